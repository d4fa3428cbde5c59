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
from apps.activiteiten.models.leerervaring import KORT, Kwadrant, Leerervaring, Leerervaringdeling

__all__ = [
    "KORT",
    "OVERGANGEN",
    "Activiteit",
    "Activiteitdag",
    "Kwadrant",
    "Leerervaring",
    "Leerervaringdeling",
    "Reflectie",
    "Reflectiedeling",
    "Soort",
    "Staat",
]
