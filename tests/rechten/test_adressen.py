"""De tabel van adressen, langs de echte URL's: voor elke relatie elk adres, lezen en doen."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from tests.rechten.adressen import ADRESSEN, Adres, velden_van
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import RELATIES
from tests.rechten.tafel import Tafel


def uitkomst(client: Client, adres: Adres, tafel: Tafel) -> int:
    """De status; wat een POST verandert, draait daarna terug."""
    url = adres.url(tafel)
    if adres.lichaam is None:
        return client.get(url).status_code
    with transaction.atomic():
        status = client.post(url, adres.lichaam(tafel)).status_code
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


def test_plan_beginnen_waar_er_nog_geen_is(tafel: Tafel) -> None:
    wereld = tafel.wereld
    adres = reverse("plan_begin", args=[wereld.buurteam.pk])
    for persoon, status in (
        (wereld.teamlid, 404),
        (wereld.hr, 404),
        (wereld.buur, 403),
        (wereld.buurleider, 302),
    ):
        assert bezoeker(persoon).post(adres).status_code == status


def test_elk_adres_van_een_team_staat_in_de_tabel() -> None:
    namen = {naam for naam in get_resolver().reverse_dict if isinstance(naam, str)}
    assert {naam for naam in namen if "team_id" in velden_van(naam)} == {adres.naam for adres in ADRESSEN}
