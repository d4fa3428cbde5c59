"""Aanmelden, afmelden en een nieuw wachtwoord, zoals iemand het van buiten ziet."""

import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from tests.mensen import DAG, maak_persoon

WACHTWOORD = "een heel gewone zin"


@pytest.fixture(autouse=True)
def verse_teller() -> Iterator[None]:
    """Hoe vaak er is geprobeerd, telt de cache; die hoort niet van de ene test in de andere."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def eva(db: None) -> Persoon:
    persoon = maak_persoon("Eva")
    persoon.set_password(WACHTWOORD)
    persoon.save()
    return persoon


def meld_aan(client: Client, persoon: Persoon, wachtwoord: str = WACHTWOORD) -> str:
    """De pagina na het proberen; leeg als het lukte."""
    antwoord = client.post(reverse("account_login"), {"login": persoon.email, "password": wachtwoord})
    return "" if antwoord.status_code == 302 else antwoord.content.decode()


def is_aangemeld(client: Client) -> bool:
    return client.get(reverse("start")).status_code == 200


def test_aanmelden_en_afmelden(eva: Persoon) -> None:
    client = Client()
    assert "horen niet bij elkaar" in meld_aan(client, eva, "iets anders dan dat")
    assert not is_aangemeld(client)
    assert meld_aan(client, eva) == ""
    assert is_aangemeld(client)
    client.post(reverse("account_logout"))
    assert not is_aangemeld(client)


def test_wie_hier_niet_meer_werkt_komt_er_niet_in_en_raakt_eruit(eva: Persoon) -> None:
    bezig = Client()
    meld_aan(bezig, eva)
    eva.uit_dienst_op = vandaag()
    eva.save()
    assert is_aangemeld(bezig), "de laatste dag telt nog mee"
    eva.uit_dienst_op = vandaag() - DAG
    eva.save()
    opnieuw = Client()
    meld_aan(opnieuw, eva)
    assert not is_aangemeld(bezig)
    assert not is_aangemeld(opnieuw)
    opnieuw.post(reverse("account_reset_password"), {"email": eva.email})
    assert mail.outbox == []


def test_te_vaak_mis_is_even_wachten_ook_met_het_goede_wachtwoord(eva: Persoon) -> None:
    client = Client()
    for _ in range(5):
        meld_aan(client, eva, "iets anders dan dat")
    assert "Dat ging te vaak mis" in meld_aan(client, eva)
    assert not is_aangemeld(client)


def test_nieuw_wachtwoord_gaat_langs_de_mail_van_wie_er_is(eva: Persoon) -> None:
    client = Client()
    for adres in (eva.email, "niemand@hogeschool.example"):
        client.post(reverse("account_reset_password"), {"email": adres})
    (bericht,) = mail.outbox
    assert bericht.to == [eva.email]
    assert bericht.subject == "Kies een wachtwoord voor Mortel"
    link = re.search(r"http://testserver(\S+)", str(bericht.body))
    assert link
    formulier = client.get(link[1], follow=True).redirect_chain[-1][0]
    nieuw = "nog een gewone zin"
    client.post(formulier, {"password1": nieuw, "password2": nieuw})
    assert meld_aan(Client(), eva, nieuw) == ""
