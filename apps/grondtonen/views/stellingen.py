"""De zinnen van de teamscan: iedereen leest ze, hr van de instelling schrijft ze."""

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
from apps.grondtonen import actions, rules
from apps.grondtonen.forms import NieuweStellingForm, StellingForm
from apps.grondtonen.models import Scanstelling
from apps.grondtonen.queries import alle_scanstellingen


def _mag(request: HttpRequest) -> Oordeel:
    return rules.mag_scan_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(ik(request)))


def _leest() -> str:
    return leeszin(veld_van(Scanstelling, "tekst"))


@require_GET
def stellingen(request: HttpRequest) -> HttpResponse:
    alle = alle_scanstellingen()
    context = {
        "geeft": [rij for rij in alle if rij.actief and rij.werkhulpbron_id],
        "vraagt": [rij for rij in alle if rij.actief and not rij.werkhulpbron_id],
        "weg": [rij for rij in alle if not rij.actief],
        "mag": _mag(request),
    }
    return page(request, "grondtonen/stellingen.html", context)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    eis(_mag(request))
    concept = concept_van(ik(request), request.path)
    begin = {"soort": "vraagt"} | uit_concept(NieuweStellingForm.base_fields, concept)
    form = NieuweStellingForm(verstuurd(request), initial=begin)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.voeg_stelling_toe(
            inhoud=form.inhoud, geeft=form.cleaned_data["soort"] == "geeft", door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "De zin staat in de scan.")
        return redirect("stellingen")
    context = {"form": form, "leest": _leest()}
    return page(request, "grondtonen/stelling.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def stelling(request: HttpRequest, slug: str) -> HttpResponse:
    eis(_mag(request))
    gezocht = get_object_or_404(Scanstelling, pk=slug)
    concept = concept_van(ik(request), request.path)
    begin = {"naam": gezocht.naam, "tekst": gezocht.tekst}
    form = StellingForm(
        verstuurd(request),
        initial=begin | uit_concept(StellingForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else gezocht.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_stelling(
            stelling=gezocht, inhoud=form.inhoud, basis=form.basis, door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return redirect("stellingen")
    context = {"form": form, "stelling": gezocht, "leest": _leest()}
    return page(request, "grondtonen/stelling.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("stellingen")
def gevraagd(request: HttpRequest, slug: str) -> HttpResponse:
    """Haal een zin uit de scan, of zet haar terug."""
    eis(_mag(request))
    gezocht = get_object_or_404(Scanstelling, pk=slug)
    if request.POST.get("doe") == "terug":
        try:
            actions.zet_stelling_terug(stelling=gezocht, door=ik(request))
            messages.success(request, f"‘{gezocht.naam}’ wordt weer gevraagd.")
        except KanNiet as weigering:
            messages.error(request, weigering.zin)
    else:
        actions.haal_stelling_uit_de_scan(stelling=gezocht, door=ik(request))
        messages.success(request, f"‘{gezocht.naam}’ wordt niet meer gevraagd.")
    return redirect("stellingen")
