"""Wat op elke pagina om de inhoud heen staat: de instelling en het hoofdmenu."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from apps.accounts.aangemeld import ik
from apps.accounts.models import Instelling, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.onderbroken import schrijver_teken


@dataclass(frozen=True)
class Menukeuze:
    naam: str
    url: str
    icoon: str
    huidig: bool


MENU = (
    ("Start", "start", "start"),
    ("Teamplan", "mijn_team", "pad"),
    ("Kader", "kader", "kaart"),
    ("Catalogus", "catalogus", "catalogus"),
)


VOOR_BEHEERDERS = ("Beheer", "beheer", "mensen")


def _instelling(request: HttpRequest) -> Instelling:
    """Bij wie aangemeld is, kwam zij al mee met het account."""
    wie = request.user
    if isinstance(wie, Persoon) and wie.naam_instelling:
        return Instelling(naam=wie.naam_instelling, contact=wie.contact_instelling or "")
    return Instelling.objects.first() or Instelling(naam="Mortel")


def _hoofdmenu(request: HttpRequest) -> list[Menukeuze]:
    keuzes = []
    for naam, adres, icoon in (*MENU, VOOR_BEHEERDERS) if mag_beheren(ik(request)) else MENU:
        url = reverse(adres)
        huidig = request.path == url or (url != "/" and request.path.startswith(url))
        keuzes.append(Menukeuze(naam, url, icoon, huidig))
    return keuzes


def omlijsting(request: HttpRequest) -> dict[str, Any]:
    return {
        "instelling": SimpleLazyObject(lambda: _instelling(request)),
        "hoofdmenu": SimpleLazyObject(lambda: _hoofdmenu(request)),
        "schrijver": SimpleLazyObject(lambda: schrijver_teken(ik(request).pk)),
    }
