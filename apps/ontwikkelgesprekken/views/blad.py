"""De pagina van een gesprek, in drie delen: voorbereiden, nu in gesprek, en afronden."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.bewaren import Bewaard
from apps.core.formulieren import Formulier
from apps.core.onderbroken import basis_van
from apps.core.pagina import page
from apps.core.queries import bewaartermijn_van
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.models import Ligging, Staat
from apps.ontwikkelgesprekken.queries import Gespreksblad, is_van_een_alleen
from apps.ontwikkelgesprekken.views.laden import laad
from apps.ontwikkelgesprekken.views.vakken import VAKKEN, vakken, verstuurd_vak

PAGINA = "ontwikkelgesprekken/gesprek.html"
ADRES = {"voorbereiden": "gesprek", "nu": "gesprek_nu", "afronden": "gesprek_afronden"}
NAMEN = {"voorbereiden": "Voorbereiden", "nu": "Nu in gesprek", "afronden": "Afronden"}


def toon(
    request: HttpRequest, blad: Gespreksblad, deel: str, geweigerd: Mapping[str, Formulier] | None = None
) -> HttpResponse:
    context = {
        "blad": blad,
        "gesprek": blad.gesprek,
        "deel": deel,
        "tabs": [
            (NAMEN[naam], reverse(adres, args=[blad.gesprek.pk]), naam == deel)
            for naam, adres in ADRES.items()
        ],
        "vak": vakken(blad, deel, geweigerd or {}),
        "mag_schrijven": rules.mag_samen_schrijven(blad.wie),
        **_ERBIJ[deel](request, blad),
    }
    return page(request, PAGINA, context, status=422 if geweigerd else 200)


def _voorbereiden(request: HttpRequest, blad: Gespreksblad) -> dict[str, Any]:
    alleen = bool(blad.wie.van_twee) and is_van_een_alleen(blad.gesprek, blad.lezer)
    return {
        "mag_verzetten": rules.mag_verzetten(blad.wie),
        "mag_afzeggen": rules.mag_afzeggen(blad.wie),
        "prive_tot": bewaartermijn_van(Bewaard.EIGEN_NOTITIES).in_woorden,
        "mag_weghalen": rules.mag_gesprek_weghalen(blad.wie, alleen=alleen),
        **_kaarten(request, blad),
    }


def _nu(request: HttpRequest, blad: Gespreksblad) -> dict[str, Any]:
    flow = [
        (
            ligging,
            [werk for werk in blad.werk if werk.ligt == ligging],
            [werk for werk in blad.werk if werk.eerder == ligging and werk.ligt != ligging],
        )
        for ligging in Ligging
    ]
    alle = _kaarten(request, blad)
    op_tafel = [kaart for kaart in alle["kaarten"] if kaart.ligt == "op_tafel"]
    rest = [kaart for kaart in alle["kaarten"] if kaart.ligt != "op_tafel"]
    return {"flow": flow, **alle, "op_tafel": op_tafel, "kaarten": rest}


def _kaarten(request: HttpRequest, blad: Gespreksblad) -> dict[str, Any]:
    gevraagd = request.GET.get("stapel", "")
    stapel = next((stapel for stapel in blad.stapels if stapel == gevraagd), blad.stapels[0])
    return {"stapel": stapel, "kaarten": blad.tafel(stapel)}


def _afronden(request: HttpRequest, blad: Gespreksblad) -> dict[str, Any]:
    eigen = blad.gesprek.afgerond_door_id == blad.lezer.pk
    return {
        "laatste": blad.samenvatting,
        "wacht": blad.gesprek.staat is Staat.AFGEROND,
        "mag_bevestigen": rules.mag_bevestigen(blad.wie, eigen=eigen),
        "mag_heropenen": rules.mag_heropenen(blad.wie),
        "mag_goedkeuren": rules.mag_zin_goedkeuren(blad.wie),
        "mag_afvinken": rules.mag_afvinken(blad.wie),
    }


_ERBIJ: dict[str, Callable[[HttpRequest, Gespreksblad], dict[str, Any]]] = {
    "voorbereiden": _voorbereiden,
    "nu": _nu,
    "afronden": _afronden,
}


def verwerk(
    request: HttpRequest,
    gesprek_id: int,
    naam: str,
    daad: Callable[[Gespreksblad, Formulier], object],
    zin: str,
) -> HttpResponse:
    """Wat elk formulier op deze pagina doet: laden, nakijken, één handeling, en terug naar zijn plek."""
    blad = laad(request, gesprek_id)
    deel = VAKKEN[naam].deel
    form = verstuurd_vak(blad, naam, request.POST, basis_van(request))
    if not form.voer_uit(lambda: daad(blad, form)):
        return toon(request, blad, deel, {naam: form})
    wis_concept(sleutel=request.path, door=ik(request))
    messages.success(request, zin)
    return terug(gesprek_id, deel, naam)


def terug(gesprek_id: int, deel: str, bij: str = "") -> HttpResponse:
    adres = reverse(ADRES[deel], args=[gesprek_id])
    return redirect(f"{adres}#{bij}" if bij else adres)
