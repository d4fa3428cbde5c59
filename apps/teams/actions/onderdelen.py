"""De boom van onderdelen. Zij staat bij accounts; wat eraan hangt, kennen pas teams."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from apps.accounts.models import Onderdeel, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.teams.queries import boven, wat_hangt_onder


@dataclass(frozen=True)
class Onderdeelinhoud:
    """De wortel heeft geen ouder, en krijgt er ook nooit een."""

    naam: str
    soort: str = ""
    ouder: Onderdeel | None = None


@transaction.atomic
def begin_onderdeel(*, inhoud: Onderdeelinhoud, door: Persoon) -> Onderdeel:
    eis(mag_beheren(door))
    _vergrendel_boom()
    onderdeel = Onderdeel(naam=inhoud.naam, soort=inhoud.soort, ouder=inhoud.ouder)
    _eis_plek(onderdeel)
    onderdeel.save()
    leg_vast(onderdeel, "onderdeel-begonnen", door=door)
    return onderdeel


@transaction.atomic
def wijzig_onderdeel(
    *, onderdeel: Onderdeel, inhoud: Onderdeelinhoud, basis: int, door: Persoon
) -> Onderdeel:
    """`basis` is de versie waarvan de schrijver uitging; is er intussen een andere, dan een Botsing."""
    eis(mag_beheren(door))
    _vergrendel_boom()
    onderdeel = Onderdeel.objects.select_related("ouder").get(pk=onderdeel.pk)
    was_wortel = onderdeel.ouder_id is None
    daden = [
        daad
        for daad, was, wordt in (
            ("onderdeel-hernoemd", onderdeel.naam, inhoud.naam),
            ("onderdeel-soort", onderdeel.soort, inhoud.soort),
            ("onderdeel-verplaatst", onderdeel.ouder, inhoud.ouder),
        )
        if was != wordt
    ]
    if daden and onderdeel.versie != basis:
        raise Botsing(onderdeel)
    onderdeel.naam, onderdeel.soort, onderdeel.ouder = inhoud.naam, inhoud.soort, inhoud.ouder
    if not was_wortel:
        _eis_plek(onderdeel)
    elif inhoud.ouder:
        raise KanNiet("Dit is de hele instelling. Die staat nergens onder.", veld="ouder")
    onderdeel.versie += bool(daden)
    onderdeel.save()
    for daad in daden:
        leg_vast(onderdeel, daad, door=door)
    return onderdeel


@transaction.atomic
def beeindig_onderdeel(*, onderdeel: Onderdeel, tot: date | None, door: Persoon) -> None:
    """`tot` is de laatste dag. Zonder `tot` blijft het onderdeel, als waar het onder staat ook blijft."""
    eis(mag_beheren(door))
    _vergrendel_boom()
    onderdeel = Onderdeel.objects.select_for_update(of=["self"]).select_related("ouder").get(pk=onderdeel.pk)
    if onderdeel.ouder is None:
        raise KanNiet("De hele instelling kan niet ophouden.", veld="tot")
    if onderdeel.ouder.tot and (tot is None or tot > onderdeel.ouder.tot):
        raise KanNiet(
            f"{onderdeel.ouder.naam} houdt op {datum(onderdeel.ouder.tot)} op. Kies die dag of eerder.",
            veld="tot",
        )
    if tot and wat_hangt_onder(onderdeel, na=tot):
        raise KanNiet("Na die dag hangt hier nog iets onder. Het staat hieronder.", veld="tot")
    onderdeel.tot = tot
    onderdeel.save(update_fields=["tot"])
    leg_vast(onderdeel, "onderdeel-geeindigd" if tot else "onderdeel-blijft", door=door)


def _vergrendel_boom() -> None:
    """Aan de boom verandert er één tegelijk iets: anders maken twee verplaatsingen samen een kring."""
    Onderdeel.objects.select_for_update().get(ouder__isnull=True)


def _eis_plek(onderdeel: Onderdeel) -> None:
    """Onder iets dat blijft, niet onder zichzelf, en met een naam die daar nog vrij is."""
    if onderdeel.ouder is None:
        raise KanNiet("Kies waar dit onder valt.", veld="ouder")
    ouder = Onderdeel.objects.get(pk=onderdeel.ouder.pk)
    if onderdeel.pk and onderdeel.pk in boven(ouder):
        raise KanNiet(
            f"{ouder.naam} is {onderdeel.naam} zelf, of valt eronder. Kies iets anders.", veld="ouder"
        )
    if ouder.tot and (onderdeel.tot is None or onderdeel.tot > ouder.tot):
        raise KanNiet(f"{ouder.naam} houdt op {datum(ouder.tot)} op. Kies iets dat blijft.", veld="ouder")
    naamgenoten = Onderdeel.objects.filter(ouder=ouder, naam__iexact=onderdeel.naam, tot__isnull=True)
    if naamgenoten.exclude(pk=onderdeel.pk).exists():
        raise KanNiet(f"Onder {ouder.naam} is al een onderdeel met deze naam.", veld="naam")
