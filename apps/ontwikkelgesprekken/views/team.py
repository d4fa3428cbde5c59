"""De gesprekken van het hele team, en de zinnen die uit andere gesprekken kwamen."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept, strikt
from apps.core.onderbroken import basis_van
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.queries import concept_van
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import actions, rules
from apps.ontwikkelgesprekken.agenda import als_agenda
from apps.ontwikkelgesprekken.forms import NieuwTeamgesprekForm, VerslagForm, WanneerForm
from apps.ontwikkelgesprekken.models import Gesprekskaart, Stapel, Teamgesprek, Teamverslag, Teamzin
from apps.ontwikkelgesprekken.queries import (
    mag_teamgesprek_plannen,
    teamgesprekken_van,
    teamzinnen_van,
    verslag_van,
)
from apps.ontwikkelgesprekken.views.gesprek import AGENDA, BIJLAGE
from apps.ontwikkelgesprekken.views.laden import laad_teamgesprek
from apps.ontwikkelgesprekken.views.lijst import AL_VOORBIJ
from apps.ontwikkelgesprekken.views.vakken import getypt
from apps.teams.models import Team

LEEST = leeszin(veld_van(Teamverslag, "notities"))


def _team(request: HttpRequest, team_id: int) -> Team:
    return get_object_or_404(Team.objects.zichtbaar_voor(ik(request)), pk=team_id)


@require_GET
def teamgesprekken(request: HttpRequest, team_id: int) -> HttpResponse:
    team = _team(request, team_id)
    context = {
        "team": team,
        "gesprekken": teamgesprekken_van(team, ik(request)),
        "zinnen": teamzinnen_van(team, ik(request)),
        "mag_plannen": mag_teamgesprek_plannen(team, ik(request)),
        "leest": LEEST,
    }
    return page(request, "ontwikkelgesprekken/team.html", context)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, team_id: int) -> HttpResponse:
    team = _team(request, team_id)
    eis(mag_teamgesprek_plannen(team, ik(request)))
    form = NieuwTeamgesprekForm(verstuurd(request), initial=getypt(request, NieuwTeamgesprekForm))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.plan_teamgesprek(
            team=team, wanneer=form.wanneer, kenmerk=form.cleaned_data["kenmerk"], door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        gaat = AL_VOORBIJ if form.wanneer.voorbij else "De uitnodiging gaat naar het hele team."
        messages.success(request, f"Gepland. {gaat}")
        return redirect("teamgesprekken", team_id)
    context = {"form": form, "team": team, "leest": LEEST}
    return page(request, "ontwikkelgesprekken/plannen.html", context, status=422 if form.is_bound else 200)


@dataclass(frozen=True)
class _Blad:
    """Een teamgesprek met zijn verslag, zoals het formulier het nodig heeft."""

    gesprek: Teamgesprek
    verslag: Teamverslag | None
    concept: Concept | None

    @property
    def nieuwer(self) -> bool:
        """Of er iets anders bewaard is sinds deze schrijver begon te typen."""
        return bool(self.concept and self.verslag and self.concept.basis != self.verslag.versie)

    def form(self, request: HttpRequest) -> VerslagForm:
        concept = self.concept
        staat_er = self.verslag or Teamverslag()
        begin: dict[str, Any] = {"notities": staat_er.notities, "mee": staat_er.mee}
        return VerslagForm(
            verstuurd(request),
            initial=begin | uit_concept(VerslagForm.base_fields, concept),
            basis=basis_van(request, nu=concept.basis if concept else staat_er.versie),
        )


@require_http_methods(["GET", "POST"])
def teamgesprek(request: HttpRequest, team_id: int, teamgesprek_id: int) -> HttpResponse:
    gesprek = laad_teamgesprek(request, team_id, teamgesprek_id)
    concept = concept_van(ik(request), request.path)
    blad = _Blad(gesprek, verslag_van(gesprek, ik(request)), concept)
    form = blad.form(request)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.schrijf_teamverslag(
            gesprek=gesprek, basis=form.basis, door=ik(request), **form.cleaned_data
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard. Het hele team leest dit.")
        return redirect("teamgesprek", team_id, teamgesprek_id)
    context = {
        "gesprek": gesprek,
        "team": gesprek.team,
        "blad": blad,
        "form": form if rules.mag_teamgesprek_schrijven(lid=True, afgezegd=gesprek.gaat_niet_door) else None,
        "kaarten": strikt(Gesprekskaart.objects.filter(stapel=Stapel.TEAMGESPREK, actief=True)),
        "mag_plannen": mag_teamgesprek_plannen(gesprek.team, ik(request)),
        "mag_afzeggen": rules.mag_teamgesprek_afzeggen(begonnen=gesprek.begin <= nu()),
        "leest": LEEST,
    }
    status = 422 if form.is_bound else 200
    return page(request, "ontwikkelgesprekken/teamgesprek.html", context, status=status)


@require_http_methods(["GET", "POST"])
def verzetten(request: HttpRequest, team_id: int, teamgesprek_id: int) -> HttpResponse:
    gesprek = laad_teamgesprek(request, team_id, teamgesprek_id)
    eis(mag_teamgesprek_plannen(gesprek.team, ik(request)))
    basis = basis_van(request, nu=gesprek.versie)
    begin = WanneerForm.zoals(gesprek) | getypt(request, WanneerForm)
    form = WanneerForm(verstuurd(request), initial=begin, basis=basis)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.verzet_teamgesprek(
            gesprek=gesprek, wanneer=form.wanneer, basis=form.basis, door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        gaat = AL_VOORBIJ if form.wanneer.voorbij else "De nieuwe tijd gaat naar ieders agenda."
        messages.success(request, f"Verzet. {gaat}")
        return redirect("teamgesprek", team_id, teamgesprek_id)
    context = {"form": form, "team": gesprek.team, "teamgesprek": gesprek, "leest": LEEST}
    return page(request, "ontwikkelgesprekken/plannen.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("teamgesprek", "team_id", "teamgesprek_id")
def afzeggen(request: HttpRequest, team_id: int, teamgesprek_id: int) -> HttpResponse:
    gesprek = laad_teamgesprek(request, team_id, teamgesprek_id)
    actions.zeg_teamgesprek_af(gesprek=gesprek, door=ik(request))
    messages.success(request, "Afgezegd. Het gaat uit ieders agenda.")
    return redirect("teamgesprekken", team_id)


@require_GET
def agenda(request: HttpRequest, team_id: int, teamgesprek_id: int) -> HttpResponse:
    gesprek = laad_teamgesprek(request, team_id, teamgesprek_id)
    bestand = als_agenda(gesprek, aan=ik(request).email)
    return HttpResponse(bestand, **AGENDA, headers={"Content-Disposition": BIJLAGE})


@alleen_versturen("teamgesprekken", "team_id")
def zin_weg(request: HttpRequest, team_id: int, zin_id: UUID) -> HttpResponse:
    zinnen = Teamzin.objects.zichtbaar_voor(ik(request)).filter(team=team_id)
    actions.haal_teamzin_weg(zin=get_object_or_404(zinnen, pk=zin_id), door=ik(request))
    messages.success(request, "De zin is weg, voor het hele team.")
    return redirect("teamgesprekken", team_id)
