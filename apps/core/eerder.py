"""Wat er stond voordat iemand er iets anders van maakte, naast wat er nu staat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from apps.core.leeskring import vrije_teksten
from apps.core.models import EerdereTekst, strikt
from apps.core.verschil import Verschil, verschil


def woorden_van(ding: models.Model) -> dict[str, str]:
    return {veld.name: getattr(ding, veld.name) for veld in vrije_teksten(type(ding))}


@dataclass(frozen=True)
class Eerder:
    """Een tekst van toen naast die van nu; `nummer` kiest haar in het adres."""

    nummer: int
    door: Any
    op: datetime
    teksten: Mapping[str, str]
    verschillen: list[Verschil]


def vergelijk(toen: Mapping[str, str], nu: Mapping[str, str], namen: Mapping[str, str]) -> list[Verschil]:
    rijen = [verschil(naam, toen.get(veld, ""), nu.get(veld, "")) for veld, naam in namen.items()]
    return [rij for rij in rijen if rij]


def eerdere_teksten(
    ding: models.Model, namen: Mapping[str, str], *, sinds: datetime | None = None
) -> list[Eerder]:
    """De teksten die er stonden, de laatste eerst; met `sinds` alleen wat er toen nog stond of later kwam."""
    rijen = EerdereTekst.objects.van(ding).nog_te_lezen().select_related("door")
    if sinds:
        rijen = rijen.filter(vervangen_op__gte=sinds)
    staat_er = woorden_van(ding)
    return [
        Eerder(rij.pk, rij.door, rij.op, rij.velden, vergelijk(rij.velden, staat_er, namen))
        for rij in strikt(rijen.order_by("-vervangen_op", "-pk"))
    ]


def gekozen(alle: Sequence[Eerder], nummer: str) -> dict[str, str]:
    """De woorden van de tekst die iemand terugneemt; leeg als hij niets koos, of iets wat er niet is."""
    return next((dict(eerder.teksten) for eerder in alle if str(eerder.nummer) == nummer), {})
