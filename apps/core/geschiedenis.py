"""Wat er veranderde, in woorden: wie, wanneer en welke daad. Nooit wat er stond.

Elke app zegt in `daden.py` één keer hoe haar daden heten. Een lege zin wordt nergens verteld.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from django.utils.module_loading import module_has_submodule

from apps.core.models import Gebeurtenis, strikt


@cache
def zinnen() -> dict[str, str]:
    """De zin van elke daad; tussen accolades staat hoe het onderwerp daar heet."""
    alle: dict[str, str] = {}
    for app in apps.get_app_configs():
        if app.module and module_has_submodule(app.module, "daden"):
            alle |= getattr(import_module(f"{app.name}.daden"), "DADEN", {})
    return alle


def verteld() -> list[str]:
    return [daad for daad, zin in zinnen().items() if zin]


@dataclass(frozen=True)
class Regel:
    """Eén regel geschiedenis zoals zij op een pagina staat."""

    zin: str
    op: datetime
    door: Any
    url: str = ""

    @property
    def dag(self) -> date:
        return timezone.localdate(self.op)


def regel(gebeurtenis: Gebeurtenis, *, url: str = "", **woorden: str) -> Regel:
    zin = zinnen()[gebeurtenis.daad].format(**woorden)
    return Regel(zin, gebeurtenis.op, gebeurtenis.door, url)


def over(model: type[Model], ids: Iterable[int] | QuerySet[Any, Any]) -> Q:
    return Q(onderwerp_type=ContentType.objects.get_for_model(model), onderwerp_id__in=ids)


def gebeurtenissen(welke: Q) -> QuerySet[Gebeurtenis]:
    """Wat er te vertellen is, de nieuwste eerst."""
    rijen = Gebeurtenis.objects.filter(welke, daad__in=verteld()).select_related("door")
    return strikt(rijen.order_by("-op", "-pk"))


def schreef_het_laatst(ding: Model, daad: str) -> tuple[Any, datetime] | None:
    """Wie deze daad het laatst deed, en wanneer."""
    rijen = Gebeurtenis.objects.filter(over(type(ding), [ding.pk]), daad=daad).select_related("door")
    laatste = rijen.order_by("op", "pk").last()
    return (laatste.door, laatste.op) if laatste else None


def geschiedenis_van_alle(model: type[Model], *, hoogstens: int = 50) -> list[Regel]:
    """Van elk ding van een soort dat niemand hoeft af te schermen; hoe het heet, zegt het zelf."""
    rijen = list(gebeurtenissen(over(model, model._default_manager.values("pk")))[:hoogstens])
    namen = model._default_manager.in_bulk({rij.onderwerp_id for rij in rijen})
    return [regel(rij, wat=str(namen[rij.onderwerp_id])) for rij in rijen]
