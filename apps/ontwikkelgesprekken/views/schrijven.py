"""Wat iemand tijdens het voorbereiden en het gesprek verstuurt."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.formulieren import Formulier
from apps.core.pagina import alleen_versturen, zeg_dat_het_weg_is
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.actions import REGELS
from apps.ontwikkelgesprekken.forms import NieuweRegelForm
from apps.ontwikkelgesprekken.models import Gesprekskaart, Gespreksregel, Vervolgstap
from apps.ontwikkelgesprekken.views.blad import terug, verwerk
from apps.ontwikkelgesprekken.views.laden import laad
from apps.ontwikkelgesprekken.views.vakken import VAKKEN


@alleen_versturen("gesprek", "gesprek_id")
def voorbereiding(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return _prive(request, gesprek_id, "voorbereiding")


@alleen_versturen("gesprek_nu", "gesprek_id")
def notitie(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return _prive(request, gesprek_id, "notitie")


def _prive(request: HttpRequest, gesprek_id: int, veld: str) -> HttpResponse:
    return verwerk(
        request,
        gesprek_id,
        veld,
        lambda blad, form: actions.schrijf_prive(
            gesprek=blad.gesprek,
            veld=veld,
            tekst=form.cleaned_data[veld],
            basis=form.basis,
            door=blad.lezer,
        ),
        "Bewaard. Alleen jij leest dit.",
    )


@alleen_versturen("gesprek_nu", "gesprek_id")
def samen(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return verwerk(
        request,
        gesprek_id,
        "samen",
        lambda blad, form: actions.schrijf_samen(
            gesprek=blad.gesprek, tekst=form.cleaned_data["tekst"], basis=form.basis, door=blad.lezer
        ),
        "Bewaard. Jullie lezen dit allebei.",
    )


@alleen_versturen("gesprek_nu", "gesprek_id")
def kaart(request: HttpRequest, gesprek_id: int, slug: str) -> HttpResponse:
    """Op tafel, besproken of terug; de stapel waar iemand keek, blijft open."""
    blad = laad(request, gesprek_id)
    naar = request.POST.get("naar", "")
    if naar not in ("op_tafel", "besproken", "terug"):
        return terug(gesprek_id, "nu")
    kaart = get_object_or_404(Gesprekskaart, pk=slug)
    actions.leg_kaart(gesprek=blad.gesprek, kaart=kaart, naar=naar, door=blad.lezer)
    stapel = request.POST.get("stapel", "")
    open_ = f"?stapel={stapel}" if stapel in blad.stapels else ""
    return redirect(f"{reverse('gesprek_nu', args=[gesprek_id])}{open_}#tafel")


@alleen_versturen("gesprek_nu", "gesprek_id")
def erbij(request: HttpRequest, gesprek_id: int, soort: str) -> HttpResponse:
    if soort not in REGELS:
        raise Http404
    return verwerk(
        request,
        gesprek_id,
        soort,
        lambda blad, form: actions.zet_erbij(
            gesprek=blad.gesprek,
            soort=soort,
            inhoud=_inhoud(form),
            kenmerk=form.cleaned_data["kenmerk"],
            door=blad.lezer,
        ),
        "Het staat erbij.",
    )


def _inhoud(form: Formulier) -> dict[str, Any]:
    assert isinstance(form, NieuweRegelForm)
    return form.inhoud


@alleen_versturen("gesprek_nu", "gesprek_id")
def eraf(request: HttpRequest, gesprek_id: int, soort: str, regel_id: int) -> HttpResponse:
    if soort not in REGELS:
        raise Http404
    regel = _regel(request, REGELS[soort], gesprek_id, regel_id)
    actions.haal_regel_weg(regel=regel, door=ik(request))
    zeg_dat_het_weg_is(request, "Dat is weg.", regel)
    return terug(gesprek_id, VAKKEN[soort].deel, soort)


@alleen_versturen("gesprek_afronden", "gesprek_id")
def vink(request: HttpRequest, gesprek_id: int, regel_id: int) -> HttpResponse:
    stap = _regel(request, Vervolgstap, gesprek_id, regel_id)
    gedaan = request.POST.get("doe") == "gedaan"
    actions.vink_stap(stap=stap, gedaan=gedaan, door=ik(request))
    messages.success(request, "Gedaan." if gedaan else "De stap staat weer open.")
    return terug(gesprek_id, "afronden", "stap")


def _regel[Regel: Gespreksregel](
    request: HttpRequest, model: type[Regel], gesprek_id: int, regel_id: int
) -> Regel:
    rijen = model.objects.zichtbaar_voor(ik(request)).filter(gesprek=gesprek_id)  # type: ignore[attr-defined]
    regel: Regel = get_object_or_404(rijen, pk=regel_id)
    return regel
