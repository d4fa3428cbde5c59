"""Wat een adres van beheer noemt; bestaat het niet, dan de pagina ook niet."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from apps.accounts.models import Onderdeel, Persoon
from apps.beheer.queries.persoon import Dossier, dossier
from apps.core.models import strikt
from apps.teamplannen.models import Cyclus
from apps.teams.models import Lidmaatschap, Team


def laad_persoon(persoon_id: int) -> Persoon:
    gezocht = Persoon.objects.filter(pk=persoon_id).first()
    if gezocht is None:
        raise Http404
    return gezocht


def laad_dossier(persoon_id: int) -> Dossier:
    gezocht = dossier(persoon_id)
    if gezocht is None:
        raise Http404
    return gezocht


def laad_team(team_id: int) -> Team:
    return get_object_or_404(strikt(Team.objects.select_related("onderdeel")), pk=team_id)


def laad_lid(team_id: int, lid_id: int) -> Lidmaatschap:
    leden = Lidmaatschap.objects.filter(team=team_id).select_related("team__onderdeel", "persoon")
    return get_object_or_404(strikt(leden), pk=lid_id)


def laad_onderdeel(onderdeel_id: int) -> Onderdeel:
    return get_object_or_404(strikt(Onderdeel.objects.select_related("ouder")), pk=onderdeel_id)


def laad_cyclus(cyclus_id: int) -> Cyclus:
    return get_object_or_404(strikt(Cyclus.objects.all()), pk=cyclus_id)
