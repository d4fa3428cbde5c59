"""Namen sorteren op achternaam zonder tussenvoegsel, zonder hoofdletters en accenten.

De eigen PostgreSQL kent geen ICU; daarom staat de sorteernaam in een kolom.
"""

import unicodedata

_ZONDER_ONTLEDING = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def kaal(tekst: str) -> str:
    ontleed = unicodedata.normalize("NFKD", tekst.lower())
    zonder = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return zonder.translate(_ZONDER_ONTLEDING)


def sorteernaam(*, roepnaam: str, achternaam: str) -> str:
    return f"{kaal(achternaam)} {kaal(roepnaam)}".strip()


def initialen(*, roepnaam: str, achternaam: str) -> str:
    return (roepnaam[:1] + achternaam[:1]).upper()
