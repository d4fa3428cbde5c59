"""Een team overdragen: de brief gaat op de dag zelf open, en wat niet gedeeld is gaat niet mee."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.core.models import Concept
from apps.core.oordeel import MagNiet
from apps.interventies.actions import rond_af
from apps.interventies.models import Afgerond
from apps.teamplannen.actions import bewaar_brief, draag_team_over, nodig_begeleider_uit
from apps.teamplannen.models import Overdrachtsbrief
from apps.teamplannen.queries import plan_met_ernaast
from tests.dingen import (
    daden,
    deel_plan,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, HEEL_HET_TEAM, Wereld, maak_lid, op_dag
from tests.rechten.rondgang import bezoeker

TEKST = "Vraag eerst waar ze trots op zijn."


def schrijf(wereld: Wereld, tekst: str = TEKST) -> Overdrachtsbrief:
    return bewaar_brief(team=wereld.team, tekst=tekst, door=wereld.leidinggevende)


def draag_over(wereld: Wereld, **anders: Any) -> None:
    gewoon: dict[str, Any] = {
        "team": wereld.team,
        "van": wereld.leidinggevende,
        "naar": wereld.buurleider,
        "vanaf": wereld.vandaag,
        "blijft": False,
        "door": wereld.beheerder,
    }
    draag_team_over(**gewoon | anders)


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


# -- De pagina --------------------------------------------------------------------


def overdracht_zoals(lezer: Persoon, wereld: Wereld) -> str:
    return bezoeker(lezer).get(reverse("overdracht", args=[wereld.team.pk])).content.decode()


def test_wie_leidt_ziet_wat_er_meegaat_en_wat_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.hr, tot=wereld.vandaag + 9 * DAG, door=wereld.leidinggevende
    )
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    for zin in (
        "Samen lessen bespreken: ligt nog open",
        "Samen lessen bespreken: nog 6 woorden",
        "Daan houdt de pen.",
        "Hanna Mol kijkt mee tot en met",
        "Als je Verpleegkunde overdraagt",
    ):
        assert zin in pagina
    assert "Deel de jouwe liever eerst" not in pagina


def test_wat_stopte_vraagt_niets_meer_en_zegt_dat(wereld: Wereld) -> None:
    afspraak = leg_voor(wereld).afspraak
    rond_af(
        afspraak=afspraak,
        plan=wereld.plan,
        naar=Afgerond.GESTOPT,
        reden="Te druk.",
        door=wereld.leidinggevende,
    )
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    assert "Samen lessen bespreken: gestopt" in pagina
    assert "Er wacht nu geen woord." in pagina


def test_een_geplande_overdracht_zegt_wie_er_komt_en_wanneer(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    draag_over(wereld, vanaf=wereld.vandaag + DAG)
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    for zin in ("Je draagt Verpleegkunde over", "leidt Wim Hendriks", "Deel de jouwe liever eerst"):
        assert zin in pagina


def test_wie_komt_leest_wat_de_vorige_naliet(wereld: Wereld) -> None:
    schrijf(wereld)
    draag_over(wereld)
    pagina = overdracht_zoals(wereld.buurleider, wereld)
    assert "Dit liet Ingrid na" in pagina
    assert TEKST in pagina


def test_een_getypt_briefje_is_een_concept_tot_het_bewaard_is(wereld: Wereld) -> None:
    client, adres = bezoeker(wereld.leidinggevende), reverse("overdracht", args=[wereld.team.pk])
    client.post(adres, {"tekst": TEKST, "doe": "concept"}, headers={"HX-Request": "true"})
    assert TEKST in client.get(adres).content.decode()
    assert not Overdrachtsbrief.objects.exists()
    assert client.post(adres, {"tekst": TEKST}).status_code == 302
    assert Overdrachtsbrief.objects.get().tekst == TEKST
    assert not Concept.objects.exists()
    client.post(adres, {"tekst": TEKST, "doe": "concept"}, headers={"HX-Request": "true"})
    assert not Concept.objects.exists(), "het staat er al zo"


def test_zonder_plan_is_er_niets_over_te_dragen(wereld: Wereld) -> None:
    assert (
        bezoeker(wereld.buurleider).get(reverse("overdracht", args=[wereld.buurteam.pk])).status_code == 404
    )


def test_een_beheerder_kiest_wie_en_wanneer(wereld: Wereld) -> None:
    client = bezoeker(wereld.beheerder)
    zoeken = reverse("beheer_overdragen_zoeken", args=[wereld.team.pk])
    adres = reverse("beheer_overdragen", args=[wereld.team.pk, wereld.buurleider.pk])
    assert zoeken in client.get(reverse("beheer_team", args=[wereld.team.pk])).content.decode()
    assert adres in client.get(zoeken).content.decode()
    velden = {"van": wereld.leidinggevende.pk, "vanaf": wereld.vandaag.isoformat(), "blijft": "on"}
    fout = client.post(adres, velden | {"van": wereld.teamlid.pk})
    assert fout.status_code == 422
    assert "Kies iets uit de lijst." in fout.content.decode()
    assert client.post(adres, velden).status_code == 302
    assert wereld.team.lidmaatschappen.filter(persoon=wereld.buurleider, rol="leidinggevende").exists()


def test_zonder_leidinggevende_valt_er_niets_over_te_dragen(wereld: Wereld) -> None:
    client, team = bezoeker(wereld.beheerder), wereld.los_team.pk
    zoeken = reverse("beheer_overdragen_zoeken", args=[team])
    assert zoeken not in client.get(reverse("beheer_team", args=[team])).content.decode()
    assert "heeft nu geen leidinggevende" in client.get(zoeken).content.decode()
    adres = reverse("beheer_overdragen", args=[team, wereld.buur.pk])
    assert "Hier is nu niemand" in client.get(adres).content.decode()
