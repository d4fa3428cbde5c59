"""Dagen en tijden zoals Mortel ze schrijft."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from django.utils import timezone

from apps.core.taal import opsomming

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def _hier(moment: date | datetime) -> date | datetime:
    """Een tijdstip met tijdzone wordt de klok aan de muur; een dag blijft een dag."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


def datum_kort(dag: date | datetime | None) -> str:
    if not dag:
        return ""
    hier = _hier(dag)
    return f"{hier.day} {MAANDEN[hier.month - 1]}"


def datum(dag: date | datetime | None) -> str:
    return f"{datum_kort(dag)} {_hier(dag).year}" if dag else ""


def dagen_kort(dagen: Iterable[date]) -> str:
    """'3 en 12 november', en over een maandgrens '30 november en 2 december'."""
    maanden = groupby(sorted(dagen), key=lambda dag: (dag.year, dag.month))
    return opsomming(
        f"{opsomming(dag.day for dag in rij)} {MAANDEN[maand - 1]}" for (_, maand), rij in maanden
    )


def tijdstip(moment: datetime | None) -> str:
    return f"{_hier(moment):%H:%M}" if moment else ""


def datumtijd(moment: datetime | None) -> str:
    return f"{datum(moment)} om {tijdstip(moment)}" if moment else ""
