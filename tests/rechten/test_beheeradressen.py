"""De tabel van beheer langs de echte adressen: voor elke relatie lezen en doen, en zonder account."""

from typing import Any

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse

from tests.rechten.beheeradressen import BEHEER_DOEN, BEHEER_LEZEN, Beheeradres
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import RELATIES
from tests.rechten.tafel import Tafel

ALLES = (*BEHEER_LEZEN, *BEHEER_DOEN)


def antwoord(tafel: Tafel, relatie: str | None, adres: Beheeradres) -> Any:
    client, url = bezoeker(tafel.mensen[relatie] if relatie else None), adres.url(tafel)
    if adres.lichaam is None:
        return client.get(url)
    with transaction.atomic():
        gekregen = client.post(url, adres.lichaam(tafel))
        transaction.set_rollback(True)
    return gekregen


@pytest.mark.parametrize("relatie", RELATIES)
def test_alleen_een_beheerder_vindt_de_adressen_van_beheer(tafel: Tafel, relatie: str) -> None:
    gekregen = {adres: antwoord(tafel, relatie, adres).status_code for adres in ALLES}
    anders = {str(adres): status for adres, status in gekregen.items() if status != adres.uitkomst(relatie)}
    assert anders == {}


def test_zonder_account_is_het_eerst_aanmelden(tafel: Tafel) -> None:
    for adres in ALLES:
        naar = antwoord(tafel, None, adres)
        assert naar.status_code == 302, adres
        assert naar["Location"].startswith(reverse("account_login")), adres


def test_een_verkeerde_methode_verraadt_niets(tafel: Tafel) -> None:
    for relatie in RELATIES:
        verwacht = 405 if relatie in BEHEER_LEZEN[1].mag else 404
        assert bezoeker(tafel.mensen[relatie]).post(reverse("beheer_mensen")).status_code == verwacht


def test_elk_adres_van_mensen_staat_in_de_tabel() -> None:
    namen: Any = get_resolver().reverse_dict
    van_mensen = {
        naam
        for naam in namen
        if isinstance(naam, str) and namen.getlist(naam)[0][0][0][0].startswith("beheer/mensen/")
    }
    assert len(van_mensen) > 8
    assert van_mensen | {"beheer"} == {adres.naam for adres in ALLES}


def test_alleen_een_beheerder_ziet_beheer_in_het_menu(tafel: Tafel) -> None:
    for relatie, persoon in tafel.mensen.items():
        in_menu = f'href="{reverse("beheer")}"' in bezoeker(persoon).get(reverse("start")).content.decode()
        assert in_menu == (relatie in BEHEER_LEZEN[0].mag), relatie
