"""Benoemen wat het betekende: daarmee is de cirkel rond, en zonder is zij weer open."""

from typing import Any

import pytest
from django.urls import reverse

from apps.activiteiten import actions
from apps.activiteiten.models import Activiteit, Reflectie, Reflectiedeling, Staat
from apps.core.actions import bewaar_concept, haal_voorgoed_weg
from apps.core.models import Concept, EerdereTekst
from apps.core.oordeel import KanNiet, MagNiet
from tests.dingen import daden
from tests.gedaan import BETEKENIS, laat_zien, maak_activiteit, maak_reflectie
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def adres(naam: str, activiteit: Activiteit) -> str:
    return reverse(naam, args=[activiteit.pk])


def test_wie_benoemt_maakt_de_cirkel_rond(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    client, pagina = bezoeker(wereld.teamlid), adres("activiteit_benoemen", activiteit)
    bewaar_concept(sleutel=pagina, inhoud={"opgevallen": ["Half getypt"]}, basis=0, door=wereld.teamlid)
    assert "Half getypt" in client.get(pagina).content.decode()
    antwoord = client.post(pagina, {"betekenis": BETEKENIS, "aan": ""}, follow=True)
    assert "De cirkel is rond. Alleen jij leest het." in antwoord.content.decode()
    assert Activiteit.objects.get().staat == Staat.BENOEMD
    assert not Concept.objects.exists()
    assert not Reflectiedeling.objects.exists()


@pytest.mark.parametrize("aan", ["team", "iedereen"])
def test_benoemen_en_delen_is_een_keer_kiezen(wereld: Wereld, aan: str) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    lichaam = {"betekenis": BETEKENIS, "aan": str(wereld.team.pk) if aan == "team" else aan}
    bezoeker(wereld.teamlid).post(adres("activiteit_benoemen", activiteit), lichaam)
    deling = Reflectiedeling.objects.get()
    assert (deling.met_team, deling.met_instelling) == (
        (wereld.team, False) if aan == "team" else (None, True)
    )
    assert deling.ook_later_komers == (aan == "team")


def test_wie_een_collega_kiest_zoekt_hem_hierna(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    antwoord = bezoeker(wereld.teamlid).post(
        adres("activiteit_benoemen", activiteit), {"betekenis": BETEKENIS, "aan": "collega"}
    )
    reflectie = Reflectie.objects.get()
    assert antwoord["Location"] == reverse("laat_zien_zoeken", args=["reflectie", reflectie.pk])
    assert not Reflectiedeling.objects.exists()


@pytest.mark.parametrize(
    "anders", [{"betekenis": ""}, {"betekenis": "x" * 2001}, {"aan": "999999"}, {"vervolg": "x" * 2001}]
)
def test_wat_niet_kan_blijft_staan(wereld: Wereld, anders: dict[str, str]) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN)
    lichaam = {"opgevallen": "Ze bellen.", "betekenis": BETEKENIS} | anders
    antwoord = bezoeker(wereld.teamlid).post(adres("activiteit_benoemen", activiteit), lichaam)
    assert antwoord.status_code == 422
    assert "Ze bellen." in antwoord.content.decode()
    assert Activiteit.objects.get().staat == Staat.GEDAAN


@pytest.mark.parametrize("staat", [Staat.IDEE, Staat.AFGESPROKEN])
def test_benoemen_kan_pas_als_het_gedaan_is(wereld: Wereld, staat: Staat) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=staat)
    antwoord = bezoeker(wereld.teamlid).get(adres("activiteit_benoemen", activiteit))
    assert antwoord["Location"] == adres("activiteit", activiteit)
    with pytest.raises(KanNiet, match="Zeg eerst dat je het deed"):
        actions.bewaar_reflectie(activiteit=activiteit, basis=0, door=wereld.teamlid, betekenis=BETEKENIS)


def test_wat_getypt_is_blijft_als_het_intussen_toch_niet_gedaan_is(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid, staat=Staat.AFGESPROKEN)
    antwoord = bezoeker(wereld.teamlid).post(
        adres("activiteit_benoemen", activiteit), {"betekenis": BETEKENIS, "aan": ""}
    )
    assert antwoord.status_code == 422
    assert "Zeg eerst dat je het deed." in antwoord.content.decode()
    assert BETEKENIS in antwoord.content.decode()


def test_veranderen_houdt_wat_er_stond(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    client, pagina = bezoeker(wereld.teamlid), adres("activiteit_benoemen", reflectie.activiteit)
    assert BETEKENIS in client.get(pagina).content.decode()
    assert client.post(pagina, {"betekenis": "Nu zo.", "basis": 1}).status_code == 302
    assert EerdereTekst.objects.get().velden["betekenis"] == BETEKENIS
    assert client.get(adres("reflectie_eerder", reflectie.activiteit)).status_code == 200
    antwoord = client.post(pagina, {"betekenis": "Nog iets.", "basis": 1})
    assert antwoord.status_code == 422
    assert "Nog iets." in antwoord.content.decode()
    assert '<q class="stem">Nu zo.</q>' in antwoord.content.decode()


def test_weghalen_opent_de_cirkel_en_terugzetten_sluit_haar(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    activiteit = reflectie.activiteit
    laat_zien(reflectie, door=wereld.teamlid, persoon=wereld.buur)
    client = bezoeker(wereld.teamlid)
    client.post(adres("reflectie_weg", activiteit))
    assert Activiteit.objects.get().staat == Staat.GEDAAN
    assert bezoeker(wereld.buur).get(reverse("reflectie", args=[reflectie.pk])).status_code == 404
    client.post(reverse("terugzetten", args=["reflectie", reflectie.pk]))
    assert Activiteit.objects.get().staat == Staat.BENOEMD
    assert not Reflectie.objects.zichtbaar_voor(wereld.buur).exists()
    assert [daad for daad, _ in daden(reflectie)] == ["reflectie-bewaard", "reflectie-weg", "reflectie-terug"]


def test_terugzetten_kan_niet_naast_iets_nieuws_of_zonder_activiteit(wereld: Wereld) -> None:
    oud = maak_reflectie(wereld.teamlid)
    actions.haal_reflectie_weg(reflectie=oud, door=wereld.teamlid)
    actions.bewaar_reflectie(activiteit=oud.activiteit, basis=0, door=wereld.teamlid, betekenis="Nieuw")
    with pytest.raises(KanNiet, match="iets nieuws"):
        actions.zet_reflectie_terug(ding=oud, door=wereld.teamlid)
    actions.haal_activiteit_weg(activiteit=oud.activiteit, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="intussen weg"):
        actions.zet_reflectie_terug(ding=oud, door=wereld.teamlid)


def test_met_de_activiteit_is_ook_wat_je_liet_zien_weg(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    laat_zien(reflectie, door=wereld.teamlid, persoon=wereld.buur)
    assert Activiteit.objects.zichtbaar_voor(wereld.buur).exists()
    actions.haal_activiteit_weg(activiteit=reflectie.activiteit, door=wereld.teamlid)
    assert not Reflectie.objects.zichtbaar_voor(wereld.buur).exists()
    assert not Reflectie.objects.zichtbaar_voor(wereld.teamlid).exists()
    assert not Activiteit.ook_weg.zichtbaar_voor(wereld.buur).exists()
    haal_voorgoed_weg(door=wereld.teamlid, ding=reflectie.activiteit)
    assert not Reflectie.ook_weg.exists()


def test_met_de_activiteit_gaat_ook_weg_wat_er_eerder_stond(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    activiteit = reflectie.activiteit
    actions.bewaar_reflectie(activiteit=activiteit, basis=1, door=wereld.teamlid, betekenis="Nu zo.")
    actions.haal_activiteit_weg(activiteit=activiteit, door=wereld.teamlid)
    assert EerdereTekst.objects.exists()
    haal_voorgoed_weg(door=wereld.teamlid, ding=activiteit)
    assert not EerdereTekst.objects.exists()


@pytest.mark.parametrize("wat", ["bewaren", "weg", "terug"])
def test_een_ander_doet_er_niets_aan(wereld: Wereld, wat: str) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    ander = wereld.leidinggevende
    doe: dict[str, Any] = {
        "bewaren": lambda: actions.bewaar_reflectie(
            activiteit=reflectie.activiteit, basis=1, door=ander, betekenis="x"
        ),
        "weg": lambda: actions.haal_reflectie_weg(reflectie=reflectie, door=ander),
        "terug": lambda: actions.zet_reflectie_terug(ding=reflectie, door=ander),
    }
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        doe[wat]()
