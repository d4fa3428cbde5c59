"""Eén regel onder *Wat vraagt nu je aandacht*, en in welke volgorde zij staan. Puur."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Punt:
    """`sinds` is de dag waarop het begon te wachten; `voor` de dag waarop het ertoe doet, als die er is.

    `mag_later`: niemand wacht erop. Het staat onder de rest, en er gaat geen post over.
    `gemaild`: hierover ging al post toen het begon, dus de dagpost begint er niet nog eens over.
    """

    icoon: str
    kop: str
    tekst: str
    url: str
    knop: str
    sinds: date
    voor: date | None = None
    stem: bool = False
    soort: str = ""
    team: str = ""
    mag_later: bool = False
    gemaild: bool = False

    @property
    def dag(self) -> date:
        return self.voor or self.sinds


def op_volgorde(punten: Iterable[Punt]) -> list[Punt]:
    """Wat het eerst speelt staat bovenaan: wat al wachtte, en daarna wat op een dag af moet."""
    return sorted(punten, key=lambda punt: (punt.mag_later, punt.dag, punt.sinds, punt.kop))
