"""Eén vraagstuk schrijven, met de wijzer en het advies ernaast."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen, page, zeg_dat_het_weg_is
from apps.core.queries import concept_van
from apps.teamplannen import actions
from apps.teamplannen.adviesblad import adviesblad
from apps.teamplannen.forms import VraagstukForm
from apps.teamplannen.models import MEESTE_VRAAGSTUKKEN, Analyseonderdeel, Vraagstuk
from apps.teamplannen.queries import gevulde_stappen, vraagstukken_van
from apps.teamplannen.views.laden import Geopend, laad_om_te_schrijven
from apps.teamplannen.views.schrijven import (
    bewaar_als_concept,
    deelstappen,
    ga_naar,
    is_concept,
    schrijfcontext,
)

PAGINA = "teamplannen/vraagstuk.html"


@require_http_methods(["GET", "POST"])
def vraagstuk(request: HttpRequest, team_id: int, nummer: int) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    alle = vraagstukken_van(geopend.analyse)
    huidig = next((stuk for stuk in alle if stuk.nummer == nummer), None)
    if huidig is None and nummer != vrij_nummer(alle):
        raise Http404
    if request.method == "POST" and not is_concept(request):
        return _bewaar(request, geopend, alle, nummer)
    if request.method == "POST":
        bewaar_als_concept(request, al_bewaard=_staat_er_al(request, huidig))
    return page(request, PAGINA, _context(request, geopend, alle, nummer), partial="advies")


def vrij_nummer(alle: list[Vraagstuk], *, ook_bezet: int = 0) -> int | None:
    """Het laagste nummer dat nog vrij is; geen als het er al vijf zijn."""
    bezet = {stuk.nummer for stuk in alle} | {ook_bezet}
    return next((nummer for nummer in range(1, MEESTE_VRAAGSTUKKEN + 1) if nummer not in bezet), None)


def _staat_er_al(request: HttpRequest, huidig: Vraagstuk | None) -> bool:
    form = VraagstukForm(request.POST)
    return huidig is not None and form.is_valid() and VraagstukForm.begin_van(huidig) == form.als_begin


def _context(
    request: HttpRequest,
    geopend: Geopend,
    alle: list[Vraagstuk],
    nummer: int,
    form: VraagstukForm | None = None,
) -> dict[str, Any]:
    huidig = next((stuk for stuk in alle if stuk.nummer == nummer), None)
    concept = concept_van(geopend.lezer, request.path)
    if form is None:
        begin = VraagstukForm.begin_van(huidig) if huidig else {}
        form = VraagstukForm(initial=begin | uit_concept(VraagstukForm().fields, concept))
    versie = huidig.versie if huidig else 0
    basis = concept.basis if concept else versie
    context = schrijfcontext(geopend, basis=basis, concept=concept)
    return {
        **context,
        "form": form,
        "blad": adviesblad(form.antwoorden, form.voorwaarden),
        "nummer": nummer,
        "vraagstuk": huidig,
        "vraagstukken": alle,
        "vorige_stukken": vraagstukken_van(context["vorige"]) if context["vorige"] else [],
        "volgend_nummer": vrij_nummer(alle, ook_bezet=nummer),
        "stappen": deelstappen(Analyseonderdeel.VRAAGSTUKKEN, gevulde_stappen(geopend.analyse)),
    }


def _bewaar(request: HttpRequest, geopend: Geopend, alle: list[Vraagstuk], nummer: int) -> HttpResponse:
    form = VraagstukForm(request.POST, basis=basis_van(request))

    def bewaar() -> None:
        actions.bewaar_vraagstuk(
            analyse=geopend.analyse, nummer=nummer, inhoud=form.inhoud, basis=form.basis, door=geopend.lezer
        )

    if form.voer_uit(bewaar):
        wis_concept(sleutel=request.path, door=geopend.lezer)
        return _verder(request, geopend.stand.plan.team_id)
    context = _context(request, geopend, alle, nummer, form) | {"basis": form.basis}
    return page(request, PAGINA, context, status=422)


def _verder(request: HttpRequest, team_id: int) -> HttpResponse:
    naar = request.POST.get("naar", "")
    if naar in map(str, range(1, MEESTE_VRAAGSTUKKEN + 1)):
        return redirect("vraagstuk", team_id, int(naar))
    return ga_naar(request, team_id, anders="")


@alleen_versturen("vraagstuk", "team_id", "nummer")
def weg(request: HttpRequest, team_id: int, nummer: int) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    gezocht = geopend.analyse.vraagstukken.select_related("analyse__plan__team").filter(nummer=nummer).first()
    if gezocht is None:
        raise Http404
    try:
        actions.haal_vraagstuk_weg(vraagstuk=gezocht, door=geopend.lezer)
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
        return redirect("vraagstuk", team_id, nummer)
    wis_concept(sleutel=request.path.removesuffix("weg/"), door=geopend.lezer)
    zeg_dat_het_weg_is(request, f"Vraagstuk {nummer} is weg.", gezocht)
    return redirect("analyse_stap", team_id, Analyseonderdeel.VRAAGSTUKKEN)
