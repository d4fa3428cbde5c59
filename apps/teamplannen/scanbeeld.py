"""Wat een scan laat zien: wat het werk geeft en vraagt, en waar het minst en het meest van is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

HOEVEEL = 3
VANAF_VOOR_HELFT = 8


@dataclass(frozen=True)
class Scanregel:
    """Eén zin met haar getal. `hulpbron` is de slug van wat het werk geeft, leeg bij wat het vraagt."""

    naam: str
    zin: str
    hulpbron: str
    getal: Decimal
    helft: tuple[int, int] | None = None


@dataclass(frozen=True)
class Scanbeeld:
    regels: list[Scanregel]

    @property
    def geeft(self) -> list[Scanregel]:
        return [regel for regel in self.regels if regel.hulpbron]

    @property
    def vraagt(self) -> list[Scanregel]:
        return [regel for regel in self.regels if not regel.hulpbron]

    @property
    def met_helft(self) -> bool:
        return any(regel.helft for regel in self.regels)

    @property
    def minste(self) -> list[Scanregel]:
        """De drie hulpbronnen waarvan het minst is; bij gelijke getallen in de volgorde van de lijst."""
        return sorted(self.geeft, key=lambda regel: regel.getal)[:HOEVEEL]

    @property
    def meeste(self) -> list[Scanregel]:
        """De drie waarvan het meest is, zonder wat al bij het minste staat."""
        over = [regel for regel in self.geeft if regel not in self.minste]
        return sorted(over, key=lambda regel: regel.getal, reverse=True)[:HOEVEEL]


def beeld(regels: Iterable[Scanregel]) -> Scanbeeld | None:
    """Geen beeld als er nog nergens een getal staat."""
    alle = list(regels)
    return Scanbeeld(alle) if alle else None


def midden(getallen: Sequence[int]) -> Decimal:
    """Het middelste antwoord: heel, of een half tussen twee."""
    return Decimal(str(median(getallen)))


def middelste_helft(getallen: Sequence[int]) -> tuple[int, int] | None:
    """Waarbinnen de middelste helft antwoordde; bij minder dan acht antwoorden zegt dat te veel."""
    if len(getallen) < VANAF_VOOR_HELFT:
        return None
    op_rij, kwart = sorted(getallen), len(getallen) // 4
    return op_rij[kwart], op_rij[-1 - kwart]
