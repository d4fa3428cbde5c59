"""Wat er in het werk verandert, wat het team daarover afspreekt, en ieders woord daarop."""

from apps.interventies.models.afspraak import Afspraak, AfspraakVersie, Standing
from apps.interventies.models.instemming import Instemming
from apps.interventies.models.interventie import Doelgroep, Interventie

__all__ = ["Afspraak", "AfspraakVersie", "Doelgroep", "Instemming", "Interventie", "Standing"]
