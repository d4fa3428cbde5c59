"""Langs elk adres, als ieder: elk merk staat waar het gelezen mag worden en nergens anders.

Op pagina, deel, weigering en logregel. Hetzelfde antwoord is meteen goed gebouwd en draagt zijn kopregels.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from apps.accounts.models import Persoon
from apps.core.models import Klusbeurt
from apps.core.tijd import nu
from apps.post.models import Bericht
from apps.post.soorten import Soort
from tests.achtergrond import werk
from tests.bewaking.keuring import bouwfouten, is_html, kopfouten
from tests.pdf import leesbaar
from tests.rechten.adressen import DOEN
from tests.rechten.merken import CATALOGUS, MERK, OPMAAK, Bron, alle_velden, plant
from tests.rechten.profielen import EIGENAREN
from tests.rechten.rondgang import Pad, bezoeker, heeft_delen, paden, zonder_schrijven
from tests.rechten.tabel import ANDERMANS, HET_TEAM, RELATIES, SCHREEF
from tests.rechten.tafel import Tafel

type Keuring = Callable[[Pad, Any], list[str]]

HTMX = {"HX-Request": "true"}
# Wat er voor wie is aangemeld tenminste gebeurt; een ronde zonder zulke antwoorden bewijst niets.
STATUSSEN = {200, 302, 404, 405}
# Daarin is een haakje gewoon een haakje.
ZONDER_OPMAAK = {"application/pdf", "application/json", "text/calendar"}
CATALOGUS_ZONDER_PAGINA = {
    "Grondtoon.lang",
    "Grondtoon.wanneer_wel",
    "Grondtoon.wanneer_niet",
    "Grondtoon.vraagt_van_leidinggevende",
}
# Wie geen team heeft, komt niet waar een toon in het kort wordt uitgelegd.
CATALOGUS_BIJ_EEN_TEAM = {"Grondtoon.kort"}


@pytest.fixture(scope="module")
def bronnen(neergezet: Tafel) -> dict[str, Bron]:
    return plant(neergezet)


@dataclass
class Ronde:
    """Wat een relatie langs elk adres tegenkwam."""

    merken: set[str] = field(default_factory=set)
    mijn: set[str] = field(default_factory=set)  # in wat er van hemzelf is, en om mee te nemen
    statussen: set[int] = field(default_factory=set)
    fouten: dict[str, list[str]] = field(default_factory=dict)

    def bekijk(self, pad: Pad, soort: str, antwoord: Any, keuren: Sequence[Keuring]) -> None:
        tekst = f"{antwoord.headers}{antwoord.cookies}{leesbaar(antwoord)}"
        gevonden = self.mijn if pad.naam.startswith("mijn_gegevens") else self.merken
        gevonden |= set(MERK.findall(tekst))
        self.statussen.add(antwoord.status_code)
        fouten = [fout for keur in keuren for fout in keur(pad, antwoord)]
        if antwoord.status_code >= 500:
            fouten.append("er ging iets mis")
        if f"-x{OPMAAK}" in tekst and antwoord["Content-Type"].split(";")[0] not in ZONDER_OPMAAK:
            fouten.append("een merk is niet ontsnapt")
        if fouten:
            self.fouten[f"{soort} {pad.url}: {antwoord.status_code}"] = fouten


def bouw(pad: Pad, antwoord: Any) -> list[str]:
    return bouwfouten(antwoord.content.decode()) if is_html(antwoord) else []


def koppen(pad: Pad, antwoord: Any) -> list[str]:
    return kopfouten(antwoord, van_ons=pad.van_ons)


def loop_rond(tafel: Tafel, relatie: str | None) -> Ronde:
    """Elk adres: de hele pagina, het deel onder htmx, en wat een formulier zonder inhoud teruggeeft."""
    client, ronde = bezoeker(tafel.mensen[relatie] if relatie else None), Ronde()
    heel = [koppen, bouw]
    for pad in paden(tafel):
        with zonder_schrijven():
            antwoord = client.get(pad.url)
            ronde.bekijk(pad, "GET", antwoord, heel)
            if heeft_delen(antwoord):
                ronde.bekijk(pad, "GET deel", client.get(pad.url, headers=HTMX), [koppen])
        with transaction.atomic():
            if heeft_delen(antwoord):
                deel = client.post(pad.url, {"doe": "concept"}, headers=HTMX)
                ronde.bekijk(pad, "POST concept", deel, [koppen])
            if pad.van_ons and pad.eerste:
                ronde.bekijk(pad, "POST leeg", client.post(pad.url), heel)
            transaction.set_rollback(True)
    return ronde


def test_elk_veld_met_vrije_tekst_heeft_een_merk(bronnen: dict[str, Bron], tafel: Tafel) -> None:
    assert {bron.veld for bron in bronnen.values()} == alle_velden()


def test_elk_formulier_waarin_iemand_typt_heeft_een_concept(tafel: Tafel) -> None:
    """Een beheerder typt alleen namen en dagen: daar is geen vrije tekst bij."""
    kolommen = {veld.partition(".")[2] for veld in alle_velden()}
    for adres in DOEN:
        assert adres.lichaam
        if adres.naam.startswith("beheer_"):
            continue
        getypt = kolommen & set(adres.lichaam(tafel))
        assert adres.tekst in getypt if getypt else not adres.tekst, adres


@pytest.mark.parametrize("relatie", RELATIES)
def test_wie_het_mag_leest_elk_merk_en_wie_het_niet_mag_geen(
    bronnen: dict[str, Bron], tafel: Tafel, logregels: StringIO, relatie: str
) -> None:
    ronde = loop_rond(tafel, relatie)
    team = {merk: bron for merk, bron in bronnen.items() if bron.rij != CATALOGUS}
    te_lezen = {merk for merk, bron in team.items() if relatie in bron.mag}
    catalogus = {merk for merk, bron in bronnen.items() if bron.rij == CATALOGUS}
    zonder_pagina = {veld for _, veld in waar(bronnen, catalogus - ronde.merken)}
    elders = CATALOGUS_ZONDER_PAGINA | (set() if relatie in HET_TEAM else CATALOGUS_BIJ_EEN_TEAM)
    schreef = {merk for merk, bron in team.items() if (bron.rij, bron.veld) in SCHREEF.get(relatie, ())}
    schreef |= {merk for merk, bron in team.items() if EIGENAREN.get(bron.rij) == relatie}
    van_een_ander = {
        merk
        for merk in ronde.mijn - schreef
        if bronnen[merk].veld.partition(".")[0] in ANDERMANS and bronnen[merk].mag != {relatie}
    }
    mis = {
        "mist in zijn eigen gegevens": waar(bronnen, schreef - ronde.mijn),
        "heeft in zijn gegevens wat niet voor hem is": waar(bronnen, ronde.mijn - te_lezen - schreef),
        "heeft in zijn gegevens wat een ander schreef": waar(bronnen, van_een_ander),
        "leest wat niet voor hem is": waar(bronnen, ronde.merken - te_lezen - catalogus),
        "leest niet wat hij mag lezen": waar(bronnen, te_lezen - ronde.merken),
        "mist in de catalogus": zonder_pagina ^ elders,
        "in het logboek": waar(bronnen, set(MERK.findall(logregels.getvalue()))),
        "verkeerd gebouwd": ronde.fouten,
    }
    assert {wat: waarde for wat, waarde in mis.items() if waarde} == {}
    assert ronde.statussen >= (STATUSSEN | {422} if relatie in HET_TEAM else STATUSSEN)


def test_zonder_aanmelden_is_er_geen_merk(bronnen: dict[str, Bron], tafel: Tafel) -> None:
    ronde = loop_rond(tafel, None)
    assert ronde.merken == set()
    assert ronde.fouten == {}
    assert ronde.statussen >= {200, 302, 404}


def test_post_en_wachtrij_dragen_geen_merk_en_geen_naam(bronnen: dict[str, Bron], tafel: Tafel) -> None:
    """Alles wat er klaarligt gaat de deur uit, met wat er op ieders startpagina wacht erbij."""
    Persoon.objects.update(last_login=nu() - timedelta(days=900))
    werk()
    post = [deel for bericht in mail.outbox for deel in _leesbaar(bericht)]
    soorten = set(Bericht.objects.filter(klaar_op__isnull=False).values_list("soort", flat=True))
    assert soorten >= {Soort.WOORD_GEVRAAGD, Soort.DAGPOST}
    assert not Bericht.objects.filter(klaar_op=None).exists()
    rijen = [str(rij) for model in (Bericht, Klusbeurt, DBTaskResult) for rij in model.objects.values()]
    alles = "\n".join([*post, *rijen])
    assert "/afspraken/" in alles
    assert MERK.findall(alles) == []
    assert [persoon.naam for persoon in Persoon.objects.all() if persoon.naam in alles] == []


def _leesbaar(bericht: Any) -> list[str]:
    heel = bericht.message()
    delen = [deel.get_content() for deel in heel.walk() if not deel.is_multipart()]
    return [*heel.values(), *delen]


def waar(bronnen: dict[str, Bron], merken: set[str]) -> set[tuple[str, str]]:
    return {(bronnen[merk].rij, bronnen[merk].veld) for merk in merken}
