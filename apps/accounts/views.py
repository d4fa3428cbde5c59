from allauth.account.views import password_change
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.actions import kies_weergave
from apps.accounts.models import Persoon, in_dienst
from apps.core.onderbroken import NUL, zet_formulier_terug
from apps.core.pagina import alleen_versturen
from apps.core.tijd import vandaag


@alleen_versturen("start")
def weergave(request: HttpRequest) -> HttpResponse:
    keuze = request.POST.get("weergave", "")
    if keuze in Persoon.Weergave.values:
        kies_weergave(persoon=ik(request), weergave=keuze)
    terug = request.POST.get("terug", "")
    return redirect(terug if url_has_allowed_host_and_scheme(terug, None) else "start")


@alleen_versturen("start")
def kijk_rond(request: HttpRequest) -> HttpResponse:
    """Alleen in de demo: met één klik aangemeld als iemand uit de voorbeeldhogeschool."""
    if not settings.DEMO:
        raise Http404
    persoon = get_object_or_404(
        Persoon, in_dienst(vandaag()), email=request.POST.get("wie", "").replace(NUL, "")
    )
    login(request, persoon, backend=settings.AUTHENTICATION_BACKENDS[0])
    zet_formulier_terug(request, persoon)
    verder = request.POST.get(REDIRECT_FIELD_NAME, "")
    return redirect(verder if url_has_allowed_host_and_scheme(verder, None) else "start")


@require_http_methods(["GET", "POST"])
def wachtwoord(request: HttpRequest) -> HttpResponse:
    """Wie nog geen wachtwoord heeft, stelt er een in met een link in zijn mail."""
    if not ik(request).has_usable_password():
        return redirect("account_reset_password")
    antwoord: HttpResponse = password_change(request)
    return antwoord


@require_GET
def gezondheid(request: HttpRequest) -> HttpResponse:
    return HttpResponse("goed", content_type="text/plain")
