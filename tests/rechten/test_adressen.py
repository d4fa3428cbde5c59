"""De tabel van adressen, langs de echte URL's: voor elke relatie elk adres, lezen en doen."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from tests.rechten.adressen import ADRESSEN
from tests.rechten.adressen.adres import Adres, Lichaam
from tests.rechten.beheeradressen import BEHEER_DOEN, BEHEER_LEZEN
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import RELATIES
from tests.rechten.tafel import Tafel

# Wie is aangemeld, krijgt hier zijn eigen of hetzelfde als ieder ander; wat open is, bewaakt test_toegang.
VOOR_IEDEREEN = {
    "account_change_password",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "catalogus",
    "concept",
    "concept_weg",
    "gebruik",
    "gezondheid",
    "grondtoon",
    "kijk_rond",
    "mijn_team",
    "post",
    "start",
    "stijl",
    "vorm",
    "weergave",
}


def uitkomst(client: Client, adres: Adres, tafel: Tafel) -> int:
    url = adres.url(tafel)
    return (
        client.get(url).status_code if adres.lichaam is None else verstuur(client, url, adres.lichaam(tafel))
    )


def verstuur(client: Client, url: str, lichaam: Lichaam) -> int:
    """De status; wat het versturen verandert, draait daarna terug."""
    with transaction.atomic():
        status = client.post(url, lichaam).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize("relatie", RELATIES)
def test_adres_opent_voor_wie_de_tabel_noemt(tafel: Tafel, relatie: str) -> None:
    client = bezoeker(tafel.mensen[relatie])
    gekregen = {adres: uitkomst(client, adres, tafel) for adres in ADRESSEN}
    anders = {
        f"{adres}{' (in voorbereiding)' if adres.voorbereiding else ''}": (adres.uitkomst(relatie), status)
        for adres, status in gekregen.items()
        if status != adres.uitkomst(relatie)
    }
    assert anders == {}, "per adres: wat de tabel zegt, en wat het werd"


def test_team_zonder_plan_opent_voor_zijn_leden_en_begint_bij_wie_schrijft(tafel: Tafel) -> None:
    wereld = tafel.wereld
    for persoon, lezen, beginnen in (
        (wereld.teamlid, 404, 404),
        (wereld.hr, 404, 404),
        (wereld.onderdeelsleiding, 404, 404),
        (wereld.beheerder, 404, 404),
        (wereld.buur, 200, 403),
        (wereld.buurleider, 200, 302),
    ):
        client, team = bezoeker(persoon), [wereld.buurteam.pk]
        assert client.get(reverse("team", args=team)).status_code == lezen, persoon
        assert verstuur(client, reverse("plan_begin", args=team), {}) == beginnen, persoon


def test_elk_adres_staat_in_de_tabel_of_is_voor_iedereen() -> None:
    namen = {naam for naam in get_resolver().reverse_dict if isinstance(naam, str)}
    getypt = {adres.naam for adres in (*ADRESSEN, *BEHEER_LEZEN, *BEHEER_DOEN)}
    assert namen - getypt == VOOR_IEDEREEN
    assert getypt <= namen
