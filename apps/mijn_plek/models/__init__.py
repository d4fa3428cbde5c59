"""De plek van iemand zelf, en wat hij daarvan aan een ander laat zien."""

from apps.mijn_plek.models.deling import Deling, DelingQuerySet
from apps.mijn_plek.models.profiel import Leervoorkeur, Profiel, Profieldeling

__all__ = ["Deling", "DelingQuerySet", "Leervoorkeur", "Profiel", "Profieldeling"]
