"""Lezen wat een ander je laat zien."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.leeslog import gelezen
from apps.core.models import strikt
from apps.core.pagina import page
from apps.mijn_plek.forms import LEERVOORKEUREN, VRAGEN
from apps.mijn_plek.models import Profiel
from apps.mijn_plek.queries import gedeeld_met


@require_GET
def gedeeld_met_mij(request: HttpRequest) -> HttpResponse:
    return page(request, "mijn_plek/gedeeld_met_mij.html", {"delingen": gedeeld_met(ik(request))})


@require_GET
def profiel(request: HttpRequest, profiel_id: int) -> HttpResponse:
    """Wat iemand opschreef. Wat hij leeg liet, staat er niet; de eigenaar ziet wat een ander ziet."""
    rijen = strikt(Profiel.objects.zichtbaar_voor(ik(request)).select_related("persoon"))
    gevonden = get_object_or_404(rijen, pk=profiel_id)
    eigen = gevonden.persoon == ik(request)
    if not eigen:
        gelezen(request, gevonden)
    context = {
        "profiel": gevonden,
        "eigen": eigen,
        "antwoorden": [
            (vraag, tekst) for naam, vraag in VRAGEN.items() if (tekst := getattr(gevonden, naam))
        ],
        "voorkeur": LEERVOORKEUREN[gevonden.leervoorkeur] if gevonden.leervoorkeur else "",
    }
    return page(request, "mijn_plek/profiel.html", context)
