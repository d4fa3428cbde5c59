"""Wat Mortel van jou bewaart: zien, meenemen en weghalen. Elke view kent alleen wie is aangemeld."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.leeslog import meegenomen
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.taal import aantal
from apps.core.tijd import nu
from apps.mijn_gegevens import queries
from apps.mijn_gegevens.actions import haal_soorten_weg
from apps.mijn_gegevens.forms import WegForm
from apps.mijn_gegevens.mee import json_van, schema
from apps.mijn_gegevens.soorten import SOORTEN
from apps.mijn_plek.actions import haal_terug


@require_GET
def mijn_gegevens(request: HttpRequest) -> HttpResponse:
    context = {"overzicht": queries.overzicht(ik(request)), "form": WegForm()}
    return page(request, "mijn_gegevens/mijn_gegevens.html", context)


@require_GET
def soort(request: HttpRequest, soort: str) -> HttpResponse:
    """De rijen van één soort, de laatste eerst."""
    gezocht = SOORTEN.get(soort)
    if gezocht is None:
        raise Http404
    blad, dingen = queries.bladzijde(ik(request), gezocht, request.GET.get("bladzijde", ""))
    context = {"soort": gezocht, "blad": blad, "dingen": dingen, "blijft": queries.blijft(gezocht)}
    return page(request, "mijn_gegevens/soort.html", context)


@require_http_methods(["GET", "POST"])
def weghalen(request: HttpRequest) -> HttpResponse:
    """Zegt eerst wat er gebeurt; wat gekozen was, staat in het adres."""
    form = WegForm(verstuurd(request), initial={"wis": request.GET.getlist("wis")})
    if request.method == "POST" and form.is_valid():
        weg = haal_soorten_weg(sleutels=form.cleaned_data["wis"], door=ik(request))
        messages.success(request, f"{aantal(weg, 'ding is', 'dingen zijn')} weg.")
        return redirect("mijn_gegevens")
    context = {"form": form, "gevolgen": queries.gevolgen(ik(request))}
    return page(request, "mijn_gegevens/weghalen.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("mijn_gegevens")
def terug(request: HttpRequest, deling: str, nummer: int) -> HttpResponse:
    """Stil: wie het las, merkt alleen dat het er niet meer is."""
    gezocht = queries.mijn_deling(ik(request), deling, nummer)
    if gezocht is None:
        raise Http404
    haal_terug(deling=gezocht, door=ik(request))
    messages.success(request, "Teruggehaald. Niemand krijgt er bericht van.")
    return redirect("mijn_gegevens")


# -- Meenemen -------------------------------------------------------------------------


@require_GET
def om_te_lezen(request: HttpRequest) -> HttpResponse:
    """Eén bestand dat zonder netwerk opent. In één keer gemaakt: half meenemen kan niet."""
    context = {"groepen": queries.alles(ik(request)), "wie": ik(request), "gemaakt_op": nu()}
    antwoord = render(request, "mijn_gegevens/alles.html", context)
    return _als_bestand(request, antwoord, "html")


@require_GET
def voor_een_ander_systeem(request: HttpRequest) -> HttpResponse:
    rijen = {naam: soort.lees(ik(request)) for naam, soort in SOORTEN.items()}
    antwoord = JsonResponse(json_van(gemaakt_op=nu(), rijen=rijen), json_dumps_params={"ensure_ascii": False})
    return _als_bestand(request, antwoord, "json")


@require_GET
def beschreven(request: HttpRequest) -> HttpResponse:
    return JsonResponse(schema(), json_dumps_params={"ensure_ascii": False, "indent": 1})


def _als_bestand(request: HttpRequest, antwoord: HttpResponse, soort: str) -> HttpResponse:
    """De medewerker ziet het als zijn leidinggevende meeneemt wat zij samen schreven."""
    meegenomen(request, ik(request), *queries.gesprekken_van_een_ander(ik(request)))
    antwoord["Content-Disposition"] = f'attachment; filename="mijn-gegevens-in-mortel.{soort}"'
    return antwoord
