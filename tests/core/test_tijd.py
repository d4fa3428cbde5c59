"""Eén klok, die een reis in de tests op een vaste dag kan zetten."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.core import tijd
from tests.mensen import op_dag


def test_nu_is_gewoon_nu() -> None:
    assert abs(tijd.nu() - datetime.now(UTC)) < timedelta(seconds=5)
    assert tijd.vandaag() == timezone.localdate()


@pytest.mark.parametrize("dag", [date(2028, 2, 29), date(2026, 8, 31), date(2026, 9, 1)])
def test_vaste_dag_houdt_de_tijd_van_de_klok(dag: date) -> None:
    with op_dag(dag):
        assert tijd.vandaag() == dag
        assert tijd.nu().utcoffset() is not None
        assert abs(tijd.nu().minute - timezone.localtime().minute) in (0, 1, 59)


def test_vandaag_is_de_dag_in_nederland(monkeypatch: pytest.MonkeyPatch) -> None:
    laat_in_utc = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: laat_in_utc)
    assert tijd.vandaag() == date(2026, 7, 1)


def test_elke_tijd_in_een_rij_komt_van_deze_klok(wereld: Any) -> None:
    with op_dag(date(2027, 1, 15)):
        assert timezone.localdate(type(wereld.buur)(email="x@y.example").aangemaakt_op) == date(2027, 1, 15)
