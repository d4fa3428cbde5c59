"""Wat zijn tijd heeft gehad gaat weg. Elke app zegt in `opruimers.py` wat dat bij haar is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from importlib import import_module

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.module_loading import module_has_submodule

from apps.core.bewaren import TERMIJNEN, Bewaard, terug
from apps.core.klus import deel
from apps.core.queries import termijn_van
from apps.core.tijd import vandaag

PER_KEER = 1000


@dataclass(frozen=True, kw_only=True)
class Opruimer:
    """`doe` geeft terug hoeveel er weg is. Nog eens doen kan geen kwaad."""

    wat: str
    doe: Callable[[], int]


def opruimers() -> Iterator[Opruimer]:
    for app in apps.get_app_configs():
        if app.module and module_has_submodule(app.module, "opruimers"):
            yield from import_module(f"{app.name}.opruimers").OPRUIMERS


def ruim_op() -> dict[str, int]:
    """Van elke soort hoeveel er weg is; nooit van wie."""
    uitkomst = {}
    for opruimer in opruimers():
        weg = deel(opruimer.wat, opruimer.doe)
        wat, aantal = (f"{opruimer.wat}, mislukt", 1) if weg is None else (opruimer.wat, weg)
        uitkomst[wat] = aantal
    return uitkomst


def grens_van(soort: Bewaard) -> date:
    """Wat van voor deze dag is, is lang genoeg bewaard."""
    return terug(vandaag(), termijn_van(soort), TERMIJNEN[soort].eenheid)


def hoogstens_tot(soort: Bewaard) -> date:
    """De laatste dag dat iets wat vandaag begint, er nog mag zijn."""
    return terug(vandaag(), -termijn_van(soort), TERMIJNEN[soort].eenheid)


def begin_van(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time.min))


def verwijder_in_delen(rijen: models.QuerySet[models.Model]) -> int:
    """Telkens een deel, zodat een grote opruiming niet in één keer in het geheugen staat."""
    weg = 0
    while ids := list(rijen.values_list("pk", flat=True)[:PER_KEER]):
        rijen.model._base_manager.filter(pk__in=ids).delete()
        weg += len(ids)
    return weg
