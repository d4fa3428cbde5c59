"""De analyse beginnen, haar stappen schrijven, en delen met het team."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet, eis
from apps.core.pagina import page
from apps.core.queries import concept_van
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import StapForm
from apps.teamplannen.models import STAPVELDEN, Analyseonderdeel, Stapversie
from apps.teamplannen.queries import (
    gevulde_stappen,
    huidige_stappen,
    nummers_van,
    scan_van,
    scanbeeld,
    vraagstukken_van,
)
from apps.teamplannen.views.laden import Geopend, laad_analyse, laad_om_te_schrijven
from apps.teamplannen.views.schrijven import (
    STAPPEN,
    bewaar_als_concept,
    deelstappen,
    ga_naar,
    is_concept,
    schrijfcontext,
)

PAGINA = "teamplannen/analyse_stap.html"


@require_http_methods(["GET", "POST"])
def stap(request: HttpRequest, team_id: int, stap: str) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    if stap == Analyseonderdeel.VRAAGSTUKKEN:
        return redirect("vraagstuk", team_id, min(nummers_van(geopend.analyse), default=1))
    if stap not in STAPVELDEN:
        raise Http404
    versie = huidige_stappen(geopend.analyse, stap).get(stap)
    if request.method == "POST":
        if is_concept(request):
            bewaar_als_concept(request, al_bewaard=_staat_er_al(request, stap, versie))
            return page(request, PAGINA, _context(request, geopend, stap, versie), partial="bewaard")
        return _bewaar(request, geopend, stap, versie)
    return page(request, PAGINA, _context(request, geopend, stap, versie))


def _staat_er_al(request: HttpRequest, stap: str, versie: Stapversie | None) -> bool:
    form = StapForm(request.POST, stap=stap)
    if versie is None or not form.is_valid():
        return False
    themas = [thema.pk for thema in form.cleaned_data.get("themas", ())]
    return form.teksten == versie.teksten and set(themas) == set(versie.thema_slugs)


def _begin_van(versie: Stapversie | None) -> dict[str, Any]:
    return {**versie.teksten, "themas": versie.thema_slugs} if versie else {}


def _context(request: HttpRequest, geopend: Geopend, stap: str, versie: Stapversie | None) -> dict[str, Any]:
    concept = concept_van(geopend.lezer, request.path)
    nummer = versie.nummer if versie else 0
    form = StapForm(stap=stap)
    form.initial = _begin_van(versie) | uit_concept(form.fields, concept)
    context = schrijfcontext(geopend, basis=concept.basis if concept else nummer, concept=concept)
    vorige = context["vorige"]
    return {
        **context,
        "form": form,
        "stap": Analyseonderdeel(stap),
        "versie": versie,
        "vorige_versie": huidige_stappen(vorige, stap).get(stap) if vorige else None,
        "stappen": deelstappen(stap, gevulde_stappen(geopend.analyse)),
        "volgende": STAPPEN[STAPPEN.index(Analyseonderdeel(stap)) + 1],
    }


def _bewaar(request: HttpRequest, geopend: Geopend, stap: str, versie: Stapversie | None) -> HttpResponse:
    form = StapForm(request.POST, stap=stap, basis=basis_van(request))

    def bewaar() -> None:
        actions.bewaar_stap(
            analyse=geopend.analyse,
            stap=stap,
            teksten=form.teksten,
            themas=form.cleaned_data.get("themas", ()),
            basis=form.basis,
            door=geopend.lezer,
        )

    if form.voer_uit(bewaar):
        wis_concept(sleutel=request.path, door=geopend.lezer)
        return ga_naar(request, geopend.stand.plan.team_id, anders=stap)
    anders = {"form": form, "basis": form.basis, "versie": form.botsing or versie}
    return page(request, PAGINA, _context(request, geopend, stap, versie) | anders, status=422)


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest, team_id: int, *, deel: Callable[..., None]) -> HttpResponse:
    """Nalezen wat het team gaat lezen, en delen; `deel` is de daad die dat doet."""
    geopend = laad_analyse(request, team_id)
    if geopend.gedeeld:
        return redirect("analyse", team_id)
    eis(rules.mag_analyse_delen(geopend.wie, is_schrijver=geopend.is_schrijver, gedeeld=False))
    fout = ""
    if request.method == "POST":
        try:
            deel(analyse=geopend.analyse, door=geopend.lezer)
        except KanNiet as weigering:
            fout = weigering.zin
        else:
            messages.success(request, "Gedeeld. Je team kan de analyse nu lezen en zeggen wat het ziet.")
            return redirect("team", team_id)
    context = {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "stappen": huidige_stappen(geopend.analyse),
        "onderdelen": STAPPEN,
        "beeld": scanbeeld(scan_van(geopend.analyse)),
        "vraagstukken": vraagstukken_van(geopend.analyse),
        "fout": fout,
    }
    return page(request, "teamplannen/analyse_delen.html", context, status=422 if fout else 200)
