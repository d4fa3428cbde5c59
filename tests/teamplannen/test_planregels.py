"""Wie wat mag in een plan, als tabellen: met de hand getypt, los van de regels zelf."""

from dataclasses import replace

import pytest

from apps.teamplannen import rules
from apps.teamplannen.rules import Betrokkene

LEIDT = Betrokkene(1, lid=True, leidt=True)
LEIDT_EN_WERKT_MEE = Betrokkene(2, lid=True, leidt=True, doet_mee=True)
SCHRIJFT_MEE = Betrokkene(3, lid=True, doet_mee=True, schrijft_mee=True)
LID = Betrokkene(4, lid=True, doet_mee=True)
LID_ZONDER_LEIDING = Betrokkene(5, lid=True, doet_mee=True, team_heeft_leiding=False)
BUITEN = Betrokkene(6)
BUITEN_ZONDER_LEIDING = Betrokkene(7, team_heeft_leiding=False)
VERTROKKEN_SCHRIJVER = Betrokkene(8, schrijft_mee=True)

IEDEREEN = (
    LEIDT,
    LEIDT_EN_WERKT_MEE,
    SCHRIJFT_MEE,
    LID,
    LID_ZONDER_LEIDING,
    BUITEN,
    BUITEN_ZONDER_LEIDING,
    VERTROKKEN_SCHRIJVER,
)
PEN = (LEIDT, LEIDT_EN_WERKT_MEE, SCHRIJFT_MEE, LID_ZONDER_LEIDING)
TEAM = (*PEN, LID)

iedereen = pytest.mark.parametrize("wie", IEDEREEN, ids=lambda wie: str(wie.persoon_id))


def gesloten(wie: Betrokkene) -> Betrokkene:
    return replace(wie, plan_gesloten=True)


@iedereen
def test_pen_is_van_de_leiding_de_meeschrijver_en_zonder_leiding_van_elk_lid(wie: Betrokkene) -> None:
    assert wie.heeft_pen == (wie in PEN)


@iedereen
def test_plan_schrijven_kan_met_de_pen_zolang_het_open_is(wie: Betrokkene) -> None:
    oordeel = rules.mag_plan_schrijven(wie)
    assert bool(oordeel) == (wie in PEN)
    assert oordeel or oordeel.reden == rules.ALLEEN_DE_PEN
    dicht = rules.mag_plan_schrijven(gesloten(wie))
    assert not dicht
    assert dicht.reden == (rules.PLAN_GESLOTEN if wie in PEN else rules.ALLEEN_DE_PEN)


@iedereen
def test_reactie_beantwoorden_kan_wie_het_plan_schrijft(wie: Betrokkene) -> None:
    assert bool(rules.mag_reactie_beantwoorden(wie)) == (wie in PEN)
    assert not rules.mag_reactie_beantwoorden(gesloten(wie))


@iedereen
def test_plan_beginnen_kan_met_de_pen_als_er_een_cyclus_loopt(wie: Betrokkene) -> None:
    assert bool(rules.mag_plan_beginnen(wie, cyclus_loopt=True)) == (wie in PEN)
    assert not rules.mag_plan_beginnen(wie, cyclus_loopt=False)


def test_plan_beginnen_zonder_cyclus_zegt_wie_helpt() -> None:
    assert "beheerder" in rules.mag_plan_beginnen(LEIDT, cyclus_loopt=False).reden


@iedereen
def test_analyse_schrijven_voor_het_delen_kan_alleen_haar_schrijver_met_de_pen(wie: Betrokkene) -> None:
    assert bool(rules.mag_analyse_schrijven(wie, is_schrijver=True, gedeeld=False)) == (wie in PEN)
    assert not rules.mag_analyse_schrijven(wie, is_schrijver=False, gedeeld=False)


@iedereen
@pytest.mark.parametrize("is_schrijver", [True, False])
def test_analyse_schrijven_na_het_delen_kan_wie_de_pen_heeft(wie: Betrokkene, is_schrijver: bool) -> None:
    oordeel = rules.mag_analyse_schrijven(wie, is_schrijver=is_schrijver, gedeeld=True)
    assert bool(oordeel) == (wie in PEN)
    assert not rules.mag_analyse_schrijven(gesloten(wie), is_schrijver=is_schrijver, gedeeld=True)


@iedereen
def test_analyse_delen_kan_een_keer_door_haar_schrijver_met_de_pen(wie: Betrokkene) -> None:
    assert bool(rules.mag_analyse_delen(wie, is_schrijver=True, gedeeld=False)) == (wie in PEN)
    assert not rules.mag_analyse_delen(wie, is_schrijver=False, gedeeld=False)
    assert not rules.mag_analyse_delen(wie, is_schrijver=True, gedeeld=True)


def test_analyse_delen_die_al_gedeeld_is_zegt_dat() -> None:
    assert "al gedeeld" in rules.mag_analyse_delen(LEIDT, is_schrijver=True, gedeeld=True).reden


@iedereen
def test_schrijver_toevoegen_kan_een_schrijver_voor_wie_de_pen_heeft(wie: Betrokkene) -> None:
    assert bool(rules.mag_schrijver_toevoegen(wie, SCHRIJFT_MEE, is_schrijver=True)) == (wie in PEN)
    assert bool(rules.mag_schrijver_toevoegen(LEIDT, wie, is_schrijver=True)) == (wie in PEN)
    assert not rules.mag_schrijver_toevoegen(wie, SCHRIJFT_MEE, is_schrijver=False)


@iedereen
def test_meeschrijver_kiezen_kan_alleen_wie_leidt(wie: Betrokkene) -> None:
    iemand = Betrokkene(99, lid=True, doet_mee=True)
    leidt = wie in (LEIDT, LEIDT_EN_WERKT_MEE)
    assert bool(rules.mag_meeschrijver_kiezen(wie, iemand)) == leidt
    assert not rules.mag_meeschrijver_kiezen(gesloten(wie), iemand)


@iedereen
def test_meeschrijver_is_een_lid_dat_niet_leidt(wie: Betrokkene) -> None:
    leider = Betrokkene(99, lid=True, leidt=True)
    oordeel = rules.mag_meeschrijver_kiezen(leider, wie)
    assert bool(oordeel) == (wie in (SCHRIJFT_MEE, LID, LID_ZONDER_LEIDING))


def test_meeschrijver_kiezen_kan_niet_voor_jezelf() -> None:
    oordeel = rules.mag_meeschrijver_kiezen(LEIDT, replace(LID, persoon_id=LEIDT.persoon_id))
    assert (oordeel.mag, oordeel.reden) == (False, "Jij schrijft al.")


@iedereen
def test_reageren_kan_elk_lid_op_wat_een_ander_deelde(wie: Betrokkene) -> None:
    assert bool(rules.mag_reageren(wie, is_schrijver=False, gedeeld=True)) == (wie in TEAM)
    assert not rules.mag_reageren(wie, is_schrijver=True, gedeeld=True)
    assert not rules.mag_reageren(wie, is_schrijver=False, gedeeld=False)
    assert not rules.mag_reageren(gesloten(wie), is_schrijver=False, gedeeld=True)


@pytest.mark.parametrize(
    ("wie", "is_schrijver", "gedeeld", "reden"),
    [
        (BUITEN, False, False, rules.ALLEEN_HET_TEAM),
        (LID, False, False, rules.NOG_NIET_GEDEELD),
        (LEIDT, True, True, "Jij schreef deze analyse zelf."),
        (gesloten(LID), False, True, rules.PLAN_GESLOTEN),
    ],
)
def test_reageren_zegt_waarom_het_niet_kan(
    wie: Betrokkene, is_schrijver: bool, gedeeld: bool, reden: str
) -> None:
    assert rules.mag_reageren(wie, is_schrijver=is_schrijver, gedeeld=gedeeld).reden == reden
