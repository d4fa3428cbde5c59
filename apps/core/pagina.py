"""Eén adres, één view, twee maten: de hele pagina, of onder htmx het deel dat de view noemt."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

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
