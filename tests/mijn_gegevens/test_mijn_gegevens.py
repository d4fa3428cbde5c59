"""De pagina, het leesbare bestand en de JSON: van jezelf, en van niemand anders."""

import json
import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept, schrijf_leesregel
from apps.core.models import Concept, Leesregel
from apps.core.tijd import nu
from apps.interventies.actions import geef_woord, haal_notitie_weg
from apps.interventies.models import Notitie
from apps.mijn_gegevens.beschrijving import beschrijving
from apps.mijn_gegevens.mee import schema
from apps.mijn_gegevens.soorten import SOORTEN
from apps.teamplannen.actions import maak_opmerking, nodig_begeleider_uit, reageer
from apps.teamplannen.models import Overdrachtsbrief
from tests.bewaking.keuring import bouwfouten
from tests.dingen import leg_voor, maak_gedeelde_analyse, maak_notitie
from tests.mensen import Wereld, maak_aanstelling, vertrek
from tests.mijn_gegevens.schema_keuring import fouten

MIJN, ANDERS = "Mijn eigen woorden", "Woorden van een ander"


def bezoek(persoon: Persoon) -> Client:
    client = Client()
    client.force_login(persoon)
    return client


def pagina(persoon: Persoon, naam: str, *delen: str, **vraag: str) -> str:
    antwoord = bezoek(persoon).get(reverse(naam, args=delen), vraag)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def meegenomen(persoon: Persoon) -> dict[str, Any]:
    antwoord = bezoek(persoon).get(reverse("mijn_gegevens_json"))
    inhoud: dict[str, Any] = json.loads(antwoord.content)
    return inhoud


def rijen(persoon: Persoon, soort: str) -> list[dict[str, Any]]:
    gevonden: list[dict[str, Any]] = meegenomen(persoon)["gegevens"][soort]
    return gevonden


@pytest.fixture
def gevuld(wereld: Wereld) -> Wereld:
    """Van het teamlid een woord op elke plek waar hij schrijft, en van anderen ernaast."""
    ik, ander = wereld.teamlid, wereld.leidinggevende
    analyse = maak_gedeelde_analyse(wereld)
    maak_aanstelling(ik, wereld.academie)
    reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden=f"{MIJN} bij trots", door=ik)
    versie = leg_voor(wereld, wat=f"{ANDERS}: afspraak")
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden=f"{MIJN} wringen", door=ik)
    geef_woord(
        versie=versie, plan=wereld.plan, woord="wringt", reden=f"{ANDERS}: wringt", door=wereld.kernlid
    )
    maak_notitie(versie, wereld.plan, ik, f"{MIJN} merken")
    maak_notitie(versie, wereld.plan, ander, f"{ANDERS} merken")
    nodig_begeleider_uit(plan=wereld.plan, persoon=wereld.buur, tot=wereld.cyclus.tot, door=ander)
    maak_opmerking(plan=wereld.plan, tekst=f"{ANDERS} meegeven", kenmerk=uuid4(), door=wereld.buur)
    for wie in (ik, ander):
        bewaar_concept(sleutel="/x/", inhoud={"tekst": [f"Getypt door {wie.roepnaam}"]}, basis=0, door=wie)
    Overdrachtsbrief.objects.create(team=wereld.team, persoon=ander, tekst=f"{ANDERS} briefje")
    return wereld


# -- Wat er in staat ---------------------------------------------------------------


def test_de_json_klopt_met_haar_schema(gevuld: Wereld) -> None:
    for persoon in (gevuld.teamlid, gevuld.leidinggevende, gevuld.buur, gevuld.hr, gevuld.beheerder):
        assert list(fouten(meegenomen(persoon), schema())) == []
    assert json.loads(pagina(gevuld.buur, "mijn_gegevens_schema")) == json.loads(json.dumps(schema()))


def test_een_fout_in_de_json_valt_op(gevuld: Wereld) -> None:
    """Anders bewijst de keuring niets."""
    goed = meegenomen(gevuld.teamlid)
    (aanstelling,) = goed["gegevens"]["aanstellingen"]
    for sleutel, fout in (("fte", "veel"), ("van", "gisteren"), ("herkomst", "onzin"), ("erbij", 1)):
        stuk = goed | {"gegevens": goed["gegevens"] | {"aanstellingen": [aanstelling | {sleutel: fout}]}}
        assert len(list(fouten(stuk, schema()))) == 1, sleutel
    assert list(fouten({**goed, "versie": 2}, schema()))
    assert list(fouten({"versie": 1}, schema()))
    assert list(fouten(goed | {"gegevens": []}, schema()))


def test_jouw_woorden_gaan_mee_en_die_van_een_ander_niet(gevuld: Wereld) -> None:
    ik = gevuld.teamlid
    for tekst in (json.dumps(meegenomen(ik)), pagina(ik, "mijn_gegevens_lezen")):
        assert {f"{MIJN} {deel}" in tekst for deel in ("bij trots", "wringen", "merken")} == {True}
        assert f"Getypt door {ik.roepnaam}" in tekst
        assert f"Getypt door {gevuld.leidinggevende.roepnaam}" not in tekst
        # De afspraak noemt mij, en ik lees haar: die woorden zijn ook van mij.
        assert tekst.count(ANDERS) == 1
    assert f"{ANDERS} meegeven" in json.dumps(meegenomen(gevuld.buur))


def test_wie_het_team_verliet_neemt_zijn_eigen_woorden_mee_en_niet_die_van_het_team(gevuld: Wereld) -> None:
    ik = gevuld.teamlid
    vertrek(gevuld.team, ik)
    assert [rij["reden"] for rij in rijen(ik, "woorden")] == [f"{MIJN} wringen"]
    assert [rij["woorden"] for rij in rijen(ik, "reacties")] == [f"{MIJN} bij trots"]
    assert rijen(ik, "afspraken") == []
    assert "Bekijk het op de plek zelf" not in pagina(ik, "mijn_gegevens_soort", "reacties")


def test_een_rij_wijst_naar_de_plek_zelf(gevuld: Wereld) -> None:
    assert f'href="{reverse("analyse", args=[gevuld.team.pk])}"' in pagina(
        gevuld.teamlid, "mijn_gegevens_soort", "reacties"
    )


def test_wat_je_weghaalde_staat_erbij_tot_het_voorgoed_weg_is(gevuld: Wereld) -> None:
    notitie = Notitie.objects.get(persoon=gevuld.teamlid)
    haal_notitie_weg(notitie=notitie, plan=gevuld.plan, door=gevuld.teamlid)
    assert rijen(gevuld.teamlid, "notities")[0]["weggehaald"]
    Notitie.ook_weg.filter(pk=notitie.pk).update(weg_op=nu() - timedelta(days=30))
    assert rijen(gevuld.teamlid, "notities") == []


def test_wat_leeg_is_staat_niet_op_de_pagina_en_wel_in_de_json(gevuld: Wereld) -> None:
    assert "Laatste werkdag" not in pagina(gevuld.teamlid, "mijn_gegevens")
    assert rijen(gevuld.teamlid, "persoon")[0]["laatste_werkdag"] is None


def test_lange_lijsten_hebben_bladzijden(gevuld: Wereld) -> None:
    for nummer in range(30):
        bewaar_concept(sleutel=f"/{nummer}/", inhoud={}, basis=0, door=gevuld.teamlid)
    eerste = pagina(gevuld.teamlid, "mijn_gegevens_soort", "concepten")
    assert "1–25 van 31" in eerste
    tweede = pagina(gevuld.teamlid, "mijn_gegevens_soort", "concepten", bladzijde="2")
    assert "26–31 van 31" in tweede
    assert pagina(gevuld.teamlid, "mijn_gegevens_soort", "concepten", bladzijde="onzin")


def test_een_verzonnen_soort_is_er_niet(wereld: Wereld) -> None:
    assert bezoek(wereld.hr).get(reverse("mijn_gegevens_soort", args=["onzin"])).status_code == 404


# -- Wie er las ----------------------------------------------------------------------


def test_meenemen_staat_in_het_leeslog_en_op_je_eigen_pagina(wereld: Wereld) -> None:
    for naam in ("mijn_gegevens_lezen", "mijn_gegevens_json"):
        bezoek(wereld.hr).get(reverse(naam))
    (regel,) = Leesregel.objects.all()
    assert (regel.lezer, regel.soort, regel.onderwerp_id) == (wereld.hr, "meegenomen", wereld.hr.pk)
    assert "Al je gegevens" in pagina(wereld.hr, "mijn_gegevens")
    assert "Al je gegevens" not in pagina(wereld.beheerder, "mijn_gegevens")


def test_wie_het_plan_las_ziet_het_team_en_niemand_anders(wereld: Wereld) -> None:
    wereld.buur.tussenvoegsel = "van der"
    wereld.buur.save()
    schrijf_leesregel(wereld.plan, Leesregel.Soort.GELEZEN, door=wereld.buur)
    naam = f'<td data-kop="Wie">{wereld.buur.naam}</td>'
    assert naam in pagina(wereld.teamlid, "mijn_gegevens")
    assert "Het plan van Verpleegkunde, studiejaar" in pagina(wereld.teamlid, "mijn_gegevens")
    for ander in (wereld.buur, wereld.hr, wereld.beheerder):
        assert naam not in pagina(ander, "mijn_gegevens")
    assert [rij["wat"] for rij in rijen(wereld.buur, "las_jij")] == ["Het plan van Verpleegkunde, studiejaar"]
    Leesregel.objects.over(wereld.plan).update(onderwerp_id=0)
    assert {rij["wat"] for rij in rijen(wereld.buur, "las_jij")} == {
        "Al je gegevens",
        "iets wat er niet meer is",
    }


# -- Weghalen --------------------------------------------------------------------------


def test_weghalen_vraagt_eerst_en_haalt_alleen_van_jezelf_weg(gevuld: Wereld) -> None:
    client, adres = bezoek(gevuld.teamlid), reverse("mijn_gegevens_weg")
    scherm = client.get(adres, {"wis": "concepten"}).content.decode()
    assert "nu 1. Die komen niet terug." in scherm
    assert re.search('value="concepten"[^>]* checked', scherm)
    assert Concept.objects.count() == 2
    antwoord = client.post(adres, {"wis": ["concepten"]}, follow=True)
    assert "1 ding is weg." in antwoord.content.decode()
    assert [concept.van for concept in Concept.objects.all()] == [gevuld.leidinggevende]


@pytest.mark.parametrize("keuze", [{}, {"wis": ["woorden"]}, {"wis": ["onzin"]}])
def test_wat_niet_alleen_van_jou_is_gaat_niet_weg(gevuld: Wereld, keuze: Mapping[str, list[str]]) -> None:
    antwoord = bezoek(gevuld.teamlid).post(reverse("mijn_gegevens_weg"), keuze)
    assert antwoord.status_code == 422
    assert (
        "Kies eerst wat weg mag." if not keuze else "Kies iets uit de lijst."
    ) in antwoord.content.decode()
    assert rijen(gevuld.teamlid, "woorden")


# -- De beschrijving -------------------------------------------------------------------


def test_de_beschrijving_is_van_nu() -> None:
    bestand = Path(settings.BASE_DIR) / "docs" / "gegevens.md"
    assert bestand.read_text(encoding="utf-8") == beschrijving(), "draai manage.py beschrijf_gegevens"


def test_het_leesbare_bestand_haalt_niets_van_buiten(gevuld: Wereld) -> None:
    bestand = pagina(gevuld.teamlid, "mijn_gegevens_lezen")
    assert [stuk for stuk in ("<script", "<link", "<img", "url(", "@import", "src=") if stuk in bestand] == []
    assert {soort.naam for soort in SOORTEN.values() if f"<h3>{soort.naam}</h3>" not in bestand} == set()


def test_het_leesbare_bestand_is_goed_gebouwd(gevuld: Wereld) -> None:
    assert bouwfouten(pagina(gevuld.teamlid, "mijn_gegevens_lezen")) == ["style"]
