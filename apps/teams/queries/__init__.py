"""Teams lezen: wie er vandaag bij hoort, wie er was en komt, en wat er onder een onderdeel hangt."""

from apps.teams.queries.bezetting import Bezetting, bezetting, leden_vandaag, regelaar
from apps.teams.queries.onderdelen import boven, onder, wat_hangt_onder
from apps.teams.queries.teamblad import Teamblad, Teamlid, teamblad

__all__ = [
    "Bezetting",
    "Teamblad",
    "Teamlid",
    "bezetting",
    "boven",
    "leden_vandaag",
    "onder",
    "regelaar",
    "teamblad",
    "wat_hangt_onder",
]
