"""Een afspraak voorleggen, lezen, veranderen, en je woord geven."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.core.actions import bewaar_concept, wis_concept
from apps.core.formulieren import uit_concept
from apps.core.onderbroken import basis_van, velden_van
from apps.core.oordeel import eis
from apps.core.pagina import page
from apps.core.queries import concept_van
from apps.interventies import actions, rules
from apps.interventies.forms import AfspraakForm
from apps.interventies.models import AfspraakVersie, Interventie
from apps.interventies.queries import bewerkt_door, mensen_in, versies_voor
from apps.interventies.views.laden import Geopend, laad, laad_interventie
from apps.teamplannen.rules import mag_plan_schrijven

FORMULIER = "interventies/afspraak_form.html"


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, team_id: int, interventie_id: int) -> HttpResponse:
    """Maak een afspraak van een interventie, en leg haar voor."""
    geopend = laad(request, team_id)
    eis(rules.mag_afspraak_voorleggen(geopend.wie, gedeeld=geopend.gedeeld))
    interventie = laad_interventie(geopend, interventie_id)
    begin = AfspraakForm.begin_bij(interventie, geopend.stand.plan.cyclus)
    form = _form(request, geopend, begin)
    if request.method == "POST":
        versie = form.probeer(lambda: _sluit(geopend, interventie, form)) if form.is_valid() else None
        if versie:
            wis_concept(sleutel=request.path, door=geopend.lezer)
            messages.success(request, _wat_er_nu_gebeurt(versie))
            return redirect("afspraak", team_id, versie.afspraak_id)
        bewaar_concept(sleutel=request.path, inhoud=velden_van(request), basis=0, door=geopend.lezer)
    return _toon_form(request, geopend, form, interventie)


def _sluit(geopend: Geopend, interventie: Interventie, form: AfspraakForm) -> AfspraakVersie:
    return actions.sluit_afspraak(
        plan=geopend.stand.plan,
        interventie=interventie,
        inhoud=form.inhoud,
        kenmerk=form.cleaned_data["kenmerk"],
        door=geopend.lezer,
    )


def _form(
    request: HttpRequest, geopend: Geopend, begin: dict[str, Any], *, laatste: AfspraakVersie | None = None
) -> AfspraakForm:
    opties: dict[str, Any] = {
        "bezet": geopend.stand.bezet,
        "wie_legt_voor": geopend.lezer,
        "nieuwe_versie": laatste is not None,
    }
    if request.method == "POST":
        return AfspraakForm(request.POST, basis=basis_van(request), **opties)
    concept = concept_van(geopend.lezer, request.path)
    getypt = uit_concept(AfspraakForm.base_fields, concept)
    nu = laatste.teller if laatste else 0
    # Wie eerder begon te typen, las de versie van toen.
    return AfspraakForm(initial=begin | getypt, basis=concept.basis if concept else nu, **opties)


def _toon_form(
    request: HttpRequest, geopend: Geopend, form: AfspraakForm, interventie: Interventie, **meer: Any
) -> HttpResponse:
    context = {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "form": form,
        "interventie": interventie,
        "jasje": geopend.jasje(interventie),
        "leest": "Een afspraak voor het hele team leest het team meteen. Een andere leest eerst wie erin "
        "staat, met de leidinggevende. "
        + ("Jullie delen dit plan." if geopend.stand.plan.deling else "Hr leest dit nooit uit zichzelf."),
        **meer,
    }
    return page(request, FORMULIER, context, status=422 if form.is_bound else 200)


def _wat_er_nu_gebeurt(versie: AfspraakVersie) -> str:
    if versie.overeengekomen_op:
        return "Iedereen die erin staat is akkoord. De afspraak is overeengekomen."
    return "Voorgelegd. Wie erin staat, ziet nu de vraag om zijn woord."


@require_http_methods(["GET", "POST"])
def anders(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    """Verander een afspraak; raakt het de kern, dan is het een nieuwe versie."""
    geopend = laad(request, team_id)
    laatste = laatste_versie(geopend, afspraak_id)
    form = _form(request, geopend, AfspraakForm.begin_van(laatste, mensen_in(laatste)), laatste=laatste)
    if form.is_bound:
        if form.voer_uit(lambda: _pas_aan(request, geopend, laatste, form)):
            wis_concept(sleutel=request.path, door=geopend.lezer)
            nu = laatste_versie(geopend, afspraak_id)
            nieuw = nu.nummer != laatste.nummer
            messages.success(
                request, _wat_er_nu_gebeurt(nu) if nieuw else "Bewaard. Niemand wordt opnieuw gevraagd."
            )
            return redirect("afspraak", team_id, afspraak_id)
        bewaar_concept(sleutel=request.path, inhoud=velden_van(request), basis=form.basis, door=geopend.lezer)
    meer: dict[str, Any] = {"laatste": laatste}
    if form.botsing:
        meer["intussen_door"], _ = bewerkt_door(form.botsing)
    return _toon_form(request, geopend, form, laatste.afspraak.interventie, **meer)


def laatste_versie(geopend: Geopend, afspraak_id: int) -> AfspraakVersie:
    """Voor wie haar mag veranderen."""
    eis(mag_plan_schrijven(geopend.wie))
    versies = versies_voor(afspraak_id, geopend.stand.plan, geopend.lezer)
    if not versies:
        raise Http404
    eis(rules.mag_afspraak_aanpassen(geopend.wie, afgerond=versies[0].afspraak.afgerond))
    return versies[0]


def _pas_aan(request: HttpRequest, geopend: Geopend, laatste: AfspraakVersie, form: AfspraakForm) -> None:
    actions.pas_afspraak_aan(
        afspraak=laatste.afspraak,
        plan=geopend.stand.plan,
        inhoud=form.inhoud,
        basis=form.basis,
        door=geopend.lezer,
        opnieuw=request.POST.get("doe") == "opnieuw",
    )
