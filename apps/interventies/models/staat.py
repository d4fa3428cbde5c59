"""Hoe het met een afspraak staat, en wat er van daaruit kan."""

from datetime import date

from django.db import models


class Staat(models.TextChoices):
    """Afgeleid, nooit gekozen: uit wat geldt, de dagen, en of het team haar afrondde."""

    OPEN = "open", "Open"
    GEPLAND = "gepland", "Gepland"
    LOOPT = "loopt", "Loopt"
    GEDAAN = "gedaan", "Gedaan"
    GESTOPT = "gestopt", "Gestopt"


class Afgerond(models.TextChoices):
    """Wat het team zelf zegt."""

    NEE = "nee", "Toch weer verder"
    GEDAAN = "gedaan", "We zijn klaar"
    GESTOPT = "gestopt", "We stoppen hiermee"


KAN_NAAR: dict[Staat, frozenset[Afgerond]] = {
    Staat.OPEN: frozenset({Afgerond.GESTOPT}),
    Staat.GEPLAND: frozenset({Afgerond.GESTOPT}),
    Staat.LOOPT: frozenset({Afgerond.GEDAAN, Afgerond.GESTOPT}),
    Staat.GEDAAN: frozenset({Afgerond.NEE}),
    Staat.GESTOPT: frozenset({Afgerond.NEE}),
}


def staat(afgerond: str, *, geldt_van: date | None, dag: date) -> Staat:
    """`geldt_van` is het begin van de versie die geldt; zonder zo'n versie is de afspraak open."""
    if afgerond != Afgerond.NEE:
        return Staat(afgerond)
    if geldt_van is None:
        return Staat.OPEN
    return Staat.LOOPT if geldt_van <= dag else Staat.GEPLAND
