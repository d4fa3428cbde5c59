from datetime import timedelta

from django.db import models

from apps.core.models import Concept
from apps.core.tijd import nu


def concept_van(persoon: models.Model, sleutel: str) -> Concept | None:
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    return Concept.objects.zichtbaar_voor(persoon).filter(sleutel=sleutel, gewijzigd_op__gte=grens).first()


def concepten_onder(persoon: models.Model, begin: str) -> dict[str, Concept]:
    """De concepten van alle adressen die zo beginnen, op adres."""
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    eigen = Concept.objects.zichtbaar_voor(persoon)
    return {c.sleutel: c for c in eigen.filter(sleutel__startswith=begin, gewijzigd_op__gte=grens)}
