"""De regels van het basisrecht: iedereen leest ze, hr van de instelling houdt ze bij."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.queries import is_hr_van_de_instelling
from apps.activiteiten.actions.basisrecht import begin_basisrechtjaar, wijzig_basisrechtjaar
from apps.activiteiten.forms.basisrecht import GAAT_MEE, NAAR_RATO, RegelForm
from apps.activiteiten.models import Basisrechtregel
from apps.activiteiten.rules import mag_basisrecht_regelen
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.geschiedenis import geschiedenis_van_alle
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import strikt
from apps.core.onderbroken import basis_van
from apps.core.oordeel import Oordeel, eis
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.core.tijd import vandaag


def _mag(request: HttpRequest) -> Oordeel:
    return mag_basisrecht_regelen(hr_van_de_instelling=is_hr_van_de_instelling(ik(request)))


@require_GET
def basisrecht(request: HttpRequest) -> HttpResponse:
    context = {
        "regels": list(strikt(Basisrechtregel.objects.all())),
        "vandaag": vandaag(),
        "mag": _mag(request),
        "geschiedenis": geschiedenis_van_alle(Basisrechtregel),
    }
    return page(request, "activiteiten/basisrecht.html", context)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    eis(_mag(request))
    concept = concept_van(ik(request), request.path)
    begin = RegelForm.begin_na(list(Basisrechtregel.objects.all()))
    form = RegelForm(verstuurd(request), initial=begin | uit_concept(RegelForm.base_fields, concept))
    if request.method == "POST" and form.voer_uit(
        lambda: begin_basisrechtjaar(inhoud=form.inhoud, door=ik(request))
    ):
        return _klaar(request, "Het jaar staat klaar.")
    return _pagina(request, form)


@require_http_methods(["GET", "POST"])
def jaar(request: HttpRequest, regel_id: int) -> HttpResponse:
    eis(_mag(request))
    regel = get_object_or_404(Basisrechtregel, pk=regel_id)
    concept = concept_van(ik(request), request.path)
    form = RegelForm(
        verstuurd(request),
        initial=RegelForm.begin_van(regel) | uit_concept(RegelForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else regel.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: wijzig_basisrechtjaar(regel=regel, inhoud=form.inhoud, basis=form.basis, door=ik(request))
    ):
        return _klaar(request, "Bewaard. Bij iedereen telt dit jaar nu zo.")
    return _pagina(request, form, regel)


def _klaar(request: HttpRequest, zin: str) -> HttpResponse:
    wis_concept(sleutel=request.path, door=ik(request))
    messages.success(request, zin)
    return redirect("basisrecht")


def _pagina(request: HttpRequest, form: RegelForm, regel: Basisrechtregel | None = None) -> HttpResponse:
    context = {
        "form": form,
        "regel": regel,
        "leest": leeszin(veld_van(Basisrechtregel, "bron")),
        "naar_rato": NAAR_RATO,
        "gaat_mee": GAAT_MEE,
    }
    return page(request, "activiteiten/basisrechtjaar.html", context, status=422 if form.is_bound else 200)
