"""De demo laat iedereen binnen met één klik; buiten een ontwikkelmachine mag dat nooit."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register()
def demo_alleen_hier(**_: Any) -> list[CheckMessage]:
    if not settings.DEMO:
        return []
    hosts_kloppen = set(settings.ALLOWED_HOSTS) <= set(settings.LOOPBACK)
    if settings.DEBUG and hosts_kloppen:
        return []
    return [
        Error(
            "MORTEL_DEMO staat aan, maar de demo mag alleen op je eigen machine draaien.",
            hint="Zet MORTEL_DEMO uit, of zet MORTEL_DEBUG aan en laat MORTEL_HOSTS leeg.",
            id="mortel.E001",
        )
    ]
