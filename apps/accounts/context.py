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


def _voor_iedereen(_: Persoon) -> bool:
    return True


def _ziet_een_plan(wie: Persoon) -> bool:
    return wie.heeft_team or wie.kijkt_mee


def _voert_gesprekken(wie: Persoon) -> bool:
    """Wie tussen twee teams zit, houdt zijn gesprekken."""
    return wie.heeft_team or wie.heeft_gesprek


# Elke keuze met wie haar ziet.
MENU = (
    ("Start", "start", "start", _voor_iedereen),
    ("Teamplan", "mijn_team", "pad", _ziet_een_plan),
    ("Gesprekken", "gesprekken", "gesprek", _voert_gesprekken),
    ("Activiteiten", "activiteiten", "meelopen", _voor_iedereen),
    ("Mijn plek", "mijn_plek", "persoon", _voor_iedereen),
    ("Kader", "kader", "kaart", _voor_iedereen),
    ("Catalogus", "catalogus", "catalogus", _voor_iedereen),
    ("Beheer", "beheer", "mensen", mag_beheren),
)


def _instelling(request: HttpRequest) -> Instelling:
    """Bij wie aangemeld is, kwam zij al mee met het account."""
    wie = request.user
    if isinstance(wie, Persoon) and wie.naam_instelling:
        return Instelling(
            naam=wie.naam_instelling,
            contact=wie.contact_instelling or "",
            gesprek=wie.gesprek_instelling or "",
        )
    return Instelling.objects.first() or Instelling(naam="Mortel")


def _hoofdmenu(request: HttpRequest) -> list[Menukeuze]:
    keuzes = []
    for naam, adres, icoon, ziet in MENU:
        url = reverse(adres)
        huidig = request.path == url or (url != "/" and request.path.startswith(url))
        if ziet(ik(request)):
            keuzes.append(Menukeuze(naam, url, icoon, huidig))
    return keuzes


def omlijsting(request: HttpRequest) -> dict[str, Any]:
    return {
        "instelling": SimpleLazyObject(lambda: _instelling(request)),
        "hoofdmenu": SimpleLazyObject(lambda: _hoofdmenu(request)),
        "schrijver": SimpleLazyObject(lambda: schrijver_teken(ik(request).pk)),
    }
