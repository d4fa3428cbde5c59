"""Een team overdragen: wie het overneemt, van wie, en vanaf welke dag."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.beheer.forms.overdracht import OverdraagForm
from apps.beheer.views.laden import laad_persoon, laad_team
from apps.beheer.views.toegang import voor_beheerders
from apps.core.dagen import datum
from apps.core.lijst import lijst_van
from apps.core.pagina import page, verstuurd
from apps.core.tijd import vandaag
from apps.teamplannen.actions import draag_team_over
from apps.teams.forms import Kandidatenfilter
from apps.teams.queries import bezetting, opvolgers


@voor_beheerders
@require_GET
def zoeken(request: HttpRequest, team_id: int) -> HttpResponse:
    team = laad_team(team_id)
    form = Kandidatenfilter(request.GET)
    context = {
        "team": team,
        "leiding": bezetting(team).leidinggevenden,
        "lijst": lijst_van(opvolgers(team=team, woorden=form.woorden, behalve=ik(request)), form),
    }
    return page(request, "beheer/overdragen_zoeken.html", context, partial="lijst")


@voor_beheerders
@require_http_methods(["GET", "POST"])
def overdragen(request: HttpRequest, team_id: int, persoon_id: int) -> HttpResponse:
    team, naar = laad_team(team_id), laad_persoon(persoon_id)
    leiding = [persoon for persoon in bezetting(team).leidinggevenden if persoon != ik(request)]
    begin = {"van": leiding[0].pk if len(leiding) == 1 else None, "vanaf": vandaag()}
    form = OverdraagForm(verstuurd(request), leiding=leiding, initial=begin)
    if request.method == "POST" and form.voer_uit(
        lambda: draag_team_over(team=team, naar=naar, door=ik(request), **form.cleaned_data)
    ):
        messages.success(request, f"{naar.naam} leidt dit team vanaf {datum(form.cleaned_data['vanaf'])}.")
        return redirect("beheer_team", team_id)
    context = {"team": team, "persoon": naar, "form": form, "leiding": leiding}
    return page(request, "beheer/overdragen.html", context, status=422 if form.is_bound else 200)
