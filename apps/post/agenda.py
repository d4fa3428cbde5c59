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

    def zin(self, *, eigen: bool) -> str:
        """`eigen` is voor wie haar zelf maakte, verzette of afzei."""
        if self.methode == "CANCEL":
            return "Je zei deze afspraak af." if eigen else "Deze afspraak gaat niet door."
        if self.volgnummer:
            wat = "Je veranderde deze afspraak" if eigen else "Deze afspraak is veranderd"
            return f"{wat}. Hieronder staat hoe zij nu is."
        return "Je maakte deze afspraak." if eigen else "Er is een afspraak met je gemaakt."


def lees_agendapunt(ics: bytes) -> Agendapunt:
    kalender: Any = Calendar.from_ical(ics)
    (punt,) = kalender.walk("VEVENT")
    return Agendapunt(
        begin=punt["DTSTART"].dt,
        plek=str(punt.get("LOCATION", "")),
        methode=str(kalender.get("METHOD", "PUBLISH")),
        volgnummer=int(punt.get("SEQUENCE", 0)),
    )
