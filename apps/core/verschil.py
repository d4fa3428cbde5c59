"""Wat er anders is tussen twee versies van een tekst, woord voor woord. Puur."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WOORD = re.compile(r"[\w’'-]+\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True)
class Stuk:
    tekst: str
    anders: bool


@dataclass(frozen=True)
class Verschil:
    """Eén veld zoals het was en zoals het is; `anders` is weg in het ene en nieuw in het andere."""

    naam: str
    toen: Sequence[Stuk]
    nu: Sequence[Stuk]


def verschil(naam: str, toen: str, nu: str) -> Verschil | None:
    """Niets als er niets anders is."""
    if toen == nu:
        return None
    links, rechts = WOORD.findall(toen), WOORD.findall(nu)
    # Wit om een woord heen maakt het niet anders.
    kaal_links, kaal_rechts = ([woord.strip() for woord in kant] for kant in (links, rechts))
    delen = SequenceMatcher(None, kaal_links, kaal_rechts, autojunk=False).get_opcodes()
    return Verschil(
        naam,
        [Stuk("".join(links[a:b]), soort != "equal") for soort, a, b, _, _ in delen if a < b],
        [Stuk("".join(rechts[a:b]), soort != "equal") for soort, _, _, a, b in delen if a < b],
    )
