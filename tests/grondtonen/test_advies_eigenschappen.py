"""Wat van het advies altijd geldt, welke antwoorden er ook zijn."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.grondtonen.advies import advies, informatief_jasje, voorwaarden
from apps.grondtonen.wijzer import VOORWAARDEN, VRAGEN, WIJZER
from tests.grondtonen.antwoorden import redenen, tonen, zeg

WENSEN = ("beter_in_vak", "samen_verbeteren")
ELFTAL = [vraag for groep in WIJZER for vraag in groep.vragen]
ANTWOORDEN = st.fixed_dictionaries(
    {},
    optional={vraag.sleutel: st.sampled_from([keuze.waarde for keuze in vraag.keuzes]) for vraag in ELFTAL},
)
OP_VOORWAARDEN = st.fixed_dictionaries(
    {},
    optional={
        vraag.sleutel: st.sampled_from(["ja", "deels", "nee", "weet_niet"]) for vraag in VOORWAARDEN.vragen
    },
)

STERKTE = {"weet_niet": 0, "nee": 0, "deels": 1, "ja": 2}
STERKTE_SCHERP = {"weet_niet": 0, "ja": 0, "deels": 1, "nee": 2}
NAAR_BEKEND = {"nee": 0, "deels": 1, "weet_niet": 1, "ja": 2}
NAAR_ONBEKEND = {"ja": 0, "deels": 1, "weet_niet": 1, "nee": 2}

SPREEKT_VOOR = [
    ("vraagstuk_scherp", "onderzoekend", STERKTE_SCHERP),
    ("antwoord_bekend", "informatief", NAAR_BEKEND),
    ("antwoord_bekend", "onderzoekend", NAAR_ONBEKEND),
    ("kennis_ongebruikt", "ervaringsleren", STERKTE),
    ("ander_perspectief", "transformatief", STERKTE),
    ("verstarring", "impliciet", STERKTE),
    ("nieuwe_werkwijze", "generatief", STERKTE),
    ("beter_in_vak", "ervaringsleren", STERKTE),
    ("samen_verbeteren", "collectief", STERKTE),
    ("spanning_in_team", "collectief", STERKTE),
]
NIET_GENOEMD = 99


def staat(toon: str, antwoorden: Mapping[str, str]) -> tuple[int, int]:
    for plaats, een in enumerate(advies(antwoorden)):
        if een.grondtoon == toon:
            return een.trede, plaats
    return NIET_GENOEMD, NIET_GENOEMD


def wordt_nergens_zwakker(toon: str, vraag: str, sterkte: dict[str, int], rest: Mapping[str, str]) -> bool:
    """Hoe sterker het antwoord, hoe lager (of gelijk) de trede en de plaats."""
    standen = [(kracht, staat(toon, {**rest, vraag: waarde})) for waarde, kracht in sterkte.items()]
    return all(
        na[0] <= voor[0] and na[1] <= voor[1]
        for zwak, voor in standen
        for sterk, na in standen
        if zwak <= sterk
    )


@pytest.mark.parametrize(("vraag", "toon", "sterkte"), SPREEKT_VOOR)
@given(antwoorden=ANTWOORDEN)
def test_een_sterker_antwoord_maakt_een_toon_nooit_zwakker(
    vraag: str, toon: str, sterkte: dict[str, int], antwoorden: dict[str, str]
) -> None:
    assert wordt_nergens_zwakker(toon, vraag, sterkte, antwoorden)


@given(antwoorden=ANTWOORDEN)
def test_meer_gemis_maakt_de_toon_die_bekend_aanwijst_nooit_zwakker(antwoorden: dict[str, str]) -> None:
    bekend = antwoorden.get("antwoord_bekend", "weet_niet")
    for toon in {"ja": ["informatief"], "nee": ["onderzoekend"]}.get(bekend, ["informatief", "onderzoekend"]):
        assert wordt_nergens_zwakker(toon, "kennis_ontbreekt", STERKTE, antwoorden)


@given(antwoorden=ANTWOORDEN)
def test_elke_toon_staat_er_een_keer_met_een_reden_voor(antwoorden: dict[str, str]) -> None:
    gevonden = advies(antwoorden)
    assert len({een.grondtoon for een in gevonden}) == len(gevonden)
    for een in gevonden:
        assert redenen(een, voor=True)
        assert all(antwoorden[reden.vraag] == reden.antwoord != "weet_niet" for reden in een.redenen)


@given(antwoorden=ANTWOORDEN)
def test_treden_lopen_op(antwoorden: dict[str, str]) -> None:
    gevonden = [een.trede for een in advies(antwoorden)]
    assert gevonden == sorted(gevonden)
    assert set(gevonden) <= {0, 1, 2, 3, 4}


@given(antwoorden=ANTWOORDEN, data=st.data())
def test_de_volgorde_van_de_antwoorden_doet_er_niet_toe(
    antwoorden: dict[str, str], data: st.DataObject
) -> None:
    geschud = dict(data.draw(st.permutations(list(antwoorden.items()))))
    assert advies(geschud) == advies(antwoorden)
    assert informatief_jasje(geschud) is informatief_jasje(antwoorden)


@given(antwoorden=ANTWOORDEN)
def test_open_gelaten_telt_als_weet_niet(antwoorden: dict[str, str]) -> None:
    ingevuld = {
        vraag.sleutel: "weet_niet" for vraag in ELFTAL if vraag.sleutel != "oplossing_op_tafel"
    } | antwoorden
    assert advies(ingevuld) == advies(antwoorden)


@given(antwoorden=ANTWOORDEN)
def test_een_jasje_heeft_altijd_transformatief_eronder(antwoorden: dict[str, str]) -> None:
    if informatief_jasje(antwoorden):
        assert "transformatief" in tonen(antwoorden)


@given(antwoorden=ANTWOORDEN)
def test_een_deels_jasje_staat_vooraan_zonder_de_wensen(antwoorden: dict[str, str]) -> None:
    gevraagd = antwoorden | zeg(op_tafel="opleiding", perspectief="deels")
    zonder_wensen = {vraag: waarde for vraag, waarde in gevraagd.items() if vraag not in WENSEN}
    assert informatief_jasje(gevraagd) is (tonen(zonder_wensen)[0] == "transformatief")


@given(antwoorden=ANTWOORDEN, erbij=OP_VOORWAARDEN)
def test_voorwaarden_veranderen_het_advies_niet(antwoorden: dict[str, str], erbij: dict[str, str]) -> None:
    assert advies(antwoorden | erbij) == advies(antwoorden)
    assert voorwaarden(antwoorden | erbij) == voorwaarden(erbij)


@given(antwoorden=ANTWOORDEN)
def test_de_oplossing_op_tafel_zegt_zelf_niets(antwoorden: dict[str, str]) -> None:
    for keuze in VRAGEN["oplossing_op_tafel"].keuzes:
        assert advies(antwoorden | {"oplossing_op_tafel": keuze.waarde}) == advies(antwoorden)


@pytest.mark.parametrize("stil", ["nee", "weet_niet"])
def test_nee_of_weet_niet_alleen_draagt_geen_toon(stil: str) -> None:
    alleen = {
        vraag.sleutel: stil
        for vraag in ELFTAL
        if vraag.sleutel not in ("vraagstuk_scherp", "oplossing_op_tafel")
    }
    assert advies(alleen) == []
    assert advies({}) == []
