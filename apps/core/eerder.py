"""Wat er stond voordat iemand er iets anders van maakte, naast wat er nu staat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

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
    rijen = [verschil(naam, toen[veld], nu.get(veld, "")) for veld, naam in namen.items() if veld in toen]
    return [rij for rij in rijen if rij]


@dataclass(frozen=True)
class Eerderblad:
    """De pagina van wat er eerder stond bij één ding, voor wie het nu schrijft.

    `pagina` is waar het formulier staat, `basis` de versie van nu, `boven` waar het ding bij hoort.
    """

    wat: str
    boven: tuple[str, str]
    pagina: str
    basis: int
    leest: str
    teksten: list[Eerder]
    kan_terug: bool = True


def eerdere_teksten(
    ding: models.Model,
    namen: Mapping[str, str],
    *,
    las_het_toen: bool = True,
    lezer: models.Model | None = None,
    sinds: datetime | None = None,
) -> list[Eerder]:
    """De teksten die er stonden, de laatste eerst.

    Wie ze toen niet allemaal las, leest wat hij zelf schreef of verving, en wat er na `sinds` nog stond.
    """
    rijen = EerdereTekst.objects.van(ding).nog_te_lezen().select_related("door")
    if not las_het_toen:
        eigen = Q(door=lezer) | Q(vervangen_door=lezer)
        rijen = rijen.filter(eigen | Q(vervangen_op__gte=sinds) if sinds else eigen)
    staat_er = woorden_van(ding)
    return [
        Eerder(rij.pk, rij.door, rij.op, rij.velden, vergelijk(rij.velden, staat_er, namen))
        for rij in strikt(rijen.order_by("-vervangen_op", "-pk"))
    ]
