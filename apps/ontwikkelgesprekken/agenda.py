"""Een gesprek als afspraak in een agenda. Meer dan tijd en plek staat er niet in."""

from datetime import UTC, datetime
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event, vCalAddress

from apps.core.tijd import nu

TITEL = "Afspraak in Mortel"


class Afspraak(Protocol):
    """Wat een agenda van een gesprek weet; `versie` loopt op bij elke verandering."""

    uid: UUID
    versie: int
    begin: datetime
    plek: str

    @property
    def einde(self) -> datetime: ...
    @property
    def gaat_niet_door(self) -> bool: ...


def als_agenda(afspraak: Afspraak, *, aan: str) -> bytes:
    """Een uitnodiging, of een afzegging; dezelfde uid met een hogere versie vervangt wat er stond."""
    niet = afspraak.gaat_niet_door
    kalender = Calendar()
    kalender.add("prodid", "-//Mortel//Gesprekken//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if niet else "REQUEST")
    regel = Event()
    regel.add("uid", f"{afspraak.uid}@mortel")
    regel.add("sequence", afspraak.versie)
    regel.add("dtstamp", nu().astimezone(UTC))
    regel.add("dtstart", timezone.localtime(afspraak.begin))
    regel.add("dtend", timezone.localtime(afspraak.einde))
    regel.add("summary", TITEL)
    if afspraak.plek:
        regel.add("location", afspraak.plek)
    regel.add("status", "CANCELLED" if niet else "CONFIRMED")
    # Zonder afzender en ontvanger neemt een agenda een verandering niet vanzelf over.
    regel.add("organizer", vCalAddress(f"mailto:{settings.DEFAULT_FROM_EMAIL}"))
    regel.add("attendee", vCalAddress(f"mailto:{aan}"))
    kalender.add_component(regel)
    kalender.add_missing_timezones()
    return bytes(kalender.to_ical())
