"""Terugkijken op een plan: per afspraak wat er gemerkt is en wat het team ervan zegt."""

from dataclasses import dataclass

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.core.models import strikt
from apps.interventies.models import Notitie, Slotwoord, Staat, Terugblik
from apps.interventies.queries.afspraken import Afspraakstand, afspraken_zonder_woorden
from apps.teamplannen.models import Teamplan


@dataclass(frozen=True)
class Terugblikregel:
    stand: Afspraakstand
    notities: list[Notitie]
    terugblik: Terugblik | None

    @property
    def kring(self) -> Leeskring:
        return Leeskring.TEAM if self.stand.is_van_team else Leeskring.GENOEMDEN


def terugblikregels(plan: Teamplan, lezer: Persoon) -> list[Terugblikregel]:
    """Elke afspraak van het plan die de lezer leest; wat nooit gold en weer introk, hoeft niemand meer."""
    notities: dict[int, list[Notitie]] = {}
    sinds_begin = Notitie.objects.zichtbaar_voor(lezer).filter(
        afspraak__standen__plan=plan, op__gte=plan.begonnen_op
    )
    for notitie in strikt(sinds_begin.select_related("persoon").order_by("op", "pk")):
        notities.setdefault(notitie.afspraak_id, []).append(notitie)
    terugblikken = Terugblik.objects.zichtbaar_voor(lezer).filter(plan=plan).select_related("door")
    per_afspraak = {terugblik.afspraak_id: terugblik for terugblik in strikt(terugblikken)}
    return [
        Terugblikregel(stand, notities.get(stand.afspraak.pk, []), per_afspraak.get(stand.afspraak.pk))
        for stand in afspraken_zonder_woorden(plan, lezer)
        if stand.geldend or stand.staat is not Staat.GESTOPT
    ]


def slotwoord_van(plan: Teamplan, lezer: Persoon) -> Slotwoord | None:
    slotwoorden = Slotwoord.objects.zichtbaar_voor(lezer).filter(plan=plan)
    return strikt(slotwoorden.select_related("door")).first()
