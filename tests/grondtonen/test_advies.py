"""Het advies van de wijzer, geval voor geval."""

import pytest

from apps.grondtonen.advies import (
    advies,
    antwoord_voor_de_vraag,
    informatief_jasje,
    meer_vragen_in_een,
    verschilt_per_persoon,
    voorwaarden,
)
from apps.grondtonen.wijzer import VOORWAARDEN, VRAGEN
from tests.grondtonen.antwoorden import redenen, tonen, treden, zeg

NIEUWE_MENSEN = zeg(
    scherp="ja", ontbreekt="ja", bekend="ja", ongebruikt="nee", perspectief="nee", verstarring="nee",
    werkwijze="deels", vak="deels", samen="nee", spanning="nee", op_tafel="opleiding",
)  # fmt: skip
KENNIS_LIGT_STIL = zeg(
    scherp="ja", ontbreekt="nee", bekend="ja", ongebruikt="ja", perspectief="deels", verstarring="deels",
    werkwijze="nee", vak="ja", samen="deels", spanning="nee",
)  # fmt: skip
VASTGELOPEN = zeg(
    scherp="nee", bekend="nee", verstarring="ja", werkwijze="nee", vak="deels", samen="ja", spanning="ja",
    op_tafel="test",
)  # fmt: skip
RESPONSIEF = zeg(
    scherp="ja", ontbreekt="deels", bekend="ja", ongebruikt="ja", perspectief="ja", verstarring="deels",
    werkwijze="ja", vak="ja", samen="nee", spanning="nee", op_tafel="geen",
)  # fmt: skip
VERSTARD = zeg(
    scherp="ja", ontbreekt="nee", ongebruikt="nee", perspectief="deels", verstarring="ja", werkwijze="nee",
    vak="nee", samen="deels", spanning="nee",
)  # fmt: skip
ADVISEURS = zeg(
    scherp="ja", ontbreekt="ja", bekend="ja", ongebruikt="nee", perspectief="ja", verstarring="deels",
    werkwijze="ja", vak="ja", samen="nee", spanning="nee", op_tafel="opleiding",
)  # fmt: skip
NIEUWE_WERKWIJZE = zeg(
    scherp="ja", ontbreekt="ja", bekend="deels", ongebruikt="nee", perspectief="deels", verstarring="nee",
    werkwijze="ja", vak="deels", samen="ja", spanning="nee",
)  # fmt: skip
SAMEN_BETER = zeg(
    scherp="ja", ontbreekt="deels", bekend="deels", ongebruikt="deels", perspectief="nee",
    verstarring="deels",
    werkwijze="nee", vak="ja", samen="ja", spanning="deels",
)  # fmt: skip


@pytest.mark.parametrize(
    ("antwoorden", "eerste", "jasje"),
    [
        pytest.param(NIEUWE_MENSEN, "informatief", False, id="nieuwe mensen"),
        pytest.param(KENNIS_LIGT_STIL, "ervaringsleren", False, id="kennis ligt stil"),
        pytest.param(VASTGELOPEN, "onderzoekend", False, id="vastgelopen team"),
        pytest.param(RESPONSIEF, "transformatief", False, id="responsieve teamleiders"),
        pytest.param(VERSTARD, "impliciet", False, id="verstarring"),
        pytest.param(ADVISEURS, "transformatief", True, id="experts worden adviseur"),
        pytest.param(NIEUWE_WERKWIJZE, "generatief", False, id="nieuwe werkwijze"),
        pytest.param(SAMEN_BETER, "collectief", False, id="samen beter"),
    ],
)
def test_advies_geval_uit_de_paper(antwoorden: dict[str, str], eerste: str, jasje: bool) -> None:
    assert tonen(antwoorden)[0] == eerste
    assert informatief_jasje(antwoorden) is jasje


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        (zeg(scherp="nee", verstarring="ja"), ["onderzoekend", "impliciet"]),
        (zeg(scherp="nee", perspectief="ja"), ["onderzoekend", "transformatief"]),
        (zeg(perspectief="ja", verstarring="ja"), ["transformatief", "impliciet"]),
        (zeg(perspectief="ja", werkwijze="ja"), ["transformatief", "generatief"]),
        (
            zeg(werkwijze="ja", ontbreekt="ja", bekend="ja", op_tafel="opleiding"),
            ["generatief", "informatief"],
        ),
        (zeg(ontbreekt="ja", bekend="ja", ongebruikt="ja"), ["ervaringsleren", "informatief"]),
        (zeg(vak="ja", samen="ja"), ["collectief", "ervaringsleren"]),
        (zeg(vak="deels", samen="deels"), ["collectief", "ervaringsleren"]),
    ],
)
def test_advies_volgorde(antwoorden: dict[str, str], verwacht: list[str]) -> None:
    assert tonen(antwoorden) == verwacht
    assert not informatief_jasje(antwoorden)


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        (zeg(scherp="nee"), {"onderzoekend": 0}),
        (zeg(scherp="deels"), {"onderzoekend": 3}),
        (zeg(ontbreekt="ja", bekend="ja"), {"informatief": 1}),
        (zeg(ontbreekt="deels", bekend="ja"), {"informatief": 3}),
        (zeg(ontbreekt="ja", bekend="nee"), {"onderzoekend": 1}),
        (zeg(ontbreekt="deels", bekend="nee"), {"onderzoekend": 3}),
        (zeg(ontbreekt="ja", bekend="deels"), {"onderzoekend": 3, "informatief": 3}),
        (zeg(ontbreekt="ja", bekend="weet_niet"), {"onderzoekend": 3, "informatief": 3}),
        (zeg(ontbreekt="deels"), {"onderzoekend": 3, "informatief": 3}),
        (zeg(bekend="ja"), {}),
        (zeg(bekend="nee"), {}),
        (zeg(spanning="ja"), {"collectief": 1}),
        (zeg(spanning="deels", samen="ja"), {"collectief": 2}),
        (zeg(ongebruikt="deels", vak="deels"), {"ervaringsleren": 3}),
        (zeg(samen="deels", vak="deels"), {"collectief": 4, "ervaringsleren": 4}),
    ],
)
def test_advies_trede(antwoorden: dict[str, str], verwacht: dict[str, int]) -> None:
    assert treden(antwoorden) == verwacht


def test_advies_wensen_staan_tussen_ja_en_deels() -> None:
    antwoorden = zeg(werkwijze="ja", samen="ja", perspectief="deels", vak="deels")
    assert treden(antwoorden) == {"generatief": 1, "collectief": 2, "transformatief": 3, "ervaringsleren": 4}
    assert tonen(antwoorden) == list(treden(antwoorden))


def test_advies_binnen_een_trede_volgt_de_vaste_volgorde() -> None:
    alles = zeg(
        scherp="deels", ontbreekt="deels", bekend="deels", ongebruikt="deels", perspectief="deels",
        verstarring="deels", werkwijze="deels", spanning="deels",
    )  # fmt: skip
    assert tonen(alles) == [
        "onderzoekend",
        "transformatief",
        "ervaringsleren",
        "generatief",
        "impliciet",
        "collectief",
        "informatief",
    ]
    assert set(treden(alles).values()) == {3}


def test_redenen_tegen_zijn_een_nee_elders_een_scherpe_vraag_of_anders_kijken() -> None:
    gevonden = {een.grondtoon: een for een in advies(ADVISEURS | zeg(samen="ja", bekend="deels"))}
    assert redenen(gevonden["onderzoekend"], voor=False) == [("vraagstuk_scherp", "ja")]
    assert redenen(gevonden["informatief"], voor=False) == [("ander_perspectief", "ja")]
    assert redenen(gevonden["ervaringsleren"], voor=False) == [("kennis_ongebruikt", "nee")]
    assert redenen(gevonden["collectief"], voor=False) == [("spanning_in_team", "nee")]
    assert redenen(gevonden["transformatief"], voor=False) == []


def test_redenen_nee_op_wat_ontbreekt_spreekt_tegen_onderzoekend_tenzij_het_antwoord_bekend_is() -> None:
    onscherp = zeg(scherp="nee", ontbreekt="nee")
    assert redenen(advies(onscherp)[0], voor=False) == [("kennis_ontbreekt", "nee")]
    assert redenen(advies(onscherp | zeg(bekend="nee"))[0], voor=False) == [("kennis_ontbreekt", "nee")]
    assert redenen(advies(onscherp | zeg(bekend="ja"))[0], voor=False) == []


def test_redenen_voor_staan_vooraan_en_een_wens_met_nee_spreekt_tegen() -> None:
    een = advies(zeg(samen="nee", spanning="ja"))[0]
    assert [(reden.vraag, reden.voor) for reden in een.redenen] == [
        ("spanning_in_team", True),
        ("samen_verbeteren", False),
    ]


def test_redenen_van_wat_ontbreekt_noemen_ook_of_het_antwoord_bekend_is() -> None:
    assert redenen(advies(zeg(ontbreekt="ja", bekend="nee"))[0], voor=True) == [
        ("kennis_ontbreekt", "ja"),
        ("antwoord_bekend", "nee"),
    ]
    assert redenen(advies(zeg(ontbreekt="ja"))[0], voor=True) == [("kennis_ontbreekt", "ja")]


def test_redenen_staan_in_de_volgorde_van_de_vragen_met_de_woorden_van_het_scherm() -> None:
    een = advies(zeg(vak="ja", ongebruikt="deels"))[0]
    assert redenen(een, voor=True) == [("kennis_ongebruikt", "deels"), ("beter_in_vak", "ja")]
    assert [reden.tekst for reden in een.redenen] == [
        VRAGEN["kennis_ongebruikt"].reden,
        VRAGEN["beter_in_vak"].reden,
    ]


@pytest.mark.parametrize(
    ("antwoorden", "jasje"),
    [
        (zeg(op_tafel="opleiding", perspectief="ja"), True),
        (zeg(op_tafel="opleiding", perspectief="ja", scherp="nee"), True),
        (zeg(op_tafel="opleiding", perspectief="deels"), True),
        (zeg(op_tafel="opleiding", perspectief="deels", samen="ja", vak="ja"), True),
        (zeg(op_tafel="opleiding", perspectief="deels", werkwijze="ja"), False),
        (zeg(op_tafel="opleiding", perspectief="nee"), False),
        (zeg(op_tafel="opleiding"), False),
        (zeg(op_tafel="test", perspectief="ja"), False),
        (zeg(perspectief="ja"), False),
    ],
)
def test_informatief_jasje(antwoorden: dict[str, str], jasje: bool) -> None:
    assert informatief_jasje(antwoorden) is jasje


@pytest.mark.parametrize(
    ("antwoorden", "te_vroeg"),
    [
        (VASTGELOPEN, True),
        (zeg(scherp="nee", op_tafel="opleiding"), True),
        (KENNIS_LIGT_STIL | zeg(op_tafel="opleiding"), True),
        (KENNIS_LIGT_STIL | zeg(op_tafel="teamdag"), False),
        (KENNIS_LIGT_STIL, False),
        (VERSTARD | zeg(op_tafel="test"), False),
        (NIEUWE_MENSEN, False),
        (zeg(op_tafel="opleiding"), False),
    ],
)
def test_antwoord_voor_de_vraag(antwoorden: dict[str, str], te_vroeg: bool) -> None:
    assert antwoord_voor_de_vraag(antwoorden) is te_vroeg


def test_verschilt_per_persoon_alleen_als_alle_drie_ja_zijn() -> None:
    alle_drie = zeg(ontbreekt="ja", bekend="ja", ongebruikt="ja")
    assert verschilt_per_persoon(alle_drie)
    for vraag in alle_drie:
        assert not verschilt_per_persoon(alle_drie | {vraag: "deels"})


def test_meer_vragen_in_een_vanaf_vier_diagnoses() -> None:
    vier = zeg(perspectief="ja", verstarring="ja", werkwijze="ja", ongebruikt="ja")
    assert meer_vragen_in_een(vier)
    assert not meer_vragen_in_een(vier | zeg(verstarring="deels", samen="ja", scherp="nee"))


def test_voorwaarden_alleen_nee_telt() -> None:
    sleutels = [vraag.sleutel for vraag in VOORWAARDEN.vragen]
    assert [een.sleutel for een in voorwaarden(dict.fromkeys(sleutels, "nee"))] == sleutels
    for waarde in ("ja", "deels", "weet_niet"):
        assert voorwaarden(dict.fromkeys(sleutels, waarde)) == []
    assert voorwaarden({}) == []


def test_voorwaarden_bij_transformatief_alleen_bij_lucht_een_zin_meer() -> None:
    niets = dict.fromkeys((vraag.sleutel for vraag in VOORWAARDEN.vragen), "nee")
    gewoon = {een.sleutel: een.eerst for een in voorwaarden(niets)}
    schurend = {een.sleutel: een.eerst for een in voorwaarden(niets, transformatief=True)}
    assert schurend["lucht"].startswith(gewoon["lucht"])
    assert {sleutel for sleutel in gewoon if gewoon[sleutel] != schurend[sleutel]} == {"lucht"}


@pytest.mark.parametrize(
    "fout",
    [
        {"kleur": "ja"},
        {"verstarring": "soms"},
        {"verstarring": ""},
        {"verstarring": "opleiding"},
        {"oplossing_op_tafel": "weet_niet"},
        {"oplossing_op_tafel": "ja"},
        {"lucht": "geen"},
    ],
)
def test_onbekende_sleutel_of_waarde_wordt_geweigerd(fout: dict[str, str]) -> None:
    for functie in (
        advies,
        informatief_jasje,
        antwoord_voor_de_vraag,
        verschilt_per_persoon,
        meer_vragen_in_een,
        voorwaarden,
    ):
        with pytest.raises(ValueError, match="Onbekend"):
            functie(fout)
