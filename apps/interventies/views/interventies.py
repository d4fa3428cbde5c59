"""Een vorm kiezen of voorstellen, en wat er daarna met een interventie kan."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.core.actions import bewaar_concept, wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import Leeskring, leeszin, veld_van
from apps.core.onderbroken import basis_van, velden_van
from apps.core.oordeel import KanNiet, eis
from apps.core.pagina import alleen_versturen, page, zeg_dat_het_weg_is
from apps.core.queries import concept_van
from apps.grondtonen.models import Interventievorm
from apps.interventies import actions, rules
from apps.interventies.forms import InterventieForm, OvernemenForm
from apps.interventies.models import Interventie
from apps.interventies.queries import heeft_jasje, interventies_van
from apps.interventies.views.laden import Geopend, laad, laad_interventie


def _naar_interventies(team_id: int) -> HttpResponse:
    return redirect(f"{reverse('team', args=[team_id])}#interventies")


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, team_id: int, vorm_slug: str) -> HttpResponse:
    geopend = laad(request, team_id)
    geopend.eis_meedoen()
    vorm = get_object_or_404(Interventievorm, pk=vorm_slug, actief=True)
    vraagstuk = geopend.vraagstuk(request.GET.get("vraagstuk", ""))
    form = _form(request, geopend, InterventieForm.begin_bij(vorm, vraagstuk))
    if request.method == "POST":
        gemaakt = form.probeer(lambda: _maak(geopend, vorm, form)) if form.is_valid() else None
        if gemaakt:
            wis_concept(sleutel=request.path, door=geopend.lezer)
            _zeg_wat_er_gebeurde(request, form)
            return _naar_interventies(team_id)
        bewaar_concept(sleutel=request.path, inhoud=velden_van(request), basis=0, door=geopend.lezer)
    context = _formcontext(geopend, form, vorm) | {"jasje": _jasje_dreigt(vorm, form, geopend)}
    return page(request, "interventies/interventie_form.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, geopend: Geopend, begin: dict[str, Any], *, nu: int = 0) -> InterventieForm:
    """`nu` is de versie die er staat; wie eerder begon te typen, las wat er toen stond."""
    opties: dict[str, Any] = {
        "bezet": geopend.stand.bezet,
        "vraagstukken": geopend.vraagstukken,
        "alleen_voorstellen": not geopend.kiest,
    }
    if request.method == "POST":
        return InterventieForm(request.POST, basis=basis_van(request), **opties)
    concept = concept_van(geopend.lezer, request.path)
    getypt = uit_concept(InterventieForm.base_fields, concept)
    form = InterventieForm(initial=begin | getypt, basis=concept.basis if concept else nu, **opties)
    form.uit_concept = bool(getypt)
    return form


def _formcontext(geopend: Geopend, form: InterventieForm, vorm: Interventievorm) -> dict[str, Any]:
    veld = veld_van(Interventie, "verandering")
    return {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "form": form,
        "vorm": vorm,
        "kiest": not form.alleen_voorstellen,
        "leest_team": geopend.leest(veld, kring=Leeskring.TEAM),
        "leest_genoemden": leeszin(veld),
    }


def _maak(geopend: Geopend, vorm: Interventievorm, form: InterventieForm) -> Interventie:
    handeling = actions.stel_interventie_voor if form.alleen_voorstellen else actions.kies_interventie
    return handeling(
        plan=geopend.stand.plan,
        vorm=vorm,
        inhoud=form.inhoud,
        kenmerk=form.cleaned_data["kenmerk"],
        door=geopend.lezer,
    )


def _zeg_wat_er_gebeurde(request: HttpRequest, form: InterventieForm) -> None:
    if form.alleen_voorstellen:
        messages.success(request, "Je voorstel staat erbij. Wie het plan schrijft, kan het overnemen.")
    else:
        messages.success(request, "Gekozen. Maak er een afspraak van als jullie weten wie wat doet.")


def _jasje_dreigt(vorm: Interventievorm, form: InterventieForm, geopend: Geopend) -> bool:
    """Een formele vorm bij een transformatief vraagstuk: zeg het vóór het kiezen."""
    gekozen = str(form["vraagstuk"].value() or "")
    vraagstuk = next((stuk for stuk in geopend.vraagstukken if str(stuk.pk) == gekozen), None)
    return vorm.formeel and vraagstuk is not None and vraagstuk.is_transformatief


@require_http_methods(["GET", "POST"])
def interventie(request: HttpRequest, team_id: int, interventie_id: int) -> HttpResponse:
    """Lezen, en voor wie de pen heeft aanpassen zolang er geen afspraak van gemaakt is."""
    geopend = laad(request, team_id)
    gezocht = laad_interventie(geopend, interventie_id)
    kan_anders = geopend.kiest and not gezocht.heeft_afspraak
    begin = InterventieForm.begin_van(gezocht)
    form = _form(request, geopend, begin, nu=gezocht.versie) if kan_anders else None
    if request.method == "POST":
        eis(rules.mag_interventie_kiezen(geopend.wie, gedeeld=geopend.gedeeld))
        if form is None:
            raise KanNiet("Hier is al een afspraak van gemaakt. Leg daar een nieuwe versie voor.")
        if form.voer_uit(lambda: _pas_aan(gezocht, form, geopend)):
            wis_concept(sleutel=request.path, door=geopend.lezer)
            return redirect("interventie", team_id, interventie_id)
    context = _leescontext(geopend, gezocht) | {"form": form}
    fout = form is not None and form.is_bound
    return page(request, "interventies/interventie.html", context, status=422 if fout else 200)


def _leescontext(geopend: Geopend, gezocht: Interventie) -> dict[str, Any]:
    verandering = veld_van(Interventie, "verandering")
    mag_weg = rules.mag_interventie_weghalen(
        geopend.wie, voorgesteld_door_id=gezocht.voorgesteld_door_id, is_voorstel=gezocht.is_voorstel
    )
    return {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "interventie": gezocht,
        "genoemden": geopend.stand.bezet.personen(gezocht.genoemde_ids),
        "overnemen": OvernemenForm(vraagstukken=geopend.vraagstukken) if gezocht.is_voorstel else None,
        "kiest": geopend.kiest,
        "jasje": heeft_jasje(gezocht, interventies_van(geopend.stand.plan, geopend.lezer)),
        "mag_weg": mag_weg and not gezocht.heeft_afspraak,
        "leest": geopend.leest(
            verandering, kring=verandering.kring_van(gezocht), doelgroep=gezocht.doelgroep
        ),
    }


def _pas_aan(gezocht: Interventie, form: InterventieForm, geopend: Geopend) -> None:
    actions.pas_interventie_aan(interventie=gezocht, inhoud=form.inhoud, basis=form.basis, door=geopend.lezer)


@alleen_versturen("interventie", "team_id", "interventie_id")
def overnemen(request: HttpRequest, team_id: int, interventie_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    gezocht = laad_interventie(geopend, interventie_id)
    form = OvernemenForm(request.POST, vraagstukken=geopend.vraagstukken)
    try:
        vraagstuk = form.cleaned_data["vraagstuk"] if form.is_valid() else None
        actions.neem_voorstel_over(interventie=gezocht, vraagstuk=vraagstuk, door=geopend.lezer)
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
        return redirect("interventie", team_id, interventie_id)
    messages.success(
        request, f"Overgenomen. {gezocht.voorgesteld_door.roepnaam} en het team zien het in het plan."
    )
    return redirect("interventie", team_id, interventie_id)


@alleen_versturen("interventie", "team_id", "interventie_id")
def weg(request: HttpRequest, team_id: int, interventie_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    gezocht = laad_interventie(geopend, interventie_id)
    try:
        actions.haal_interventie_weg(interventie=gezocht, door=geopend.lezer)
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
        return redirect("interventie", team_id, interventie_id)
    zeg_dat_het_weg_is(request, "De interventie is weg uit het plan.", gezocht)
    return _naar_interventies(team_id)
