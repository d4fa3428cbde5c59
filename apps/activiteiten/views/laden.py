"""Wat van iemand zelf is; van een ander bestaat het hier niet."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.aangemeld import ik
from apps.activiteiten.models import Activiteit, Leerervaring
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import strikt

ALLEEN_IK = leeszin(veld_van(Leerervaring, "tekst"))


def mijn_activiteit(request: HttpRequest, activiteit_id: int) -> Activiteit:
    return get_object_or_404(strikt(Activiteit.objects.van(ik(request))), pk=activiteit_id)


def mijn_leerervaring(request: HttpRequest, leerervaring_id: int) -> Leerervaring:
    return get_object_or_404(strikt(Leerervaring.objects.van(ik(request))), pk=leerervaring_id)
