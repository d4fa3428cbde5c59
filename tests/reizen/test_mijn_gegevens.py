"""Iemand neemt mee wat van hem is, leest het zonder Mortel, en haalt weg wat weg mag."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from apps.core.actions import bewaar_concept
from apps.core.models import Concept
from apps.mijn_gegevens.mee import schema
from apps.mijn_plek.actions import bewaar_profiel
from apps.mijn_plek.models import Profiel
from apps.teamplannen.actions import reageer
from tests.dingen import maak_gedeelde_analyse
from tests.mensen import Wereld
from tests.mijn_gegevens.schema_keuring import fouten
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

WOORDEN = "Wij lachen meer dan er staat."


@pytest.fixture
def eva(wereld: Wereld) -> Wereld:
    ik = wereld.teamlid
    reageer(analyse=maak_gedeelde_analyse(wereld), onderdeel="trots", blik="anders", woorden=WOORDEN, door=ik)
    bewaar_profiel(basis=0, goed_werk="Als een student mij niet meer nodig heeft.", door=ik)
    bewaar_concept(sleutel="/x/", inhoud={"tekst": ["Nog niet af"]}, basis=0, door=ik)
    return wereld


def haal_op(reiziger: Reiziger, naam: str, map_: Path) -> Path:
    with reiziger.page.expect_download() as wacht:
        reiziger.volg(naam)
    bestand = map_ / wacht.value.suggested_filename
    wacht.value.save_as(bestand)
    return bestand


@pytest.mark.parametrize("breedte", [1280, 390])
def test_meenemen_lezen_en_weghalen(eva: Wereld, reis: Reis, tmp_path: Path, breedte: int) -> None:
    wie = reis(eva.teamlid, breedte=breedte)
    wie.naar("/")
    wie.klik("jouw menu")
    wie.volg("Mijn gegevens")
    wie.ziet_kop("Alles over jou")
    wie.kijk_na()

    json_bestand = haal_op(wie, "Haal de JSON op", tmp_path)
    inhoud = json.loads(json_bestand.read_text(encoding="utf-8"))
    assert list(fouten(inhoud, schema())) == []
    assert inhoud["gegevens"]["reacties"][0]["woorden"] == WOORDEN

    lees_het_bestand(reis, haal_op(wie, "Haal het bestand op", tmp_path), breedte)

    wie.naar("/mijn-gegevens/")
    wie.ziet("Al je gegevens")
    wie.volg("Wat je bij een analyse zei")
    wie.ziet(WOORDEN)
    wie.kijk_na()
    wie.page.go_back()

    wie.page.get_by_label("Concepten").check()
    wie.page.get_by_label("Wie ben ik in mijn werk").check()
    wie.klik("Kies wat weg mag")
    wie.ziet_kop("Haal weg wat van jou is")
    wie.kijk_na()
    wie.klik("Haal weg")
    wie.ziet("2 dingen zijn weg.")
    assert not Concept.objects.exists()
    assert not Profiel.objects.exists()
    wie.naar("/weggehaald/")
    wie.klik("Zet terug")
    wie.ziet("staat er weer")
    assert Profiel.objects.exists()


def lees_het_bestand(reis: Reis, bestand: Path, breedte: int) -> None:
    """In een browser die nergens is aangemeld en niets van het netwerk krijgt."""
    lezer = reis(breedte=breedte)
    lezer.page.context.set_offline(True)
    lezer.naar(bestand.as_uri())
    lezer.ziet_kop("Alles van Eva Groot in Mortel")
    lezer.ziet(WOORDEN)
    expect(lezer.page.get_by_text("Nog niet af")).to_be_visible()
    lezer.kijk_na()
