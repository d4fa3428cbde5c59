"""In de demo ging een team over, leest de instelling één plan, en is een ander aangekondigd."""

from datetime import date

import pytest

from apps.grondtonen.actions import laad_catalogus
from apps.interventies.queries import zoals_de_instelling_leest
from apps.teamplannen.models import Overdrachtsbrief, Plandeling
from apps.teams.models import Team
from apps.teams.queries import bezetting
from apps.voorbeeld import actions
from apps.voorbeeld.hogeschool import lees_teams
from tests.mensen import op_dag

DONDERDAG = date(2026, 11, 12)
# Bedrijfskunde hoort erbij: daar zit iemand die ook bij Communicatie zit.
TEAMS = ("bedrijfskunde", "communicatie", "fysiotherapie", "pabo")


@pytest.mark.django_db
def test_een_team_ging_over_en_twee_plannen_worden_gedeeld(
    monkeypatch: pytest.MonkeyPatch, settings: pytest.FixtureRequest
) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    teams = {naam: over_team for naam, over_team in lees_teams().items() if naam in TEAMS}
    monkeypatch.setattr(actions, "lees_teams", lambda: teams)
    with op_dag(DONDERDAG):
        laad_catalogus()
        assert actions.vul_voorbeeld()
        team = Team.objects.get(naam="Communicatie")
        leiding = bezetting(team).leidinggevenden
        assert [leider.roepnaam for leider in leiding] == ["Xiomara"]
        assert Overdrachtsbrief.objects.gegeven().get().persoon.roepnaam == "Maud"
        nu, straks = Plandeling.objects.order_by("van").select_related("plan__team", "plan__cyclus")
        assert (nu.plan.team.naam, straks.plan.team.naam) == ("Fysiotherapie", "Pabo")
        assert nu.van <= DONDERDAG < straks.van
        gelezen = zoals_de_instelling_leest(nu.plan)
    assert gelezen.interventies
    assert gelezen.afspraken
