"""Je eigen plek: wie je bent in je werk, in je eigen woorden."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import concept_van
from apps.mijn_plek import actions
from apps.mijn_plek.forms import LEERVOORKEUREN, ProfielForm
from apps.mijn_plek.models import Profiel
from apps.mijn_plek.queries import mijn_delingen, mijn_profiel


@require_http_methods(["GET", "POST"])
def mijn_plek(request: HttpRequest) -> HttpResponse:
    profiel, concept = mijn_profiel(ik(request)), concept_van(ik(request), request.path)
    form = _form(request, profiel, concept)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.bewaar_profiel(basis=form.basis, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return redirect("mijn_plek")
    context = {
        "form": form,
        "profiel": profiel,
        "concept": concept,
        "delingen": mijn_delingen(profiel),
        "leest": leeszin(veld_van(Profiel, "goed_werk")),
        "uitleg": LEERVOORKEUREN,
    }
    return page(request, "mijn_plek/mijn_plek.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, profiel: Profiel | None, concept: Concept | None) -> ProfielForm:
    begin: dict[str, Any] = (
        {naam: getattr(profiel, naam) for naam in ProfielForm.base_fields} if profiel else {}
    )
    nu = profiel.versie if profiel else 0
    return ProfielForm(
        verstuurd(request),
        initial=begin | uit_concept(ProfielForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else nu),
    )


@alleen_versturen("mijn_plek")
def weg(request: HttpRequest) -> HttpResponse:
    profiel = get_object_or_404(Profiel.objects.filter(persoon=ik(request)))
    actions.haal_profiel_weg(profiel=profiel, door=ik(request))
    wis_concept(sleutel=reverse("mijn_plek"), door=ik(request))
    zeg_dat_het_weg_is(request, "Alles is weg, en niemand leest er nog iets van.", profiel)
    return redirect("mijn_plek")
