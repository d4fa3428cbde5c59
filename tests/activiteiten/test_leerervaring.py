"""Wat je nu kunt: één regel, in één keer bewaard of gedeeld, en later aan te vullen."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.activiteiten import actions
from apps.activiteiten.models import Leerervaring, Leerervaringdeling
from apps.activiteiten.queries import mijn_leerervaringen
from apps.core.models import Concept, EerdereTekst
from apps.core.oordeel import KanNiet, MagNiet
from tests.dingen import daden, leg_voor
from tests.gedaan import REGEL, laat_zien, maak_activiteit, maak_leerervaring
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

PAGINA = "/activiteiten/"


def lichaam(**anders: str) -> dict[str, str]:
    return {"tekst": REGEL, "aan": "", "kenmerk": str(uuid4())} | anders


def velden(**anders: Any) -> dict[str, Any]:
    gewoon = {"tekst": REGEL, "kwadrant": "", "elders": ""}
    return gewoon | {"activiteit_id": None, "afspraak_id": None} | anders


def test_de_startpagina_vraagt_het_en_een_regel_is_genoeg(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    maak_activiteit(wereld.teamlid)
    start = client.get(reverse("start")).content.decode()
    assert f'action="{PAGINA}"' in start
    regel = lichaam()
    for _ in range(2):
        antwoord = client.post(PAGINA, regel, follow=True)
    assert "Het staat erbij. Alleen jij leest het." in antwoord.content.decode()
    ervaring = Leerervaring.objects.get()
    assert (ervaring.persoon, ervaring.tekst, ervaring.kwadrant) == (wereld.teamlid, REGEL, "")
    assert daden(ervaring) == [("leerervaring-bewaard", wereld.teamlid)]


def test_bewaren_en_delen_is_een_keer_kiezen(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    regel = lichaam(aan=str(wereld.team.pk), kwadrant="toevallig")
    for _ in range(2):
        antwoord = client.post(PAGINA, regel, follow=True)
    assert "terughalen kan altijd" in antwoord.content.decode()
    deling = Leerervaringdeling.objects.get()
    assert (deling.met_team, deling.ook_later_komers) == (wereld.team, True)
    assert "te lezen voor team Verpleegkunde" in client.get(PAGINA).content.decode()
    client.post(PAGINA, lichaam(aan="iedereen"))
    assert Leerervaringdeling.objects.filter(met_instelling=True).count() == 1


def test_met_de_knop_terug_iets_anders_is_een_nieuwe_regel(wereld: Wereld) -> None:
    client, regel = bezoeker(wereld.teamlid), lichaam()
    client.post(PAGINA, regel)
    client.post(PAGINA, regel | {"kwadrant": "toevallig"})
    assert {ervaring.kwadrant for ervaring in mijn_leerervaringen(wereld.teamlid)} == {"", "toevallig"}


def test_wie_het_weghaalde_en_nog_eens_verstuurt_schrijft_opnieuw(wereld: Wereld) -> None:
    client, regel = bezoeker(wereld.teamlid), lichaam(aan="collega")
    client.post(PAGINA, regel)
    actions.haal_leerervaring_weg(ervaring=Leerervaring.objects.get(), door=wereld.teamlid)
    assert client.post(PAGINA, regel, follow=True).status_code == 200
    assert Leerervaring.objects.count() == 1


def test_er_staat_wie_het_echt_leest_ook_als_de_keuze_anders_is(wereld: Wereld) -> None:
    client, regel = bezoeker(wereld.teamlid), lichaam(aan=str(wereld.team.pk))
    client.post(PAGINA, regel, follow=True)
    antwoord = client.post(PAGINA, regel | {"aan": ""}, follow=True)
    assert "Je deelt het; terughalen kan altijd." in antwoord.content.decode()


def test_wie_een_collega_kiest_zoekt_hem_hierna(wereld: Wereld) -> None:
    antwoord = bezoeker(wereld.teamlid).post(PAGINA, lichaam(aan="collega"))
    pk = Leerervaring.objects.get().pk
    assert antwoord["Location"] == reverse("laat_zien_zoeken", args=["leerervaring", pk])


def test_een_kenmerk_van_een_ander_geeft_niets_prijs(wereld: Wereld) -> None:
    eerste = maak_leerervaring(wereld.teamlid)
    with pytest.raises(MagNiet):
        actions.leg_leerervaring_vast(tekst="x", kenmerk=eerste.kenmerk, door=wereld.buur)


@pytest.mark.parametrize(
    "anders",
    [{"tekst": ""}, {"tekst": "x" * 301}, {"kwadrant": "slapend"}, {"aan": "0"}, {"kenmerk": "x"}],
)
def test_wat_niet_kan_wordt_niet_bewaard(wereld: Wereld, anders: dict[str, str]) -> None:
    antwoord = bezoeker(wereld.teamlid).post(PAGINA, lichaam(**anders))
    assert antwoord.status_code == 422
    assert not Leerervaring.objects.exists()


def test_een_team_van_een_ander_is_niet_te_kiezen(wereld: Wereld) -> None:
    antwoord = bezoeker(wereld.teamlid).post(PAGINA, lichaam(aan=str(wereld.buurteam.pk)))
    assert antwoord.status_code == 422
    assert REGEL in antwoord.content.decode()


def test_wat_half_getypt_was_staat_er_nog(wereld: Wereld) -> None:
    Concept.objects.create(van=wereld.teamlid, sleutel=PAGINA, inhoud={"tekst": ["Half getypt"]})
    client = bezoeker(wereld.teamlid)
    assert "Half getypt" in client.get(PAGINA).content.decode()
    client.post(PAGINA, lichaam())
    assert not Concept.objects.exists()


def test_aanvullen_kan_later(wereld: Wereld) -> None:
    ervaring = maak_leerervaring(wereld.teamlid)
    activiteit, versie = maak_activiteit(wereld.teamlid), leg_voor(wereld)
    client, pagina = bezoeker(wereld.teamlid), reverse("leerervaring_anders", args=[ervaring.pk])
    assert REGEL in client.get(pagina).content.decode()
    anders = {
        "tekst": "Ik wacht nu.",
        "kwadrant": "door_het_werk",
        "elders": "Ook in het lab.",
        "activiteit": str(activiteit.pk),
        "afspraak": str(versie.afspraak_id),
        "basis": "1",
    }
    assert client.post(pagina, anders).status_code == 302
    ervaring.refresh_from_db()
    assert (ervaring.elders, ervaring.activiteit, ervaring.afspraak_id) == (
        "Ook in het lab.",
        activiteit,
        versie.afspraak_id,
    )
    assert EerdereTekst.objects.get().velden == {"tekst": REGEL, "elders": ""}
    assert client.get(reverse("leerervaring_eerder", args=[ervaring.pk])).status_code == 200
    botst = client.post(pagina, anders | {"tekst": "Nog eens.", "basis": "1"})
    assert botst.status_code == 422
    getoond = botst.content.decode()
    for stuk in ("In een ander venster", "Nog eens.", '<q class="stem">Ik wacht nu.</q>', "Ook in het lab."):
        assert stuk in getoond


def test_alleen_eigen_activiteiten_en_afspraken_die_je_leest(wereld: Wereld) -> None:
    ervaring, van_een_ander = maak_leerervaring(wereld.buur), maak_activiteit(wereld.teamlid)
    versie = leg_voor(wereld)
    with pytest.raises(KanNiet, match="van jezelf"):
        actions.bewaar_leerervaring(
            ervaring=ervaring, basis=1, door=wereld.buur, **velden(activiteit_id=van_een_ander.pk)
        )
    with pytest.raises(KanNiet, match="die jij kunt lezen"):
        actions.bewaar_leerervaring(
            ervaring=ervaring, basis=1, door=wereld.buur, **velden(afspraak_id=versie.afspraak_id)
        )


def test_een_weggehaalde_activiteit_blijft_erbij_tot_je_iets_anders_kiest(wereld: Wereld) -> None:
    ervaring, activiteit = maak_leerervaring(wereld.teamlid), maak_activiteit(wereld.teamlid)
    Leerervaring.objects.update(activiteit=activiteit)
    actions.haal_activiteit_weg(activiteit=activiteit, door=wereld.teamlid)
    client, pagina = bezoeker(wereld.teamlid), reverse("leerervaring_anders", args=[ervaring.pk])
    assert "De activiteit die er al bij stond" in client.get(pagina).content.decode()
    lichaam = {"tekst": "Ik wacht nu.", "activiteit": str(activiteit.pk), "basis": "1"}
    assert client.post(pagina, lichaam).status_code == 302
    ervaring.refresh_from_db()
    assert (ervaring.tekst, ervaring.activiteit_id) == ("Ik wacht nu.", activiteit.pk)


def aan_wie(wereld: Wereld) -> list[list[Any]]:
    rijen: list[Any] = mijn_leerervaringen(wereld.teamlid)
    return [[deling.met_persoon for deling in rij.getoond] for rij in rijen]


def test_weghalen_is_voor_ieder_ander_meteen_weg_en_terug_leest_alleen_jij_het(wereld: Wereld) -> None:
    ervaring = maak_leerervaring(wereld.teamlid)
    laat_zien(ervaring, door=wereld.teamlid, persoon=wereld.buur)
    assert aan_wie(wereld) == [[wereld.buur]]
    client = bezoeker(wereld.teamlid)
    client.post(reverse("leerervaring_weg", args=[ervaring.pk]))
    assert mijn_leerervaringen(wereld.teamlid) == []
    assert not Leerervaring.objects.zichtbaar_voor(wereld.buur).exists()
    client.post(reverse("terugzetten", args=["leerervaring", ervaring.pk]))
    assert aan_wie(wereld) == [[]]
    assert not Leerervaring.objects.zichtbaar_voor(wereld.buur).exists()


@pytest.mark.parametrize("wat", ["bewaren", "weg", "terug"])
def test_een_ander_doet_er_niets_aan(wereld: Wereld, wat: str) -> None:
    ervaring = maak_leerervaring(wereld.teamlid)
    ander = wereld.leidinggevende
    doe: dict[str, Any] = {
        "bewaren": lambda: actions.bewaar_leerervaring(ervaring=ervaring, basis=1, door=ander, **velden()),
        "weg": lambda: actions.haal_leerervaring_weg(ervaring=ervaring, door=ander),
        "terug": lambda: actions.zet_leerervaring_terug(ding=ervaring, door=ander),
    }
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        doe[wat]()
