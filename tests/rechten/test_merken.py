"""Elk merk staat waar het gelezen mag worden, en nergens anders: op pagina, deel, weigering en logregel."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.db import transaction
from django.http import HttpResponseBase

from tests.rechten.adressen import DOEN
from tests.rechten.merken import CATALOGUS, MERK, OPMAAK, Bron, alle_velden, plant
from tests.rechten.rondgang import bezoeker, heeft_delen, paden, zonder_schrijven
from tests.rechten.tabel import LEIDINGGEVENDE, RELATIES
from tests.rechten.tafel import Tafel

HTMX = {"HX-Request": "true"}
# Deze rijen staan op geen enkele pagina, ook niet voor wie ze mag lezen.
ZONDER_PAGINA = {"tekst die voor het delen al vervangen was", "analyse opzij gelegd"}
CATALOGUS_ZONDER_PAGINA = {
    "Grondtoon.lang",
    "Grondtoon.wanneer_wel",
    "Grondtoon.wanneer_niet",
    "Grondtoon.vraagt_van_leidinggevende",
}


@pytest.fixture(scope="module")
def bronnen(neergezet: Tafel) -> dict[str, Bron]:
    return plant(neergezet)


@pytest.fixture(scope="module")
def eerder() -> dict[str, set[str]]:
    """Wat een relatie op haar rondgang vond: twee tests willen dat van dezelfde weten."""
    return {}


def loop_rond(tafel: Tafel, relatie: str | None) -> Iterator[HttpResponseBase]:
    """Elk adres: de hele pagina, het deel onder htmx, en wat een formulier zonder inhoud teruggeeft."""
    client = bezoeker(tafel.mensen[relatie] if relatie else None)
    for pad in paden(tafel):
        with zonder_schrijven():
            antwoord = client.get(pad.url)
            yield antwoord
            if heeft_delen(antwoord):
                yield client.get(pad.url, headers=HTMX)
        with transaction.atomic():
            if heeft_delen(antwoord):
                yield client.post(pad.url, {"doe": "concept"}, headers=HTMX)
            if pad.van_ons and pad.eerste:
                yield client.post(pad.url)
            transaction.set_rollback(True)


def merken_in(antwoorden: Iterator[HttpResponseBase]) -> set[str]:
    gevonden: set[str] = set()
    for antwoord in antwoorden:
        assert antwoord.status_code < 500, antwoord.request["PATH_INFO"]  # type: ignore[attr-defined]
        tekst = f"{antwoord.headers}{antwoord.cookies}{antwoord.content.decode()}"  # type: ignore[attr-defined]
        assert f"-x{OPMAAK}" not in tekst, antwoord.request["PATH_INFO"]  # type: ignore[attr-defined]
        gevonden |= set(MERK.findall(tekst))
    return gevonden


def test_elk_veld_met_vrije_tekst_heeft_een_merk(bronnen: dict[str, Bron], tafel: Tafel) -> None:
    assert {bron.veld for bron in bronnen.values()} == alle_velden()


def test_elk_formulier_waarin_iemand_typt_heeft_een_concept(tafel: Tafel) -> None:
    kolommen = {veld.partition(".")[2] for veld in alle_velden()}
    for adres in DOEN:
        assert adres.lichaam
        getypt = kolommen & set(adres.lichaam(tafel))
        assert adres.tekst in getypt if getypt else not adres.tekst, adres


@pytest.mark.parametrize("relatie", RELATIES)
def test_wie_het_mag_leest_elk_merk_en_wie_het_niet_mag_geen(
    bronnen: dict[str, Bron],
    tafel: Tafel,
    eerder: dict[str, set[str]],
    logregels: StringIO,
    relatie: str,
) -> None:
    gevonden = eerder[relatie] = eerder.get(relatie) or merken_in(loop_rond(tafel, relatie))
    team = {merk: bron for merk, bron in bronnen.items() if bron.rij not in {CATALOGUS, *ZONDER_PAGINA}}
    te_lezen = {merk for merk, bron in team.items() if relatie in bron.mag}
    catalogus = {merk for merk, bron in bronnen.items() if bron.rij == CATALOGUS}
    assert waar(bronnen, gevonden - te_lezen - catalogus) == set()
    assert waar(bronnen, te_lezen - gevonden) == set()
    assert not MERK.findall(logregels.getvalue())


def test_catalogus_is_voor_iedereen_te_lezen_en_elk_veld_staat_op_een_pagina(
    bronnen: dict[str, Bron], tafel: Tafel, eerder: dict[str, set[str]]
) -> None:
    gevonden = eerder.get(LEIDINGGEVENDE) or merken_in(loop_rond(tafel, LEIDINGGEVENDE))
    zonder = {bron.veld for merk, bron in bronnen.items() if bron.rij == CATALOGUS and merk not in gevonden}
    assert zonder == CATALOGUS_ZONDER_PAGINA


def test_zonder_aanmelden_is_er_geen_merk(bronnen: dict[str, Bron], tafel: Tafel) -> None:
    assert merken_in(loop_rond(tafel, None)) == set()


def waar(bronnen: dict[str, Bron], merken: set[str]) -> set[tuple[str, str]]:
    return {(bronnen[merk].rij, bronnen[merk].veld) for merk in merken}
