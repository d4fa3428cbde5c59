"""Het wiel van de grondtonen: waar elke toon staat, hoe vol hij is, en wat een schermlezer hoort."""

import pytest

from apps.core.templatetags.wiel import GRONDTONEN, spaken
from tests.core.tonen import toon


def test_wiel_legt_meer_lagen_naarmate_de_trede_lager_is() -> None:
    lagen = {
        s.slug: s.lagen for s in spaken(treden={"impliciet": 0, "collectief": 4}, gekozen=[], mini=False)
    }
    assert lagen == dict.fromkeys(GRONDTONEN, 0) | {"impliciet": 5, "collectief": 1}


def test_wiel_zet_elke_toon_op_zijn_plaats() -> None:
    derde = list(spaken(treden={}, gekozen=["transformatief"], mini=False))[2]
    assert (derde.slug, derde.draai, derde.gekozen, derde.lagen) == ("transformatief", "102.86", True, 0)
    assert (derde.midden_x, derde.midden_y, derde.teken_x, derde.teken_y) == (
        "156.0",
        "35.6",
        "143.0",
        "22.6",
    )


def test_klein_wiel_vult_een_gekozen_toon_zonder_trede() -> None:
    gevuld = {s.slug: s.lagen for s in spaken(treden={"impliciet": 1}, gekozen=["generatief"], mini=True)}
    assert gevuld["generatief"] == 5
    assert gevuld["impliciet"] == 4
    assert gevuld["collectief"] == 0


def test_wiel_met_onbekende_toon_faalt() -> None:
    with pytest.raises(ValueError, match="somber"):
        list(spaken(treden={"somber": 1}, gekozen=[], mini=False))


def test_wiel_heeft_een_zin_voor_wie_niet_kijkt() -> None:
    html = toon('{% wiel id="w1" titel="Impliciet is gekozen" treden=t gekozen=g %}', t={}, g=["impliciet"])
    assert '<title id="w1">Impliciet is gekozen</title>' in html
    assert html.count("naaf") == html.count("boog") / 2 == 1
