"""Je eigen plek bijhouden, en er iets van laten zien."""

from apps.mijn_plek.actions.delen import Ontvanger, deel, haal_terug
from apps.mijn_plek.actions.profiel import bewaar_profiel, haal_profiel_weg, zet_profiel_terug

__all__ = ["Ontvanger", "bewaar_profiel", "deel", "haal_profiel_weg", "haal_terug", "zet_profiel_terug"]
