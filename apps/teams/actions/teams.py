from dataclasses import dataclass
from datetime import date

from django.db import transaction

from apps.accounts.models import Onderdeel, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag
from apps.teams.models import Kerngroeplid, Lidmaatschap, Team


@dataclass(frozen=True)
class Teaminhoud:
    naam: str
    onderdeel: Onderdeel
    van: date


@transaction.atomic
def begin_team(*, inhoud: Teaminhoud, door: Persoon) -> Team:
    eis(mag_beheren(door))
    team = Team(naam=inhoud.naam, onderdeel=inhoud.onderdeel, van=inhoud.van)
    _eis_plaats(team)
    team.save()
    leg_vast(team, "team-begonnen", door=door)
    return team


@transaction.atomic
def wijzig_team(*, team: Team, inhoud: Teaminhoud, basis: int, door: Persoon) -> Team:
    """Een plan houdt het onderdeel waar zijn team stond toen het begon.

    `basis` is de versie waarvan de schrijver uitging; is er intussen een andere, dan een Botsing.
    """
    eis(mag_beheren(door))
    team = _vergrendeld(team)
    daden = [
        daad
        for daad, anders in (
            ("team-hernoemd", team.naam != inhoud.naam),
            ("team-verplaatst", team.onderdeel_id != inhoud.onderdeel.pk),
            ("team-begin-anders", team.van != inhoud.van),
        )
        if anders
    ]
    if daden and team.versie != basis:
        raise Botsing(team)
    team.naam, team.onderdeel, team.van = inhoud.naam, inhoud.onderdeel, inhoud.van
    _eis_begin(team)
    _eis_plaats(team)
    team.versie += bool(daden)
    team.save()
    for daad in daden:
        leg_vast(team, daad, door=door)
    return team


@transaction.atomic
def beeindig_team(*, team: Team, tot: date | None, door: Persoon) -> Team:
    """Na deze dag is het team er niet meer, en houdt ieders plek erin op; de plannen blijven staan.

    Zonder `tot` blijft het team. Wie al een laatste dag kreeg, houdt die.
    """
    eis(mag_beheren(door))
    team = _vergrendeld(team)
    if tot and tot < team.van:
        raise KanNiet(f"Dit team begon op {datum(team.van)}. Kies die dag of later.", veld="tot")
    _eis_dat_niemand_later_begon(team, tot)
    team.tot = tot
    _eis_plaats(team, veld="tot")
    team.save(update_fields=["tot"])
    if tot:
        Lidmaatschap.objects.filter(team=team).eindig_op(tot)
        Kerngroeplid.objects.filter(team=team).eindig_op(tot)
    leg_vast(team, "team-geeindigd" if tot else "team-blijft", door=door)
    return team


def _vergrendeld(team: Team) -> Team:
    return Team.objects.select_for_update(of=["self"]).select_related("onderdeel").get(pk=team.pk)


def _eis_begin(team: Team) -> None:
    eerste = team.lidmaatschappen.order_by("van").first()
    if eerste and eerste.van < team.van:
        raise KanNiet(f"Er zit al iemand in dit team vanaf {datum(eerste.van)}.", veld="van")
    if team.tot and team.van > team.tot:
        raise KanNiet(f"Dit team houdt op {datum(team.tot)} op. Kies een eerdere dag.", veld="van")


def _eis_dat_niemand_later_begon(team: Team, tot: date | None) -> None:
    """Wie al in het team zat, verdwijnt niet; wie nog moest komen, komt niet."""
    begonnen = team.lidmaatschappen.filter(van__lte=vandaag()).select_related("persoon")
    laatste = begonnen.order_by("-van").first()
    if laatste and tot and laatste.van > tot:
        wie = laatste.persoon.roepnaam
        raise KanNiet(f"{wie} begon hier op {datum(laatste.van)}. Kies die dag of later.", veld="tot")


def _eis_plaats(team: Team, veld: str = "") -> None:
    """In een onderdeel dat blijft, en met een naam die daar nog vrij is."""
    onderdeel = Onderdeel.objects.select_for_update().get(pk=team.onderdeel_id)
    if onderdeel.tot and (team.tot is None or team.tot > onderdeel.tot):
        raise KanNiet(
            f"{onderdeel.naam} houdt op {datum(onderdeel.tot)} op. Zo lang kan een team daar hoogstens zijn.",
            veld=veld or "onderdeel",
        )
    naamgenoten = Team.objects.filter(onderdeel=onderdeel, naam__iexact=team.naam).exclude(pk=team.pk)
    if naamgenoten.raakt(team.van, team.tot).exists():
        raise KanNiet(f"{onderdeel.naam} heeft al een team met deze naam.", veld=veld or "naam")
