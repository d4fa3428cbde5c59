"""Wie er aan dit plan schrijft: meeschrijvers van het plan, en schrijvers van de analyse."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, als, eis
from apps.core.pagina import page
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import SchrijverForm
from apps.teamplannen.models import Teamanalyse
from apps.teamplannen.queries import Planstand, analyse_van
from apps.teamplannen.views.laden import laad_plan


@require_http_methods(["GET", "POST"])
def schrijvers(request: HttpRequest, team_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    analyse = analyse_van(stand.plan, ik(request))
    kandidaten = {
        "meeschrijver": _mogelijke_meeschrijvers(stand, ik(request)),
        "schrijver": _mogelijke_schrijvers(stand, analyse, ik(request)),
        "stopt": stand.meeschrijvers,
    }
    forms = {doe: SchrijverForm(uit=uit, prefix=doe) for doe, uit in kandidaten.items()}
    if request.method == "POST":
        doe = request.POST.get("doe", "")
        if not kandidaten.get(doe):
            schrijft = analyse is not None and ik(request).pk in analyse.schrijver_ids
            mag = schrijft if doe == "schrijver" else stand.wie(ik(request)).leidt
            eis(als(mag, "De leidinggevende kiest wie meeschrijft."))
            raise KanNiet("Hier valt nu niets te kiezen. Kijk op de pagina wie er al schrijft.")
        forms[doe] = form = SchrijverForm(request.POST, uit=kandidaten[doe], prefix=doe)
        if form.is_valid() and form.probeer(lambda: _voer_uit(doe, stand, analyse, form, ik(request))):
            messages.success(request, "Geregeld. Op de pagina van het team staat wie er schrijft.")
            return redirect("schrijvers", team_id)
    context = _context(stand, analyse, ik(request)) | {"forms": forms, "kandidaten": kandidaten}
    status = 422 if request.method == "POST" else 200
    return page(request, "teamplannen/schrijvers.html", context, status=status)


def _context(stand: Planstand, analyse: Teamanalyse | None, lezer: Persoon) -> dict[str, Any]:
    return {
        "stand": stand,
        "team": stand.plan.team,
        "analyse": analyse,
        "analyse_schrijvers": stand.bezet.personen(analyse.schrijver_ids) if analyse else [],
        "ik_leid": stand.wie(lezer).leidt,
    }


def _mogelijke_meeschrijvers(stand: Planstand, wie: Persoon) -> list[Persoon]:
    betrokken = stand.wie(wie)
    return [
        ander
        for ander in stand.bezet.teamleden
        if ander.pk not in stand.meeschrijver_ids
        and rules.mag_meeschrijver_kiezen(betrokken, stand.wie(ander))
    ]


def _mogelijke_schrijvers(stand: Planstand, analyse: Teamanalyse | None, wie: Persoon) -> list[Persoon]:
    if analyse is None or analyse.gedeeld_op or wie.pk not in analyse.schrijver_ids:
        return []
    betrokken = stand.wie(wie)
    return [
        lid.persoon
        for lid in stand.bezet.leden
        if lid.persoon_id not in analyse.schrijver_ids
        and rules.mag_schrijver_toevoegen(betrokken, stand.wie(lid.persoon), is_schrijver=True)
    ]


def _voer_uit(
    doe: str, stand: Planstand, analyse: Teamanalyse | None, form: SchrijverForm, door: Persoon
) -> bool:
    persoon = form.cleaned_data["persoon"]
    if doe == "meeschrijver":
        actions.laat_meeschrijven(plan=stand.plan, persoon=persoon, door=door)
    elif doe == "stopt":
        actions.beeindig_meeschrijven(plan=stand.plan, persoon=persoon, door=door)
    elif analyse:
        actions.voeg_schrijver_toe(analyse=analyse, persoon=persoon, door=door)
    return True
