"""Wat voor elke pagina geldt: aanmelden, omleiden onder htmx, niets achterlaten, weigeren met een reden."""

import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.deprecation import MiddlewareMixin

from apps.core.onderbroken import onthoud_formulier, velden_van
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.pagina import kwam_van
from apps.core.queries import concept_van

logger = logging.getLogger(__name__)

# Alle adressen die zonder account opengaan. Nergens anders staat er een.
OPENE_ADRESSEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "kijk_rond",
        "gezondheid",
    }
)


class AanmeldenVereist(LoginRequiredMiddleware):
    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        naam = request.resolver_match.view_name if request.resolver_match else ""
        if request.user.is_authenticated or naam in OPENE_ADRESSEN:
            return None
        if request.method != "POST":
            return self.handle_no_permission(request, view_func)
        onthoud_formulier(request)
        return redirect_to_login(kwam_van(request))


class HtmxOmleiding(MiddlewareMixin):
    """Een omleiding als antwoord op htmx wordt een echte: de hele pagina opent, ook bij aanmelden."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if getattr(request, "htmx", False) and response.status_code in (301, 302, 303):
            return HttpResponse(headers={"HX-Redirect": response["Location"]})
        return response


class NietBewaren(MiddlewareMixin):
    """Bureaus worden gedeeld: wat iemand aangemeld zag, blijft niet in de browser liggen."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not request.path.startswith(f"/{settings.STATIC_URL.strip('/')}/"):
            patch_cache_control(response, no_store=True)
        return response


def _getypt(request: HttpRequest) -> dict[str, Any]:
    """Wat iemand in eigen woorden verstuurde, of hier eerder typte: geweigerd, en daarom nog te lezen."""
    ik = request.user
    concept = concept_van(ik, request.path) if isinstance(ik, Model) and request.method == "GET" else None
    velden = (concept.inhoud if concept else velden_van(request)).values()
    getypt = [waarde for waarden in velden for waarde in waarden if " " in waarde.strip()]
    return {"getypt": getypt, "concept": concept}


class Weigeringen(MiddlewareMixin):
    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, MagNiet):
            return render(request, "403.html", {"reden": str(exception), **_getypt(request)}, status=403)
        if isinstance(exception, KanNiet):
            return render(request, "409.html", {"reden": exception.zin, **_getypt(request)}, status=409)
        if settings.DEMO:
            return self._in_de_demo(request, exception)
        return None

    def _in_de_demo(self, request: HttpRequest, exception: Exception) -> HttpResponse:
        """De demo draait met DEBUG; wie rondkijkt, ziet toch de gewone foutpagina's."""
        if isinstance(exception, Http404):
            return render(request, "404.html", status=404)
        logger.error("De demo liep vast op %s", request.path, exc_info=exception)
        return render(request, "500.html", status=500)
