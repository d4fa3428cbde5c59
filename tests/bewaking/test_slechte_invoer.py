"""Wat een formulier ook krijgt toegestuurd: een antwoord met uitleg, niets kwijt, en nooit een 500."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils.html import escape

from apps.interventies.models import Afspraak, AfspraakVersie, Interventie
from apps.teamplannen.models import Stapversie, Vraagstuk
from tests.rechten import tabel as t
from tests.rechten.adressen import DOEN
from tests.rechten.adressen.adres import Adres, velden_van
from tests.rechten.beheeradressen import BEHEER_DOEN
from tests.rechten.merken import alle_velden, eigen_modellen
from tests.rechten.tafel import Tafel, zet_elders

LANG = "x" * 100_000
NARE_TEKSTEN = ("", "   ", LANG, "<script>alert(1)</script>", "\x00", "😀 é ' \" %00 %s {{ 7|add:7 }}")
NARE_WAARDEN = ("", "\x00", "-1", "99999999999999999999", "ja")
NARE_DAGEN = ("31-02-2026", "0001-01-01", "9999-12-31")
DAGEN = {"van", "tot", "terugblik_op", "vanaf", "op"}
# Van elk formulier één: een ander ding of een andere stap is hier hetzelfde.
FORMULIEREN = [
    *{(adres.naam, adres.tekst): adres for adres in reversed(DOEN) if adres.mag}.values(),
    *BEHEER_DOEN,
]
KOLOMMEN = {naam.partition(".")[2] for naam in alle_velden()}


def wie_mag(adres: Adres, tafel: Tafel) -> Any:
    return tafel.mensen[min(adres.mag, key=list(t.RELATIES).index)]


def varianten(lichaam: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Elke nare tekst in alle tekstvelden tegelijk, elke nare waarde in elk ander veld apart."""
    teksten = KOLOMMEN & set(lichaam)
    yield {}
    yield {"onbekend": "veld", "doe": "onzin", "naar": "nergens", "basis": "geen getal"}
    yield {veld: ["een", "twee"] for veld in lichaam}
    for tekst in NARE_TEKSTEN if teksten else ():
        overal = {**lichaam, **dict.fromkeys(teksten, tekst)}
        yield overal
        if "basis" in lichaam:
            yield {**overal, "doe": "concept"}
    for veld in lichaam:
        yield {naam: waarde for naam, waarde in lichaam.items() if naam != veld}
    for veld in set(lichaam) - teksten:
        for waarde in (*NARE_WAARDEN, *(NARE_DAGEN if veld in DAGEN else ())):
            yield {**lichaam, veld: waarde}


def blijft_staan(lichaam: Mapping[str, object], pagina: str) -> bool:
    """Wat iemand typte, staat nog in het formulier, zonder dat het iets doet."""
    teksten = [
        waarde
        for naam, waarde in lichaam.items()
        if naam in KOLOMMEN and isinstance(waarde, str) and f'type="radio" name="{naam}"' not in pagina
    ]
    return all(escape(tekst.strip()) in pagina for tekst in teksten if "\x00" not in tekst)


@pytest.mark.parametrize("adres", FORMULIEREN, ids=str)
def test_geen_invoer_breekt_een_pagina(tafel: Tafel, adres: Adres) -> None:
    assert adres.lichaam
    client = Client()
    client.force_login(wie_mag(adres, tafel))
    url = adres.url(tafel)
    for lichaam in varianten(adres.lichaam(tafel)):
        with transaction.atomic():
            antwoord = client.post(url, lichaam)
            transaction.set_rollback(True)
        kort = {naam: str(waarde)[:60] for naam, waarde in lichaam.items()}
        assert antwoord.status_code in (200, 302, 403, 404, 409, 422), (antwoord.status_code, kort)
        assert antwoord.status_code != 200 or lichaam.get("doe") == "concept", kort
        if antwoord.status_code == 422:
            assert "<script>alert" not in antwoord.content.decode()
            assert blijft_staan(lichaam, antwoord.content.decode()), kort


def test_halve_tekens_breken_niets(tafel: Tafel) -> None:
    """Een half surrogaatpaar is geen geldige tekst; een browser kan het toch sturen."""
    adres = next(adres for adres in DOEN if adres.naam == "reageer")
    client = Client()
    client.force_login(wie_mag(adres, tafel))
    for einde in ("", "&doe=concept"):
        rauw = f"blik=anders&woorden=half%ED%A0%80teken{einde}"
        antwoord = client.post(adres.url(tafel), rauw, content_type="application/x-www-form-urlencoded")
        assert antwoord.status_code == 302


def test_een_vreemd_cijfer_als_doel_breekt_niets(tafel: Tafel) -> None:
    adres = next(adres for adres in DOEN if adres.naam == "vraagstuk")
    client = Client(raise_request_exception=False)
    client.force_login(wie_mag(adres, tafel))
    assert adres.lichaam
    assert client.post(adres.url(tafel), {**adres.lichaam(tafel), "naar": "²"}).status_code == 302


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
    for adres in (adres for adres in DOEN if "team_id" in velden_van(adres.naam)):
        assert adres.lichaam
        assert client.post(adres.url_bij(vreemd), adres.lichaam(tafel)).status_code == 404, adres
    assert [list(soort.objects.values()) for soort in soorten] == eerst


def alle_dingen() -> dict[str, int]:
    """Hoeveel er van alles is; geschiedenis en concepten zijn geen dingen."""
    dingen = [model for model in eigen_modellen() if model.__name__ not in ("Gebeurtenis", "Concept")]
    return {model.__name__: model._default_manager.count() for model in dingen}


MAKEN = {
    "afspraak_nieuw": "Afspraak",
    "beheer_persoon_nieuw": "Persoon",
    "interventie_nieuw": "Interventie",
    "vraagstuk": "Vraagstuk",
}


@pytest.mark.parametrize("adres", FORMULIEREN, ids=str)
def test_twee_keer_versturen_doet_een_ding(tafel: Tafel, adres: Adres) -> None:
    assert adres.lichaam
    client, url, lichaam = Client(), adres.url(tafel), adres.lichaam(tafel)
    client.force_login(wie_mag(adres, tafel))
    eerst = alle_dingen()
    assert client.post(url, lichaam).status_code == 302
    een_keer = alle_dingen()
    client.post(url, lichaam)
    assert alle_dingen() == een_keer
    if soort := MAKEN.get(adres.naam):
        assert een_keer[soort] == eerst[soort] + 1
