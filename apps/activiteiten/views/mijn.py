"""Wat je gaat doen en deed, en wat je nu kunt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten import actions
from apps.activiteiten.forms import MetDelen, NieuweLeerervaringForm
from apps.activiteiten.models import Leerervaring, Reflectie
from apps.activiteiten.queries import delingen_van, mijn_activiteiten, mijn_leerervaringen
from apps.activiteiten.views.laden import ALLEEN_IK
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.mijn_plek.queries import mijn_teams_om_te_delen


@require_http_methods(["GET", "POST"])
def activiteiten(request: HttpRequest) -> HttpResponse:
    """Het formulier neemt ook de regel aan die op de startpagina getypt is."""
    concept = concept_van(ik(request), request.path)
    getypt = uit_concept(NieuweLeerervaringForm.base_fields, concept)
    form = NieuweLeerervaringForm(
        verstuurd(request), initial=getypt, teams=mijn_teams_om_te_delen(ik(request))
    )
    vastgelegd: list[Leerervaring] = []
    if request.method == "POST" and form.voer_uit(lambda: vastgelegd.append(_leg_vast(request, form))):
        wis_concept(sleutel=request.path, door=ik(request))
        return na_bewaren(request, form, vastgelegd[0], "Het staat erbij.", reverse("activiteiten"))
    context = {
        "form": form,
        "concept": concept,
        "leest": ALLEEN_IK,
        "activiteiten": mijn_activiteiten(ik(request)),
        "leerervaringen": mijn_leerervaringen(ik(request)),
    }
    return page(request, "activiteiten/mijn.html", context, status=422 if form.is_bound else 200)


def _leg_vast(request: HttpRequest, form: NieuweLeerervaringForm) -> Leerervaring:
    return actions.leg_leerervaring_vast(
        tekst=form.cleaned_data["tekst"],
        kwadrant=form.cleaned_data["kwadrant"],
        kenmerk=form.cleaned_data["kenmerk"],
        aan=form.ontvanger,
        door=ik(request),
    )


def na_bewaren(
    request: HttpRequest, form: MetDelen, ding: Leerervaring | Reflectie, zin: str, naar: str
) -> HttpResponse:
    """Wie een collega koos, zoekt die nu; en altijd staat er wie het leest."""
    if form.zoekt_collega:
        messages.success(request, f"{zin} Kies nu wie het mag lezen.")
        return redirect("laat_zien_zoeken", ding.modelnaam, ding.pk)
    leest = "Je deelt het; terughalen kan altijd." if delingen_van(ding) else "Alleen jij leest het."
    messages.success(request, f"{zin} {leest}")
    return redirect(naar)
