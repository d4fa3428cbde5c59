"""Je eigen plek: opschrijven, veranderen, weghalen en terugzetten. Alleen jij doet dat."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept, haal_voorgoed_weg
from apps.core.botsing import Botsing
from apps.core.models import Concept
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.queries import weggehaald_door
from apps.mijn_plek.actions import Ontvanger, bewaar_profiel, deel, haal_profiel_weg, zet_profiel_terug
from apps.mijn_plek.models import Profiel, Profieldeling
from tests.dingen import daden
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

PLEK = "/mijn-plek/"
ANTWOORD = "Dat een student mij niet meer nodig heeft."


def schrijf(persoon: Persoon, basis: int = 0, **antwoorden: str) -> Profiel:
    return bewaar_profiel(basis=basis, door=persoon, **{"goed_werk": ANTWOORD} | antwoorden)


def laat_zien(profiel: Profiel, lezer: Persoon) -> None:
    deel(
        ding=profiel,
        soort=Profieldeling,
        eigenaar_id=profiel.persoon_id,
        aan=Ontvanger(persoon=lezer),
        door=profiel.persoon,
    )


def lees(wie: Persoon, adres: str = PLEK) -> str:
    antwoord = bezoeker(wie).get(adres)
    assert antwoord.status_code == 200
    return str(antwoord.content.decode())


def test_met_je_plek_gaat_weg_wat_je_nog_typte(wereld: Wereld) -> None:
    profiel = schrijf(wereld.teamlid)
    for wie in (wereld.teamlid, wereld.kernlid):
        bewaar_concept(sleutel=PLEK, inhoud={"kern": ["Getypt."]}, basis=1, door=wie)
    haal_profiel_weg(profiel=profiel, door=wereld.teamlid)
    assert [concept.van for concept in Concept.objects.all()] == [wereld.kernlid]


# -- Opschrijven ------------------------------------------------------------------


def test_een_lege_plek_nodigt_uit_en_toont_geen_knoppen_die_niets_doen(wereld: Wereld) -> None:
    pagina = lees(wereld.teamlid)
    assert "Begin bij de vraag die je aanspreekt" in pagina
    assert "Alleen jij. En wie het van jou mag lezen." in pagina
    assert reverse("profiel_delen") not in pagina
    assert reverse("profiel_weg") not in pagina


def test_wat_je_bewaart_staat_er_de_volgende_keer(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    antwoord = client.post(PLEK, {"goed_werk": ANTWOORD, "leervoorkeur": "oefenen"}, follow=True)
    profiel = Profiel.objects.get(persoon=wereld.teamlid)
    assert (profiel.goed_werk, profiel.leervoorkeur, profiel.kern) == (ANTWOORD, "oefenen", "")
    assert ANTWOORD in antwoord.content.decode()
    assert daden(profiel) == [("profiel-bewaard", wereld.teamlid)]


def test_hetzelfde_nog_eens_bewaren_verandert_niets(wereld: Wereld) -> None:
    profiel = schrijf(wereld.teamlid)
    assert schrijf(wereld.teamlid, basis=9).versie == profiel.versie == 1
    assert len(daden(profiel)) == 1


def test_bewaren_van_een_oudere_versie_botst_en_houdt_wat_getypt_is(wereld: Wereld) -> None:
    schrijf(wereld.teamlid)
    schrijf(wereld.teamlid, basis=1, goed_werk="Iets anders.")
    with pytest.raises(Botsing):
        schrijf(wereld.teamlid, basis=1, goed_werk="Nog iets.")
    client = bezoeker(wereld.teamlid)
    antwoord = client.post(PLEK, {"goed_werk": "Nog iets.", "basis": 1})
    assert antwoord.status_code == 422
    assert "In een ander venster" in antwoord.content.decode()
    assert "Nog iets." in antwoord.content.decode()
    assert 'name="basis" value="2"' in antwoord.content.decode()
    assert client.post(PLEK, {"goed_werk": "Nog iets.", "basis": 2}).status_code == 302
    assert Profiel.objects.get(persoon=wereld.teamlid).goed_werk == "Nog iets."


@pytest.mark.parametrize("velden", [{"goed_werk": "x" * 2001}, {"leervoorkeur": "slapen"}])
def test_wat_niet_kan_krijgt_een_zin_bij_het_veld(wereld: Wereld, velden: dict[str, str]) -> None:
    antwoord = bezoeker(wereld.teamlid).post(PLEK, {"trots": "De open dag.", **velden})
    assert antwoord.status_code == 422
    assert "De open dag." in antwoord.content.decode()
    assert not Profiel.objects.exists()


def test_wat_je_typte_en_niet_bewaarde_staat_er_nog_tot_je_bewaart(wereld: Wereld) -> None:
    Concept.objects.create(van=wereld.teamlid, sleutel=PLEK, inhoud={"trots": ["Half getypt"]})
    assert "Half getypt" in lees(wereld.teamlid)
    assert "Concept bewaard om" in lees(wereld.teamlid)
    bezoeker(wereld.teamlid).post(PLEK, {"trots": "Af."})
    assert not Concept.objects.exists()


# -- Weghalen ---------------------------------------------------------------------


def test_wat_je_weghaalt_is_voor_ieder_ander_meteen_weg(wereld: Wereld) -> None:
    profiel = schrijf(wereld.teamlid)
    laat_zien(profiel, wereld.buur)
    Concept.objects.create(van=wereld.teamlid, sleutel=PLEK, inhoud={"trots": ["Half getypt"]})
    bezoeker(wereld.teamlid).post(reverse("profiel_weg"))
    assert bezoeker(wereld.buur).get(reverse("profiel", args=[profiel.pk])).status_code == 404
    assert ANTWOORD not in lees(wereld.teamlid)
    assert not Concept.objects.exists()
    assert weggehaald_door(wereld.teamlid) == [profiel]
    assert ANTWOORD in lees(wereld.teamlid, reverse("weggehaald"))


def test_wat_je_terugzet_lees_alleen_jij(wereld: Wereld) -> None:
    profiel = schrijf(wereld.teamlid)
    laat_zien(profiel, wereld.buur)
    haal_profiel_weg(profiel=profiel, door=wereld.teamlid)
    bezoeker(wereld.teamlid).post(reverse("terugzetten", args=["profiel", profiel.pk]))
    assert ANTWOORD in lees(wereld.teamlid)
    assert not Profiel.objects.zichtbaar_voor(wereld.buur).exists()
    assert [daad for daad, _ in daden(profiel)] == ["profiel-bewaard", "profiel-weg", "profiel-terug"]


def test_terugzetten_kan_niet_naast_iets_nieuws(wereld: Wereld) -> None:
    oud = schrijf(wereld.teamlid)
    haal_profiel_weg(profiel=oud, door=wereld.teamlid)
    schrijf(wereld.teamlid)
    with pytest.raises(KanNiet, match="iets nieuws"):
        zet_profiel_terug(ding=oud, door=wereld.teamlid)


def test_voorgoed_weg_neemt_de_delingen_mee(wereld: Wereld) -> None:
    profiel = schrijf(wereld.teamlid)
    laat_zien(profiel, wereld.buur)
    haal_profiel_weg(profiel=profiel, door=wereld.teamlid)
    assert haal_voorgoed_weg(door=wereld.teamlid, ding=profiel) == 1
    assert not Profieldeling.objects.exists()


@pytest.mark.parametrize("handeling", ["weg", "terug"])
def test_een_ander_haalt_niets_weg_en_zet_niets_terug(wereld: Wereld, handeling: str) -> None:
    profiel = schrijf(wereld.teamlid)
    doe: dict[str, Any] = {
        "weg": lambda: haal_profiel_weg(profiel=profiel, door=wereld.leidinggevende),
        "terug": lambda: zet_profiel_terug(ding=profiel, door=wereld.leidinggevende),
    }
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        doe[handeling]()


def test_weghalen_zonder_profiel_is_er_niet(wereld: Wereld, client: Client) -> None:
    client.force_login(wereld.teamlid)
    assert client.post(reverse("profiel_weg")).status_code == 404
    assert client.get(reverse("profiel_weg")).status_code == 302
