"""Een tekst zonder de namen van wie in het team zat: voor wie buiten het team meeleest. Puur."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

COLLEGA = "een collega"
ZINSEINDE = (".", "!", "?", ":", "\n")


class Naam(NamedTuple):
    roepnaam: str
    tussenvoegsel: str
    achternaam: str


def zonder_namen(tekst: str, namen: Iterable[Naam]) -> str:
    """Elke roepnaam, achternaam of hele naam wordt 'een collega', als heel woord en hoe ook geschreven.

    Liever een gewoon woord te veel weg dan een naam te weinig: wie Wil heet, kost ook 'wil'.
    """
    patroon = _patroon(namen)
    if patroon is None:
        return tekst
    tekst = unicodedata.normalize("NFC", tekst)
    delen, vanaf = [], 0
    for treffer in patroon.finditer(_kaal(tekst)):
        begin, einde = treffer.span()
        ervoor = tekst[:begin].rstrip(" \t\r")
        aan_het_begin = not ervoor or ervoor.endswith(ZINSEINDE)
        collega = COLLEGA.capitalize() if aan_het_begin else COLLEGA
        delen += [tekst[vanaf:begin], collega, "’s" if treffer["van"] else ""]
        vanaf = einde
    return "".join([*delen, tekst[vanaf:]])


def _patroon(namen: Iterable[Naam]) -> re.Pattern[str] | None:
    """De langste eerst, zodat een hele naam één collega is; een s erachter hoort erbij: 'Ingrids les'."""
    vormen = {vorm for naam in namen for vorm in _vormen(naam)}
    if not vormen:
        return None
    keuze = "|".join(_los(vorm) for vorm in sorted(vormen, key=lambda vorm: (-len(vorm), vorm)))
    return re.compile(rf"(?<!\w)(?:{keuze})(?P<van>['’]?s)?(?!\w)", re.IGNORECASE)


def _vormen(naam: Naam) -> set[str]:
    roepnaam, tussenvoegsel, achternaam = (_kaal(unicodedata.normalize("NFC", deel)) for deel in naam)
    met_tussen = f"{tussenvoegsel} {achternaam}"
    vormen = {roepnaam, achternaam, met_tussen, f"{roepnaam} {achternaam}", f"{roepnaam} {met_tussen}"}
    return {" ".join(vorm.split()) for vorm in vormen} - {""}


def _los(vorm: str) -> str:
    """Tussen de woorden van een naam mag van alles aan wit staan."""
    return r"\s+".join(re.escape(woord) for woord in vorm.split())


def _kaal(tekst: str) -> str:
    """Zonder accenten, en teken voor teken even lang."""
    return "".join(unicodedata.normalize("NFD", teken)[0] for teken in tekst)
