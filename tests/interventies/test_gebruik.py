"""Van een vorm in de catalogus naar het plan van je team."""

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.grondtonen.models import Interventievorm
from apps.interventies.queries import teams_met_plan
from tests.dingen import maak_gedeelde_analyse
from tests.mensen import Wereld, maak_lid

ADRES = "/catalogus/intervisie/gebruik/"


def als(client: Client, persoon: Persoon) -> Client:
    client.force_login(persoon)
    return client


@pytest.mark.parametrize("wie", ["leidinggevende", "teamlid"])
def test_wie_een_plan_heeft_gaat_er_meteen_heen(wereld: Wereld, client: Client, wie: str) -> None:
    maak_gedeelde_analyse(wereld)
    antwoord = als(client, wereld.soorten[wie]).get(ADRES)
    assert antwoord["Location"] == reverse("interventie_nieuw", args=[wereld.team.pk, "intervisie"])


def test_zonder_gedeelde_analyse_staat_er_waarom_en_waarheen(wereld: Wereld, client: Client) -> None:
    tekst = als(client, wereld.teamlid).get(ADRES).content.decode()
    assert "nog geen gedeelde analyse" in tekst
    assert reverse("team", args=[wereld.team.pk]) in tekst


def test_zonder_team_staat_er_dat_een_vorm_bij_een_team_hoort(wereld: Wereld, client: Client) -> None:
    assert "Je zit nog niet in een team" in als(client, wereld.hr).get(ADRES).content.decode()


def test_met_twee_plannen_kies_je_het_team(wereld: Wereld, client: Client) -> None:
    maak_gedeelde_analyse(wereld)
    maak_lid(wereld.buurteam, wereld.teamlid)
    assert [(team.pk, team.kan_kiezen) for team in teams_met_plan(wereld.teamlid)] == [
        (wereld.buurteam.pk, False),
        (wereld.team.pk, True),
    ]
    assert als(client, wereld.teamlid).get(ADRES).status_code == 302
    plan = wereld.buurteam.plannen.create(
        cyclus=wereld.cyclus, onderdeel=wereld.buurteam.onderdeel, begonnen_door=wereld.buurleider
    )
    plan.analyses.create(begonnen_door=wereld.buurleider, gedeeld_op=nu(), gedeeld_door=wereld.buurleider)
    tekst = client.get(ADRES).content.decode()
    for team in (wereld.team, wereld.buurteam):
        assert reverse("interventie_nieuw", args=[team.pk, "intervisie"]) in tekst


def test_een_gesloten_plan_neemt_niets_meer_op(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    wereld.plan.gesloten_op = nu()
    wereld.plan.save()
    (team,) = teams_met_plan(wereld.teamlid)
    assert not team.kan_kiezen


def test_een_vorm_uit_de_handel_gebruik_je_niet_meer(wereld: Wereld, client: Client) -> None:
    Interventievorm.objects.filter(pk="intervisie").update(actief=False)
    assert als(client, wereld.teamlid).get(ADRES).status_code == 404
    assert "Gebruik in ons plan" not in client.get(reverse("vorm", args=["intervisie"])).content.decode()
