"""De gedeelde analyse lezen, zeggen wat jij ziet, en antwoorden op wat een ander ziet."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.formulieren import Formulier, uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.pagina import alleen_versturen, page
from apps.core.queries import concepten_onder
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import AntwoordForm, ReactieForm
from apps.teamplannen.models import Analyseonderdeel, Reactie
from apps.teamplannen.queries import Leesstap, leesstappen, vraagstukken_van
from apps.teamplannen.views.laden import Geopend, laad_analyse
from apps.teamplannen.views.schrijven import STAPPEN


@require_GET
def analyse(request: HttpRequest, team_id: int) -> HttpResponse:
    """Voor het delen gaat een schrijver verder met schrijven; daarna leest het team."""
    geopend = laad_analyse(request, team_id)
    if not geopend.gedeeld:
        return redirect("analyse_stap", team_id, STAPPEN[0])
    return _toon(request, geopend)


@dataclass(frozen=True)
class Uitspraak:
    reactie: Reactie
    form: AntwoordForm | None


@dataclass(frozen=True)
class Blok:
    """Een stap zoals zij op de pagina staat: de tekst, wat mensen zeggen, en waar jij iets kunt zeggen."""

    stap: Leesstap
    uitspraken: list[Uitspraak]
    form: ReactieForm | None


def _blok(
    stap: Leesstap,
    geopend: Geopend,
    concepten: dict[str, Concept],
    fout: Formulier | None,
    fout_bij: str | int,
) -> Blok:
    mag_antwoorden = rules.mag_reactie_beantwoorden(geopend.wie)
    team_id = geopend.stand.plan.team_id

    def getypt(form: type[Formulier], naam: str, sleutel: str | int) -> dict[str, Any]:
        return uit_concept(form.base_fields, concepten.get(reverse(naam, args=[team_id, sleutel])))

    def antwoordform(reactie: Reactie) -> AntwoordForm | None:
        if isinstance(fout, AntwoordForm) and fout_bij == reactie.pk:
            return fout
        if not mag_antwoorden or reactie.persoon_id == geopend.lezer.pk:
            return None
        begin = {"antwoord": reactie.antwoord} | getypt(AntwoordForm, "reactie_antwoord", reactie.pk)
        return AntwoordForm(initial=begin, auto_id=f"id_{reactie.pk}_%s")

    form: ReactieForm | None = None
    if isinstance(fout, ReactieForm) and fout_bij == stap.onderdeel:
        form = fout
    elif rules.mag_reageren(geopend.wie, is_schrijver=geopend.is_schrijver, gedeeld=True):
        mijn = {"blik": stap.mijn.blik, "woorden": stap.mijn.woorden} if stap.mijn else {}
        begin = mijn | getypt(ReactieForm, "reageer", stap.onderdeel)
        form = ReactieForm(initial=begin, auto_id=f"id_{stap.onderdeel}_%s")
    return Blok(stap, [Uitspraak(reactie, antwoordform(reactie)) for reactie in stap.reacties], form)


def _toon(
    request: HttpRequest, geopend: Geopend, *, fout: Formulier | None = None, bij: str | int = ""
) -> HttpResponse:
    concepten = concepten_onder(geopend.lezer, reverse("analyse", args=[geopend.stand.plan.team_id]))
    context = {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "blokken": [
            _blok(stap, geopend, concepten, fout, bij) for stap in leesstappen(geopend.analyse, geopend.lezer)
        ],
        "vraagstukken": vraagstukken_van(geopend.analyse),
        "mag_reageren": rules.mag_reageren(geopend.wie, is_schrijver=geopend.is_schrijver, gedeeld=True),
        "leest": leeszin(veld_van(Reactie, "woorden")),
    }
    return page(request, "teamplannen/analyse_lezen.html", context, status=422 if fout else 200)


def _terug(team_id: int, onderdeel: str) -> HttpResponse:
    return redirect(f"{reverse('analyse', args=[team_id])}#{onderdeel}")


@alleen_versturen("analyse", "team_id")
def reageer(request: HttpRequest, team_id: int, onderdeel: str) -> HttpResponse:
    geopend = laad_analyse(request, team_id)
    if not geopend.gedeeld or onderdeel not in Analyseonderdeel.values:
        raise Http404
    form = ReactieForm(request.POST, auto_id=f"id_{onderdeel}_%s")
    if not form.is_valid():
        return _toon(request, geopend, fout=form, bij=onderdeel)
    actions.reageer(
        analyse=geopend.analyse,
        onderdeel=onderdeel,
        blik=form.cleaned_data["blik"],
        woorden=form.cleaned_data["woorden"],
        door=geopend.lezer,
    )
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, "Je team kan lezen wat jij ziet.")
    return _terug(team_id, onderdeel)


@alleen_versturen("analyse", "team_id")
def antwoord(request: HttpRequest, team_id: int, reactie_id: int) -> HttpResponse:
    geopend = laad_analyse(request, team_id)
    reactie = get_object_or_404(
        Reactie.objects.zichtbaar_voor(ik(request)).filter(analyse=geopend.analyse), pk=reactie_id
    )
    form = AntwoordForm(request.POST, auto_id=f"id_{reactie.pk}_%s")
    if not form.is_valid():
        return _toon(request, geopend, fout=form, bij=reactie.pk)
    actions.beantwoord_reactie(reactie=reactie, antwoord=form.cleaned_data["antwoord"], door=geopend.lezer)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    return _terug(team_id, reactie.onderdeel)
