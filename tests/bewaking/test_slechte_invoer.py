"""Wat een formulier ook krijgt toegestuurd: een antwoord met uitleg, niets kwijt, en nooit een 500."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from apps.interventies.models import Afspraak, AfspraakVersie, Interventie
from apps.teamplannen.models import Stapversie, Vraagstuk
from tests.mensen import maak_wereld
from tests.rechten import tabel as t
from tests.rechten.adressen import DOEN, Adres
from tests.rechten.tafel import Tafel, maak_tafel, zet_elders

LANG = "x" * 100_000
NARE_WAARDEN = (
    "",
    LANG,
    "<script>alert(1)</script>",
    "\x00",
    "😀 é ' \" %00 %s {{ 7|add:7 }}",
    "-1",
    "99999999999999999999",
    "31-02-2026",
    "0001-01-01",
    "9999-12-31",
    "2026-13-45",
    "ja",
)


@pytest.fixture
def tafel(db: None) -> Tafel:
    return maak_tafel(maak_wereld())


def wie_mag(adres: Adres, tafel: Tafel) -> Any:
    return tafel.mensen[min(adres.mag, key=list(t.RELATIES).index)]


def varianten(lichaam: Mapping[str, object]) -> Iterator[dict[str, object]]:
    yield {}
    yield {"onbekend": "veld", "doe": "onzin", "naar": "nergens", "basis": "geen getal"}
    for veld in lichaam:
        yield {naam: waarde for naam, waarde in lichaam.items() if naam != veld}
        for waarde in NARE_WAARDEN:
            yield {**lichaam, veld: waarde}
        yield {**lichaam, veld: ["een", "twee"]}


@pytest.mark.parametrize("adres", DOEN, ids=str)
def test_geen_invoer_breekt_een_pagina(tafel: Tafel, adres: Adres) -> None:
    assert adres.lichaam
    client = Client()
    client.force_login(wie_mag(adres, tafel))
    url = adres.url(tafel)
    for lichaam in varianten(adres.lichaam(tafel)):
        with transaction.atomic():
            antwoord = client.post(url, lichaam)
            transaction.set_rollback(True)
        assert antwoord.status_code in (302, 400, 403, 404, 409, 422), (antwoord.status_code, lichaam)
        if antwoord.status_code == 422:
            assert "<script>alert" not in antwoord.content.decode()


VRIJE_VELDEN = {
    "analyse_stap": "wat_zie_je",
    "vraagstuk": "tekst",
    "interventie_nieuw": "verandering",
    "afspraak_nieuw": "wat",
}


@pytest.mark.parametrize("adres", [a for a in DOEN if a.naam in VRIJE_VELDEN], ids=str)
def test_te_lange_tekst_blijft_staan_met_een_zin_bij_het_veld(tafel: Tafel, adres: Adres) -> None:
    assert adres.lichaam
    veld = VRIJE_VELDEN[adres.naam]
    if veld not in adres.lichaam(tafel):
        veld = "gevraagd"
    client = Client()
    client.force_login(wie_mag(adres, tafel))
    antwoord = client.post(adres.url(tafel), {**adres.lichaam(tafel), veld: "woord " * 2000})
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert "Dit is te lang: hoogstens" in pagina
    assert "woord " * 1999 in pagina


def test_een_id_van_een_ander_team_verandert_daar_niets(tafel: Tafel) -> None:
    zet_elders(tafel)
    vreemd = tafel.plekken["vreemd"]
    soorten = (Afspraak, AfspraakVersie, Interventie, Stapversie, Vraagstuk)
    eerst = [list(soort.objects.values()) for soort in soorten]
    client = Client()
    client.force_login(tafel.mensen[t.LEIDINGGEVENDE])
    for adres in DOEN:
        assert adres.lichaam
        assert client.post(adres.url_bij(vreemd), adres.lichaam(tafel)).status_code == 404, adres
    assert [list(soort.objects.values()) for soort in soorten] == eerst


@pytest.mark.parametrize("naam", ["interventie_nieuw", "afspraak_nieuw", "vraagstuk"])
def test_twee_keer_versturen_maakt_een_ding(tafel: Tafel, naam: str) -> None:
    adres = next(adres for adres in DOEN if adres.naam == naam)
    assert adres.lichaam
    soort: Any = {"interventie_nieuw": Interventie, "afspraak_nieuw": Afspraak, "vraagstuk": Vraagstuk}[naam]
    client = Client()
    client.force_login(wie_mag(adres, tafel))
    lichaam = adres.lichaam(tafel)
    eerst = soort.objects.count()
    for _ in range(2):
        assert client.post(adres.url(tafel), lichaam).status_code == 302
    assert soort.objects.count() == eerst + 1
