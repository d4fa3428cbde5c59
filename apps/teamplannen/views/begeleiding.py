"""Wie er van buiten het team meekijkt in een plan, en wat die het team meegeeft."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon, in_dienst
from apps.core.actions import wis_concept
from apps.core.bewaren import Bewaard
from apps.core.dagen import datum
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.lijst import lijst_van
from apps.core.models import Concept
from apps.core.oordeel import Oordeel, eis
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import bewaartermijn_van, concept_van
from apps.core.tijd import vandaag
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import BegeleiderForm, OpmerkingForm
from apps.teamplannen.meegelezen import meegelezen
from apps.teamplannen.models import Begeleider, Opmerking
from apps.teamplannen.queries import Planstand, begeleiders_van, opmerkingen_van
from apps.teamplannen.views.laden import laad_plan
from apps.teamplannen.views.schrijven import bewaar_als_concept, is_concept
from apps.teams.forms import Kandidatenfilter
from apps.teams.queries import kandidaten

PAGINA = "teamplannen/begeleiding.html"
GEWOON = timedelta(days=60)


@require_http_methods(["GET", "POST"])
def begeleiding(request: HttpRequest, team_id: int) -> HttpResponse:
    """Wie er meekijken en wat zij schreven; een begeleider schrijft hier zelf."""
    stand = laad_plan(request, team_id)
    if request.method == "POST" and is_concept(request):
        concept = bewaar_als_concept(request, al_bewaard=False)
        return page(request, PAGINA, {"concept": concept}, partial="bewaard")
    concept = concept_van(ik(request), request.path)
    form = OpmerkingForm(
        verstuurd(request), initial=uit_concept({"tekst": OpmerkingForm.base_fields["tekst"]}, concept)
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.maak_opmerking(plan=stand.plan, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Het team kan je opmerking lezen.")
        return redirect("begeleiding", team_id)
    context = _context(request, stand, form, concept)
    return page(request, PAGINA, context, status=422 if form.is_bound else 200)


def _context(
    request: HttpRequest, stand: Planstand, form: OpmerkingForm, concept: Concept | None
) -> dict[str, Any]:
    wie, begeleiders = stand.wie(ik(request)), begeleiders_van(stand.plan)
    begeleidt = any(rij.persoon_id == wie.persoon_id for rij in begeleiders)
    return {
        "leeslog_tot": bewaartermijn_van(Bewaard.LEESLOG).in_woorden,
        "team": stand.plan.team,
        "plan": stand.plan,
        "wie": wie,
        "begeleiders": [(rij, _mag_beeindigen(stand, ik(request), rij)) for rij in begeleiders],
        "meegelezen": meegelezen(stand, ik(request)),
        "opmerkingen": opmerkingen_van(stand.plan, ik(request)),
        "mag_uitnodigen": rules.mag_uitnodigen(wie),
        "form": form if rules.mag_opmerken(wie, begeleidt=begeleidt) else None,
        "concept": concept,
        "leest": leeszin(veld_van(Opmerking, "tekst")),
    }


def _mag_beeindigen(stand: Planstand, wie: Persoon, begeleider: Begeleider) -> Oordeel:
    return rules.mag_begeleiding_beeindigen(stand.wie(wie), begeleider_id=begeleider.persoon_id)


@require_GET
def zoeken(request: HttpRequest, team_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    eis(rules.mag_uitnodigen(stand.wie(ik(request))))
    form = Kandidatenfilter(request.GET)
    mensen = kandidaten(team=stand.plan.team, woorden=form.woorden, behalve=ik(request))
    context = {
        "team": stand.plan.team,
        "lijst": lijst_van(mensen, form),
    }
    return page(request, "teamplannen/begeleider_zoeken.html", context, partial="lijst")


@require_http_methods(["GET", "POST"])
def erbij(request: HttpRequest, team_id: int, persoon_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    persoon = get_object_or_404(Persoon.objects.filter(in_dienst(vandaag())), pk=persoon_id)
    eis(rules.mag_begeleider_uitnodigen(stand.wie(ik(request)), stand.wie(persoon)))
    form = BegeleiderForm(verstuurd(request), initial={"tot": min(vandaag() + GEWOON, stand.plan.cyclus.tot)})
    if request.method == "POST" and form.voer_uit(
        lambda: actions.nodig_begeleider_uit(
            plan=stand.plan, persoon=persoon, door=ik(request), **form.cleaned_data
        )
    ):
        messages.success(request, f"{persoon.naam} kijkt mee tot en met {datum(form.cleaned_data['tot'])}.")
        return redirect("begeleiding", team_id)
    context = {"team": stand.plan.team, "persoon": persoon, "form": form}
    return page(request, "teamplannen/begeleider_erbij.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("begeleiding", "team_id")
def stop(request: HttpRequest, team_id: int, begeleider_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    begeleider = get_object_or_404(
        Begeleider.objects.select_related("persoon", "plan__team").filter(plan=stand.plan), pk=begeleider_id
    )
    actions.beeindig_begeleiding(begeleider=begeleider, door=ik(request))
    messages.success(request, f"{begeleider.persoon.naam} kijkt niet meer mee. De opmerkingen blijven staan.")
    # Wie zelf stopt, ziet het plan niet meer.
    return redirect("start") if begeleider.persoon == ik(request) else redirect("begeleiding", team_id)


@alleen_versturen("begeleiding", "team_id")
def opmerking_weg(request: HttpRequest, team_id: int, opmerking_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    opmerking = get_object_or_404(
        Opmerking.objects.zichtbaar_voor(ik(request)).filter(plan=stand.plan).select_related("plan"),
        pk=opmerking_id,
    )
    actions.haal_opmerking_weg(opmerking=opmerking, door=ik(request))
    zeg_dat_het_weg_is(request, "Je opmerking is weg.", opmerking)
    return redirect("begeleiding", team_id)
