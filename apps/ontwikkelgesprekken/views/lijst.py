"""Mijn gesprekken, en er een plannen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.bewaren import Bewaard
from apps.core.models import strikt
from apps.core.pagina import page, verstuurd
from apps.core.queries import bewaartermijn_van
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.forms import NieuwGesprekForm
from apps.ontwikkelgesprekken.models import Soort
from apps.ontwikkelgesprekken.queries import Teamgenoot, gesprekkenlijst, getoonde_gesprekken, teamgenoten
from apps.ontwikkelgesprekken.views.vakken import getypt, leest_plek
from apps.teams.models import Team

AL_VOORBIJ = "Het is al voorbij; er gaat niets naar een agenda."
UITLEG = {
    Soort.KENNISMAKING.value: "Zonder agenda: wie ben je, en wat doe je hier?",
    Soort.WAARDEREND.value: "Waar ben je trots op, en wie had iets aan jou?",
    Soort.WERKGESPREK.value: "Hoe ligt het werk, toen en nu?",
    Soort.VIJF_JAAR.value: "Wat vraagt het werk dan, en wat wil jij?",
    Soort.IDENTITEIT.value: "Wat is goed werk, en wanneer doe je ertoe?",
    Soort.NA_MEELOPEN.value: "Wat zag je, en wat doe je ermee?",
}


@require_GET
def gesprekken(request: HttpRequest) -> HttpResponse:
    wie = ik(request)
    genoten = teamgenoten(wie)
    context = {
        "lijst": gesprekkenlijst(wie),
        "getoond": getoonde_gesprekken(wie),
        "prive_tot": bewaartermijn_van(Bewaard.EIGEN_NOTITIES).in_woorden,
        "teams": strikt(Team.objects.zichtbaar_voor(wie)),
        "leden": [genoot for genoot in genoten if genoot.paar.leidinggevende == wie],
        "leiders": [genoot for genoot in genoten if genoot.paar.medewerker == wie],
    }
    return page(request, "ontwikkelgesprekken/gesprekken.html", context)


@require_http_methods(["GET", "POST"])
def plannen(request: HttpRequest, team_id: int, persoon_id: int) -> HttpResponse:
    genoot = _genoot(request, team_id, persoon_id)
    eerste = Soort.WERKGESPREK if genoot.gesproken else Soort.KENNISMAKING
    form = NieuwGesprekForm(verstuurd(request), initial={"soort": eerste} | getypt(request, NieuwGesprekForm))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.plan_gesprek(
            team=genoot.paar.team,
            leidinggevende=genoot.paar.leidinggevende,
            medewerker=genoot.paar.medewerker,
            soort=form.cleaned_data["soort"],
            wanneer=form.wanneer,
            kenmerk=form.cleaned_data["kenmerk"],
            door=ik(request),
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        gaat = AL_VOORBIJ if form.wanneer.voorbij else "De uitnodiging gaat naar jullie allebei."
        messages.success(request, f"Gepland. {gaat}")
        return redirect("gesprekken")
    context = {"form": form, "ander": genoot.persoon, "uitleg": UITLEG, "leest": leest_plek(genoot.persoon)}
    return page(request, "ontwikkelgesprekken/plannen.html", context, status=422 if form.is_bound else 200)


def _genoot(request: HttpRequest, team_id: int, persoon_id: int) -> Teamgenoot:
    alle = teamgenoten(ik(request))
    gezocht = (rij for rij in alle if rij.paar.team.pk == team_id and rij.persoon.pk == persoon_id)
    genoot = next(gezocht, None)
    if genoot is None:
        raise Http404
    return genoot
