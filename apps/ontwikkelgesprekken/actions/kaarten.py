"""De kaarten: meegeleverd, en door hr van de instelling bijgehouden."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction
from django.db.models import Max

from apps.accounts.models import Instelling, Persoon
from apps.accounts.queries import is_hr_van_de_instelling
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.grondtonen.actions import laad_regels
from apps.grondtonen.rules import mag_kaarten_schrijven
from apps.ontwikkelgesprekken import catalogus
from apps.ontwikkelgesprekken.models import Gesprekskaart


@dataclass(frozen=True)
class Kaartinhoud:
    vraag: str
    hulpvraag: str = ""


def laad_gesprekskaarten() -> None:
    """Zet de meegeleverde kaarten klaar; mag vaker, en laat staan wat de instelling wijzigde."""
    laad_regels(Gesprekskaart, [Gesprekskaart(**kaart) for kaart in catalogus.kaarten()])


@transaction.atomic
def voeg_kaart_toe(*, stapel: str, inhoud: Kaartinhoud, door: Persoon) -> Gesprekskaart:
    """Onder op haar stapel."""
    _eis_mag_en_wacht(door)
    _eis_eigen_vraag(stapel, inhoud.vraag)
    laatste = Gesprekskaart.objects.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    return Gesprekskaart.objects.create(
        slug=f"eigen-{uuid4().hex}",
        stapel=stapel,
        vraag=inhoud.vraag,
        hulpvraag=inhoud.hulpvraag,
        volgorde=laatste + 1,
        aangepast_op=nu(),
    )


@transaction.atomic
def wijzig_kaart(*, kaart: Gesprekskaart, inhoud: Kaartinhoud, basis: int, door: Persoon) -> None:
    """`basis` is de versie waarvan de schrijver uitging; is er intussen een andere, dan een Botsing.

    Gesprekken waarin zij al op tafel lag, houden de vraag van toen.
    """
    kaart = _vergrendeld(kaart, door)
    if (kaart.vraag, kaart.hulpvraag) == (inhoud.vraag, inhoud.hulpvraag):
        return
    if kaart.versie != basis:
        raise Botsing(kaart)
    _eis_eigen_vraag(kaart.stapel, inhoud.vraag, behalve=kaart)
    kaart.vraag, kaart.hulpvraag = inhoud.vraag, inhoud.hulpvraag
    kaart.versie += 1
    kaart.aangepast_op = nu()
    kaart.save(update_fields=["vraag", "hulpvraag", "versie", "aangepast_op"])


@transaction.atomic
def haal_kaart_weg(*, kaart: Gesprekskaart, door: Persoon) -> None:
    """Zij ligt niet meer op haar stapel; een gesprek waarin zij al lag, houdt haar."""
    kaart = _vergrendeld(kaart, door)
    kaart.actief = False
    kaart.save(update_fields=["actief"])


@transaction.atomic
def leg_kaart_terug(*, kaart: Gesprekskaart, door: Persoon) -> None:
    kaart = _vergrendeld(kaart, door)
    _eis_eigen_vraag(kaart.stapel, kaart.vraag, behalve=kaart)
    kaart.actief = True
    kaart.save(update_fields=["actief"])


def _vergrendeld(kaart: Gesprekskaart, door: Persoon) -> Gesprekskaart:
    _eis_mag_en_wacht(door)
    return Gesprekskaart.objects.select_for_update().get(pk=kaart.pk)


def _eis_mag_en_wacht(door: Persoon) -> None:
    """Twee die tegelijk iets aan de kaarten veranderen, wachten op elkaar."""
    eis(mag_kaarten_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(door)))
    Instelling.objects.select_for_update().first()


def _eis_eigen_vraag(stapel: str, vraag: str, behalve: Gesprekskaart | None = None) -> None:
    ligt_er = Gesprekskaart.objects.filter(actief=True, stapel=stapel, vraag__iexact=vraag)
    if ligt_er.exclude(pk=behalve.pk if behalve else None).exists():
        raise KanNiet("Deze vraag ligt al op deze stapel.", veld="vraag")
