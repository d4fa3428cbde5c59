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
from apps.teamplannen.models.deling import Plandeling
from apps.teamplannen.models.kader import Kader
from apps.teamplannen.models.opmerking import Opmerking
from apps.teamplannen.models.overdracht import NET_OVERGENOMEN, Overdrachtsbrief
from apps.teamplannen.models.plan import Begeleider, Cyclus, Meeschrijver, Teamplan, begin_studiejaar
from apps.teamplannen.models.scan import (
    LANGST_OPEN,
    MINST_ANTWOORDEN,
    LosseScan,
    Scanantwoord,
    Scangetal,
    Scanuitkomst,
    Scanuitslag,
    Teamscan,
)
from apps.teamplannen.models.vraagstuk import Vraagstuk

__all__ = [
    "LANGST_OPEN",
    "MEESTE_VRAAGSTUKKEN",
    "MINST_ANTWOORDEN",
    "NET_OVERGENOMEN",
    "STAPVELDEN",
    "Analyseonderdeel",
    "Begeleider",
    "Cyclus",
    "Kader",
    "LosseScan",
    "Meeschrijver",
    "Opmerking",
    "Overdrachtsbrief",
    "Plandeling",
    "Reactie",
    "Scanantwoord",
    "Scangetal",
    "Scanuitkomst",
    "Scanuitslag",
    "Schrijver",
    "Stapversie",
    "Teamanalyse",
    "Teamplan",
    "Teamscan",
    "Vraagstuk",
    "begin_studiejaar",
]
