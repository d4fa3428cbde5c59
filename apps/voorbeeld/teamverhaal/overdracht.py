"""Een ander gaat het team leiden, en de instelling gaat meelezen."""

from datetime import timedelta

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.teamplannen.actions import bewaar_brief, draag_team_over, kondig_delen_aan
from apps.teamplannen.models import Overdrachtsbrief, Plandeling
from apps.teamplannen.models.deling import VOORAF
from apps.teams.models import Lidmaatschap
from apps.voorbeeld.teamverhaal.stand import Teamverhaal

DAG = timedelta(days=1)


def draag_over(verhaal: Teamverhaal, door: Persoon, *, aan: str, brief: str) -> None:
    """Een beheerder voert het uit; wie overdraagt, blijft als teamlid."""
    bewaar_brief(team=verhaal.team, tekst=brief, door=door)
    draag_team_over(
        team=verhaal.team,
        van=door,
        naar=verhaal.mensen[aan],
        vanaf=vandaag(),
        blijft=True,
        door=verhaal.mensen["beheerder"],
    )
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    leden = Lidmaatschap.objects.filter(team=verhaal.team, persoon__in=(door, verhaal.mensen[aan]))
    leden.filter(tot=vandaag() - DAG).update(tot=verhaal.dag - DAG)
    leden.filter(van=vandaag()).update(van=verhaal.dag)
    Overdrachtsbrief.objects.filter(team=verhaal.team).update(vanaf=verhaal.dag)


def deel_met_instelling(verhaal: Teamverhaal, door: Persoon, *, na: int) -> None:
    """`na` hoeveel dagen na de aankondiging de instelling meeleest."""
    deling = kondig_delen_aan(plan=verhaal.plan, van=vandaag() + VOORAF, door=door)
    dagen = {"aangekondigd_op": verhaal.dag, "van": verhaal.dag + na * DAG}
    Plandeling.objects.filter(pk=deling.pk).update(**dagen)
