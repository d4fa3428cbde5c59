"""Iemand bij een team zetten, een andere rol of een ander thuisteam geven, en laten gaan."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.beheer.forms.leden import LidForm, WijzigLidForm
from apps.beheer.views.laden import laad_lid, laad_persoon, laad_team
from apps.beheer.views.toegang import voor_beheerders
from apps.core.dagen import datum
from apps.core.formulieren import EindeForm
from apps.core.lijst import lijst_van
from apps.core.pagina import page, verstuurd
from apps.core.tijd import vandaag
from apps.teams import actions, rules
from apps.teams.forms import Kandidatenfilter
from apps.teams.models import Lidmaatschap, Lidrol
from apps.teams.queries import kandidaten, regelaar, thuis_elders


@voor_beheerders
@require_GET
def erbij(request: HttpRequest, team_id: int) -> HttpResponse:
    """Zoek wie erbij komt, op naam of mailadres."""
    team = laad_team(team_id)
    form = Kandidatenfilter(request.GET)
    lijst = lijst_van(kandidaten(team=team, woorden=form.woorden, behalve=ik(request)), form)
    context = {
        "team": team,
        "lijst": lijst,
        "nieuw": f"{reverse('beheer_persoon_nieuw')}?team={team_id}",
    }
    return page(request, "beheer/lid_zoeken.html", context, partial="lijst")


@voor_beheerders
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, team_id: int, persoon_id: int) -> HttpResponse:
    team, persoon = laad_team(team_id), laad_persoon(persoon_id)
    oordeel = rules.mag_lid_regelen(regelaar(ik(request), team_id), persoon_id=persoon_id, rol=Lidrol.TEAMLID)
    thuis = thuis_elders(persoon, team)
    begin = {"van": max(vandaag(), team.van), "rol": Lidrol.TEAMLID, "thuisteam": thuis is None}
    form = LidForm(verstuurd(request), thuis=thuis, initial=begin)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.voeg_lid_toe(team=team, persoon=persoon, door=ik(request), **form.cleaned_data)
    ):
        messages.success(request, f"{persoon.naam} hoort erbij vanaf {datum(form.cleaned_data['van'])}.")
        return redirect("beheer_team", team_id)
    context = {"team": team, "persoon": persoon, "form": form, "oordeel": oordeel}
    return page(request, "beheer/lid_nieuw.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def lid(request: HttpRequest, team_id: int, lid_id: int) -> HttpResponse:
    """Op één pagina: iets anders worden, of weggaan."""
    lid = laad_lid(team_id, lid_id)
    oordeel = rules.mag_lid_wijzigen(regelaar(ik(request), team_id), persoon_id=lid.persoon_id)
    doe = request.POST.get("doe", "")
    anders = WijzigLidForm(
        request.POST if doe == "anders" else None,
        thuis=thuis_elders(lid.persoon, lid.team),
        initial=_begin_van(lid),
    )
    einde = EindeForm(
        request.POST if doe == "einde" else None, mag_leeg=lid.tot is not None, initial={"tot": lid.tot}
    )
    if request.method == "POST" and _voer_uit(request, lid, anders, einde):
        messages.success(request, f"Bewaard. Hieronder staat wat {lid.persoon.roepnaam} nu in dit team is.")
        return redirect("beheer_team", team_id)
    context = {"team": lid.team, "lid": lid, "anders": anders, "einde": einde, "oordeel": oordeel}
    return page(request, "beheer/lid.html", context, status=422 if request.method == "POST" else 200)


def _begin_van(lid: Lidmaatschap) -> dict[str, Any]:
    vanaf = max(vandaag(), lid.van)
    return {"rol": lid.rol, "werkt_mee": lid.werkt_mee, "thuisteam": lid.thuisteam, "vanaf": vanaf}


def _voer_uit(request: HttpRequest, lid: Lidmaatschap, anders: WijzigLidForm, einde: EindeForm) -> bool:
    door = ik(request)
    if anders.is_bound:
        return anders.voer_uit(
            lambda: actions.wijzig_lidmaatschap(
                lid=lid, plek=anders.plek, vanaf=anders.cleaned_data["vanaf"], door=door
            )
        )
    if einde.is_bound:
        return einde.voer_uit(
            lambda: actions.beeindig_lidmaatschap(lid=lid, tot=einde.cleaned_data["tot"], door=door)
        )
    if request.POST.get("doe") != "kwam-niet":
        return False
    actions.haal_komst_weg(lid=lid, door=door)
    return True
