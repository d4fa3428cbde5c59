"""Wat voor elke pagina geldt: zij opent, is goed gebouwd, schrijft niets en vraagt weinig."""

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from apps.mijn_gegevens.soorten import SOORTEN
from tests.bewaking.alleen_post import ALLEEN_POST
from tests.bewaking.keuring import bouwfouten, is_html, kopfouten
from tests.bewaking.pagina import Geopend
from tests.bewaking.paginas import LEIDT_DOOR, alle_namen, dek
from tests.mensen import maak_wereld

# Zonder dit merk zet een losse ronde van dit bestand geen testdatabank op.
pytestmark = pytest.mark.django_db

MEESTE_VRAGEN = 12
# Wie alles meeneemt, leest elke soort een keer.
MEENEMEN = {"mijn_gegevens_lezen", "mijn_gegevens_json"}
SCHRIJFT = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture(scope="module")
def geopend(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> list[Geopend]:
    """Elke pagina één keer; elke test hieronder kijkt naar hetzelfde antwoord."""
    with django_db_blocker.unblock(), transaction.atomic():
        antwoorden = [pagina.open() for pagina in dek(maak_wereld())]
        transaction.set_rollback(True)
    return antwoorden


def test_elke_pagina_staat_op_de_lijst(geopend: list[Geopend]) -> None:
    assert {keer.pagina.naam for keer in geopend} | ALLEEN_POST | LEIDT_DOOR >= alle_namen()


def test_elke_pagina_opent(geopend: list[Geopend]) -> None:
    statussen = {str(keer.pagina): keer.antwoord.status_code for keer in geopend}
    assert {naam: status for naam, status in statussen.items() if status != 200} == {}


def test_elke_pagina_is_goed_gebouwd(geopend: list[Geopend]) -> None:
    html = {str(keer.pagina): keer.antwoord.content.decode() for keer in geopend if is_html(keer.antwoord)}
    assert {naam: fouten for naam, tekst in html.items() if (fouten := bouwfouten(tekst))} == {}


def test_elke_pagina_draagt_haar_koppen(geopend: list[Geopend]) -> None:
    fouten = {str(keer.pagina): kopfouten(keer.antwoord, van_ons=keer.pagina.van_ons) for keer in geopend}
    assert {naam: fout for naam, fout in fouten.items() if fout} == {}


def test_lezen_schrijft_niets(geopend: list[Geopend]) -> None:
    geschreven = {
        str(keer.pagina): [sql for sql in keer.vragen if sql.startswith(SCHRIJFT)] for keer in geopend
    }
    assert {naam: sql for naam, sql in geschreven.items() if sql} == {}


def test_een_pagina_stelt_hoogstens_twaalf_vragen(geopend: list[Geopend]) -> None:
    te_veel = {
        str(keer.pagina): len(keer.vragen)
        for keer in geopend
        if len(keer.vragen) > MEESTE_VRAGEN + (len(SOORTEN) if keer.pagina.naam in MEENEMEN else 0)
    }
    assert te_veel == {}
