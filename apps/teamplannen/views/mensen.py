"""De mensen van een team, voor het team; de leidinggevende zet er teamleden bij en kiest de kerngroep."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon, in_dienst
from apps.core.dagen import datum
from apps.core.formulieren import EindeForm
from apps.core.lijst import lijst_van
from apps.core.models import strikt
from apps.core.oordeel import eis
from apps.core.pagina import page, verstuurd
from apps.core.tijd import vandaag
from apps.teamplannen.forms import KerngroepForm
from apps.teamplannen.queries import plan_van, planstand
from apps.teams import actions, rules
from apps.teams.forms import Kandidatenfilter, KomstForm
from apps.teams.models import Lidmaatschap, Lidrol, Team
from apps.teams.queries import Teamblad, geschiedenis_van_team, kandidaten, teamblad
from apps.teams.rules import Regelaar


def _laad(request: HttpRequest, team_id: int) -> tuple[Teamblad, Regelaar]:
    """Wie hier ook beheerder is, is op deze pagina wat hij in het team is."""
    teams = Team.objects.zichtbaar_voor(ik(request)).select_related("onderdeel")
    blad = teamblad(get_object_or_404(strikt(teams), pk=team_id))
    leiding = {rij.lid.persoon_id for rij in blad.nu if rij.lid.rol == Lidrol.LEIDINGGEVENDE}
    return blad, Regelaar(ik(request).pk, leidt=ik(request).pk in leiding)


@require_GET
def mensen(request: HttpRequest, team_id: int) -> HttpResponse:
    blad, wie = _laad(request, team_id)
    plan = plan_van(ik(request), team_id)
    stand = planstand(plan) if plan else None
    context = {
        "team": blad.team,
        "blad": blad,
        "stand": stand,
        "leidt": wie.leidt,
        "te_regelen": [rij.lid.pk for rij in (*blad.nu, *blad.straks) if _mag(wie, rij.lid)],
        "regels": geschiedenis_van_team(blad),
    }
    return page(request, "teams/mensen.html", context)


def _mag(wie: Regelaar, lid: Lidmaatschap) -> bool:
    return bool(rules.mag_lid_regelen(wie, persoon_id=lid.persoon_id, rol=lid.rol))


@require_GET
def zoeken(request: HttpRequest, team_id: int) -> HttpResponse:
    blad, wie = _laad(request, team_id)
    eis(rules.mag_lid_regelen(wie, persoon_id=0, rol=Lidrol.TEAMLID))
    form = Kandidatenfilter(request.GET)
    lijst = lijst_van(kandidaten(team=blad.team, woorden=form.woorden, behalve=ik(request)), form)
    context = {"team": blad.team, "lijst": lijst}
    return page(request, "teams/lid_zoeken.html", context, partial="lijst")


@require_http_methods(["GET", "POST"])
def erbij(request: HttpRequest, team_id: int, persoon_id: int) -> HttpResponse:
    blad, wie = _laad(request, team_id)
    eis(rules.mag_lid_regelen(wie, persoon_id=persoon_id, rol=Lidrol.TEAMLID))
    persoon = get_object_or_404(Persoon.objects.filter(in_dienst(vandaag())), pk=persoon_id)
    form = KomstForm(verstuurd(request), initial={"van": max(vandaag(), blad.team.van)})
    if request.method == "POST" and form.voer_uit(
        lambda: actions.voeg_lid_toe(team=blad.team, persoon=persoon, door=ik(request), **form.cleaned_data)
    ):
        messages.success(request, f"{persoon.naam} hoort erbij vanaf {datum(form.cleaned_data['van'])}.")
        return redirect("teammensen", team_id)
    context = {"team": blad.team, "persoon": persoon, "form": form}
    return page(request, "teams/lid_erbij.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def lid(request: HttpRequest, team_id: int, lid_id: int) -> HttpResponse:
    """Weggaan; wie nog moet beginnen, kan ook gewoon niet komen."""
    blad, wie = _laad(request, team_id)
    lid = get_object_or_404(
        strikt(Lidmaatschap.objects.filter(team=team_id).select_related("persoon")), pk=lid_id
    )
    eis(rules.mag_lid_regelen(wie, persoon_id=lid.persoon_id, rol=lid.rol))
    begin = {"tot": lid.tot or max(vandaag(), lid.van)}
    form = EindeForm(verstuurd(request), mag_leeg=lid.tot is not None, initial=begin)
    if request.method == "POST" and _laat_gaan(request, lid, form):
        messages.success(request, f"Bewaard. Het team ziet wat er voor {lid.persoon.roepnaam} verandert.")
        return redirect("teammensen", team_id)
    context = {"team": blad.team, "lid": lid, "form": form}
    return page(request, "teams/lid.html", context, status=422 if form.is_bound else 200)


def _laat_gaan(request: HttpRequest, lid: Lidmaatschap, form: EindeForm) -> bool:
    door = ik(request)
    if request.POST.get("doe") == "kwam-niet":
        actions.haal_komst_weg(lid=lid, door=door)
        return True
    return form.voer_uit(
        lambda: actions.beeindig_lidmaatschap(lid=lid, tot=form.cleaned_data["tot"], door=door)
    )


@require_http_methods(["GET", "POST"])
def kerngroep(request: HttpRequest, team_id: int) -> HttpResponse:
    blad, wie = _laad(request, team_id)
    eis(rules.mag_kerngroep_vormen(wie))
    begin = {"personen": [rij.lid.persoon_id for rij in blad.kerngroep]}
    meedoeners = [rij.lid.persoon for rij in blad.nu if rij.lid.doet_mee]
    form = KerngroepForm(verstuurd(request), uit=meedoeners, initial=begin)
    if request.method == "POST" and form.voer_uit(lambda: _vorm(request, blad.team, form)):
        messages.success(request, "De kerngroep is vanaf vandaag zo. Het team ziet wie erin zit.")
        return redirect("teammensen", team_id)
    context: dict[str, Any] = {"team": blad.team, "form": form, "meedoeners": meedoeners}
    return page(request, "teams/kerngroep.html", context, status=422 if form.is_bound else 200)


def _vorm(request: HttpRequest, team: Team, form: KerngroepForm) -> None:
    personen = list(form.cleaned_data["personen"])
    actions.vorm_kerngroep(team=team, personen=personen, van=vandaag(), door=ik(request))
