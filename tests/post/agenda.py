"""Een agenda-afspraak zoals een gesprek haar meestuurt."""

ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mortel//NL
METHOD:{methode}
BEGIN:VEVENT
UID:3f2a@mortel
SEQUENCE:{volgnummer}
DTSTAMP:20261122T100000Z
DTSTART:20261201T093000Z
DTEND:20261201T103000Z
SUMMARY:Afspraak in Mortel
LOCATION:De koffiehoek
END:VEVENT
END:VCALENDAR
"""


def ics(*, methode: str = "REQUEST", volgnummer: int = 0) -> bytes:
    tekst = ICS.format(methode=methode, volgnummer=volgnummer)
    return tekst.replace("\n", "\r\n").encode()
