from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.core.actions import TERUGZETTERS, bewaar_concept, haal_voorgoed_weg, wis_concept
from apps.core.onderbroken import basis_van, is_adres, schrijver_van, velden_van
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen, kwam_van, page
from apps.core.queries import weggehaald_ding, weggehaald_door
from apps.core.stijl import stijl_context
from apps.core.taal import aantal
from apps.core.weghaalbaar import Weghaalbaar


@require_GET
def stijl(request: HttpRequest) -> HttpResponse:
    """Alle onderdelen van de look op één pagina."""
    return page(request, "core/stijl.html", stijl_context())


@alleen_versturen("start")
def concept(request: HttpRequest) -> HttpResponse:
    """Wat er getypt is in het formulier van `voor`, zonder het te versturen.

    Aan een gedeeld bureau kan intussen een ander zijn aangemeld: wat hij niet typte, krijgt hij niet.
    """
    adres = request.POST.get("voor", "")
    if schrijver_van(request) != _ik(request).pk or not is_adres(adres):
        return HttpResponse(status=204)
    bewaard = bewaar_concept(
        sleutel=adres, inhoud=velden_van(request), basis=basis_van(request), door=_ik(request)
    )
    return HttpResponse(f"Concept bewaard om {bewaard.klok}", content_type="text/plain; charset=utf-8")


@alleen_versturen("start")
def concept_weg(request: HttpRequest) -> HttpResponse:
    """Wie niet bewaart wat hij typte, ziet weer wat er bewaard staat."""
    adres = request.POST.get("voor", "")
    if is_adres(adres):
        wis_concept(sleutel=adres, door=_ik(request))
        messages.success(request, "Wat je typte, is weg. Hier staat wat er bewaard is.")
    return redirect(kwam_van(request))


@require_GET
def weggehaald(request: HttpRequest) -> HttpResponse:
    """Wat iemand zelf weghaalde en nog terug kan."""
    return page(request, "core/weggehaald.html", {"dingen": weggehaald_door(_ik(request))})


def _ik(request: HttpRequest) -> Any:
    return request.user


def _laad(request: HttpRequest, soort: str, nummer: int) -> Weghaalbaar:
    ding = weggehaald_ding(_ik(request), soort, nummer)
    if ding is None:
        raise Http404
    return ding


@alleen_versturen("weggehaald")
def terugzetten(request: HttpRequest, soort: str, nummer: int) -> HttpResponse:
    ding = _laad(request, soort, nummer)
    try:
        TERUGZETTERS[type(ding)](ding=ding, door=_ik(request))
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
    else:
        messages.success(request, f"{ding.omschrijving} staat er weer.")
    return redirect(kwam_van(request))


@alleen_versturen("weggehaald")
def voorgoed_weg(request: HttpRequest, soort: str, nummer: int) -> HttpResponse:
    ding = _laad(request, soort, nummer)
    haal_voorgoed_weg(ding=ding, door=_ik(request))
    messages.success(request, f"{ding.omschrijving} is voorgoed weg.")
    return redirect("weggehaald")


@alleen_versturen("weggehaald")
def leeg_weggehaald(request: HttpRequest) -> HttpResponse:
    weg = haal_voorgoed_weg(door=_ik(request))
    messages.success(request, f"{aantal(weg, 'ding is', 'dingen zijn')} voorgoed weg.")
    return redirect("weggehaald")
