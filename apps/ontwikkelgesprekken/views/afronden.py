"""Wat jullie meenemen, of het klopt, wat er later bij komt, en de zin voor het team."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from apps.accounts.aangemeld import ik
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.views.blad import terug, verwerk
from apps.ontwikkelgesprekken.views.laden import laad


@alleen_versturen("gesprek_afronden", "gesprek_id")
def mee(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return verwerk(
        request,
        gesprek_id,
        "mee",
        lambda blad, form: actions.rond_af(
            gesprek=blad.gesprek, tekst=form.cleaned_data["tekst"], basis=form.basis, door=blad.lezer
        ),
        "Bewaard. De ander zegt of het klopt.",
    )


@alleen_versturen("gesprek_afronden", "gesprek_id")
def klopt(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    gesprek = laad(request, gesprek_id).gesprek
    try:
        actions.bevestig(gesprek=gesprek, nummer=basis_van(request), door=ik(request))
        messages.success(request, "Jullie zijn het eens. Het ligt nu vast.")
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
    return terug(gesprek_id, "afronden", "mee")


@alleen_versturen("gesprek_afronden", "gesprek_id")
def opnieuw(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    actions.open_opnieuw(gesprek=laad(request, gesprek_id).gesprek, door=ik(request))
    messages.success(request, "Het gesprek is weer open. De ander ziet dat jij dat deed.")
    return terug(gesprek_id, "afronden", "mee")


@alleen_versturen("gesprek_afronden", "gesprek_id")
def aanvulling(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return verwerk(
        request,
        gesprek_id,
        "aanvulling",
        lambda blad, form: actions.vul_aan(gesprek=blad.gesprek, door=blad.lezer, **form.cleaned_data),
        "Het staat erbij.",
    )


@alleen_versturen("gesprek_afronden", "gesprek_id")
def zin(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    return verwerk(
        request,
        gesprek_id,
        "zin",
        lambda blad, form: actions.stel_zin_voor(
            gesprek=blad.gesprek, tekst=form.cleaned_data["tekst"], basis=form.basis, door=blad.lezer
        ),
        "De zin ligt klaar. Het team ziet haar nog niet.",
    )


@alleen_versturen("gesprek_afronden", "gesprek_id")
def zin_goed(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    gesprek = laad(request, gesprek_id).gesprek
    try:
        actions.keur_zin_goed(gesprek=gesprek, basis=basis_van(request), door=ik(request))
        messages.success(request, "De zin staat bij het team, zonder naam en zonder datum.")
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
    return terug(gesprek_id, "afronden", "zin")
