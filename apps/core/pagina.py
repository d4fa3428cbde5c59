"""Eén adres, één view, twee maten: de hele pagina, of onder htmx het deel dat de view noemt."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, cast
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme

from apps.core.actions import neem_tekst_terug
from apps.core.eerder import Eerderblad
from apps.core.queries import concept_van
from apps.core.weghaalbaar import Weghaalbaar

type View = Callable[..., HttpResponse]


def alleen_versturen(naar: str, *delen: str) -> Callable[[View], View]:
    """Een adres dat alleen iets aanneemt; wie het opent, komt op de pagina waar het formulier staat.

    `delen` zijn de stukken van het adres die de pagina `naar` nodig heeft.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def binnen(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            if request.method != "POST":
                return redirect(reverse(naar, kwargs={deel: kwargs[deel] for deel in delen}))
            return view(request, **kwargs)

        return binnen

    return versier


def kwam_van(request: HttpRequest) -> str:
    """De pagina waarop het formulier stond; het adres van het formulier zelf is niet altijd te openen."""
    adres = request.headers.get("Referer", "")
    eigen = url_has_allowed_host_and_scheme(adres, {request.get_host()}, require_https=request.is_secure())
    return urlsplit(adres).path if adres and eigen else "/"


def zeg_dat_het_weg_is(request: HttpRequest, zin: str, ding: Weghaalbaar) -> None:
    """De melding draagt het adres om het terug te zetten; de toast maakt er een knop van."""
    adres = reverse("terugzetten", args=[ding.modelnaam, ding.pk])
    messages.success(request, zin, extra_tags=adres)


def vraagt_deel(request: HttpRequest) -> bool:
    """Of htmx om een deel vraagt. Bij terug in de browser vraagt het de hele pagina."""
    terug = "HX-History-Restore-Request" in request.headers
    return bool(getattr(request, "htmx", False)) and not terug


def verstuurd(request: HttpRequest) -> QueryDict | None:
    """Wat er verstuurd is, ook als het leeg is; None als iemand de pagina alleen opent."""
    return request.POST if request.method == "POST" else None


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    partial: str = "",
    status: int = 200,
) -> HttpResponse:
    """`alleen_deel` in de context zegt het deel dat de rest van de pagina er niet omheen staat."""
    deel = bool(partial) and vraagt_deel(request)
    naam = f"{template}#{partial}" if deel else template
    antwoord = render(request, naam, {**context, "alleen_deel": deel}, status=status)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


def eerder(maak: Callable[..., Eerderblad]) -> View:
    """De pagina van wat er eerder stond; zij ligt onder het adres van het formulier, op `eerder/`.

    Terugnemen vult dat formulier, als concept van wie het doet.
    """

    @wraps(maak)
    def view(request: HttpRequest, **delen: Any) -> HttpResponse:
        blad, ik = maak(request, **delen), cast("AbstractBaseUser", request.user)
        sleutel = request.path.removesuffix("eerder/")
        getypt = concept_van(ik, sleutel)
        if request.method != "POST":
            return page(request, "core/eerder.html", {"blad": blad, "getypt": getypt})
        gekozen = [tekst for tekst in blad.teksten if str(tekst.nummer) == request.POST.get("tekst")]
        if not gekozen or not blad.kan_terug:
            messages.error(request, "Deze tekst is er niet meer. Kies een andere.")
            return redirect(request.path)
        neem_tekst_terug(gekozen[0].teksten, sleutel=sleutel, basis=blad.basis, was=getypt, door=ik)
        messages.success(request, "De tekst staat weer in het formulier. Pas als je bewaart, geldt zij.")
        return redirect(blad.pagina)

    return view
