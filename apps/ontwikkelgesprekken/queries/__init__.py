"""Gesprekken lezen: wie met wie, wat erin ligt, en wat het team leest."""

from apps.ontwikkelgesprekken.queries.blad import Gespreksblad
from apps.ontwikkelgesprekken.queries.deelnemers import deelnemer, is_van_een_alleen
from apps.ontwikkelgesprekken.queries.lijst import (
    Teamgenoot,
    gesprekkenlijst,
    getoonde_gesprekken,
    teamgenoten,
)
from apps.ontwikkelgesprekken.queries.samen import Paar, leidinggevenden_van, paren_van, zijn_samen
from apps.ontwikkelgesprekken.queries.team import (
    mag_teamgesprek_plannen,
    teamgesprekken_van,
    teamzinnen_van,
    verslag_van,
)
from apps.ontwikkelgesprekken.queries.tonen import delingen_van, wie_las

__all__ = [
    "Gespreksblad",
    "Paar",
    "Teamgenoot",
    "deelnemer",
    "delingen_van",
    "gesprekkenlijst",
    "getoonde_gesprekken",
    "is_van_een_alleen",
    "leidinggevenden_van",
    "mag_teamgesprek_plannen",
    "paren_van",
    "teamgenoten",
    "teamgesprekken_van",
    "teamzinnen_van",
    "verslag_van",
    "wie_las",
    "zijn_samen",
]
