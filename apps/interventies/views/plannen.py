"""Het plan van nu beginnen, en besluiten over wat uit het vorige meekwam."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.pagina import alleen_versturen
from apps.interventies import actions
from apps.interventies.forms import BesluitForm
from apps.interventies.models import Besluit, Standing
from apps.interventies.views.blad import Blad, laad_blad, toon
from apps.interventies.views.laden import laad
from apps.teamplannen.views import analyse
from apps.teamplannen.views.schrijven import STAPPEN
from apps.teams.models import Team

GEZEGD = {
    Besluit.HOUDEN: "Deze afspraak blijft.",
    Besluit.AANPASSEN: "Schrijf hier hoe de afspraak wordt. Tot er een nieuwe versie is, geldt deze.",
    Besluit.LOSLATEN: "Deze afspraak is gestopt. Wat er stond, blijft te lezen.",
}


@alleen_versturen("team", "team_id")
def begin(request: HttpRequest, team_id: int) -> HttpResponse:
    """Begin het plan van deze cyclus en de analyse, en ga naar de eerste stap."""
    team = get_object_or_404(Team.objects.zichtbaar_voor(ik(request)), pk=team_id)
    actions.begin_plan_van_nu(team=team, door=ik(request))
    return redirect("analyse_stap", team_id, STAPPEN[0])


def analyse_delen(request: HttpRequest, team_id: int) -> HttpResponse:
    return analyse.delen(request, team_id, deel=actions.deel_en_stel_vast)


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def besluit(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id)
    form = BesluitForm(request.POST, auto_id="id_besluit_%s")
    if not form.voer_uit(lambda: _besluit(blad, form)):
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    gekozen = Besluit(form.cleaned_data["besluit"])
    messages.success(request, GEZEGD[gekozen])
    if gekozen is Besluit.AANPASSEN:
        return redirect("afspraak_anders", team_id, afspraak_id)
    return redirect(f"{reverse('team', args=[team_id])}#kwam-mee")


def _besluit(blad: Blad, form: BesluitForm) -> Standing:
    return actions.besluit_over(
        afspraak=blad.versie.afspraak,
        plan=blad.geopend.stand.plan,
        besluit=Besluit(form.cleaned_data["besluit"]),
        reden=form.cleaned_data["reden"],
        door=blad.geopend.lezer,
    )
