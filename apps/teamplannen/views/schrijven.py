"""Wat elke schrijfpagina van de analyse deelt: het concept, de stappen en waar je heen gaat."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.accounts.aangemeld import ik
from apps.core.actions import bewaar_concept, wis_concept
from apps.core.models import Concept
from apps.core.onderbroken import basis_van, velden_van
from apps.teamplannen.models import Analyseonderdeel
from apps.teamplannen.queries import vorige_gedeelde
from apps.teamplannen.views.laden import Geopend

STAPPEN = list(Analyseonderdeel)


@dataclass(frozen=True)
class Deelstap:
    naam: str
    sleutel: str
    staat: str


def deelstappen(huidig: str, gevuld: set[str]) -> list[Deelstap]:
    def staat(stap: Analyseonderdeel) -> str:
        if stap == huidig:
            return "nu"
        return "klaar" if stap in gevuld else "straks"

    return [Deelstap(str(stap.label), stap.value, staat(stap)) for stap in STAPPEN]


def schrijfcontext(geopend: Geopend, *, basis: int, concept: Concept | None) -> dict[str, Any]:
    return {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "basis": basis,
        "concept": concept,
        "leest": geopend.leest,
        "vorige": vorige_gedeelde(geopend.analyse, geopend.lezer),
    }


def is_concept(request: HttpRequest) -> bool:
    """Het formulier bewaart zichzelf onder het typen."""
    return request.POST.get("doe") == "concept"


def bewaar_als_concept(request: HttpRequest, *, al_bewaard: bool) -> Concept | None:
    """Bewaar wat er getypt is, behalve als het er al zo staat.

    Dat laatste gebeurt ook als een concept pas aankomt na het bewaren zelf: dan hoort er geen te zijn.
    """
    if al_bewaard:
        wis_concept(sleutel=request.path, door=ik(request))
        return None
    return bewaar_concept(
        sleutel=request.path, inhoud=velden_van(request), basis=basis_van(request), door=ik(request)
    )


def ga_naar(request: HttpRequest, team_id: int, *, anders: str) -> HttpResponse:
    """De stap of pagina waar iemand heen wilde toen hij bewaarde."""
    naar = request.POST.get("naar", "") or anders
    if naar in Analyseonderdeel.values:
        return redirect("analyse_stap", team_id, naar)
    if naar == "delen":
        return redirect("analyse_delen", team_id)
    messages.success(request, "Bewaard.")
    return redirect(request.path)
