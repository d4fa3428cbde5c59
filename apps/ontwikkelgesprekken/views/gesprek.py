"""Eén gesprek openen, en wanneer het is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.ontwikkelgesprekken import actions, rules
from apps.ontwikkelgesprekken.agenda import als_agenda
from apps.ontwikkelgesprekken.forms import WanneerForm
from apps.ontwikkelgesprekken.views.blad import terug, toon
from apps.ontwikkelgesprekken.views.laden import laad
from apps.ontwikkelgesprekken.views.lijst import AL_VOORBIJ
from apps.ontwikkelgesprekken.views.vakken import getypt, leest_plek

AGENDA = {"content_type": "text/calendar; charset=utf-8"}
BIJLAGE = 'attachment; filename="afspraak.ics"'


@require_GET
def gesprek(request: HttpRequest, gesprek_id: int, deel: str) -> HttpResponse:
    return toon(request, laad(request, gesprek_id), deel)


@require_GET
def agenda(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    """Voor in een eigen agenda; wie meeleest, was er niet bij."""
    blad = laad(request, gesprek_id)
    eis(rules.mag_in_agenda(blad.wie))
    bestand = als_agenda(blad.gesprek, aan=blad.lezer.email)
    return HttpResponse(bestand, **AGENDA, headers={"Content-Disposition": BIJLAGE})


@require_http_methods(["GET", "POST"])
def verzetten(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    blad = laad(request, gesprek_id)
    eis(rules.mag_verzetten(blad.wie))
    form = WanneerForm(
        verstuurd(request),
        initial=WanneerForm.zoals(blad.gesprek) | getypt(request, WanneerForm),
        basis=basis_van(request, nu=blad.gesprek.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.verzet_gesprek(
            gesprek=blad.gesprek, wanneer=form.wanneer, basis=form.basis, door=ik(request)
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        gaat = AL_VOORBIJ if form.wanneer.voorbij else "De nieuwe tijd gaat naar jullie agenda."
        messages.success(request, f"Verzet. {gaat}")
        return terug(gesprek_id, "voorbereiden")
    context = {"form": form, "gesprek": blad.gesprek, "ander": blad.ander, "leest": leest_plek(blad.ander)}
    return page(request, "ontwikkelgesprekken/plannen.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("gesprek", "gesprek_id")
def afzeggen(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    actions.zeg_gesprek_af(gesprek=laad(request, gesprek_id).gesprek, door=ik(request))
    messages.success(request, "Afgezegd. Het gaat uit jullie agenda.")
    return redirect("gesprekken")


@alleen_versturen("gesprek", "gesprek_id")
def weg(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    gesprek = actions.haal_gesprek_weg(gesprek=laad(request, gesprek_id).gesprek, door=ik(request))
    zeg_dat_het_weg_is(request, "Het gesprek is weg, en uit jullie agenda.", gesprek)
    return redirect("gesprekken")
