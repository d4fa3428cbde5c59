"""Van een gesprek neemt elk van de twee mee wat zij samen schreven, en alleen zijn eigen notities."""

import json
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept
from apps.core.models import Concept, Leesregel
from apps.core.tijd import nu
from apps.mijn_gegevens.actions import haal_soorten_weg
from apps.mijn_gegevens.mee import schema
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Gesprekdeling,
    Ontwikkelgesprek,
    Prive,
    Samenvatting,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)
from tests.mensen import LANG, Wereld, vertrek
from tests.mijn_gegevens.schema_keuring import fouten
from tests.rechten.rondgang import bezoeker

SAMEN = ("Zo doen we het.", "Dit nemen we mee.", "Nog iets.", "Het lukt.", "Lesgeven", "Bellen", "Een zin.")


@pytest.fixture
def gesprek(wereld: Wereld) -> Ontwikkelgesprek:
    ik, leider = wereld.teamlid, wereld.leidinggevende
    gesprek = Ontwikkelgesprek.objects.create(
        team=wereld.team,
        leidinggevende=leider,
        medewerker=ik,
        soort="werkgesprek",
        begin=nu(),
        gepland_door=leider,
    )
    Prive.objects.create(gesprek=gesprek, van=ik, notitie="Alleen van mij.")
    Prive.objects.create(gesprek=gesprek, van=leider, notitie="Alleen van de leider.")
    van = {"gesprek": gesprek, "door": leider}
    Aantekening.objects.create(tekst=SAMEN[0], **van)
    Samenvatting.objects.create(tekst=SAMEN[1], nummer=1, **van)
    Aanvulling.objects.create(tekst=SAMEN[2], kenmerk=uuid4(), **van)
    ToenNu.objects.create(nu=SAMEN[3], kenmerk=uuid4(), **van)
    Werkstuk.objects.create(wat=SAMEN[4], ligt="in_balans", kenmerk=uuid4(), **van)
    Vervolgstap.objects.create(wat=SAMEN[5], wie=ik, voor=wereld.vandaag, kenmerk=uuid4(), **van)
    Zinvoorstel.objects.create(tekst=SAMEN[6], **van)
    return gesprek


def bestand(persoon: Persoon) -> str:
    inhoud = json.loads(bezoeker(persoon).get(reverse("mijn_gegevens_json")).content)
    assert list(fouten(inhoud, schema())) == []
    return json.dumps(inhoud)


def leest(persoon: Persoon) -> set[str]:
    tekst = bestand(persoon)
    return {zin for zin in (*SAMEN, "Alleen van mij.", "Alleen van de leider.") if zin in tekst}


def test_ieder_van_de_twee_neemt_het_samen_mee_en_niet_wat_van_de_ander_is(
    wereld: Wereld, gesprek: Ontwikkelgesprek
) -> None:
    assert leest(wereld.teamlid) == {*SAMEN, "Alleen van mij."}
    assert leest(wereld.leidinggevende) == {*SAMEN, "Alleen van de leider."}
    for ander in (wereld.meewerkende, wereld.kernlid, wereld.hr, wereld.beheerder):
        assert leest(ander) == set(), ander


def test_wie_de_ander_is_staat_erbij(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    for ik, ander in ((wereld.teamlid, wereld.leidinggevende), (wereld.leidinggevende, wereld.teamlid)):
        (rij,) = json.loads(bestand(ik))["gegevens"]["gesprekken"]
        assert rij["met_wie"] == ander.naam


def test_wie_geen_leidinggevende_meer_is_neemt_alleen_nog_het_eigene_mee(
    wereld: Wereld, gesprek: Ontwikkelgesprek
) -> None:
    vertrek(wereld.team, wereld.leidinggevende)
    wereld.leidinggevende.lidmaatschappen.update(tot=wereld.vandaag - LANG, van=wereld.vandaag - 2 * LANG)
    assert leest(wereld.leidinggevende) == {"Alleen van de leider."}
    assert leest(wereld.teamlid) == {*SAMEN, "Alleen van mij."}


def test_eigen_notities_weghalen_laat_die_van_de_ander_staan(
    wereld: Wereld, gesprek: Ontwikkelgesprek
) -> None:
    assert haal_soorten_weg(sleutels=["eigen_notities"], door=wereld.teamlid) == 1
    assert [rij.van for rij in Prive.objects.all()] == [wereld.leidinggevende]
    assert haal_soorten_weg(sleutels=["eigen_notities", "woorden"], door=wereld.teamlid) == 0


@pytest.mark.parametrize("naam", ["mijn_gegevens_json", "mijn_gegevens_lezen"])
def test_neemt_de_leidinggevende_een_gesprek_mee_dan_ziet_de_medewerker_dat(
    wereld: Wereld, gesprek: Ontwikkelgesprek, naam: str
) -> None:
    ik, leider = wereld.teamlid, wereld.leidinggevende
    Ontwikkelgesprek.objects.create(
        team=wereld.team,
        leidinggevende=leider,
        medewerker=wereld.kernlid,
        soort="werkgesprek",
        begin=nu(),
        gepland_door=leider,
    )
    for wie in (leider, ik, wereld.meewerkende):
        bezoeker(wie).get(reverse(naam))
    over = Leesregel.objects.over(gesprek)
    assert [(regel.lezer_id, regel.soort) for regel in over] == [(leider.pk, "meegenomen")]
    assert Leesregel.objects.filter(lezer=leider).count() == 3, "twee gesprekken, en al zijn gegevens"
    regels = json.loads(bestand(ik))["gegevens"]["gelezen"]
    assert (leider.naam, "Een gesprek") in {(regel["wie"], regel["wat"]) for regel in regels}


def test_aan_wie_je_een_gesprek_liet_zien_gaat_mee(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    ik, lezer = wereld.teamlid, wereld.meewerkende
    Gesprekdeling.objects.create(ding=gesprek, door=ik, met_persoon=lezer, van=wereld.vandaag)
    (rij,) = json.loads(bestand(ik))["gegevens"]["getoond"]
    assert (rij["aan"], rij["van"], rij["teruggehaald"]) == (
        lezer.naam,
        wereld.vandaag.isoformat(),
        None,
    )
    assert json.loads(bestand(lezer))["gegevens"]["getoond"] == []


def test_bij_een_stap_staat_wie_haar_opschreef(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    (rij,) = json.loads(bestand(wereld.teamlid))["gegevens"]["vervolgstappen"]
    assert (rij["wie"], rij["van_wie"]) == (wereld.teamlid.naam, wereld.leidinggevende.naam)


def test_met_eigen_notities_gaat_weg_wat_er_nog_getypt_was(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    blijft = reverse("gesprek_samen", args=[gesprek.pk])
    for naam in ("gesprek_notitie", "gesprek_voorbereiding", "gesprek_samen"):
        for wie in (wereld.teamlid, wereld.leidinggevende):
            bewaar_concept(sleutel=reverse(naam, args=[gesprek.pk]), inhoud={}, basis=0, door=wie)
    haal_soorten_weg(sleutels=["eigen_notities"], door=wereld.teamlid)
    assert [rij.sleutel for rij in Concept.objects.filter(van=wereld.teamlid)] == [blijft]
    assert Concept.objects.filter(van=wereld.leidinggevende).count() == 3
