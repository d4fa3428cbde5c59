"""Hoe lang iets blijft: per soort een termijn met haar bron, en de instelling kan van de gewone afwijken."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models

from apps.core.taal import aantal


class Eenheid(models.TextChoices):
    WEKEN = "weken", "weken"
    MAANDEN = "maanden", "maanden"
    JAREN = "jaren", "jaar"


class Bewaard(models.TextChoices):
    """Wat een termijn heeft die een beheerder instelt."""

    GESPREK_NA_AFRONDEN = "gesprek_na_afronden", "Een gesprek van twee mensen"
    GESPREK_NA_VERTREK = "gesprek_na_vertrek", "Een gesprek van wie vertrok"
    EIGEN_NOTITIES = "eigen_notities", "Eigen notities en voorbereiding bij een gesprek"
    EIGEN_NA_VERTREK = "eigen_na_vertrek", "Wat iemand deed en nu kan, na zijn vertrek"
    SCANANTWOORDEN = "scanantwoorden", "Losse antwoorden op een scan"
    AFSPRAKEN = "afspraken", "Interventies en afspraken"
    GESCHIEDENIS = "geschiedenis", "Wie wanneer iets deed"
    LEESLOG = "leeslog", "Wie iets las of meenam"


@dataclass(frozen=True, kw_only=True)
class Termijn:
    """`vanaf` maakt de zin af: 'drie jaar na het afronden'. Buiten `minst` en `meest` kan niet."""

    vanaf: str
    eenheid: Eenheid
    gewoon: int
    minst: int
    meest: int
    bron: str

    def in_woorden(self, hoeveel: int) -> str:
        return f"{aantal(hoeveel, _EEN[self.eenheid], self.eenheid.label)} {self.vanaf}"


_EEN = {Eenheid.WEKEN: "week", Eenheid.MAANDEN: "maand", Eenheid.JAREN: "jaar"}
_GEBRUIK = "Gebruikelijk; er is geen wettelijke termijn voor gespreksverslagen."
_VERANTWOORDEN = "Zo lang kun je nagaan wat er gebeurde (AVG, artikel 5)."

TERMIJNEN: dict[str, Termijn] = {
    Bewaard.GESPREK_NA_AFRONDEN: Termijn(
        vanaf="na het afronden", eenheid=Eenheid.JAREN, gewoon=3, minst=1, meest=5, bron=_GEBRUIK
    ),
    Bewaard.GESPREK_NA_VERTREK: Termijn(
        vanaf="na het vertrek, als dat eerder is",
        eenheid=Eenheid.JAREN,
        gewoon=2,
        minst=1,
        meest=5,
        bron=_GEBRUIK,
    ),
    Bewaard.EIGEN_NOTITIES: Termijn(
        vanaf="na het afronden of afzeggen van het gesprek, en anders na de dag zelf",
        eenheid=Eenheid.WEKEN,
        gewoon=6,
        minst=1,
        meest=12,
        bron="Keuze van Mortel: lang genoeg om terug te lezen, kort genoeg om vrij te schrijven.",
    ),
    Bewaard.EIGEN_NA_VERTREK: Termijn(
        vanaf="na het vertrek",
        eenheid=Eenheid.JAREN,
        gewoon=2,
        minst=1,
        meest=5,
        bron="Keuze van Mortel: wie terugkomt, vindt nog wat van hem is.",
    ),
    Bewaard.SCANANTWOORDEN: Termijn(
        vanaf="na het openen, en eerder als de uitkomst vaststaat",
        eenheid=Eenheid.MAANDEN,
        gewoon=3,
        minst=1,
        meest=3,
        bron="Niet langer dan nodig voor de uitkomst (AVG, artikel 5).",
    ),
    Bewaard.AFSPRAKEN: Termijn(
        vanaf="na het laatste studiejaar waarin zij stonden",
        eenheid=Eenheid.JAREN,
        gewoon=5,
        minst=2,
        meest=10,
        bron="Keuze van Mortel: een paar plannen terug kunnen kijken.",
    ),
    Bewaard.GESCHIEDENIS: Termijn(
        vanaf="na die dag", eenheid=Eenheid.JAREN, gewoon=2, minst=1, meest=5, bron=_VERANTWOORDEN
    ),
    Bewaard.LEESLOG: Termijn(
        vanaf="na die dag", eenheid=Eenheid.JAREN, gewoon=2, minst=1, meest=5, bron=_VERANTWOORDEN
    ),
}


def terug(dag: date, hoeveel: int, eenheid: Eenheid) -> date:
    """Zoveel weken, maanden of jaren eerder. Bestaat die dag niet, dan de laatste van de maand."""
    if eenheid is Eenheid.WEKEN:
        return dag - timedelta(weeks=hoeveel)
    maanden = dag.year * 12 + dag.month - 1 - hoeveel * (12 if eenheid is Eenheid.JAREN else 1)
    jaar, maand = divmod(maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
