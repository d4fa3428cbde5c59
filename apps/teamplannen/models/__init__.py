"""Het plan van een team in een cyclus, de analyse waarmee het begint, en wie daaraan schrijft."""

from apps.teamplannen.models.analyse import (
    MEESTE_VRAAGSTUKKEN,
    STAPVELDEN,
    Analyseonderdeel,
    Reactie,
    Schrijver,
    Stapversie,
    Teamanalyse,
)
from apps.teamplannen.models.plan import Cyclus, Meeschrijver, Teamplan, begin_studiejaar
from apps.teamplannen.models.scan import Scangetal, Teamscan
from apps.teamplannen.models.vraagstuk import Vraagstuk

__all__ = [
    "MEESTE_VRAAGSTUKKEN",
    "STAPVELDEN",
    "Analyseonderdeel",
    "Cyclus",
    "Meeschrijver",
    "Reactie",
    "Scangetal",
    "Schrijver",
    "Stapversie",
    "Teamanalyse",
    "Teamplan",
    "Teamscan",
    "Vraagstuk",
    "begin_studiejaar",
]
