"""Teams lezen: wie er vandaag bij hoort, wie er was en komt, en wat er onder een onderdeel hangt."""

from apps.teams.queries.bezetting import Bezetting, bezetting, leden_op, leden_vandaag, regelaar
from apps.teams.queries.geschiedenis import (
    geschiedenis_van_onderdeel,
    geschiedenis_van_team,
)
from apps.teams.queries.kandidaten import KANDIDAATVOLGORDEN, collegas, kandidaten, opvolgers
from apps.teams.queries.onderdelen import Tak, boom_van_nu, boven, hele_boom, onder, wat_hangt_onder
from apps.teams.queries.teamblad import Teamblad, Teamlid, teamblad, thuis_elders

__all__ = [
    "KANDIDAATVOLGORDEN",
    "Bezetting",
    "Tak",
    "Teamblad",
    "Teamlid",
    "bezetting",
    "boom_van_nu",
    "boven",
    "collegas",
    "geschiedenis_van_onderdeel",
    "geschiedenis_van_team",
    "hele_boom",
    "kandidaten",
    "leden_op",
    "leden_vandaag",
    "onder",
    "opvolgers",
    "regelaar",
    "teamblad",
    "thuis_elders",
    "wat_hangt_onder",
]
