"""Waar een team op zijn weg is: altijd afgeleid, nooit gekozen. Puur."""

from dataclasses import dataclass
from enum import Enum


class Fase(Enum):
    """In de volgorde van de weg; de laatste die geldt, is de fase van het team."""

    GEEN_PLAN = "Nog geen plan"
    IN_VOORBEREIDING = "In voorbereiding"
    ANALYSE_GEDEELD = "Analyse gedeeld"
    AFSPRAKEN_OPEN = "Afspraken open"
    VASTGESTELD = "Vastgesteld"
    LOOPT = "Loopt"
    TERUGGEKEKEN = "Teruggekeken"


@dataclass(frozen=True)
class Planfeiten:
    """Wat je van een plan moet weten voor zijn fase."""

    begonnen: bool = False
    gedeeld: bool = False
    voorgelegd: bool = False
    vastgesteld: bool = False
    afspraak_loopt: bool = False
    gesloten: bool = False


def fase(feiten: Planfeiten) -> Fase:
    geldt = {
        Fase.IN_VOORBEREIDING: feiten.begonnen,
        Fase.ANALYSE_GEDEELD: feiten.gedeeld,
        Fase.AFSPRAKEN_OPEN: feiten.voorgelegd,
        Fase.VASTGESTELD: feiten.vastgesteld,
        Fase.LOOPT: feiten.vastgesteld and feiten.afspraak_loopt,
        Fase.TERUGGEKEKEN: feiten.gesloten,
    }
    return next((deze for deze in reversed(Fase) if geldt.get(deze)), Fase.GEEN_PLAN)


# Bij welke van de vijf stappen op het scherm een fase hoort.
STAP_VAN_FASE = {
    Fase.GEEN_PLAN: 1,
    Fase.IN_VOORBEREIDING: 1,
    Fase.ANALYSE_GEDEELD: 2,
    Fase.AFSPRAKEN_OPEN: 3,
    Fase.VASTGESTELD: 4,
    Fase.LOOPT: 4,
    Fase.TERUGGEKEKEN: 6,
}
STAPNAMEN = ("Analyse", "Interventies", "Afspraken", "Uitvoeren", "Terugblik")
# Wat er bij een stap staat zolang er nog niets van te zeggen is.
BEGINSTANDEN = (
    "Hier begin je: wat zie je?",
    "Wat verandert er in het werk?",
    "Wie doet wat, met welke ruimte?",
    "Gaan doen, en vertellen",
    "Wat is er nu anders?",
)
NERGENS_HEEN = ("",) * len(STAPNAMEN)


@dataclass(frozen=True)
class Stap:
    naam: str
    stand: str
    url: str
    staat: str


def stappen(
    nu: Fase, *, standen: tuple[str, ...] = BEGINSTANDEN, urls: tuple[str, ...] = NERGENS_HEEN
) -> list[Stap]:
    """De vijf stappen: wat klaar is, waar het team is, en wat nog komt."""
    huidig = STAP_VAN_FASE[nu]

    def staat(nummer: int) -> str:
        if nummer < huidig:
            return "klaar"
        return "nu" if nummer == huidig else "straks"

    return [
        Stap(naam, standen[nr - 1], urls[nr - 1], staat(nr)) for nr, naam in enumerate(STAPNAMEN, start=1)
    ]
