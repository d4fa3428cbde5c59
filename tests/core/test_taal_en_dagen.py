"""Rijtjes, aantallen en dagen zoals je ze in het Nederlands schrijft."""

from datetime import UTC, date, datetime

import pytest

from apps.core import dagen
from apps.core.taal import aantal, opsomming


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        ([], ""),
        (["Nadia"], "Nadia"),
        (["Nadia", "Kofi"], "Nadia en Kofi"),
        (["Nadia", "Yara", "Kofi"], "Nadia, Yara en Kofi"),
    ],
)
def test_opsomming(delen: list[str], zin: str) -> None:
    assert opsomming(delen) == zin


@pytest.mark.parametrize(("n", "zin"), [(0, "0 vragen"), (1, "1 vraag"), (2, "2 vragen")])
def test_aantal(n: int, zin: str) -> None:
    assert aantal(n, "vraag", "vragen") == zin


ZOMER = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "kort", "heel"),
    [
        (date(2026, 4, 14), "14 april", "14 april 2026"),
        (datetime(2026, 1, 1, 0, 30), "1 januari", "1 januari 2026"),
        (ZOMER, "1 juli", "1 juli 2026"),
        (None, "", ""),
    ],
    ids=["dag", "zonder tijdzone", "met tijdzone", "niets"],
)
def test_datum(moment: date | None, kort: str, heel: str) -> None:
    assert (dagen.datum_kort(moment), dagen.datum(moment)) == (kort, heel)


def test_tijdstip_is_de_klok_aan_de_muur() -> None:
    assert dagen.tijdstip(ZOMER) == "00:30"
    assert dagen.datumtijd(ZOMER) == "1 juli 2026 om 00:30"
    assert (dagen.tijdstip(None), dagen.datumtijd(None)) == ("", "")


@pytest.mark.parametrize(
    ("dagen_", "zin"),
    [
        ([date(2026, 11, 12), date(2026, 11, 3)], "3 en 12 november"),
        ([date(2026, 12, 2), date(2026, 11, 30)], "30 november en 2 december"),
        ([], ""),
    ],
)
def test_dagen_kort(dagen_: list[date], zin: str) -> None:
    assert dagen.dagen_kort(dagen_) == zin
