"""De lijst van teams: zoeken, en kiezen welke."""

from apps.beheer.queries.teams import Teamgroep, teamlijst
from apps.teams.models import Team
from tests.mensen import DAG, Wereld


def test_teamlijst_zoekt_en_filtert(wereld: Wereld) -> None:
    straks = Team.objects.create(naam="Straks", onderdeel=wereld.dienst, van=wereld.vandaag + DAG)
    was = Team.objects.create(
        naam="Was", onderdeel=wereld.dienst, van=wereld.vandaag - 9 * DAG, tot=wereld.vandaag - DAG
    )

    def gevonden(woorden: str = "", onderdelen: set[int] | None = None, groep: str = "") -> set[Team]:
        return set(teamlijst(woorden=woorden, onderdelen=onderdelen, groep=groep))

    assert gevonden() == {wereld.team, wereld.buurteam, wereld.los_team}
    assert gevonden("verpl") == {wereld.team}
    assert gevonden("dienst") == {wereld.los_team}
    assert gevonden("%") == set()
    assert gevonden(onderdelen={wereld.academie.pk}) == {wereld.team, wereld.buurteam}
    assert gevonden(groep=Teamgroep.ZONDER_LEIDING) == {wereld.los_team}
    assert gevonden(groep=Teamgroep.STRAKS) == {straks}
    assert gevonden(groep=Teamgroep.VOORBIJ) == {was}
    (team,) = teamlijst(woorden="verpl", onderdelen=None, groep="")
    assert team.aantal == 7
    assert [lid.persoon for lid in team.leiding] == [wereld.leidinggevende, wereld.meewerkende]
