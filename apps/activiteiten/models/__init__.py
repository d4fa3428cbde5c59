"""Wat iemand elders gaat doen, de uren ervan, en wat hij er nu door kan."""

from apps.activiteiten.models.activiteit import (
    OVERGANGEN,
    Activiteit,
    Activiteitdag,
    Reflectie,
    Reflectiedeling,
    Soort,
    Staat,
)
from apps.activiteiten.models.basisrecht import AndereInzet, Basisrechtregel, Rechtafwijking
from apps.activiteiten.models.leerervaring import KORT, Kwadrant, Leerervaring, Leerervaringdeling

__all__ = [
    "KORT",
    "OVERGANGEN",
    "Activiteit",
    "Activiteitdag",
    "AndereInzet",
    "Basisrechtregel",
    "Kwadrant",
    "Leerervaring",
    "Leerervaringdeling",
    "Rechtafwijking",
    "Reflectie",
    "Reflectiedeling",
    "Soort",
    "Staat",
]
