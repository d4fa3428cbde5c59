"""De enige plek die op de klok kijkt. Een reis in de tests zet MORTEL_VANDAAG en loopt op een vaste dag."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def nu() -> datetime:
    echt = timezone.now()
    vast: date | None = settings.VANDAAG
    if vast is None:
        return echt
    hier = timezone.localtime(echt)
    return hier.replace(year=vast.year, month=vast.month, day=vast.day)


def vandaag() -> date:
    return timezone.localdate(nu())
