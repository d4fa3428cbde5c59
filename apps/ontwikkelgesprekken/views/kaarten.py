"""De gesprekskaarten: iedereen leest ze, hr van de instelling houdt ze bij."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.queries import is_hr_van_de_instelling
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet, Oordeel, eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.queries import concept_van
from apps.grondtonen.rules import mag_kaarten_schrijven
from apps.ontwikkelgesprekken.actions import kaarten as actions
from apps.ontwikkelgesprekken.forms.kaarten import KaartForm, NieuweKaartForm
from apps.ontwikkelgesprekken.models import Gesprekskaart, Stapel


def _mag(request: HttpRequest) -> Oordeel:
    return mag_kaarten_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(ik(request)))


def _leest() -> str:
    return leeszin(veld_van(Gesprekskaart, "vraag"))


@require_GET
def kaarten(request: HttpRequest) -> HttpResponse:
    alle = list(Gesprekskaart.objects.all())
    context = {
        "stapels": [
            (stapel, [kaart for kaart in alle if kaart.actief and kaart.stapel == stapel])
            for stapel in Stapel
        ],
        "weg": [kaart for kaart in alle if not kaart.actief],
        "mag": _mag(request),
    }
    return page(request, "ontwikkelgesprekken/kaarten.html", context)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """`?stapel=` is de stapel waar de knop bij stond."""
    eis(_mag(request))
    concept = concept_van(ik(request), request.path)
    begin = {"stapel": request.GET.get("stapel", "")} | uit_concept(NieuweKaartForm.base_fields, concept)
    form = NieuweKaartForm(verstuurd(request), initial=begin)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.voeg_kaart_toe(
            stapel=form.cleaned_data["stapel"], inhoud=form.inhoud, door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "De kaart ligt erbij.")
        return redirect("kaarten")
    context = {"form": form, "leest": _leest()}
    return page(request, "ontwikkelgesprekken/kaart.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def kaart(request: HttpRequest, slug: str) -> HttpResponse:
    eis(_mag(request))
    gezocht = get_object_or_404(Gesprekskaart, pk=slug)
    concept = concept_van(ik(request), request.path)
    begin = {"vraag": gezocht.vraag, "hulpvraag": gezocht.hulpvraag}
    form = KaartForm(
        verstuurd(request),
        initial=begin | uit_concept(KaartForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else gezocht.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_kaart(kaart=gezocht, inhoud=form.inhoud, basis=form.basis, door=ik(request))
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return redirect("kaarten")
    context = {"form": form, "kaart": gezocht, "leest": _leest()}
    return page(request, "ontwikkelgesprekken/kaart.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("kaarten")
def op_stapel(request: HttpRequest, slug: str) -> HttpResponse:
    """Haal een kaart van haar stapel, of leg haar terug."""
    eis(_mag(request))
    gezocht = get_object_or_404(Gesprekskaart, pk=slug)
    if request.POST.get("doe") == "terug":
        try:
            actions.leg_kaart_terug(kaart=gezocht, door=ik(request))
            messages.success(request, "De kaart ligt er weer.")
        except KanNiet as weigering:
            messages.error(request, weigering.zin)
    else:
        actions.haal_kaart_weg(kaart=gezocht, door=ik(request))
        messages.success(request, "De kaart ligt niet meer op haar stapel.")
    return redirect("kaarten")
