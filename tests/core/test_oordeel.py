"""De algebra van een Oordeel, en wat er gebeurt als het nee is."""

import pytest

from apps.core.oordeel import JA, KanNiet, MagNiet, Oordeel, als, eis, nee

EEN, TWEE = nee("één"), nee("twee")


@pytest.mark.parametrize(
    ("samen", "uitkomst"),
    [
        (JA & JA, JA),
        (JA & EEN, EEN),
        (EEN & JA, EEN),
        (EEN & TWEE, EEN),
        (JA | JA, JA),
        (JA | EEN, JA),
        (EEN | JA, JA),
        (EEN | TWEE, TWEE),
        (JA & JA & TWEE, TWEE),
        (EEN | TWEE | JA, JA),
        (EEN & JA | JA, JA),
    ],
)
def test_oordelen_samen_geven_de_reden_die_de_doorslag_gaf(samen: Oordeel, uitkomst: Oordeel) -> None:
    assert samen == uitkomst


def test_oordeel_is_waar_of_niet_waar() -> None:
    assert JA
    assert not EEN
    assert als(True, "maakt niet uit") == JA
    assert als(False, "één") == EEN


def test_eis_weigert_met_de_reden() -> None:
    eis(JA)
    with pytest.raises(MagNiet, match=r"^één$"):
        eis(EEN)


def test_kan_niet_weet_bij_welk_veld_de_zin_hoort() -> None:
    fout = KanNiet("Kies een dag.", veld="van")
    assert (fout.zin, fout.veld, str(fout)) == ("Kies een dag.", "van", "Kies een dag.")
    assert KanNiet("Het lukt niet.").veld is None
