"""Wat er in een agenda-afspraak staat die meegaat: wanneer, waar, en of zij nieuw is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from icalendar import Calendar


@dataclass(frozen=True)
class Agendapunt:
    begin: datetime
    plek: str
    methode: str
    volgnummer: int

    @property
    def zin(self) -> str:
        if self.methode == "CANCEL":
            return "Deze afspraak gaat niet door."
        if self.volgnummer:
            return "Deze afspraak is veranderd. Hieronder staat hoe zij nu is."
        return "Er is een afspraak met je gemaakt."


def lees_agendapunt(ics: bytes) -> Agendapunt:
    kalender: Any = Calendar.from_ical(ics)
    (punt,) = kalender.walk("VEVENT")
    return Agendapunt(
        begin=punt["DTSTART"].dt,
        plek=str(punt.get("LOCATION", "")),
        methode=str(kalender.get("METHOD", "PUBLISH")),
        volgnummer=int(punt.get("SEQUENCE", 0)),
    )
