"""Wat er in het werk verandert, wat het team daarover afspreekt, en ieders woord daarop."""

from apps.interventies.models.afspraak import Afspraak, AfspraakVersie
from apps.interventies.models.instemming import Instemming
from apps.interventies.models.interventie import Doelgroep, Interventie
from apps.interventies.models.notitie import Notitie
from apps.interventies.models.staat import Afgerond, Staat
from apps.interventies.models.standing import Besluit, Standing
from apps.interventies.models.terugblik import Slotwoord, Terugblik, WatNu

__all__ = [
    "Afgerond",
    "Afspraak",
    "AfspraakVersie",
    "Besluit",
    "Doelgroep",
    "Instemming",
    "Interventie",
    "Notitie",
    "Slotwoord",
    "Staat",
    "Standing",
    "Terugblik",
    "WatNu",
]
