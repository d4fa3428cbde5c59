"""Teams: de lijst, één team met zijn mensen, een nieuw team, een andere naam of plek, en het einde."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.beheer.forms.teams import Teamfilter, TeamForm
from apps.beheer.queries.teams import teamlijst
from apps.beheer.views.laden import laad_team
from apps.beheer.views.toegang import voor_beheerders
from apps.core.formulieren import EindeForm
from apps.core.lijst import lijst_van
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.core.taal import aantal
from apps.core.tijd import vandaag
from apps.teams import actions
from apps.teams.queries import boom_van_nu, geschiedenis_van_team, hele_boom, onder, teamblad


@voor_beheerders
@require_GET
def teams(request: HttpRequest) -> HttpResponse:
    form = Teamfilter(request.GET, boom=hele_boom())
    onderdeel = form.cleaned_data["onderdeel"]
    onderdelen = onder(int(onderdeel)) if onderdeel else None
    rijen = teamlijst(woorden=form.woorden, onderdelen=onderdelen, groep=form.cleaned_data["groep"])
    lijst = lijst_van(rijen, form)
    context = {
        "lijst": lijst,
        "telling": aantal(lijst.aantal, "team", "teams") if lijst.aantal else "Geen team gevonden",
    }
    return page(request, "beheer/teams.html", context, partial="lijst")


@voor_beheerders
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    begin = {"van": vandaag(), "onderdeel": request.GET.get("onderdeel")}
    form = TeamForm(verstuurd(request), boom=boom_van_nu(), initial=begin)
    if request.method == "POST" and form.is_valid():
        team = form.probeer(lambda: actions.begin_team(inhoud=form.inhoud, door=ik(request)))
        if team:
            messages.success(request, f"{team.naam} is er. Zet er nu mensen in, en iemand die leidt.")
            return redirect("beheer_team", team.pk)
    return page(request, "beheer/team_nieuw.html", {"form": form}, status=422 if form.is_bound else 200)


@voor_beheerders
@require_GET
def team(request: HttpRequest, team_id: int) -> HttpResponse:
    blad = teamblad(laad_team(team_id))
    context = {
        "team": blad.team,
        "blad": blad,
        "regels": geschiedenis_van_team(blad),
        "ik": ik(request),
    }
    return page(request, "beheer/team.html", context)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def anders(request: HttpRequest, team_id: int) -> HttpResponse:
    team = laad_team(team_id)
    form = TeamForm(
        verstuurd(request),
        boom=hele_boom(),
        initial=TeamForm.begin_van(team),
        basis=basis_van(request, nu=team.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_team(team=team, inhoud=form.inhoud, basis=form.basis, door=ik(request))
    ):
        messages.success(request, "Bewaard.")
        return redirect("beheer_team", team_id)
    context = {"team": team, "form": form}
    return page(request, "beheer/team_anders.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def einde(request: HttpRequest, team_id: int) -> HttpResponse:
    blad = teamblad(laad_team(team_id))
    form = EindeForm(
        verstuurd(request),
        mag_leeg=blad.team.tot is not None,
        initial={"tot": blad.team.tot or vandaag()},
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.beeindig_team(team=blad.team, tot=form.cleaned_data["tot"], door=ik(request))
    ):
        laatste = form.cleaned_data["tot"]
        wat = "heeft een laatste dag" if laatste else "blijft. Wie een laatste dag kreeg, houdt die"
        messages.success(request, f"{blad.team.naam} {wat}.")
        return redirect("beheer_team", team_id)
    context = {"team": blad.team, "blad": blad, "form": form}
    return page(request, "beheer/team_einde.html", context, status=422 if form.is_bound else 200)
