from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.core.pagina import page
from apps.core.taal import aantal
from apps.grondtonen.forms import Zoekform
from apps.grondtonen.queries import (
    hulpbronnen,
    passende_vormen,
    tonen_om_te_kiezen,
    toon_met_alles,
    vorm_met_alles,
)


@dataclass(frozen=True)
class Keuze:
    """Een gekozen filter, en het adres zonder hem."""

    naam: str
    zonder: str


@require_GET
def catalogus(request: HttpRequest) -> HttpResponse:
    """Zoeken en filteren. Alles staat in het adres, zodat terug en delen kloppen."""
    tonen = tonen_om_te_kiezen()
    form = Zoekform(request.GET, tonen=tonen, bronnen=hulpbronnen())
    vraag = form.zoekvraag
    vormen = passende_vormen(vraag)
    context = {
        "form": form,
        "vraag": vraag,
        "tonen": tonen,
        "uitleg": next((toon for toon in tonen if [toon.pk] == vraag.toon), None),
        "keuzes": _keuzes(form),
        "vormen": vormen,
        "telling": _telling(len(vormen), alles=not form.gekozen),
    }
    return page(request, "grondtonen/catalogus.html", context, partial="resultaten")


def _keuzes(form: Zoekform) -> list[Keuze]:
    paren = [(veld, waarde) for veld, waarde, _ in form.gekozen]
    keuzes = []
    for veld, waarde, naam in form.gekozen:
        rest = urlencode([paar for paar in paren if paar != (veld, waarde)])
        keuzes.append(Keuze(naam, f"{reverse('catalogus')}?{rest}" if rest else reverse("catalogus")))
    return keuzes


def _telling(n: int, *, alles: bool) -> str:
    if alles:
        return aantal(n, "vorm", "vormen")
    return aantal(n, "vorm past", "vormen passen") if n else "Geen vorm past"


@require_GET
def grondtoon(request: HttpRequest, slug: str) -> HttpResponse:
    gezocht = toon_met_alles(slug)
    if gezocht is None:
        raise Http404
    return page(request, "grondtonen/grondtoon.html", {"toon": gezocht})


@require_GET
def vorm(request: HttpRequest, slug: str) -> HttpResponse:
    gezocht = vorm_met_alles(slug)
    if gezocht is None:
        raise Http404
    return page(request, "grondtonen/vorm.html", {"vorm": gezocht})
