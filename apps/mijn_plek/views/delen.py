"""Met wie je deelt wat je schreef, en het terughalen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon, in_dienst
from apps.core.bewaren import Bewaard
from apps.core.lijst import lijst_van
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.queries import bewaartermijn_van
from apps.core.taal import opsomming
from apps.core.tijd import vandaag
from apps.mijn_plek import actions
from apps.mijn_plek.actions import Ontvanger
from apps.mijn_plek.forms import IEDEREEN, DeelForm, TotForm
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.mijn_plek.queries import mijn_delingen, mijn_teams_om_te_delen, wie_las
from apps.teams.forms import Kandidatenfilter
from apps.teams.models import Team
from apps.teams.queries import collegas


def _mijn_profiel(request: HttpRequest) -> Profiel:
    return get_object_or_404(Profiel.objects.filter(persoon=ik(request)))


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest) -> HttpResponse:
    profiel, teams = _mijn_profiel(request), mijn_teams_om_te_delen(ik(request))
    form = DeelForm(verstuurd(request), teams=teams)
    if request.method == "POST" and form.voer_uit(
        lambda: _deel(profiel, form.ontvanger, form, door=ik(request))
    ):
        messages.success(request, "Gedeeld. Je haalt het hier terug wanneer je wilt.")
        return redirect("profiel_delen")
    context = {
        "form": form,
        "profiel": profiel,
        "delingen": mijn_delingen(profiel),
        "leeslog_tot": bewaartermijn_van(Bewaard.LEESLOG).in_woorden,
        "gelezen": wie_las(profiel),
        "uitleg": {IEDEREEN: "Ook hr, en wie jouw team leidt."} | {str(t.pk): _wie_leest(t) for t in teams},
        "iconen": {IEDEREEN: "delen"} | {str(team.pk): "mensen" for team in teams},
    }
    return page(request, "mijn_plek/delen.html", context, status=422 if form.is_bound else 200)


def _wie_leest(team: Team) -> str:
    leiding = opsomming(lid.persoon.roepnaam for lid in team.leiding)
    return f"Wie er nu in zit, ook {leiding} als leiding." if leiding else "Wie er nu in zit."


def _deel(profiel: Profiel, aan: Ontvanger, form: TotForm, *, door: Persoon) -> Profieldeling:
    return actions.deel(
        ding=profiel,
        soort=Profieldeling,
        eigenaar_id=profiel.persoon_id,
        aan=aan,
        tot=form.cleaned_data["tot"],
        door=door,
    )


@require_GET
def zoeken(request: HttpRequest) -> HttpResponse:
    _mijn_profiel(request)
    form = Kandidatenfilter(request.GET)
    lijst = lijst_van(collegas(woorden=form.woorden, behalve=ik(request)), form)
    return page(request, "mijn_plek/delen_zoeken.html", {"lijst": lijst}, partial="lijst")


@require_http_methods(["GET", "POST"])
def met_collega(request: HttpRequest, persoon_id: int) -> HttpResponse:
    profiel = _mijn_profiel(request)
    persoon = get_object_or_404(Persoon.objects.filter(in_dienst(vandaag())), pk=persoon_id)
    form = TotForm(verstuurd(request))
    if request.method == "POST" and form.voer_uit(
        lambda: _deel(profiel, Ontvanger(persoon=persoon), form, door=ik(request))
    ):
        messages.success(request, f"{persoon.roepnaam} kan het nu lezen.")
        return redirect("profiel_delen")
    context = {"persoon": persoon, "profiel": profiel, "form": form}
    return page(request, "mijn_plek/delen_met.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("profiel_delen")
def terug(request: HttpRequest, deling_id: int) -> HttpResponse:
    eigen = Profieldeling.objects.filter(door=ik(request))
    actions.haal_terug(deling=get_object_or_404(eigen, pk=deling_id), door=ik(request))
    messages.success(request, "Teruggehaald. Niemand krijgt daar bericht van.")
    return redirect("profiel_delen")
