"""Een analyse waarvan niemand de pen nog heeft: opzij, nog even te lezen, en dan weg."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from apps.core.tijd import nu
from apps.teamplannen.actions import (
    begin_analyse,
    leg_verweesde_analyses_opzij,
    ruim_opzij_gelegde_analyses_op,
)
from apps.teamplannen.models import Cyclus, Schrijver, Stapversie, Teamanalyse, Teamplan
from tests.dingen import daden, maak_analyse, maak_gedeelde_analyse, maak_scan, maak_vraagstuk, wacht_op
from tests.mensen import DAG, Wereld, maak_lid, op_dag, vertrek
from tests.rechten.rondgang import bezoeker


def schrijf(analyse: Teamanalyse, stap: str = "trots", **teksten: str) -> None:
    Stapversie.objects.create(
        analyse=analyse, stap=stap, nummer=1, door=analyse.begonnen_door, **teksten or {"trots": "De sfeer."}
    )


# -- Opzij gaan -----------------------------------------------------------------


def test_wie_vertrok_laat_een_analyse_na_die_opzij_gaat(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    assert leg_verweesde_analyses_opzij() == 0
    vertrek(wereld.team, wereld.leidinggevende)
    assert leg_verweesde_analyses_opzij() == 1
    analyse.refresh_from_db()
    assert analyse.opzij_op is not None
    assert daden(analyse) == [("analyse-opzij", None)]
    assert leg_verweesde_analyses_opzij() == 0, "een keer is genoeg"


def test_ook_een_dag_die_voorbijgaat_neemt_de_pen(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.meeschrijver)
    wereld.plan.meeschrijvers.update(tot=wereld.vandaag)
    assert leg_verweesde_analyses_opzij() == 0
    with op_dag(wereld.vandaag + DAG):
        assert leg_verweesde_analyses_opzij() == 1


def test_met_een_schrijver_die_de_pen_houdt_blijft_zij_liggen(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meewerkende)
    vertrek(wereld.team, wereld.leidinggevende)
    assert leg_verweesde_analyses_opzij() == 0


def test_een_gedeelde_analyse_gaat_nooit_opzij(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    vertrek(wereld.team, wereld.leidinggevende)
    assert leg_verweesde_analyses_opzij() == 0


def test_alleen_dit_team_als_dat_gevraagd_is(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    vertrek(wereld.team, wereld.leidinggevende)
    assert leg_verweesde_analyses_opzij(team=wereld.buurteam) == 0
    assert leg_verweesde_analyses_opzij(team=wereld.team) == 1


def test_wat_intussen_al_veranderde_wordt_overgeslagen(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tussen het kijken en het slot op het plan begon een ander al."""
    maak_analyse(wereld.plan, wereld.leidinggevende)
    vertrek(wereld.team, wereld.leidinggevende)
    eerst = Teamplan.objects.select_for_update

    def begin_intussen(*args: object, **kwargs: object) -> object:
        Teamanalyse.objects.update(opzij_op=nu())
        return eerst(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Teamplan.objects, "select_for_update", begin_intussen)
    assert leg_verweesde_analyses_opzij() == 0


# -- Nalezen en verdwijnen ----------------------------------------------------------


def test_de_schrijver_die_ging_leest_haar_nog_en_een_ander_niet(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    schrijf(analyse)
    maak_vraagstuk(analyse, tekst="Wie begint er?")
    maak_scan(analyse, steun=2)
    adres = reverse("analyse_opzij", args=[wereld.team.pk, analyse.pk])
    assert bezoeker(wereld.leidinggevende).get(adres).status_code == 404, "zij ligt nog niet opzij"
    vertrek(wereld.team, wereld.leidinggevende)
    leg_verweesde_analyses_opzij()
    pagina = bezoeker(wereld.leidinggevende).get(adres).content.decode()
    for tekst in ("De sfeer.", "Wie begint er?", "Steun", "Alleen wie eraan schreef, tot en met"):
        assert tekst in pagina
    assert bezoeker(wereld.meewerkende).get(adres).status_code == 404
    assert [(punt.kop, punt.url) for punt in wacht_op(wereld.leidinggevende)][1:] == [
        ("Je analyse van Verpleegkunde ligt opzij", adres)
    ]
    assert adres in bezoeker(wereld.leidinggevende).get(reverse("start")).content.decode()
    assert adres not in [punt.url for punt in wacht_op(wereld.meewerkende)]


def test_wie_nog_in_het_team_zit_vindt_haar_op_de_pagina_van_het_team(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.meeschrijver)
    wereld.plan.meeschrijvers.all().delete()
    leg_verweesde_analyses_opzij()
    adres, team = (
        reverse("analyse_opzij", args=[wereld.team.pk, analyse.pk]),
        reverse("team", args=[wereld.team.pk]),
    )
    assert adres in bezoeker(wereld.meeschrijver).get(team).content.decode()
    assert adres not in bezoeker(wereld.leidinggevende).get(team).content.decode()


@pytest.mark.parametrize(("dagen", "weg"), [(29, 0), (31, 1)])
def test_na_dertig_dagen_is_zij_weg_met_alles_wat_eraan_hangt(wereld: Wereld, dagen: int, weg: int) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    schrijf(analyse)
    maak_vraagstuk(analyse)
    maak_scan(analyse, steun=2)
    Teamanalyse.objects.update(opzij_op=nu() - dagen * DAG)
    assert ruim_opzij_gelegde_analyses_op() == weg
    assert Teamanalyse.objects.count() == Schrijver.objects.count() == Stapversie.objects.count() == 1 - weg


def test_ruim_op_doet_beide_en_zegt_het(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    Teamanalyse.objects.update(opzij_op=nu() - 31 * DAG)
    maak_analyse(wereld.plan, wereld.leidinggevende)
    vertrek(wereld.team, wereld.leidinggevende)
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1  analyses opzij gelegd" in uitvoer.getvalue()
    assert "1  analyses die dertig dagen opzij lagen" in uitvoer.getvalue()


# -- De volgende begint, met de vorige ernaast -----------------------------------------


@pytest.fixture
def vorig_jaar(wereld: Wereld) -> Teamanalyse:
    cyclus = Cyclus.objects.create(
        naam="vorig jaar", van=wereld.cyclus.van - 365 * DAG, tot=wereld.cyclus.van - DAG
    )
    plan = Teamplan.objects.create(
        team=wereld.team,
        cyclus=cyclus,
        onderdeel=wereld.academie,
        begonnen_door=wereld.leidinggevende,
    )
    analyse = maak_analyse(plan, wereld.leidinggevende, gedeeld=True)
    schrijf(analyse)
    maak_vraagstuk(analyse, tekst="Hoe beginnen we?")
    maak_scan(analyse, steun=2)
    return analyse


def test_wie_de_pen_nu_heeft_begint_met_de_laatste_gedeelde_ernaast(
    wereld: Wereld, vorig_jaar: Teamanalyse
) -> None:
    oud = maak_analyse(wereld.plan, wereld.leidinggevende)
    schrijf(oud, "context", samenstelling="Nooit gedeeld.")
    vertrek(wereld.team, wereld.leidinggevende, wereld.meewerkende)
    maak_lid(wereld.team, wereld.buurleider, rol="leidinggevende")
    client = bezoeker(wereld.buurleider)
    assert client.post(reverse("plan_begin", args=[wereld.team.pk])).status_code == 302
    oud.refresh_from_db()
    assert oud.opzij_op is not None

    def lees(naam: str, *delen: object) -> str:
        return client.get(reverse(naam, args=[wereld.team.pk, *delen])).content.decode()

    assert "Zo stond het in vorig jaar" in lees("analyse_stap", "trots")
    assert "De sfeer." in lees("analyse_stap", "trots")
    assert "Zo stond het" not in lees("analyse_stap", "context"), "daar stond vorig jaar niets"
    assert "Nooit gedeeld." not in lees("analyse_stap", "context")
    assert "Hoe beginnen we?" in lees("vraagstuk", 1)
    assert "Zo stond het in vorig jaar" in lees("scan_samen")


def test_zonder_gedeelde_analyse_staat_er_niets_naast(wereld: Wereld) -> None:
    begin_analyse(plan=wereld.plan, door=wereld.leidinggevende)
    for naam, delen in (("analyse_stap", ["trots"]), ("vraagstuk", [1]), ("scan_samen", [])):
        adres = reverse(naam, args=[wereld.team.pk, *delen])
        assert "Zo stond het" not in bezoeker(wereld.leidinggevende).get(adres).content.decode()
