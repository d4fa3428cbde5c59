"""Wat er op de achtergrond gebeurt, en wat nog eens geprobeerd wordt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.beheer import actions
from apps.beheer.queries.achtergrond import achtergrond as stand_van_zaken
from apps.beheer.views.toegang import voor_beheerders
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen, page
from apps.core.taal import aantal


@voor_beheerders
@require_GET
def achtergrond(request: HttpRequest) -> HttpResponse:
    return page(request, "beheer/achtergrond.html", {"stand": stand_van_zaken()})


@voor_beheerders
@alleen_versturen("beheer_achtergrond")
def beurt_opnieuw(request: HttpRequest, beurt_id: int) -> HttpResponse:
    try:
        actions.probeer_beurt_opnieuw(beurt_id=beurt_id, door=ik(request))
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
    else:
        messages.success(request, "Dit wordt nog eens geprobeerd.")
    return redirect("beheer_achtergrond")


@voor_beheerders
@alleen_versturen("beheer_achtergrond")
def post_opnieuw(request: HttpRequest) -> HttpResponse:
    hoeveel = actions.probeer_post_opnieuw(door=ik(request))
    messages.success(request, f"{aantal(hoeveel, 'mail wordt', 'mails worden')} nog eens geprobeerd.")
    return redirect("beheer_achtergrond")
