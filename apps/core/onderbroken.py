"""Een sessie die afliep terwijl iemand typte: wat er stond, gaat na het aanmelden mee als concept.

Alleen terug naar wie het typte: het formulier draagt een ondertekend nummer van zijn schrijver,
want aan een gedeeld bureau kan een ander zich aanmelden.
"""

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from apps.core.actions import bewaar_concept
from apps.core.models import Concept

# PostgreSQL bewaart dit teken niet; in wat iemand typt betekent het niets.
NUL = "\x00"
_ZOUT = "mortel.schrijver"
_SLEUTEL = "onderbroken_formulier"
NIET_BEWAREN = frozenset(
    {"csrfmiddlewaretoken", "schrijver", "basis", "kenmerk", "doe", "naar", "voor", "wie", "password"}
)


def schrijver_teken(persoon_id: int) -> str:
    return signing.dumps(persoon_id, salt=_ZOUT)


def is_adres(pad: str) -> bool:
    """Of hier een pagina van de app kan staan: alleen daar hoort een concept."""
    past = len(pad) <= (Concept._meta.get_field("sleutel").max_length or 0)
    try:
        return past and bool(resolve(pad))
    except Resolver404:
        return False


def velden_van(request: HttpRequest) -> dict[str, list[str]]:
    """Wat er in het formulier stond, zonder wat van de app zelf is."""
    return {
        naam.replace(NUL, ""): [waarde.replace(NUL, "") for waarde in request.POST.getlist(naam)]
        for naam in request.POST
        if naam not in NIET_BEWAREN
    }


def basis_van(request: HttpRequest, *, nu: int = 0) -> int:
    """De versie waarvan de schrijver uitging; 0 als het formulier er geen noemt.

    Wie de pagina alleen opent, gaat uit van `nu`.
    """
    if request.method != "POST":
        return nu
    waarde = request.POST.get("basis", "")
    return int(waarde) if waarde.isascii() and waarde.isdigit() and len(waarde) < 9 else 0


def schrijver_van(request: HttpRequest) -> int | None:
    """Wie het formulier opende, volgens het ondertekende nummer dat het draagt."""
    try:
        return int(signing.loads(request.POST.get("schrijver", ""), salt=_ZOUT))
    except signing.BadSignature:
        return None


def onthoud_formulier(request: HttpRequest) -> None:
    schrijver = schrijver_van(request)
    if schrijver is None:
        return
    request.session[_SLEUTEL] = {
        "schrijver": schrijver,
        # Een concept noemt zelf het formulier waar het bij hoort.
        "adres": request.POST.get("voor", request.path).replace(NUL, ""),
        "velden": velden_van(request),
        "basis": basis_van(request),
    }


def zet_formulier_terug(request: HttpRequest, persoon: Any) -> bool:
    """Bewaar wat onderbroken werd als concept van dezelfde schrijver; zegt of er iets lag."""
    lag = request.session.pop(_SLEUTEL, None)
    if lag is None or lag["schrijver"] != persoon.pk:
        return False
    if not is_adres(lag["adres"]):
        return False
    bewaar_concept(sleutel=lag["adres"], inhoud=lag["velden"], basis=lag["basis"], door=persoon)
    messages.info(request, "Je was een tijd weg. Wat je typte, staat er nog; verstuur het opnieuw.")
    return True
