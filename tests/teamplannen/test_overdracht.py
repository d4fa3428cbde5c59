"""Een team overdragen: de brief gaat op de dag zelf open, en wat niet gedeeld is gaat niet mee."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apps.core.dagen import datum
from apps.core.leeskring import Leeskring
from apps.core.oordeel import MagNiet
from apps.teamplannen.actions import bewaar_brief, nodig_begeleider_uit
from apps.teamplannen.models import Overdrachtsbrief
from apps.teamplannen.queries import plan_met_ernaast
from apps.teams.actions import haal_komst_weg
from tests.dingen import (
    daden,
    deel_plan,
    maak_analyse,
    maak_gedeelde_analyse,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, HEEL_HET_TEAM, Wereld, maak_lid, op_dag
from tests.overdracht import TEKST, draag_over, overdracht_zoals, schrijf
from tests.rechten.rondgang import bezoeker

# -- De brief -------------------------------------------------------------------


def test_brief_is_tot_de_overdracht_van_wie_haar_schrijft(wereld: Wereld) -> None:
    brief = schrijf(wereld)
    assert wie_ziet(wereld, brief) == wie_staat_in(wereld, brief, Leeskring.ALLEEN_IK) == {"leidinggevende"}
    assert daden(brief) == [("brief-bewaard", wereld.leidinggevende)]


def test_brief_is_er_een_en_kan_leeg(wereld: Wereld) -> None:
    brief = schrijf(wereld)
    assert schrijf(wereld) == brief
    assert len(daden(brief)) == 1, "dezelfde tekst is geen verandering"
    schrijf(wereld, "")
    brief.refresh_from_db()
    assert brief.tekst == ""


def test_wie_net_overnam_leest_het_briefje_voor_al_het_andere(wereld: Wereld) -> None:
    schrijf(wereld)
    draag_over(wereld)
    adres = reverse("team", args=[wereld.team.pk])
    for wie, eerst in ((wereld.buurleider, True), (wereld.teamlid, False)):
        pagina = bezoeker(wie).get(adres).content.decode()
        assert TEKST in pagina
        assert (pagina.index(TEKST) < pagina.index("<aside")) is eerst, wie
    with op_dag(wereld.vandaag + 14 * DAG):
        assert bezoeker(wereld.buurleider).get(adres).context["briefje_eerst"] is False


def test_brief_in_de_maak_is_er_ook_in_de_databank_een(wereld: Wereld) -> None:
    schrijf(wereld)
    with pytest.raises(IntegrityError, match="een_brief_in_de_maak"):
        Overdrachtsbrief.objects.create(team=wereld.team, persoon=wereld.leidinggevende)


@pytest.mark.parametrize("wie", ["teamlid", "meeschrijver", "buurleider", "beheerder"])
def test_brief_schrijft_wie_leidt(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet, match="leidinggevende"):
        bewaar_brief(team=wereld.team, tekst=TEKST, door=wereld.soorten[wie])


def test_brief_gaat_open_op_de_dag_van_de_overdracht(wereld: Wereld) -> None:
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.hr, tot=wereld.vandaag + 9 * DAG, door=wereld.leidinggevende
    )
    brief = schrijf(wereld)
    draag_over(wereld, vanaf=wereld.vandaag + DAG)
    brief.refresh_from_db()
    assert wie_ziet(wereld, brief) == {"leidinggevende"}
    schrijf(wereld, "Tot de laatste dag kan het anders.")
    with op_dag(wereld.vandaag + DAG):
        leest = (HEEL_HET_TEAM - {"leidinggevende"}) | {"buurleider", "hr"}
        assert wie_ziet(wereld, brief) == wie_staat_in(wereld, brief, Leeskring.TEAM) == leest
    assert Overdrachtsbrief.objects.count() == 1


def test_brief_en_deling_noemen_zichzelf_zonder_woorden_of_namen(wereld: Wereld) -> None:
    brief, deling = schrijf(wereld), deel_plan(wereld.plan)
    assert str(brief) == f"overdrachtsbrief van {wereld.leidinggevende.pk} aan team {wereld.team.pk}"
    assert str(deling) == f"deling van plan {wereld.plan.pk} vanaf {wereld.vandaag}"


def test_brief_kent_geen_andere_kring(wereld: Wereld) -> None:
    with pytest.raises(ValueError, match="kent de kring"):
        schrijf(wereld).lezers(Leeskring.INSTELLING)


def test_wie_later_weer_leidt_begint_een_nieuwe_brief(wereld: Wereld) -> None:
    """Wat open was, blijft staan zoals het stond; wat daarna komt, is eerst weer van wie het schrijft."""
    brief = schrijf(wereld)
    draag_over(wereld)
    leest = wie_ziet(wereld, brief)
    maak_lid(wereld.team, wereld.leidinggevende, rol="leidinggevende", van=wereld.vandaag + DAG)
    with op_dag(wereld.vandaag + DAG):
        assert wie_ziet(wereld, brief) == leest | {"leidinggevende"}
        assert TEKST not in overdracht_zoals(wereld.leidinggevende, wereld)
        nieuw = schrijf(wereld, "Nog eens.")
        assert nieuw != brief
        assert wie_ziet(wereld, nieuw) == {"leidinggevende"}
        assert "Nog eens." in overdracht_zoals(wereld.leidinggevende, wereld)
    brief.refresh_from_db()
    assert brief.tekst == TEKST


def test_gaat_een_overdracht_niet_door_dan_blijft_het_briefje_dicht(wereld: Wereld) -> None:
    """Ook als wie haar schreef later langs een andere weg stopt met leiden."""
    brief = schrijf(wereld)
    draag_over(wereld, vanaf=wereld.vandaag + DAG)
    lid = wereld.team.lidmaatschappen.filter(persoon=wereld.leidinggevende)
    lid.update(tot=None)
    with op_dag(wereld.vandaag + DAG):
        assert wie_ziet(wereld, brief) == {"leidinggevende"}
        assert brief.gegeven_op is None
    lid.update(tot=wereld.vandaag + 2 * DAG)
    with op_dag(wereld.vandaag + 3 * DAG):
        assert wie_ziet(wereld, brief) == {"leidinggevende"}


def test_komt_de_ander_toch_niet_dan_blijft_het_briefje_dicht(wereld: Wereld) -> None:
    """Ook als wie haar schreef wel gaat: er is niemand die overneemt."""
    brief = schrijf(wereld)
    draag_over(wereld, vanaf=wereld.vandaag + DAG)
    haal_komst_weg(lid=wereld.buurleider.lidmaatschappen.get(team=wereld.team), door=wereld.beheerder)
    with op_dag(wereld.vandaag + DAG):
        assert wie_ziet(wereld, brief) == {"leidinggevende"}
    (mijn,) = Overdrachtsbrief.objects.filter(persoon=wereld.leidinggevende).met_dag_van_geven()
    assert mijn.gegeven is None


def test_een_gegeven_briefje_noemt_zijn_dag_in_mijn_gegevens(wereld: Wereld) -> None:
    schrijf(wereld)
    draag_over(wereld)
    adres = reverse("mijn_gegevens_soort", args=["briefjes"])
    pagina = bezoeker(wereld.leidinggevende).get(adres).content.decode()
    assert datum(wereld.vandaag) in pagina


def test_wie_verder_schrijft_na_een_overdracht_die_niet_doorging_heeft_geen_dag_meer(wereld: Wereld) -> None:
    brief = schrijf(wereld)
    draag_over(wereld, vanaf=wereld.vandaag + 2 * DAG)
    lid = wereld.team.lidmaatschappen.filter(persoon=wereld.leidinggevende)
    lid.update(tot=None)
    assert schrijf(wereld, "Toch nog even alleen voor mij.") == brief
    lid.update(tot=wereld.vandaag)
    with op_dag(wereld.vandaag + 2 * DAG):
        assert wie_ziet(wereld, brief) == {"leidinggevende"}


# -- Overdragen -------------------------------------------------------------------


def test_een_ongedeelde_analyse_gaat_niet_mee(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    draag_over(wereld)
    analyse.refresh_from_db()
    assert analyse.opzij_op is not None


def test_een_briefje_staat_op_de_pagina_van_het_team_en_op_de_tijdlijn(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    schrijf(wereld)
    adres = reverse("team", args=[wereld.team.pk])
    assert TEKST not in bezoeker(wereld.leidinggevende).get(adres).content.decode()
    draag_over(wereld)
    pagina = bezoeker(wereld.teamlid).get(adres).content.decode()
    for zin in (
        TEKST,
        "Een briefje van Ingrid",
        "Ingrid liet het team een briefje na",
        "Wim Hendriks leidt nu",
    ):
        assert zin in pagina


@pytest.mark.parametrize(("dagen", "tekst"), [(366, TEKST), (1, "")])
def test_een_oud_of_leeg_briefje_staat_er_niet_meer(wereld: Wereld, dagen: int, tekst: str) -> None:
    schrijf(wereld, tekst)
    draag_over(wereld)
    Overdrachtsbrief.objects.update(vanaf=wereld.vandaag - dagen * DAG)
    plan = plan_met_ernaast(wereld.teamlid, wereld.team.pk)
    assert plan
    assert list(plan.brieven) == []


def test_zonder_brief_gaat_de_leiding_ook_over(wereld: Wereld) -> None:
    draag_over(wereld)
    assert "briefje" not in bezoeker(wereld.teamlid).get(f"/team/{wereld.team.pk}/").content.decode()
