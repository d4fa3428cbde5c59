"""Wat er in de omgeving staat, met een zin als het niet klopt."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import omgeving


def test_getal_is_wat_er_staat_of_wat_gewoon_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MORTEL_PROEF", raising=False)
    assert omgeving.getal("MORTEL_PROEF", 10) == 10
    monkeypatch.setenv("MORTEL_PROEF", "14")
    assert omgeving.getal("MORTEL_PROEF", 10) == 14


@pytest.mark.parametrize("waarde", ["tien", "-1", "2,5", "²"])
def test_getal_dat_geen_getal_is_zegt_dat(monkeypatch: pytest.MonkeyPatch, waarde: str) -> None:
    monkeypatch.setenv("MORTEL_PROEF", waarde)
    with pytest.raises(ImproperlyConfigured, match="schrijf een heel getal"):
        omgeving.getal("MORTEL_PROEF", 10)
