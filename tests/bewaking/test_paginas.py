"""Wat voor elke pagina geldt: één kop, unieke ids, labels, niets inline, niets geschreven, weinig vragen."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apps.core.middleware import OPENE_ADRESSEN
from tests.bewaking.paginas import ALLEEN_POST, LEIDT_DOOR, Pagina, alle_namen, dek
from tests.mensen import Wereld

MEESTE_VRAGEN = 13
SCHRIJFT = ("INSERT", "UPDATE", "DELETE")
GEEN_PAGINA = {"gezondheid"}


class Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.velden: list[dict[str, str | None]] = []
        self.koppen = 0
        self.taal: str | None = None
        self.inline: list[str] = []
        self.in_label = 0
        self.zonder_adres = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigenschappen = dict(attrs)
        if id_ := eigenschappen.get("id"):
            self.ids.append(id_)
        self.inline += [naam for naam in eigenschappen if naam == "style" or naam.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in eigenschappen):
            self.inline.append(tag)
        self.koppen += tag == "h1"
        if tag == "html":
            self.taal = eigenschappen.get("lang")
        self._lees_veld(tag, eigenschappen)

    def _lees_veld(self, tag: str, eigenschappen: dict[str, str | None]) -> None:
        if tag == "label":
            self.in_label += 1
            if doel := eigenschappen.get("for"):
                self.labels.add(doel)
        if (
            tag in ("input", "select", "textarea")
            and eigenschappen.get("type") != "hidden"
            and not self.in_label
        ):
            self.velden.append(eigenschappen)
        if tag == "form" and not eigenschappen.get("action"):
            self.zonder_adres += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.in_label -= 1


@pytest.fixture
def paginas(wereld: Wereld) -> list[Pagina]:
    return dek(wereld)


def test_elke_pagina_staat_op_de_lijst(paginas: list[Pagina]) -> None:
    assert {pagina.naam for pagina in paginas} | ALLEEN_POST | LEIDT_DOOR >= alle_namen()


def test_elke_pagina_opent(paginas: list[Pagina]) -> None:
    for pagina in paginas:
        assert pagina.open().status_code == 200, pagina


def gelezen(paginas: list[Pagina]) -> Iterator[tuple[Pagina, Lezer]]:
    for pagina in paginas:
        if pagina.naam not in GEEN_PAGINA:
            lezer = Lezer()
            lezer.feed(pagina.open().content.decode())
            yield pagina, lezer


def test_elke_pagina_is_goed_gebouwd(paginas: list[Pagina]) -> None:
    for pagina, lezer in gelezen(paginas):
        assert lezer.inline == [], pagina
        assert lezer.koppen == 1, pagina
        assert lezer.taal == "nl", pagina
        assert [id_ for id_, keer in Counter(lezer.ids).items() if keer > 1] == [], pagina
        zonder_label = [
            v for v in lezer.velden if v.get("id") not in lezer.labels and not v.get("aria-label")
        ]
        assert zonder_label == [], pagina
        assert lezer.zonder_adres == 0, pagina


def test_elke_pagina_draagt_haar_koppen(paginas: list[Pagina]) -> None:
    for pagina in paginas:
        antwoord = pagina.open()
        beleid = antwoord["Content-Security-Policy"]
        assert "default-src 'none'" in beleid, pagina
        assert "unsafe" not in beleid, pagina
        assert "no-store" in antwoord["Cache-Control"], pagina
        assert antwoord["X-Frame-Options"] == "DENY", pagina


def test_lezen_schrijft_niets(paginas: list[Pagina]) -> None:
    for pagina in paginas:
        with CaptureQueriesContext(connection) as vragen:
            pagina.open()
        # Aanmelden hoort bij de test, niet bij het lezen.
        geschreven = [
            vraag["sql"]
            for vraag in vragen.captured_queries
            if vraag["sql"].startswith(SCHRIJFT)
            and "django_session" not in vraag["sql"]
            and "last_login" not in vraag["sql"]
        ]
        assert geschreven == [], pagina


def test_wie_niet_is_aangemeld_komt_alleen_op_de_open_adressen(paginas: list[Pagina]) -> None:
    met_de_hand = {
        "account_inactive",
        "account_login",
        "account_logout",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "gezondheid",
        "kijk_rond",
    }
    assert met_de_hand == OPENE_ADRESSEN
    for pagina in paginas:
        antwoord = Pagina(pagina.naam, pagina.adres, None).open()
        if pagina.naam in OPENE_ADRESSEN:
            assert antwoord.status_code in (200, 302), pagina
        else:
            assert antwoord.status_code == 302, pagina
            assert antwoord["Location"].startswith("/aanmelden/?next="), pagina


def test_wie_er_niet_bij_hoort_vindt_geen_team(paginas: list[Pagina], wereld: Wereld) -> None:
    for pagina in paginas:
        if "/team/" in pagina.adres and pagina.adres != "/team/":
            for buiten in (wereld.hr, wereld.beheerder, wereld.onderdeelsleiding):
                assert Pagina(pagina.naam, pagina.adres, buiten).open().status_code == 404, pagina


def aantal_vragen(pagina: Pagina) -> int:
    client = Client()
    if pagina.wie:
        client.force_login(pagina.wie)
    with CaptureQueriesContext(connection) as vragen:
        client.get(pagina.adres)
    return len(vragen)


def test_een_pagina_stelt_hoogstens_dertien_vragen(paginas: list[Pagina]) -> None:
    te_veel = {str(pagina): aantal for pagina in paginas if (aantal := aantal_vragen(pagina)) > MEESTE_VRAGEN}
    assert te_veel == {}
