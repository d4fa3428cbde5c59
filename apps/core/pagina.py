"""Eén adres, één view, twee maten: de hele pagina, of onder htmx het deel dat de view noemt."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    partial: str = "",
    status: int = 200,
) -> HttpResponse:
    naam = f"{template}#{partial}" if partial and getattr(request, "htmx", False) else template
    antwoord = render(request, naam, dict(context), status=status)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord
