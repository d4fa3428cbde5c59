"""Waar iedereen begint."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.activiteiten.forms import NieuweLeerervaringForm
from apps.berichten.queries import lidteams, wat_wacht
from apps.core.pagina import page
from apps.pad.eerste_stap import eerste_stap
from apps.pad.fase import stappen
from apps.pad.queries import mijn_rollen, mijn_teams


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    leden = lidteams(ik(request))
    teams = mijn_teams(ik(request), leden)
    eigen = [team for team in teams if team.kijkt_mee_tot is None]
    rollen = [] if eigen else mijn_rollen(ik(request))
    context = {
        # Wie in Mortel nog niets deed, krijgt eerst te lezen wat het is.
        "nieuw": not ik(request).deed_iets,
        "punten": wat_wacht(ik(request), leden),
        "teams": [(team, stappen(team.fase)) for team in teams],
        "te_schrijven": [rij for rij in eigen if rij.is_aan_zet],
        "eigen": eigen,
        "eerste": eerste_stap(eigen, rollen),
        "rollen": rollen,
        "form": NieuweLeerervaringForm(teams=[rij.team for rij in eigen]),
    }
    return page(request, "pad/start.html", context)


@require_GET
def mijn_team(request: HttpRequest) -> HttpResponse:
    """Wie één team heeft, gaat er meteen heen."""
    teams = mijn_teams(ik(request), lidteams(ik(request)))
    if len(teams) == 1:
        return redirect("team", teams[0].team.pk)
    rijen = [(team, stappen(team.fase)) for team in teams]
    return page(request, "pad/mijn_team.html", {"teams": rijen})
