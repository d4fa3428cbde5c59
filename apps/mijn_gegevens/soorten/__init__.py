"""Alles wat Mortel van iemand bewaart, een regel per soort: de ene lijst waar de rest uit komt."""

from apps.mijn_gegevens.soorten import eigen, gedaan, gesprekken, jij, mijn_plek, plannen, samen, sporen, uren
from apps.mijn_gegevens.soorten.soort import Groep, Kolom, Soort, Waarde, Weg

SOORTEN: dict[str, Soort] = {
    soort.sleutel: soort
    for deel in (jij, mijn_plek, gedaan, uren, eigen, gesprekken, samen, plannen, sporen)
    for soort in deel.SOORTEN
}

__all__ = ["SOORTEN", "Groep", "Kolom", "Soort", "Waarde", "Weg"]
