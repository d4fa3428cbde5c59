from dataclasses import asdict
from uuid import UUID

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import houd_eerdere_tekst, leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.actions.plannen import Wanneer, verander
from apps.ontwikkelgesprekken.actions.uitnodigen import nodig_team_uit
from apps.ontwikkelgesprekken.models import Teamgesprek, Teamverslag, Teamzin
from apps.ontwikkelgesprekken.queries import mag_teamgesprek_plannen
from apps.teams.models import Team


@transaction.atomic
def plan_teamgesprek(*, team: Team, wanneer: Wanneer, kenmerk: UUID, door: Persoon) -> Teamgesprek:
    eis(mag_teamgesprek_plannen(team, door))
    inhoud = {"team": team, "gepland_door": door, **asdict(wanneer)}
    gesprek, nieuw = Teamgesprek.objects.get_or_create(uid=kenmerk, defaults=inhoud)
    if any(getattr(gesprek, naam) != waarde for naam, waarde in inhoud.items()):
        raise KanNiet("Dit gesprek plande je al. Open het om iets te veranderen.")
    if nieuw:
        leg_vast(gesprek, "teamgesprek-gepland", door=door)
        nodig_team_uit(gesprek, door=door)
    return gesprek


@transaction.atomic
def verzet_teamgesprek(*, gesprek: Teamgesprek, wanneer: Wanneer, basis: int, door: Persoon) -> None:
    gesprek = _vergrendel(gesprek)
    eis(mag_teamgesprek_plannen(gesprek.team, door))
    eis(rules.mag_teamgesprek_schrijven(lid=True, afgezegd=gesprek.gaat_niet_door))
    if verander(gesprek, wanneer, basis=basis):
        leg_vast(gesprek, "teamgesprek-verzet", door=door)
        nodig_team_uit(gesprek, door=door)


@transaction.atomic
def zeg_teamgesprek_af(*, gesprek: Teamgesprek, door: Persoon) -> None:
    gesprek = _vergrendel(gesprek)
    eis(mag_teamgesprek_plannen(gesprek.team, door))
    if gesprek.afgezegd_op:
        return
    eis(rules.mag_teamgesprek_afzeggen(begonnen=gesprek.begin <= nu()))
    gesprek.afgezegd_op, gesprek.versie = nu(), gesprek.versie + 1
    gesprek.save(update_fields=["afgezegd_op", "versie"])
    leg_vast(gesprek, "teamgesprek-afgezegd", door=door)
    nodig_team_uit(gesprek, door=door)


@transaction.atomic
def schrijf_teamverslag(
    *, gesprek: Teamgesprek, notities: str, mee: str, basis: int, door: Persoon
) -> Teamverslag:
    """Elk lid schrijft mee; wie van een oudere tekst uitging, ziet eerst wat er nu staat."""
    gesprek = _vergrendel(gesprek)
    lid = Team.objects.zichtbaar_voor(door).filter(pk=gesprek.team_id).exists()
    eis(rules.mag_teamgesprek_schrijven(lid=lid, afgezegd=gesprek.gaat_niet_door))
    verslag = Teamverslag.objects.filter(gesprek=gesprek).select_related("door").first()
    verslag = verslag or Teamverslag(gesprek=gesprek, door=door)
    if (verslag.notities, verslag.mee) == (notities, mee):
        return verslag
    if verslag.versie != basis:
        raise Botsing(verslag)
    eerst = verslag.door if verslag.pk else None
    nieuw = {"notities": notities, "mee": mee}
    houd_eerdere_tekst(verslag, nieuw, door=eerst, op=verslag.op, nu_door=door)
    verslag.notities, verslag.mee, verslag.versie = notities, mee, verslag.versie + 1
    verslag.door, verslag.op = door, nu()
    verslag.save()
    leg_vast(gesprek, "teamverslag-bewaard", door=door)
    return verslag


@transaction.atomic
def haal_teamzin_weg(*, zin: Teamzin, door: Persoon) -> None:
    """Elk lid, en zonder regel geschiedenis: dan zegt ook het weghalen niet van wie zij was."""
    lid = Team.objects.zichtbaar_voor(door).filter(pk=zin.team_id).exists()
    eis(rules.mag_teamzin_weghalen(lid=lid))
    Teamzin.objects.filter(pk=zin.pk).delete()


def _vergrendel(gesprek: Teamgesprek) -> Teamgesprek:
    return Teamgesprek.objects.select_for_update(of=["self"]).select_related("team").get(pk=gesprek.pk)
