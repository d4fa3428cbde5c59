"""Ook weigeringen en formulieren met fouten zijn goed gebouwd en dragen hun kopregels, langs elk adres."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.bewaking.test_paginas import Lezer
from tests.rechten.rondgang import Pad, bezoeker, paden
from tests.rechten.tabel import LEIDINGGEVENDE
from tests.rechten.tafel import Tafel

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
KOPPEN = {
    "Content-Security-Policy": CSP,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def bouwfouten(html: str) -> list[str]:
    lezer = Lezer()
    lezer.feed(html)
    dubbel = [f"id {naam} twee keer" for naam, keer in Counter(lezer.ids).items() if keer > 1]
    zonder_naam = [
        f"veld zonder naam: {veld.get('name')}"
        for veld in lezer.velden
        if veld.get("id") not in lezer.labels and not veld.get("aria-label")
    ]
    kop = [] if lezer.koppen == 1 else [f"{lezer.koppen} keer h1"]
    taal = [] if lezer.taal == "nl" else [f"taal {lezer.taal}"]
    return [*lezer.inline, *dubbel, *zonder_naam, *kop, *taal]


@pytest.mark.parametrize(
    ("stuk", "fout"),
    [
        ("<style>p {}</style>", "style"),
        ("<script>alert(1)</script>", "script"),
        ('<p style="color: red">', "style"),
        ('<p onclick="x()">', "onclick"),
        ('<p id="a"><p id="a">', "id a twee keer"),
        ("<h1>nog een</h1>", "2 keer h1"),
        ('<input name="los">', "veld zonder naam: los"),
        ('<select name="keuze"></select>', "veld zonder naam: keuze"),
    ],
)
def test_keuring_ziet_elke_fout(stuk: str, fout: str) -> None:
    pagina = '<html lang="nl"><h1>Kop</h1><label for="b">b</label><input id="b">{}</html>'
    assert bouwfouten(pagina.format("")) == []
    assert bouwfouten(pagina.format(stuk)) == [fout]


def kopfouten(pad: Pad, antwoord: Any) -> list[str]:
    fouten = [f"{kop}: {antwoord.get(kop)}" for kop, waarde in KOPPEN.items() if antwoord.get(kop) != waarde]
    if "no-store" not in antwoord.get("Cache-Control", ""):
        fouten.append("mag bewaard worden")
    if pad.van_ons and antwoord.status_code in {200, 422} and "HX-Request" not in antwoord.get("Vary", ""):
        fouten.append(f"Vary: {antwoord.get('Vary')}")
    return fouten


def antwoorden(tafel: Tafel, relatie: str | None) -> Iterator[tuple[Pad, Any]]:
    client = bezoeker(tafel.mensen[relatie] if relatie else None)
    for pad in paden(tafel):
        yield pad, client.get(pad.url)
        if pad.van_ons and pad.eerste:
            with transaction.atomic():
                yield pad, client.post(pad.url)
                transaction.set_rollback(True)


@pytest.mark.parametrize("relatie", [LEIDINGGEVENDE, None])
def test_elk_antwoord_is_goed_gebouwd_en_draagt_zijn_kopregels(tafel: Tafel, relatie: str | None) -> None:
    fouten, statussen = {}, set()
    for pad, antwoord in antwoorden(tafel, relatie):
        gevonden = kopfouten(pad, antwoord) if pad.naam != "gezondheid" else []
        if antwoord.content and antwoord["Content-Type"].startswith("text/html"):
            gevonden += bouwfouten(antwoord.content.decode())
        statussen.add(antwoord.status_code)
        if gevonden:
            fouten[f"{antwoord.status_code} {pad.url}"] = gevonden
    assert fouten == {}
    assert statussen >= ({200, 302, 404} if relatie is None else {200, 302, 404, 405, 422})
