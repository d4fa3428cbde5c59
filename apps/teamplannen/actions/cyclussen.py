from dataclasses import dataclass
from datetime import date

from django.db import transaction

from apps.accounts.models import Instelling, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.teamplannen.models import Cyclus


@dataclass(frozen=True)
class Cyclusinhoud:
    naam: str
    van: date
    tot: date


@transaction.atomic
def begin_cyclus(*, inhoud: Cyclusinhoud, door: Persoon) -> Cyclus:
    eis(mag_beheren(door))
    return _bewaar(Cyclus(), inhoud, "cyclus-begonnen", door)


@transaction.atomic
def wijzig_cyclus(*, cyclus: Cyclus, inhoud: Cyclusinhoud, basis: int, door: Persoon) -> Cyclus:
    """De naam kan altijd anders; de dagen liggen vast zodra er een plan in staat.

    `basis` is de versie waarvan de beheerder uitging; is er intussen een andere, dan een Botsing.
    """
    eis(mag_beheren(door))
    cyclus = Cyclus.objects.select_for_update().get(pk=cyclus.pk)
    if Cyclusinhoud(cyclus.naam, cyclus.van, cyclus.tot) == inhoud:
        return cyclus
    if cyclus.versie != basis:
        raise Botsing(cyclus)
    cyclus.versie += 1
    andere_dagen = (cyclus.van, cyclus.tot) != (inhoud.van, inhoud.tot)
    if andere_dagen and cyclus.plannen.exists():
        raise KanNiet("Er staat al een plan in dit studiejaar. De dagen liggen vast.", veld="van")
    return _bewaar(cyclus, inhoud, "cyclus-anders", door)


def _bewaar(cyclus: Cyclus, inhoud: Cyclusinhoud, daad: str, door: Persoon) -> Cyclus:
    # Twee die tegelijk een studiejaar klaarzetten, wachten op elkaar.
    Instelling.objects.select_for_update().first()
    if inhoud.tot < inhoud.van:
        raise KanNiet(f"Het begint op {datum(inhoud.van)}. Kies een dag daarna.", veld="tot")
    ander = Cyclus.objects.raakt(inhoud.van, inhoud.tot).exclude(pk=cyclus.pk).first()
    if ander:
        raise KanNiet(
            f"Dit valt samen met {ander.naam}, van {datum(ander.van)} tot en met {datum(ander.tot)}.",
            veld="van",
        )
    cyclus.naam, cyclus.van, cyclus.tot = inhoud.naam, inhoud.van, inhoud.tot
    cyclus.save()
    leg_vast(cyclus, daad, door=door)
    return cyclus
