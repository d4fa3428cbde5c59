"""Van idee tot gedaan, met uren per dag. Alleen wie het doet, houdt het bij."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten import actions
from apps.activiteiten.models import OVERGANGEN, Activiteit, Staat
from apps.activiteiten.queries import afspraken_om_bij_te_zetten, mijn_activiteiten, titels
from apps.core.actions import bewaar_concept
from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring
from apps.core.models import Concept, EerdereTekst
from apps.core.oordeel import KanNiet, MagNiet
from tests.dingen import daden, leg_voor
from tests.gedaan import WIL_ZIEN, maak_activiteit, maak_leerervaring, maak_reflectie
from tests.mensen import DAG, Wereld, vertrek
from tests.rechten.rondgang import bezoeker


def velden(**anders: Any) -> dict[str, Any]:
    gewoon = {"wil_zien": WIL_ZIEN, "soort": "meelopen", "plek": "", "van": None, "tot": None}
    return gewoon | {"afspraak_id": None} | anders


def adres(naam: str, activiteit: Activiteit) -> str:
    return reverse(naam, args=[activiteit.pk])


# -- Beginnen en veranderen ---------------------------------------------------------


def test_een_regel_is_genoeg_en_het_is_dan_een_idee(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    kenmerk = str(uuid4())
    lichaam = {"wil_zien": WIL_ZIEN, "soort": "meelopen", "kenmerk": kenmerk}
    for _ in range(2):
        antwoord = client.post(reverse("activiteit_nieuw"), lichaam)
    activiteit = Activiteit.objects.get()
    assert antwoord["Location"] == adres("activiteit", activiteit)
    assert (activiteit.persoon, activiteit.staat) == (wereld.teamlid, Staat.IDEE)
    assert daden(activiteit) == [("activiteit-bewaard", wereld.teamlid)]
    assert WIL_ZIEN in client.get(antwoord["Location"]).content.decode()


def test_met_de_knop_terug_iets_anders_is_een_nieuwe_activiteit(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    lichaam = {"wil_zien": WIL_ZIEN, "soort": "meelopen", "kenmerk": str(uuid4())}
    client.post(reverse("activiteit_nieuw"), lichaam)
    client.post(reverse("activiteit_nieuw"), lichaam | {"wil_zien": "Iets anders."})
    assert {rij.wil_zien for rij in mijn_activiteiten(wereld.teamlid)} == {WIL_ZIEN, "Iets anders."}
    for activiteit in Activiteit.objects.all():
        actions.haal_activiteit_weg(activiteit=activiteit, door=wereld.teamlid)
    assert client.post(reverse("activiteit_nieuw"), lichaam, follow=True).status_code == 200


def test_een_kenmerk_van_een_ander_geeft_niets_prijs(wereld: Wereld) -> None:
    eerste = maak_activiteit(wereld.teamlid)
    with pytest.raises(MagNiet):
        actions.begin_activiteit(kenmerk=eerste.kenmerk, door=wereld.buur, wil_zien="Iets")


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"wil_zien": ""}, "Vul dit nog in."),
        ({"wil_zien": "x" * 301}, "Dit is te lang"),
        ({"soort": "slapen"}, "Kies iets uit de lijst."),
        ({"van": "2026-05-02", "tot": "2026-05-01"}, "Het einde ligt vóór het begin."),
        ({"tot": "2026-05-01"}, "Kies ook een eerste dag."),
        ({"afspraak": "999999"}, "Kies iets uit de lijst."),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_en_wat_getypt_is_blijft(
    wereld: Wereld, anders: dict[str, str], zin: str
) -> None:
    lichaam = {"wil_zien": WIL_ZIEN, "soort": "meelopen", "plek": "De kelder", "kenmerk": str(uuid4())}
    antwoord = bezoeker(wereld.teamlid).post(reverse("activiteit_nieuw"), lichaam | anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "De kelder" in antwoord.content.decode()
    assert not Activiteit.objects.exists()


def test_veranderen_houdt_wat_er_stond_en_wie_het_terugneemt_bewaart_nog(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    client = bezoeker(wereld.teamlid)
    pagina = adres("activiteit_anders", activiteit)
    lichaam = {"wil_zien": "Iets anders.", "soort": "project", "basis": 1}
    assert client.post(pagina, lichaam)["Location"] == adres("activiteit", activiteit)
    activiteit.refresh_from_db()
    assert (activiteit.wil_zien, activiteit.soort, activiteit.versie) == ("Iets anders.", "project", 2)
    assert "Wat er eerder stond" in client.get(adres("activiteit_eerder", activiteit)).content.decode()
    assert EerdereTekst.objects.get().velden["wil_zien"] == WIL_ZIEN
    client.post(adres("activiteit_eerder", activiteit), {"tekst": EerdereTekst.objects.get().pk})
    assert WIL_ZIEN in client.get(pagina).content.decode()
    assert Activiteit.objects.get().wil_zien == "Iets anders."


def test_hetzelfde_nog_eens_is_niets_en_een_oudere_versie_botst(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, plek="")
    actions.bewaar_activiteit(activiteit=activiteit, basis=9, door=wereld.teamlid, **velden())
    assert len(daden(activiteit)) == 1
    with pytest.raises(Botsing):
        actions.bewaar_activiteit(
            activiteit=activiteit, basis=0, door=wereld.teamlid, **velden(wil_zien="Anders")
        )
    antwoord = bezoeker(wereld.teamlid).post(
        adres("activiteit_anders", activiteit), {"wil_zien": "Anders", "soort": "meelopen", "basis": 0}
    )
    assert antwoord.status_code == 422
    getoond = antwoord.content.decode()
    assert "In een ander venster" in getoond
    assert f'<q class="stem">{WIL_ZIEN}</q>' in getoond
    assert f'href="{adres("activiteit_eerder", activiteit)}"' in getoond


def test_waar_het_is_staat_niet_in_de_naam_van_het_tabblad(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    client = bezoeker(wereld.teamlid)
    for naam in ("activiteit", "activiteit_anders", "activiteit_eerder", "activiteit_benoemen"):
        titel = client.get(adres(naam, activiteit)).content.decode().split("</title>")[0]
        assert "Meelopen" in titel
        assert "Storingsdienst" not in titel


# -- Bij een afspraak ----------------------------------------------------------------


def test_je_zet_erbij_wat_je_leest_en_het_staat_op_de_pagina(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    keuzes = afspraken_om_bij_te_zetten(wereld.teamlid)
    assert keuzes == [(versie.afspraak_id, versie.titel)]
    assert afspraken_om_bij_te_zetten(wereld.buur) == []
    activiteit = maak_activiteit(wereld.teamlid, afspraak_id=versie.afspraak_id)
    assert versie.titel in bezoeker(wereld.teamlid).get(adres("activiteit", activiteit)).content.decode()
    with pytest.raises(KanNiet, match="die jij kunt lezen"):
        maak_activiteit(wereld.buur, afspraak_id=versie.afspraak_id)


def test_wie_het_team_verlaat_houdt_de_band_en_leest_de_titel_niet_meer(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    activiteit = maak_activiteit(wereld.teamlid, afspraak_id=versie.afspraak_id)
    los = maak_activiteit(wereld.teamlid)
    vertrek(wereld.team, wereld.teamlid)
    assert titels(wereld.teamlid, [versie.afspraak_id]) == {}
    client = bezoeker(wereld.teamlid)
    assert versie.titel not in client.get(adres("activiteit", activiteit)).content.decode()
    lichaam = {"wil_zien": "Nu zo.", "soort": "meelopen", "basis": 1, "afspraak": str(versie.afspraak_id)}
    assert client.post(adres("activiteit_anders", activiteit), lichaam).status_code == 302
    activiteit.refresh_from_db()
    assert (activiteit.wil_zien, activiteit.afspraak_id) == ("Nu zo.", versie.afspraak_id)
    with pytest.raises(KanNiet):
        actions.bewaar_activiteit(
            activiteit=los, basis=1, door=wereld.teamlid, **velden(afspraak_id=versie.afspraak_id)
        )


# -- Staten --------------------------------------------------------------------------


@pytest.mark.parametrize("van", Staat.values)
@pytest.mark.parametrize("naar", Staat.values)
def test_een_staat_gaat_alleen_waar_de_tabel_heen_wijst(wereld: Wereld, van: str, naar: str) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    Activiteit.objects.update(staat=van)
    if naar in OVERGANGEN[van] or naar == van != Staat.BENOEMD:
        actions.zet_staat(activiteit=activiteit, naar=naar, door=wereld.teamlid)
        assert Activiteit.objects.get().staat == naar
    else:
        with pytest.raises(KanNiet):
            actions.zet_staat(activiteit=activiteit, naar=naar, door=wereld.teamlid)


def test_benoemd_zeg_je_nooit_zelf(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    client = bezoeker(wereld.teamlid)
    for onzin in ("benoemd", "", "x"):
        antwoord = client.post(adres("activiteit_staat", activiteit), {"doe": onzin}, follow=True)
        assert "Zo staat het er nu niet meer voor" in antwoord.content.decode()
    assert Activiteit.objects.get().staat == Staat.GEDAAN
    assert "Cirkel nog open" in client.get(adres("activiteit", activiteit)).content.decode()


def test_wat_al_benoemd_is_zeg_je_ook_niet_zelf(wereld: Wereld) -> None:
    activiteit = maak_reflectie(wereld.teamlid).activiteit
    antwoord = bezoeker(wereld.teamlid).post(
        adres("activiteit_staat", activiteit), {"doe": "benoemd"}, follow=True
    )
    assert "Zo staat het er nu niet meer voor" in antwoord.content.decode()


def test_de_knop_zegt_wat_er_nu_geldt(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    antwoord = bezoeker(wereld.teamlid).post(
        adres("activiteit_staat", activiteit), {"doe": "afgesproken"}, follow=True
    )
    assert "Het is afgesproken." in antwoord.content.decode()
    assert daden(activiteit)[-1] == ("activiteit-afgesproken", wereld.teamlid)


# -- Weghalen ------------------------------------------------------------------------


def test_weghalen_neemt_alles_mee_en_terugzetten_ook(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    activiteit = reflectie.activiteit
    maak_leerervaring(wereld.teamlid)
    benoemen = adres("activiteit_benoemen", activiteit)
    bewaar_concept(sleutel=benoemen, inhoud={"vervolg": ["Getypt"]}, basis=1, door=wereld.teamlid)
    client = bezoeker(wereld.teamlid)
    client.post(adres("activiteit_weg", activiteit))
    assert not Activiteit.objects.exists()
    assert not Concept.objects.exists()
    assert client.get(adres("activiteit", activiteit)).status_code == 404
    client.post(reverse("terugzetten", args=["activiteit", activiteit.pk]))
    assert "Ik geef in het lab" in client.get(adres("activiteit", activiteit)).content.decode()
    assert [daad for daad, _ in daden(activiteit)][-2:] == ["activiteit-weg", "activiteit-terug"]


def test_wat_intussen_weg_is_zegt_dat(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    actions.haal_activiteit_weg(activiteit=activiteit, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="intussen weg"):
        actions.zet_staat(activiteit=activiteit, naar=Staat.GEDAAN, door=wereld.teamlid)


def handelingen(activiteit: Activiteit, door: Persoon) -> dict[str, Any]:
    dag = {"dag": activiteit.aangemaakt_op.date()}
    return {
        "bewaren": lambda: actions.bewaar_activiteit(activiteit=activiteit, basis=1, door=door, **velden()),
        "staat": lambda: actions.zet_staat(activiteit=activiteit, naar=Staat.GEDAAN, door=door),
        "uren": lambda: actions.schrijf_uren(activiteit=activiteit, uren=Decimal(1), door=door, **dag),
        "dag weg": lambda: actions.haal_dag_weg(activiteit=activiteit, door=door, **dag),
        "weg": lambda: actions.haal_activiteit_weg(activiteit=activiteit, door=door),
        "terug": lambda: actions.zet_activiteit_terug(ding=activiteit, door=door),
    }


@pytest.mark.parametrize("wat", ["bewaren", "staat", "uren", "dag weg", "weg", "terug"])
def test_een_ander_doet_er_niets_aan(wereld: Wereld, wat: str) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        handelingen(activiteit, wereld.leidinggevende)[wat]()


def test_een_ander_vindt_er_niets(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    client = bezoeker(wereld.leidinggevende)
    for naam in ("activiteit", "activiteit_anders", "activiteit_eerder", "activiteit_benoemen"):
        assert client.get(adres(naam, activiteit)).status_code == 404
    assert not Activiteit.objects.zichtbaar_voor(wereld.leidinggevende).exists()


def test_een_onbekende_kring_bestaat_niet(wereld: Wereld) -> None:
    for ding in (maak_activiteit(wereld.teamlid), maak_reflectie(wereld.buur), maak_leerervaring(wereld.hr)):
        with pytest.raises(ValueError, match="kring"):
            ding.lezers(Leeskring.TEAM)


# -- De lijst ------------------------------------------------------------------------


def test_wat_om_een_woord_vraagt_staat_bovenaan(wereld: Wereld) -> None:
    rond = maak_reflectie(wereld.teamlid).activiteit
    idee = maak_activiteit(wereld.teamlid)
    gedaan = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    afgesproken = maak_activiteit(wereld.teamlid, staat=Staat.AFGESPROKEN, van=wereld.vandaag + DAG)
    maak_activiteit(wereld.buur)
    assert mijn_activiteiten(wereld.teamlid) == [gedaan, afgesproken, idee, rond]


def test_de_lijst_nodigt_uit_zolang_er_niets_is(wereld: Wereld) -> None:
    tekst = bezoeker(wereld.teamlid).get(reverse("activiteiten")).content.decode()
    assert "Waar ben je nieuwsgierig naar?" in tekst
    assert "Nog geen regel" in tekst
