from datetime import date

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import eis
from apps.core.tijd import nu
from apps.teamplannen import rules
from apps.teamplannen.actions.opzij import leg_verweesde_analyses_opzij
from apps.teamplannen.models import Overdrachtsbrief
from apps.teamplannen.queries import betrokkene
from apps.teams.actions import draag_leiding_over
from apps.teams.models import Team
from apps.teams.queries import bezetting


@transaction.atomic
def bewaar_brief(*, team: Team, tekst: str, door: Persoon) -> Overdrachtsbrief:
    """Tot de dag van de overdracht leest alleen `door` haar; leeg bewaren maakt haar leeg."""
    Team.objects.select_for_update().get(pk=team.pk)
    eis(rules.mag_overdracht_voorbereiden(betrokkene(door, bezetting(team))))
    brief = _in_de_maak(team, door)
    if brief.vanaf and not Overdrachtsbrief.objects.die_doorgaan().filter(pk=brief.pk).exists():
        # Die overdracht ging niet door.
        brief.vanaf = None
        brief.save(update_fields=["vanaf"])
    if brief.tekst != tekst:
        brief.tekst, brief.bewaard_op = tekst, nu()
        brief.save()
        leg_vast(brief, "brief-bewaard", door=door)
    return brief


@transaction.atomic
def draag_team_over(
    *, team: Team, van: Persoon, naar: Persoon, vanaf: date, blijft: bool, door: Persoon
) -> None:
    """De leiding gaat over, de brief gaat die dag open, en een ongedeelde analyse gaat niet mee."""
    draag_leiding_over(team=team, van=van, naar=naar, vanaf=vanaf, blijft=blijft, door=door)
    brief = _in_de_maak(team, van)
    brief.vanaf = vanaf
    brief.save()
    leg_verweesde_analyses_opzij(team=team)


def _in_de_maak(team: Team, persoon: Persoon) -> Overdrachtsbrief:
    """Wat eerder openging, blijft wat het was: wie weer leidt, begint een nieuwe."""
    eigen = Overdrachtsbrief.objects.in_de_maak().filter(team=team, persoon=persoon)
    return eigen.order_by("-vanaf").first() or Overdrachtsbrief(team=team, persoon=persoon)
