"""Een team zonder leidinggevende: elk lid schrijft, ieder ziet wie wat schreef, en iets wacht."""

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.oordeel import MagNiet
from apps.teamplannen.actions import begin_plan_en_analyse, bewaar_stap, deel_analyse
from apps.teamplannen.models import Teamplan
from apps.teams.actions import voeg_lid_toe, vorm_kerngroep
from tests.dingen import maak_interventie, maak_vraagstuk
from tests.mensen import Wereld, maak_lid, vertrek
from tests.rechten.rondgang import bezoeker


@pytest.fixture
def plan(wereld: Wereld) -> Teamplan:
    """Paul begon de analyse van het losse team; na het delen schreef Zeynep er ook aan."""
    paul, zeynep = wereld.losse_leden
    analyse = begin_plan_en_analyse(team=wereld.los_team, door=paul)
    bewaar_stap(analyse=analyse, stap="trots", teksten={"trots": "De sfeer."}, basis=0, door=paul)
    maak_vraagstuk(analyse)
    deel_analyse(analyse=analyse, door=paul)
    teksten = {"samenstelling": "Met z'n tweeën.", "beperkingen": "", "voor_wie": ""}
    bewaar_stap(analyse=analyse, stap="context", teksten=teksten, basis=0, door=zeynep)
    return analyse.plan


def lees(wie: Persoon, naam: str, *delen: object) -> str:
    return bezoeker(wie).get(reverse(naam, args=delen)).content.decode()


def test_ieder_ziet_wie_welke_stap_schreef(wereld: Wereld, plan: Teamplan) -> None:
    pagina = lees(wereld.losse_leden[1], "analyse", plan.team_id)
    assert pagina.count("Geschreven door Paul, ") == 1
    assert pagina.count("Geschreven door Zeynep, ") == 1
    assert "Geschreven door Paul.</p>" in pagina, "bij het vraagstuk"


def test_met_een_leidinggevende_die_alleen_schrijft_staat_dat_niet_bij_elke_stap(
    wereld: Wereld, plan: Teamplan
) -> None:
    maak_lid(plan.team, wereld.buurleider, rol="leidinggevende")
    assert "Geschreven door Zeynep, " not in lees(wereld.losse_leden[1], "analyse", plan.team_id)


def test_bij_een_interventie_staat_wie_haar_koos(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    assert "Gekozen door Ingrid" in lees(wereld.teamlid, "interventie", wereld.team.pk, interventie.pk)


def test_de_velden_voor_ruimte_zeggen_waarom_ze_wachten(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    adres = ("afspraak_nieuw", wereld.team.pk, interventie.pk)
    assert "dus dit wacht" not in lees(wereld.leidinggevende, *adres)
    vertrek(wereld.team, wereld.leidinggevende, wereld.meewerkende)
    pagina = lees(wereld.teamlid, *adres)
    assert pagina.count("Dit geeft een leidinggevende. Jullie hebben er nu geen, dus dit wacht.") == 3
    assert "Een plek kunnen jullie zelf afspreken." in pagina


def test_mensen_en_kerngroep_wachten_en_de_pagina_zegt_het(wereld: Wereld, plan: Teamplan) -> None:
    paul = wereld.losse_leden[0]
    with pytest.raises(MagNiet):
        voeg_lid_toe(team=plan.team, persoon=wereld.buur, van=wereld.vandaag, door=paul)
    with pytest.raises(MagNiet):
        vorm_kerngroep(team=plan.team, personen=[paul], van=wereld.vandaag, door=paul)
    assert "wachten op wie gaat leiden" in lees(paul, "teammensen", plan.team_id)
    assert "wachten op wie gaat leiden" not in lees(wereld.teamlid, "teammensen", wereld.team.pk)


def test_niemand_wordt_naar_een_leidinggevende_gestuurd_die_er_niet_is(wereld: Wereld) -> None:
    paul, zeynep = wereld.losse_leden
    begin_plan_en_analyse(team=wereld.los_team, door=paul)
    adres = reverse("schrijvers", args=[wereld.los_team.pk])
    bezoeker(paul).post(adres, {"doe": "schrijver", "schrijver-persoon": zeynep.pk})
    assert "Vraag de leidinggevende" not in lees(paul, "schrijvers", wereld.los_team.pk)
