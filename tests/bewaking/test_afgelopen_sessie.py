"""Een sessie loopt af onder het typen: wat er stond, is na het aanmelden terug bij wie het typte."""

import re
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.models import Concept
from tests.rechten.adressen import DOEN
from tests.rechten.adressen.adres import Adres
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import ANDER_TEAM
from tests.rechten.tafel import Tafel

GETYPT = "Dit was ik net aan het typen."
WACHTWOORD = "een heel gewone zin"
TYPEN = [adres for adres in DOEN if adres.tekst]
# Waar een formulier staat dat zelf geen pagina heeft.
STAAT_OP = {
    "reageer": "analyse",
    "reactie_antwoord": "analyse",
    "woord": "afspraak",
    "afspraak_stand": "afspraak",
    "besluit": "afspraak",
    "notitie": "afspraak",
    "terugblik_afspraak": "terugblik",
    "notitie_anders": "afspraak",
    "wringen_antwoord": "afspraak",
    "wringt": "afspraak",
    "gesprek_voorbereiding": "gesprek",
    "gesprek_notitie": "gesprek_nu",
    "gesprek_samen": "gesprek_nu",
    "gesprek_mee": "gesprek_afronden",
    "gesprek_zin": "gesprek_afronden",
    "gesprek_aanvulling": "gesprek_afronden",
}


def pagina_van(adres: Adres, tafel: Tafel) -> str:
    naam = STAAT_OP.get(adres.naam)
    if adres.naam == "gesprek_erbij":
        naam = "gesprek_afronden" if adres.url(tafel).endswith("/stap/") else "gesprek_nu"
    if naam is None:
        return adres.url(tafel)
    return Adres(
        naam, adres.mag, ding=adres.ding if naam in {"afspraak", "terugblik"} else "", ids=adres.ids
    ).url(tafel)


def typ_en_raak_uitgelogd(adres: Adres, tafel: Tafel, schrijver: Persoon) -> Client:
    """De pagina openen, typen, en versturen in een browser die niet meer aangemeld is."""
    pagina = pagina_van(adres, tafel)
    html = bezoeker(schrijver).get(pagina).content.decode()
    teken = re.search(r'name="schrijver" value="([^"]+)"', html)
    assert teken, f"{pagina} zegt niet wie er typt"
    assert adres.lichaam
    lichaam = {**adres.lichaam(tafel), adres.tekst: GETYPT, "schrijver": teken[1]}
    browser = Client()
    antwoord = browser.post(adres.url(tafel), lichaam, headers={"referer": f"http://testserver{pagina}"})
    assert antwoord["Location"] == f"{reverse('account_login')}?next={pagina}"
    return browser


def meld_aan(browser: Client, persoon: Persoon) -> None:
    Persoon.objects.filter(pk=persoon.pk).update(password=make_password(WACHTWOORD))
    browser.post(reverse("account_login"), {"login": persoon.email, "password": WACHTWOORD})


@pytest.fixture(autouse=True)
def vlot_wachtwoord(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.mark.parametrize("adres", TYPEN, ids=str)
def test_tekst_komt_terug_bij_wie_haar_typte(tafel: Tafel, adres: Adres) -> None:
    schrijver = tafel.mensen[min(adres.mag)]
    browser = typ_en_raak_uitgelogd(adres, tafel, schrijver)
    meld_aan(browser, schrijver)
    assert GETYPT in browser.get(pagina_van(adres, tafel)).content.decode()


def test_tekst_komt_niet_bij_een_ander(tafel: Tafel) -> None:
    adres = next(adres for adres in DOEN if adres.naam == "reageer")
    ander = tafel.mensen[ANDER_TEAM]
    browser = typ_en_raak_uitgelogd(adres, tafel, tafel.mensen[min(adres.mag)])
    meld_aan(browser, ander)
    assert not Concept.objects.exists()
    assert GETYPT not in browser.get(reverse("start")).content.decode()


@pytest.mark.parametrize("teken", ["", "{pk}", "{pk}:1abc:def"])
def test_zonder_echt_teken_blijft_er_niets_hangen(tafel: Tafel, teken: str) -> None:
    adres = next(adres for adres in DOEN if adres.naam == "reageer")
    schrijver = tafel.mensen[min(adres.mag)]
    browser = Client()
    assert adres.lichaam
    browser.post(adres.url(tafel), {**adres.lichaam(tafel), "schrijver": teken.format(pk=schrijver.pk)})
    meld_aan(browser, schrijver)
    assert not Concept.objects.exists()
