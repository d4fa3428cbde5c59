"""Geschiedenis schrijven, concepten bewaren en wissen."""

from collections.abc import Mapping
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import models

from apps.core.models import Concept, Gebeurtenis
from apps.core.tijd import nu


def leg_vast(onderwerp: models.Model, daad: str, *, door: models.Model | None) -> None:
    """Schrijf één regel geschiedenis; hoort in de transactie van de daad zelf."""
    Gebeurtenis.objects.create(
        onderwerp_type=ContentType.objects.get_for_model(onderwerp),
        onderwerp_id=onderwerp.pk,
        daad=daad,
        door_id=door.pk if door else None,
    )


def bewaar_concept(
    *, sleutel: str, inhoud: Mapping[str, list[str]], basis: int, door: models.Model
) -> Concept:
    concept, _ = Concept.objects.update_or_create(
        van_id=door.pk,
        sleutel=sleutel,
        defaults={"inhoud": dict(inhoud), "basis": basis, "gewijzigd_op": nu()},
    )
    return concept


def wis_concept(*, sleutel: str, door: models.Model) -> None:
    Concept.objects.filter(van_id=door.pk, sleutel=sleutel).delete()


def ruim_oude_concepten_op() -> int:
    """Concepten leven dertig dagen; geeft terug hoeveel er weg zijn."""
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    return Concept.objects.filter(gewijzigd_op__lt=grens).delete()[0]
