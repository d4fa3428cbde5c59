"""Wat het scherm van een advies laat zien."""

from collections.abc import Mapping

import pytest

from apps.grondtonen.wijzer import VRAGEN
from apps.teamplannen.adviesblad import TREDEKOPPEN, adviesblad

VIER_DIAGNOSES = {
    "kennis_ongebruikt": "ja",
    "ander_perspectief": "ja",
    "verstarring": "ja",
    "nieuwe_werkwijze": "ja",
}


def test_adviesblad_zonder_antwoorden_is_leeg() -> None:
    blad = adviesblad({}, {})
    assert blad.leeg
    assert blad.hoogten == {}
    assert blad.voorwaarden == []
    assert not any((blad.jasje, blad.antwoord_eerst, blad.per_persoon, blad.meer_vragen))


def test_adviesblad_zet_de_tonen_per_trede_onder_een_kop() -> None:
    blad = adviesblad({"vraagstuk_scherp": "nee", "verstarring": "ja", "nieuwe_werkwijze": "ja"}, {})
    assert [(trede.kop, [toon.grondtoon for toon in trede.tonen]) for trede in blad.treden] == [
        (TREDEKOPPEN[0], ["onderzoekend"]),
        (TREDEKOPPEN[1], ["generatief", "impliciet"]),
    ]
    assert [trede.dicht_bij_elkaar for trede in blad.treden] == [False, True]
    assert blad.hoogten == {"onderzoekend": 0, "generatief": 1, "impliciet": 1}
    assert not blad.leeg


def test_adviesblad_toont_hoogstens_drie_tonen_en_zegt_dat_het_meer_vragen_zijn() -> None:
    blad = adviesblad(VIER_DIAGNOSES, {})
    assert len(blad.hoogten) == 3
    assert blad.meer_vragen


def test_adviesblad_heeft_een_kop_voor_elke_trede() -> None:
    assert sorted(TREDEKOPPEN) == [0, 1, 2, 3, 4]


def test_adviesblad_zegt_wat_eerst_komt_bij_een_voorwaarde_die_ontbreekt() -> None:
    blad = adviesblad({"verstarring": "ja"}, {"noodzaak_gezien": "ja", "lucht": "nee"})
    ((vraag, eerst),) = blad.voorwaarden
    assert vraag == VRAGEN["lucht"].tekst
    assert eerst


def test_adviesblad_zegt_bij_transformatief_zonder_lucht_iets_extras() -> None:
    gewoon = adviesblad({"verstarring": "ja"}, {"lucht": "nee"})
    transformatief = adviesblad({"ander_perspectief": "ja", "verstarring": "ja"}, {"lucht": "nee"})
    tweede_plaats = adviesblad({"vraagstuk_scherp": "nee", "ander_perspectief": "ja"}, {"lucht": "nee"})
    assert transformatief.voorwaarden != gewoon.voorwaarden
    assert tweede_plaats.voorwaarden == gewoon.voorwaarden


@pytest.mark.parametrize(
    ("antwoorden", "jasje", "antwoord_eerst"),
    [
        ({"ander_perspectief": "ja", "oplossing_op_tafel": "opleiding"}, True, False),
        ({"kennis_ongebruikt": "ja", "oplossing_op_tafel": "opleiding"}, False, True),
        (
            {
                "vraagstuk_scherp": "nee",
                "ander_perspectief": "ja",
                "oplossing_op_tafel": "opleiding",
            },
            True,
            False,
        ),
        ({"kennis_ongebruikt": "ja", "oplossing_op_tafel": "geen"}, False, False),
    ],
    ids=["jasje", "antwoord voor de vraag", "allebei: alleen het jasje", "geen van beide"],
)
def test_adviesblad_waarschuwt_een_keer_voor_een_oplossing_die_al_klaarligt(
    antwoorden: Mapping[str, str], jasje: bool, antwoord_eerst: bool
) -> None:
    blad = adviesblad(antwoorden, {})
    assert (blad.jasje, blad.antwoord_eerst) == (jasje, antwoord_eerst)


def test_adviesblad_merkt_op_dat_het_per_persoon_verschilt() -> None:
    antwoorden = {"kennis_ontbreekt": "ja", "antwoord_bekend": "ja", "kennis_ongebruikt": "ja"}
    assert adviesblad(antwoorden, {}).per_persoon
    assert not adviesblad({**antwoorden, "kennis_ongebruikt": "nee"}, {}).per_persoon
