"""De catalogus op het scherm: filters uit het adres, één deel onder htmx, en altijd een gewoon antwoord."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.grondtonen.models import (
    Grondtoon,
    Interventievorm,
    Praktijkvraag,
    Sturing,
    Tijdklasse,
    Werkhulpbron,
)
from apps.grondtonen.queries import vormen_per_toon
from tests.mensen import maak_persoon

pytestmark = pytest.mark.django_db

SOORTEN: dict[str, dict[str, Any]] = {
    "cursus": {"formeel": True, "sturing": ""},
    "intervisie": {"sturing": Sturing.TEAM},
    "ruimte": {"sturing": Sturing.ORGANISATIE},
}


@pytest.fixture
def lezer(client: Client) -> Client:
    client.force_login(maak_persoon("Noor"))
    return client


@pytest.fixture(autouse=True)
def tonen() -> list[Grondtoon]:
    tonen = [
        Grondtoon.objects.create(
            slug=slug, naam=slug.capitalize(), volgorde=plaats, kort=f"Kort over {slug}."
        )
        for plaats, slug in enumerate(("transformatief", "collectief"))
    ]
    for toon in tonen:
        Praktijkvraag.objects.create(
            slug=f"vraag-{toon.pk}", vraag="Hoe nu?", grondtoon=toon, volgorde=toon.volgorde
        )
    Werkhulpbron.objects.create(slug="feedback", naam="Feedback", volgorde=1)
    return tonen


def maak_vorm(slug: str, *, toon: str = "transformatief", bron: str = "", **kolommen: Any) -> Interventievorm:
    gewoon = {"sturing": Sturing.TEAM, "tijdklasse": Tijdklasse.UUR, "zoeknaam": slug}
    vorm = Interventievorm.objects.create(slug=slug, naam=slug.capitalize(), **(gewoon | kolommen))
    vorm.grondtonen.set(Grondtoon.objects.filter(pk=toon))
    vorm.hulpbronnen.set(Werkhulpbron.objects.filter(pk=bron))
    return vorm


def gevonden(lezer: Client, **adres: Any) -> list[str]:
    antwoord = lezer.get(reverse("catalogus"), adres)
    assert antwoord.status_code == 200
    return [vorm.pk for vorm in antwoord.context["vormen"]]


def test_zonder_filter_staan_alle_vormen_er_op_naam(lezer: Client) -> None:
    for slug in ("intervisie", "actieleren"):
        maak_vorm(slug)
    maak_vorm("oud", actief=False)
    assert gevonden(lezer) == ["actieleren", "intervisie"]
    assert "2 vormen" in lezer.get(reverse("catalogus")).content.decode()


@pytest.mark.parametrize(
    ("adres", "past"),
    [
        ({"soort": "formeel"}, {"cursus"}),
        ({"soort": "informeel"}, {"intervisie", "ruimte"}),
        ({"soort": ["formeel", "informeel"]}, {"cursus", "intervisie", "ruimte"}),
        ({"stuur": "team"}, {"intervisie"}),
        ({"stuur": ["team", "organisatie"]}, {"intervisie", "ruimte"}),
        ({"soort": "informeel", "stuur": "organisatie"}, {"ruimte"}),
        ({"soort": "formeel", "stuur": "team"}, {"cursus", "intervisie"}),
    ],
)
def test_filter_op_formeel_of_informeel_en_wie_stuurt(
    lezer: Client, adres: dict[str, Any], past: set[str]
) -> None:
    for slug, kolommen in SOORTEN.items():
        maak_vorm(slug, **kolommen)
    assert set(gevonden(lezer, **adres)) == past


@pytest.mark.parametrize(
    ("groep", "past"),
    [
        ("alleen", {"alleen", "elke"}),
        ("paar", {"elke", "groep"}),
        ("klein", {"elke", "groep", "veel"}),
        ("groot", {"elke", "veel"}),
        (["alleen", "groot"], {"alleen", "elke", "veel"}),
    ],
)
def test_filter_op_groepsgrootte_neemt_wat_overlapt(lezer: Client, groep: object, past: set[str]) -> None:
    for slug, (van, tot) in {"alleen": (1, 1), "groep": (3, 6), "veel": (6, 20), "elke": (1, None)}.items():
        maak_vorm(slug, groep_min=van, groep_max=tot)
    assert set(gevonden(lezer, groep=groep)) == past


def test_filters_gelden_samen_en_een_vorm_staat_er_een_keer(lezer: Client) -> None:
    vorm = maak_vorm("goed", bron="feedback", tijdklasse=Tijdklasse.DAG)
    vorm.grondtonen.set(Grondtoon.objects.all())
    maak_vorm("te-kort", bron="feedback")
    maak_vorm("zonder-bron", tijdklasse=Tijdklasse.DAG)
    maak_vorm("andere-toon", toon="collectief", bron="feedback", tijdklasse=Tijdklasse.DAG)
    assert gevonden(lezer, toon="transformatief", bron="feedback", tijd="dag") == ["goed"]
    assert gevonden(lezer, toon=["transformatief", "collectief"], q="goed") == ["goed"]
    assert gevonden(lezer, toon="collectief", q="kort") == []


@pytest.mark.parametrize("veld", ["toon", "soort", "stuur", "groep", "tijd", "bron"])
def test_een_filter_dat_niet_bestaat_telt_niet_mee(lezer: Client, veld: str) -> None:
    maak_vorm("intervisie")
    assert gevonden(lezer, **{veld: ["bestaat-niet", "", "%", "\0", "x" * 10_000]}) == ["intervisie"]


@pytest.mark.parametrize(
    "woorden", ["x" * 10_000, "de " * 5_000, "🎉", "%", "_", "\0", "'\"\\;--", "<b>", "&|!:*()"]
)
def test_een_vreemde_zoekvraag_geeft_een_gewoon_antwoord(lezer: Client, woorden: str) -> None:
    maak_vorm("intervisie")
    assert gevonden(lezer, q=woorden) == []
    assert "Toon alle vormen" in lezer.get(reverse("catalogus"), {"q": woorden}).content.decode()


def test_spaties_alleen_zijn_geen_zoekvraag(lezer: Client) -> None:
    maak_vorm("intervisie")
    assert gevonden(lezer, q="   ") == ["intervisie"]


def test_elke_keuze_is_weg_te_halen_en_laat_de_rest_staan(lezer: Client) -> None:
    adres = {"q": "goed werk", "toon": ["transformatief", "collectief", "verzonnen"]}
    keuzes = lezer.get(reverse("catalogus"), adres).context["keuzes"]
    assert {keuze.naam: keuze.zonder for keuze in keuzes} == {
        "‘goed werk’": "/catalogus/?toon=transformatief&toon=collectief",
        "Transformatief": "/catalogus/?q=goed+werk&toon=collectief",
        "Collectief": "/catalogus/?q=goed+werk&toon=transformatief",
    }
    alleen = lezer.get(reverse("catalogus"), {"q": "werk"}).context["keuzes"]
    assert [keuze.zonder for keuze in alleen] == ["/catalogus/"]


@pytest.mark.parametrize(
    ("slugs", "zin"), [(["een"], "1 vorm past"), (["een", "twee"], "2 vormen passen"), ([], "Geen vorm past")]
)
def test_de_telling_staat_in_woorden(lezer: Client, slugs: list[str], zin: str) -> None:
    for slug in slugs:
        maak_vorm(slug)
    assert lezer.get(reverse("catalogus"), {"toon": "transformatief"}).context["telling"] == zin


def test_bij_een_gekozen_toon_staat_zijn_uitleg(lezer: Client) -> None:
    een = lezer.get(reverse("catalogus"), {"toon": "collectief"})
    assert "Kort over collectief." in een.content.decode()
    twee = lezer.get(reverse("catalogus"), {"toon": ["collectief", "transformatief"]})
    assert "Kort over" not in twee.content.decode()


def test_htmx_krijgt_alleen_de_resultaten_met_de_telling(lezer: Client) -> None:
    maak_vorm("intervisie")
    deel = lezer.get(reverse("catalogus"), headers={"HX-Request": "true"}).content.decode()
    assert "<main" not in deel
    assert "Intervisie" in deel
    assert 'id="telling" hx-swap-oob="innerHTML">1 vorm<' in deel


def test_terug_onder_htmx_geeft_de_hele_pagina(lezer: Client) -> None:
    koppen = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    heel = lezer.get(reverse("catalogus"), headers=koppen).content.decode()
    assert "<main" in heel
    assert "hx-swap-oob" not in heel.partition("<main")[2]


@pytest.mark.parametrize(
    "adres",
    [
        lambda: f"{reverse('catalogus')}?q=vorm&toon=transformatief&bron=feedback",
        lambda: reverse("catalogus"),
        lambda: reverse("grondtoon", args=["transformatief"]),
        lambda: reverse("vorm", args=["vorm-0"]),
    ],
    ids=["zoeken", "alles", "toon", "vorm"],
)
def test_elke_pagina_telt_evenveel_vragen_aan_de_databank(lezer: Client, adres: Callable[[], str]) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(
            connection,
        ) as gesteld:
            assert lezer.get(adres()).status_code == 200
        return len(gesteld)

    maak_vorm("vorm-0", bron="feedback")
    vragen()
    met_een = vragen()
    for nummer in range(1, 30):
        maak_vorm(f"vorm-{nummer}", bron="feedback")
    assert vragen() == met_een <= 12


def test_een_toon_toont_zijn_uitleg_en_zijn_vormen(lezer: Client) -> None:
    Grondtoon.objects.filter(pk="collectief").update(
        lang="Lang.", wanneer_wel="Wel zo.", wanneer_niet="Niet zo.", vraagt_van_leidinggevende="Doe mee."
    )
    maak_vorm("intervisie", toon="collectief")
    maak_vorm("oud", toon="collectief", actief=False)
    maak_vorm("cursus")
    tekst = lezer.get(reverse("grondtoon", args=["collectief"])).content.decode()
    for zin in ("Lang.", "Wel zo.", "Niet zo.", "Doe mee.", "Hoe nu?", "Intervisie"):
        assert zin in tekst
    assert "Cursus" not in tekst
    assert "Oud" not in tekst


def test_een_toon_zonder_vormen_wijst_naar_de_catalogus(lezer: Client) -> None:
    assert (
        "Hier staan nog geen vormen" in lezer.get(reverse("grondtoon", args=["collectief"])).content.decode()
    )


@pytest.mark.parametrize("naam", ["vorm", "grondtoon"])
def test_wat_niet_bestaat_is_404(lezer: Client, naam: str) -> None:
    assert lezer.get(reverse(naam, args=["bestaat-niet"])).status_code == 404


def test_een_vorm_zegt_bij_welke_vraag_hij_past(lezer: Client) -> None:
    maak_vorm("intervisie", toon="collectief")
    tekst = lezer.get(reverse("vorm", args=["intervisie"])).content.decode()
    assert "Hoe nu?" in tekst
    assert reverse("grondtoon", args=["collectief"]) in tekst
    assert "staat niet meer in de catalogus" not in tekst


def test_een_vorm_uit_de_handel_blijft_te_lezen(lezer: Client) -> None:
    maak_vorm("oud", actief=False)
    assert "staat niet meer in de catalogus" in lezer.get(reverse("vorm", args=["oud"])).content.decode()


def test_vormen_per_toon_zet_gevraagde_tonen_vooraan_en_elke_vorm_een_keer() -> None:
    maak_vorm("beide").grondtonen.add(*Grondtoon.objects.all())
    maak_vorm("eerste")
    maak_vorm("oud", actief=False)
    groepen = vormen_per_toon(eerst=["collectief"])
    assert [(groep.toon.pk, [vorm.pk for vorm in groep.vormen], groep.past) for groep in groepen] == [
        ("collectief", ["beide"], True),
        ("transformatief", ["eerste"], False),
    ]
