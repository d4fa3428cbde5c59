"""De pagina van één afspraak lezen, en er je woord op geven."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.core.actions import wis_concept
from apps.core.pagina import alleen_versturen
from apps.interventies import actions
from apps.interventies.forms import WoordForm
from apps.interventies.models import Instemming
from apps.interventies.views.blad import Blad, houd_reden, laad_blad, toon
from apps.interventies.views.laden import laad


@require_GET
def afspraak(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    welke = {naam: request.GET.get(naam, "") for naam in ("versie", "naast")}
    blad = laad_blad(laad(request, team_id), afspraak_id, **welke)
    return toon(request, blad)


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def woord(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    form = WoordForm(request.POST)
    if blad.versie.vervangen_op:
        # Wat iemand typte, gaat mee naar de versie van nu.
        blad = laad_blad(geopend, afspraak_id)
        form.add_error(None, "Er is intussen een nieuwe versie. Lees die eerst, en geef dan je woord.")
    elif blad.versie.overeengekomen_op and blad.mijn and blad.mijn.telt:
        form.add_error(
            None,
            "Intussen is iedereen akkoord, en ligt deze versie vast. Wringt het? Zeg het bij de versie.",
        )
    if not form.is_valid():
        return toon(request, blad, fout=form)
    rij = form.probeer(lambda: _geef(blad, form))
    if rij is None:
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, _na_het_woord(rij))
    return redirect("afspraak", team_id, afspraak_id)


def _geef(blad: Blad, form: WoordForm) -> Instemming:
    return actions.geef_woord(
        versie=blad.versie,
        plan=blad.geopend.stand.plan,
        woord=form.cleaned_data["woord"],
        reden=form.cleaned_data["reden"],
        door=blad.geopend.lezer,
    )


def _na_het_woord(rij: Instemming) -> str:
    if rij.versie.overeengekomen_op:
        return "Iedereen is akkoord. De afspraak is overeengekomen."
    if rij.woord == Instemming.Woord.WRINGT:
        return "Goed dat je het zegt. Wie de afspraak schreef, leest wat er wringt."
    return "Je bent akkoord."


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def terug(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    actions.neem_woord_terug(versie=blad.versie, plan=geopend.stand.plan, door=geopend.lezer)
    houd_reden(blad, reverse("woord", args=[team_id, afspraak_id]), woord=Instemming.Woord.WRINGT)
    messages.success(request, "Je woord is terug. De afspraak wacht weer op jou.")
    return redirect("afspraak", team_id, afspraak_id)
