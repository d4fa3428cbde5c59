"""Van een lege Mortel met alleen een beheerder tot een leidinggevende die aan een plan begint."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.urls import reverse

from apps.accounts.actions import Gegevens, maak_beheerder
from apps.accounts.models import Persoon
from apps.grondtonen.actions import laad_catalogus
from apps.teams.models import Lidmaatschap
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


@pytest.fixture
def beheerder(transactional_db: None) -> Persoon:
    laad_catalogus()
    bea = Gegevens(roepnaam="Bea", tussenvoegsel="", achternaam="Oosting", email="bea@hogeschool.example")
    return maak_beheerder(instelling="Hogeschool Zuiderpoort", gegevens=bea)


def zet_de_boom(bea: Reiziger) -> None:
    bea.naar("/")
    bea.volg("Beheer")
    bea.volg("Onderdelen")
    bea.volg("Nieuw onderdeel")
    bea.typ("Naam", "Academie Gezondheid")
    bea.typ("Hoe heet dit niveau?", "academie")
    bea.kies_uit_lijst("Valt onder", "Hogeschool Zuiderpoort")
    bea.kijk_na()
    bea.klik("Zet het in de boom")
    bea.ziet("Academie Gezondheid staat in de boom")
    bea.kijk_na()
    bea.volg("Studiejaren")
    bea.klik("Zet klaar")
    bea.ziet("staat klaar.")
    bea.kijk_na()


def maak_team(bea: Reiziger) -> None:
    bea.volg("Teams")
    bea.volg("Nieuw team")
    bea.typ("Naam van het team", "Verpleegkunde")
    bea.kies_uit_lijst("Hoort bij", "– Academie Gezondheid")
    bea.klik("Maak het team")
    bea.ziet("Verpleegkunde is er.")
    bea.kijk_na()


def zet_nieuwe_erbij(bea: Reiziger, roepnaam: str, achternaam: str, rol: str) -> None:
    """Wie nog niet bestaat, komt er eerst in; daarna sta je weer bij het team."""
    bea.volg("Zet iemand in dit team")
    bea.page.get_by_role("searchbox").fill(achternaam)
    bea.ziet("Niemand gevonden")
    bea.volg("Nieuwe collega")
    bea.typ("Roepnaam", roepnaam)
    bea.typ("Achternaam", achternaam)
    bea.typ("Werkmail", f"{roepnaam.lower()}@hogeschool.example")
    bea.klik("Voeg toe")
    bea.ziet_kop(f"{roepnaam} {achternaam} in Verpleegkunde")
    bea.kies("Rol in dit team", rol)
    bea.kijk_na()
    bea.klik(f"Zet {roepnaam} in dit team")
    bea.ziet(f"{roepnaam} {achternaam} hoort erbij")


def kies_wachtwoord(ingrid: Reiziger) -> None:
    """Met de link uit de mail; daarna aanmelden met wat zij koos."""
    (bericht,) = mail.outbox
    assert bericht.to == ["ingrid@hogeschool.example"]
    link = re.search(r"https?://[^/]+(/\S+)", str(bericht.body))
    assert link
    ingrid.naar(link[1])
    ingrid.typ("Nieuw wachtwoord", "een lang en eigen wachtwoord")
    ingrid.typ("Nog een keer hetzelfde wachtwoord", "een lang en eigen wachtwoord")
    ingrid.klik("Stel in")
    ingrid.volg("Naar aanmelden")
    ingrid.typ("E-mailadres van je werk", "ingrid@hogeschool.example")
    ingrid.typ("Wachtwoord", "een lang en eigen wachtwoord")
    ingrid.klik("Meld me aan")


def test_beheerder_zet_een_team_klaar_en_de_leidinggevende_begint(beheerder: Persoon, reis: Reis) -> None:
    bea = reis(beheerder)
    zet_de_boom(bea)
    maak_team(bea)
    zet_nieuwe_erbij(bea, "Ingrid", "Aalbers", "Leidinggevende")
    zet_nieuwe_erbij(bea, "Eva", "Groot", "Teamlid")
    bea.kijk_na()
    bea.volg("Aalbers, Ingrid")
    bea.klik("Stuur een link om een wachtwoord te kiezen")
    bea.kijk_na()

    ingrid = reis()
    kies_wachtwoord(ingrid)
    ingrid.ziet("Verpleegkunde heeft nog geen plan")
    lid = Lidmaatschap.objects.get(persoon__roepnaam="Ingrid")
    ingrid.naar(reverse("teammensen", args=[lid.team_id]))
    ingrid.ziet("Eva Groot")
    ingrid.kijk_na()
    ingrid.volg("Vorm een kerngroep")
    ingrid.page.get_by_label("Eva Groot").check()
    ingrid.klik("Dit is de kerngroep")
    ingrid.ziet("De kerngroep is vanaf vandaag zo.")
    ingrid.naar("/")
    ingrid.klik("Begin de analyse")
    ingrid.ziet_kop("Wat zie je")
