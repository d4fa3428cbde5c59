"""Dagen en tijden zoals Mortel ze schrijft."""

from datetime import date, datetime

from django.utils import timezone

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


def tijdstip(moment: datetime | None) -> str:
    return f"{_hier(moment):%H:%M}" if moment else ""


def datumtijd(moment: datetime | None) -> str:
    return f"{datum(moment)} om {tijdstip(moment)}" if moment else ""
