"""Eén activiteit: van idee tot gedaan, met de uren per dag."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten import actions
from apps.activiteiten.forms import ActiviteitForm, NieuweActiviteitForm, UrenForm
from apps.activiteiten.models import Activiteit, Staat
from apps.activiteiten.queries import (
    afspraken_om_bij_te_zetten,
    delingen_van,
    opgeteld,
    reflectie_van,
    titels,
)
from apps.activiteiten.views.laden import ALLEEN_IK, mijn_activiteit
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import concept_van

GEZEGD = {
    Staat.IDEE: "Het is weer een idee.",
    Staat.AFGESPROKEN: "Het is afgesproken.",
    Staat.GEDAAN: "Gedaan. Je cirkel is nog open; dat ziet niemand anders.",
}


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    concept = concept_van(ik(request), request.path)
    form = NieuweActiviteitForm(
        verstuurd(request),
        initial=uit_concept(NieuweActiviteitForm.base_fields, concept),
        afspraken=afspraken_om_bij_te_zetten(ik(request)),
    )
    gemaakt: list[Activiteit] = []
    if request.method == "POST" and form.voer_uit(
        lambda: gemaakt.append(
            actions.begin_activiteit(kenmerk=form.cleaned_data["kenmerk"], door=ik(request), **form.velden)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Het staat erbij, als idee.")
        return redirect("activiteit", gemaakt[0].pk)
    context = {"form": form, "concept": concept, "leest": ALLEEN_IK}
    return page(request, "activiteiten/form.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def verander(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    van = mijn_activiteit(request, activiteit_id)
    concept = concept_van(ik(request), request.path)
    form = ActiviteitForm(
        verstuurd(request),
        initial=_staat_er(van) | uit_concept(ActiviteitForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else van.versie),
        afspraken=afspraken_om_bij_te_zetten(ik(request)),
        nu=van.afspraak_id,
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.bewaar_activiteit(activiteit=van, basis=form.basis, door=ik(request), **form.velden)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return redirect("activiteit", van.pk)
    context = {"form": form, "concept": concept, "leest": ALLEEN_IK, "activiteit": van}
    return page(request, "activiteiten/form.html", context, status=422 if form.is_bound else 200)


def _staat_er(van: Activiteit) -> dict[str, object]:
    velden = {naam: getattr(van, naam) for naam in ("wil_zien", "soort", "plek", "van", "tot")}
    return velden | {"afspraak": van.afspraak_id}


@require_http_methods(["GET", "POST"])
def activiteit(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    """Versturen schrijft uren bij een dag."""
    van = mijn_activiteit(request, activiteit_id)
    form = UrenForm(verstuurd(request))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.schrijf_uren(activiteit=van, door=ik(request), **form.cleaned_data)
    ):
        messages.success(request, "De uren staan erbij.")
        return redirect(reverse("activiteit", args=[van.pk]) + "#uren")
    return page(
        request,
        "activiteiten/activiteit.html",
        _blad(van, form, request),
        status=422 if form.is_bound else 200,
    )


def _blad(van: Activiteit, form: UrenForm, request: HttpRequest) -> dict[str, object]:
    dagen, reflectie = list(van.dagen.all()), reflectie_van(van)
    afspraken = titels(ik(request), [van.afspraak_id]) if van.afspraak_id else {}
    return {
        "activiteit": van,
        "form": form,
        "dagen": dagen,
        "samen": opgeteld(dagen),
        "reflectie": reflectie,
        "delingen": delingen_van(reflectie) if reflectie else [],
        "afspraak": afspraken.get(van.afspraak_id or 0),
        "cirkel": _cirkel(van),
        "leest": ALLEEN_IK,
    }


def _cirkel(van: Activiteit) -> list[tuple[str, bool]]:
    """De vier delen, en welke er klaar zijn."""
    staten = list(Staat)
    klaar = staten.index(Staat(van.staat))
    return [(staat.label, nummer <= klaar) for nummer, staat in enumerate(staten)]


@alleen_versturen("activiteit", "activiteit_id")
def staat(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    van, naar = mijn_activiteit(request, activiteit_id), request.POST.get("doe", "")
    try:
        actions.zet_staat(activiteit=van, naar=naar, door=ik(request))
        messages.success(request, GEZEGD[Staat(naar)])
    except KanNiet as fout:
        messages.error(request, fout.zin)
    return redirect("activiteit", van.pk)


@alleen_versturen("activiteit", "activiteit_id")
def dag_weg(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    van = mijn_activiteit(request, activiteit_id)
    nummer = request.POST.get("dag", "")
    kan = nummer.isascii() and nummer.isdigit() and len(nummer) < 10
    gekozen = get_object_or_404(van.dagen, pk=int(nummer) if kan else 0)
    actions.haal_dag_weg(activiteit=van, dag=gekozen.dag, door=ik(request))
    messages.success(request, "De uren van die dag zijn weg.")
    return redirect(reverse("activiteit", args=[van.pk]) + "#uren")


@alleen_versturen("activiteit", "activiteit_id")
def weg(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    van = mijn_activiteit(request, activiteit_id)
    actions.haal_activiteit_weg(activiteit=van, door=ik(request))
    zeg_dat_het_weg_is(request, "Het is weg, met de uren en wat je erover schreef.", van)
    return redirect("activiteiten")
