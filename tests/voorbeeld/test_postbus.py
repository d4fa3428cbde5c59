"""De post van de demo: op schijf, en op een pagina die er buiten de demo niet is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import override_settings
from django.urls import NoReverseMatch, include, path, reverse

from apps.post.actions import stuur
from apps.post.soorten import Soort
from apps.voorbeeld.postbus import poststukken
from config.urls import urlpatterns as gewoon
from tests.achtergrond import werk
from tests.bewaking.keuring import bouwfouten
from tests.mensen import Wereld
from tests.post.agenda import ics
from tests.rechten.rondgang import bezoeker

urlpatterns = [*gewoon, path("demo/", include("apps.voorbeeld.urls"))]


@pytest.fixture
def in_de_demo(tmp_path: Path) -> Iterator[Path]:
    mailer: dict[str, Any] = {
        "BACKEND": "apps.voorbeeld.postbus.Postbus",
        "OPTIONS": {"map": str(tmp_path / "post")},
    }
    with override_settings(MAILERS={"default": mailer}, POSTMAP=tmp_path / "post", ROOT_URLCONF=__name__):
        yield tmp_path / "post"


def test_verstuurde_post_ligt_op_de_pagina(wereld: Wereld, in_de_demo: Path) -> None:
    client = bezoeker(wereld.hr)
    assert "Er is nog geen post" in client.get(reverse("demo_post")).content.decode()
    stuur(aan=wereld.teamlid, soort=Soort.GESPREK, sleutel="1", pad="/gesprekken/3/", ics=ics())
    werk()
    pagina = client.get(reverse("demo_post")).content.decode()
    assert "Afspraak in Mortel" in pagina
    assert wereld.teamlid.email in pagina
    assert "1 december 2026 om 10:30" in pagina
    assert "afspraak.ics" in pagina
    assert bouwfouten(pagina) == []


def test_het_laatste_staat_bovenaan_en_html_komt_er_niet_op(in_de_demo: Path) -> None:
    for uur, tekst in ((9, "<b>oud</b>"), (10, "nieuw")):
        koppen = {"Date": datetime(2026, 11, 22, uur, tzinfo=UTC).strftime("%a, %d %b %Y %H:%M:%S %z")}
        EmailMessage("Onderwerp", tekst, "a@x.example", ["b@x.example"], headers=koppen).send()
    alleen_html = EmailMessage("Alleen html", "<p>weg</p>", "a@x.example", ["b@x.example"])
    alleen_html.content_subtype = "html"
    alleen_html.send()
    assert [stuk.tekst for stuk in poststukken(in_de_demo)] == ["", "nieuw", "<b>oud</b>"]


def test_buiten_de_demo_is_de_pagina_er_niet(wereld: Wereld) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("demo_post")
    client = bezoeker(wereld.hr)
    assert client.get("/demo/post/").status_code == 404
    assert "Post van de demo" not in client.get(reverse("start")).content.decode()
