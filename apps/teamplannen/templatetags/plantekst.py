"""Kleine woorden rond een plan: roepnamen, en de wijzer in zinnen."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import template

from apps.accounts.models import Persoon
from apps.core.taal import opsomming
from apps.grondtonen.models import Grondtoon
from apps.grondtonen.wijzer import VRAGEN
from apps.teamplannen.adviesblad import MEESTE_TONEN
from apps.teamplannen.forms.analyse import STAPVRAGEN
from apps.teamplannen.models import Stapversie

register = template.Library()


@register.filter
def roepnamen(personen: Iterable[Persoon]) -> str:
    return opsomming(persoon.roepnaam for persoon in personen)


@register.filter
def wijzerregels(antwoorden: Mapping[str, str]) -> Iterator[str]:
    """'De oude manier past niet meer: ja', in de volgorde van de wijzer."""
    for sleutel, vraag in VRAGEN.items():
        if sleutel in antwoorden:
            naam = next(keuze.naam for keuze in vraag.keuzes if keuze.waarde == antwoorden[sleutel])
            yield f"{vraag.reden}: {naam.lower()}"


@register.filter
def sleutel(bron: Mapping[str, Any], naam: str) -> Any:
    return bron.get(naam)


@register.filter
def antwoordnaam(waarde: str) -> str:
    return "weet ik niet" if waarde == "weet_niet" else waarde


@register.filter
def treden(advies: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Het bewaarde advies voor het wiel: hoogstens drie tonen, net als de wijzer toont."""
    return {deel["grondtoon"]: deel["trede"] for deel in list(advies)[:MEESTE_TONEN]}


@register.filter
def slugs(tonen: Iterable[Grondtoon]) -> list[str]:
    return [toon.pk for toon in tonen]


@register.filter
def vragen_en_teksten(versie: Stapversie) -> Iterator[tuple[str, str]]:
    """De teksten van een stap; met de vraag erboven als een stap er meer dan één heeft."""
    teksten = versie.teksten
    for naam, tekst in teksten.items():
        if tekst:
            yield (STAPVRAGEN[naam].label if len(teksten) > 1 else ""), tekst
