"""Elk adres waarop een beheerder mensen instelt: met de hand getypt. Voor ieder ander is het er niet."""

from collections.abc import Callable

from django.urls import reverse

from apps.activiteiten.models import Basisrechtregel
from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met, velden_van
from tests.rechten.tafel import Tafel

BEHEER = frozenset({t.BEHEERDER})


def sleutels(tafel: Tafel) -> list[dict[str, object]]:
    """De ids van iemand met een aanstelling en een rol, zoals ze in een adres heten."""
    persoon = tafel.wereld.onderdeelsleiding
    een: dict[str, object] = {"persoon_id": persoon.pk}
    return [
        een,
        een | {"aanstelling_id": persoon.aanstellingen.get().pk},
        een | {"regel_id": Basisrechtregel.objects.get().pk},
        een | {"rol_id": persoon.rollen.get().pk},
    ]


class Beheeradres(Adres):
    def url(self, tafel: Tafel) -> str:
        delen = set(velden_van(self.naam))
        (gevuld,) = [sleutel for sleutel in ({}, *sleutels(tafel)) if set(sleutel) == delen]
        return reverse(self.naam, kwargs=gevuld)


def gegevens(tafel: Tafel) -> Lichaam:
    return {
        "roepnaam": "Zoë",
        "tussenvoegsel": "van",
        "achternaam": "Çelik",
        "email": "zoe@hogeschool.example",
        "personeelsnummer": "42",
        "basis": tafel.wereld.onderdeelsleiding.versie,
    }


def aanstelling(tafel: Tafel) -> Lichaam:
    van, onderdeel = tafel.wereld.vandaag, tafel.wereld.dienst
    return {"fte": "0,5", "onderdeel": onderdeel.pk, "van": van.isoformat(), "tot": (van + DAG).isoformat()}


def rol(tafel: Tafel) -> Lichaam:
    return {**aanstelling(tafel), "soort": "hr"}


def morgen(veld: str, **erbij: str) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: {veld: (tafel.wereld.vandaag + DAG).isoformat(), **erbij}


BEHEER_LEZEN = (
    Beheeradres("beheer", BEHEER, status=302),
    Beheeradres("beheer_mensen", BEHEER),
    Beheeradres("beheer_persoon_nieuw", BEHEER),
    Beheeradres("beheer_persoon", BEHEER),
    Beheeradres("beheer_uit_dienst", BEHEER),
    Beheeradres("beheer_aanstelling_nieuw", BEHEER),
    Beheeradres("beheer_aanstelling", BEHEER),
    Beheeradres("beheer_recht", BEHEER),
    Beheeradres("beheer_rol_nieuw", BEHEER),
    Beheeradres("beheer_rol", BEHEER),
    # Wie een adres opent dat alleen iets aanneemt, komt op de pagina van de persoon.
    Beheeradres("beheer_link", BEHEER, status=302),
    Beheeradres("beheer_toch_niet_weg", BEHEER, status=302),
)
BEHEER_DOEN = (
    Beheeradres("beheer_persoon_nieuw", BEHEER, lichaam=gegevens),
    Beheeradres("beheer_persoon", BEHEER, lichaam=gegevens),
    Beheeradres("beheer_uit_dienst", BEHEER, lichaam=morgen("op")),
    Beheeradres("beheer_toch_niet_weg", BEHEER, lichaam=met()),
    Beheeradres("beheer_link", BEHEER, lichaam=met()),
    Beheeradres("beheer_aanstelling_nieuw", BEHEER, lichaam=aanstelling),
    Beheeradres("beheer_aanstelling", BEHEER, lichaam=morgen("vanaf", doe="fte", fte="0,5")),
    Beheeradres("beheer_aanstelling", BEHEER, lichaam=morgen("tot", doe="einde")),
    Beheeradres("beheer_recht", BEHEER, lichaam=met(uren="60", reden="regeling", basis=0)),
    Beheeradres("beheer_recht", BEHEER, lichaam=met(doe="weg")),
    Beheeradres("beheer_rol_nieuw", BEHEER, lichaam=rol),
    Beheeradres("beheer_rol", BEHEER, lichaam=morgen("tot")),
)
