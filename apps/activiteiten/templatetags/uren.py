"""Uren als stenen: één steen is één uur, van onder naar boven gemetseld."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from django import template

from apps.core.taal import komma

register = template.Library()

PER_LAAG, HALF, VOEG, HOOG = 10, 15, 3, 15
MEESTE_STENEN = 120


class Steen(NamedTuple):
    """`soort` is gebruikt, afgesproken, meer of vrij; een halve steen is een half uur."""

    x: float
    y: int
    breed: int
    soort: str


@register.inclusion_tag("activiteiten/_stenen.html")
def stenen(*, gebruikt: Decimal, afgesproken: Decimal, recht: Decimal) -> dict[str, object]:
    """Op een half uur getekend; de tekst zegt het precies. Bij heel veel uren blijft het bij tekst."""
    halven = [round(2 * uren) for uren in (gebruikt, afgesproken)]
    vrij = max(round(2 * recht) - sum(halven), 0)
    soorten = ["gebruikt"] * halven[0] + ["afgesproken"] * halven[1] + ["vrij"] * vrij
    meer = max(gebruikt + afgesproken - recht, Decimal(0))
    soorten[round(2 * recht) :] = ["meer"] * max(sum(halven) - round(2 * recht), 0)
    lagen = -(-len(soorten) // (2 * PER_LAAG))
    return {
        "stenen": list(_gemetseld(soorten, lagen)) if len(soorten) <= 2 * MEESTE_STENEN else [],
        "breedte": PER_LAAG * (2 * HALF + VOEG) + HALF,
        "hoogte": lagen * (HOOG + VOEG),
        "sleutel": [
            (soort, f"{komma(uren)} {naam}")
            for soort, naam, uren in (
                ("gebruikt", "gebruikt", gebruikt),
                ("afgesproken", "afgesproken", afgesproken),
                ("meer", "daarvan meer dan het recht", meer),
                ("vrij", "vrij", max(recht - gebruikt - afgesproken, Decimal(0))),
            )
            if uren
        ],
    }


def _gemetseld(soorten: list[str], lagen: int) -> Iterator[Steen]:
    """Elke laag verspringt een halve steen ten opzichte van die eronder."""
    for uur in range(-(-len(soorten) // 2)):
        laag, plaats = divmod(uur, PER_LAAG)
        x = plaats * (2 * HALF + VOEG) + (laag % 2) * (HALF + VOEG / 2)
        y = (lagen - 1 - laag) * (HOOG + VOEG)
        for soort, rij in groupby(soorten[2 * uur : 2 * uur + 2]):
            breed = HALF * len(list(rij))
            yield Steen(x, y, breed, soort)
            x += breed
