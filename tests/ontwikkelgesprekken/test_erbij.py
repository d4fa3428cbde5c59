"""De kaarten op tafel, en wat er bij een gesprek past."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import (
    Gesprekskaart,
    Gespreksregel,
    Ontwikkelgesprek,
    OpTafel,
    Stapel,
)
from apps.ontwikkelgesprekken.queries import Gespreksblad, is_van_een_alleen
from tests.gesprekken import maak_gesprek, maak_kaart
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def zet_erbij(gesprek: Ontwikkelgesprek, door: Any, soort: str = "toen-nu", **anders: Any) -> Gespreksregel:
    gewoon: dict[str, Any] = {
        "soort": soort,
        "inhoud": {"toen": "Alleen.", "nu": "Samen.", "hoe": ""},
        "kenmerk": uuid4(),
    }
    return actions.zet_erbij(gesprek=gesprek, door=door, **gewoon | anders)


def stap(wereld: Wereld) -> dict[str, Any]:
    return {"wat": "Bellen", "wie": wereld.teamlid, "voor": vandaag()}


def test_kaarten_gaan_op_tafel_en_weer_terug(wereld: Wereld) -> None:
    gesprek, kaart = maak_gesprek(wereld), maak_kaart()
    rest, vijf = maak_kaart("rest", volgorde=2), maak_kaart("vijf", Stapel.VIJF_JAAR)
    maak_kaart("weg", actief=False)
    blad = Gespreksblad(gesprek, wereld.teamlid)

    def tafel() -> list[tuple[str, str]]:
        return [(rij.slug, rij.ligt) for rij in blad.tafel(Stapel.WERKGESPREK)]

    assert tafel() == [(kaart.slug, ""), (rest.slug, "")]
    actions.leg_kaart(gesprek=gesprek, kaart=vijf, naar="op_tafel", door=wereld.teamlid)
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="op_tafel", door=wereld.teamlid)
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="besproken", door=wereld.leidinggevende)
    assert tafel() == [(vijf.slug, "op_tafel"), (rest.slug, ""), (kaart.slug, "besproken")]
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="terug", door=wereld.leidinggevende)
    assert OpTafel.objects.get().kaart == vijf
    assert str(OpTafel.objects.get()) == f"vijf op tafel in gesprek {gesprek.pk}"


def test_een_kaart_op_tafel_houdt_de_vraag_van_toen(wereld: Wereld) -> None:
    gesprek, kaart = maak_gesprek(wereld), maak_kaart(hulpvraag="En toen?")
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="op_tafel", door=wereld.teamlid)
    Gesprekskaart.objects.update(vraag="Heel anders?", hulpvraag="", actief=False)
    kaart.refresh_from_db()
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="besproken", door=wereld.leidinggevende)
    (rij,) = Gespreksblad(gesprek, wereld.teamlid).tafel(Stapel.WERKGESPREK)
    assert (rij.vraag, rij.hulpvraag, rij.ligt) == ("Hoe gaat het met werk-kaart?", "En toen?", "besproken")
    assert OpTafel.objects.get().door == wereld.leidinggevende


def test_wie_een_kaart_legde_deed_mee(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    assert is_van_een_alleen(gesprek, wereld.leidinggevende)
    actions.leg_kaart(gesprek=gesprek, kaart=maak_kaart(), naar="op_tafel", door=wereld.teamlid)
    assert not is_van_een_alleen(gesprek, wereld.leidinggevende)


@pytest.mark.parametrize("naar", ["besproken", "terug"])
def test_wie_een_kaart_legde_deed_mee_ook_als_de_ander_haar_daarna_verlegde(
    wereld: Wereld, naar: str
) -> None:
    gesprek, kaart = maak_gesprek(wereld), maak_kaart()
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="op_tafel", door=wereld.teamlid)
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar=naar, door=wereld.leidinggevende)
    assert not is_van_een_alleen(gesprek, wereld.leidinggevende)


def test_bij_een_kennismaking_ligt_alleen_haar_eigen_stapel(wereld: Wereld) -> None:
    def stapels(soort: str) -> list[str]:
        return [
            stapel.value for stapel in Gespreksblad(maak_gesprek(wereld, soort=soort), wereld.teamlid).stapels
        ]

    assert stapels("kennismaking") == ["kennismaking"]
    assert stapels("werkgesprek") == ["werkgesprek", "taken", "mensen", "betekenis", "vijf_jaar"]
    assert stapels("vijf_jaar") == ["vijf_jaar", "taken", "mensen", "betekenis"]


@pytest.mark.parametrize(
    ("gesprek", "regel", "past"),
    [
        ("kennismaking", "werk", False),
        ("kennismaking", "toen-nu", False),
        ("kennismaking", "stap", True),
        ("waarderend", "toen-nu", False),
        ("na_meelopen", "toen-nu", True),
        ("na_meelopen", "werk", False),
    ],
)
def test_wat_het_scherm_niet_aanbiedt_wordt_ook_niet_aangenomen(
    wereld: Wereld, gesprek: str, regel: str, past: bool
) -> None:
    adres = reverse("gesprek_erbij", args=[maak_gesprek(wereld, soort=gesprek).pk, regel])
    dag = wereld.vandaag.isoformat()
    velden = {
        "wat": "Lab",
        "ligt": "in_balans",
        "nu": "Samen.",
        "wie_doet": wereld.teamlid.pk,
        "voor_dag": dag,
    }
    antwoord = bezoeker(wereld.teamlid).post(adres, velden | {"kenmerk": str(uuid4())})
    assert antwoord.status_code == (302 if past else 403)
    assert past or "past niet bij dit gesprek" in antwoord.content.decode()


def test_een_stap_van_gisteren_en_een_raar_kenmerk_zeggen_wat_er_mis_is(wereld: Wereld) -> None:
    adres = reverse("gesprek_erbij", args=[maak_gesprek(wereld).pk, "stap"])
    gisteren = (wereld.vandaag - timedelta(days=1)).isoformat()
    velden = {"wat": "Bellen", "wie_doet": wereld.teamlid.pk, "voor_dag": gisteren, "kenmerk": "onzin"}
    antwoord = bezoeker(wereld.teamlid).post(adres, velden)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Deze dag is al voorbij" in tekst
    assert "Open de pagina opnieuw" in tekst
    assert "UUID" not in tekst
