"""De catalogus lezen."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from apps.core.models import strikt
from apps.grondtonen.models import Grondtoon, Interventievorm


@dataclass(frozen=True)
class Toongroep:
    """Een grondtoon met zijn vormen; `past` als de toon bij het vraagstuk hoort."""

    toon: Grondtoon
    vormen: list[Interventievorm]
    past: bool


def vormen_per_toon(*, eerst: Sequence[str] = ()) -> list[Toongroep]:
    """Alle vormen onder hun grondtoon: eerst de tonen uit `eerst`, in die volgorde. Elke vorm één keer."""
    vormen = Interventievorm.objects.filter(actief=True).prefetch_related("hulpbronnen").order_by("naam")
    tonen = list(strikt(Grondtoon.objects.prefetch_related(Prefetch("vormen", vormen)).order_by("volgorde")))
    tonen.sort(key=lambda toon: eerst.index(toon.pk) if toon.pk in eerst else len(eerst))
    gezien: set[str] = set()
    groepen = []
    for toon in tonen:
        nieuw = [vorm for vorm in toon.vormen.all() if vorm.pk not in gezien]
        gezien |= {vorm.pk for vorm in nieuw}
        groepen.append(Toongroep(toon, nieuw, past=toon.pk in eerst))
    return groepen


def vorm_met_alles(slug: str) -> Interventievorm | None:
    vormen = Interventievorm.objects.filter(pk=slug).prefetch_related("hulpbronnen", "grondtonen")
    return strikt(vormen).first()
