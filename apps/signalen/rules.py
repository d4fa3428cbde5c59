"""Wie een signaal opzij legt."""

from apps.core.oordeel import Oordeel
from apps.teamplannen.rules import Betrokkene, mag_analyse_schrijven


def mag_signaal_opzij_leggen(wie: Betrokkene, *, is_schrijver: bool, gedeeld: bool) -> Oordeel:
    """Wie de pen heeft, en vóór het delen alleen wie aan de analyse schrijft. Weer laten horen ook."""
    return mag_analyse_schrijven(wie, is_schrijver=is_schrijver, gedeeld=gedeeld)
