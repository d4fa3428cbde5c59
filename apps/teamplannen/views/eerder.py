"""Wat er eerder stond in een stap of een vraagstuk, voor wie er nu aan schrijft."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.core.eerder import Eerder
from apps.core.pagina import page
from apps.teamplannen.eerder import van_stap, van_vraagstuk
from apps.teamplannen.models import STAPVELDEN, Analyseonderdeel
from apps.teamplannen.views.laden import Geopend, laad_om_te_schrijven


@require_GET
def stap(request: HttpRequest, team_id: int, stap: str) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    if stap not in STAPVELDEN:
        raise Http404
    teksten = van_stap(geopend.analyse, stap, geopend.lezer)
    return _toon(
        request, geopend, teksten, Analyseonderdeel(stap).label, reverse("analyse_stap", args=[team_id, stap])
    )


@require_GET
def vraagstuk(request: HttpRequest, team_id: int, nummer: int) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    gezocht = geopend.analyse.vraagstukken.filter(nummer=nummer).first()
    if gezocht is None:
        raise Http404
    teksten = van_vraagstuk(gezocht, geopend.analyse, geopend.lezer)
    return _toon(
        request, geopend, teksten, f"Vraagstuk {nummer}", reverse("vraagstuk", args=[team_id, nummer])
    )


def _toon(
    request: HttpRequest, geopend: Geopend, teksten: list[Eerder], wat: str, adres: str
) -> HttpResponse:
    """`adres` is waar iemand een tekst terugneemt: het formulier vult zich ermee, bewaren doet hij zelf."""
    context = {
        "wat": wat,
        "teksten": teksten,
        "adres": adres,
        "kan_terug": True,
        "team": geopend.stand.plan.team,
        "leest": geopend.leest,
    }
    return page(request, "teamplannen/eerder.html", context)
