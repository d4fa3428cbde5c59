"""Wat een teamlid in het werk merkt van een afspraak."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from apps.core.actions import wis_concept
from apps.core.pagina import alleen_versturen, zeg_dat_het_weg_is
from apps.interventies import actions
from apps.interventies.forms import NieuweNotitieForm, NotitieForm
from apps.interventies.models import Notitie
from apps.interventies.views.blad import laad_blad, toon
from apps.interventies.views.laden import Geopend, laad


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def nieuw(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id)
    plan, afspraak = geopend.stand.plan, blad.versie.afspraak
    form = NieuweNotitieForm(request.POST, auto_id="id_notitie_%s")
    if not form.voer_uit(
        lambda: actions.maak_notitie(afspraak=afspraak, plan=plan, door=geopend.lezer, **form.cleaned_data)
    ):
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, "Het staat erbij. Wie de afspraak leest, leest het mee.")
    return redirect("afspraak", team_id, afspraak_id)


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def anders(request: HttpRequest, team_id: int, afspraak_id: int, notitie_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    notitie = _notitie(geopend, afspraak_id, notitie_id)
    form = NotitieForm(request.POST, auto_id=f"id_notitie{notitie_id}_%s")
    plan = geopend.stand.plan
    if not form.voer_uit(
        lambda: actions.verander_notitie(notitie=notitie, plan=plan, door=geopend.lezer, **form.cleaned_data)
    ):
        return toon(request, laad_blad(geopend, afspraak_id), fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, "Bewaard.")
    return redirect("afspraak", team_id, afspraak_id)


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def weg(request: HttpRequest, team_id: int, afspraak_id: int, notitie_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    notitie = _notitie(geopend, afspraak_id, notitie_id)
    actions.haal_notitie_weg(notitie=notitie, plan=geopend.stand.plan, door=geopend.lezer)
    zeg_dat_het_weg_is(request, "Je notitie is weg.", notitie)
    return redirect("afspraak", team_id, afspraak_id)


def _notitie(geopend: Geopend, afspraak_id: int, notitie_id: int) -> Notitie:
    van_dit_team = Notitie.objects.zichtbaar_voor(geopend.lezer).filter(
        afspraak=afspraak_id, afspraak__team=geopend.stand.plan.team_id
    )
    return get_object_or_404(van_dit_team, pk=notitie_id)
