"""De zinnen van de teamscan zijn van de instelling: hr past ze aan, en uitkomsten houden wat gevraagd is."""

import pytest
from django.test import Client
from django.urls import reverse

from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.grondtonen.actions import (
    Stellinginhoud,
    haal_stelling_uit_de_scan,
    laad_catalogus,
    voeg_stelling_toe,
    wijzig_stelling,
    zet_stelling_terug,
)
from apps.grondtonen.models import Scanstelling, Werkhulpbron
from apps.grondtonen.queries import scanstellingen
from apps.teamplannen.queries import scan_van, scanbeeld
from tests.dingen import maak_gedeelde_analyse, maak_scan
from tests.mensen import Wereld

pytestmark = pytest.mark.django_db
FILES = Stellinginhoud("Files", "We staan vaak stil.")


def drukte() -> Scanstelling:
    return Scanstelling.objects.get(pk="drukte")


def gevraagd() -> set[str]:
    return {stelling.pk for stelling in scanstellingen()}


def test_hr_voegt_een_zin_toe_over_wat_het_werk_vraagt(wereld: Wereld) -> None:
    nieuw = voeg_stelling_toe(inhoud=FILES, geeft=False, door=wereld.hr)
    assert (nieuw.pk, nieuw.werkhulpbron, nieuw.volgorde) == ("files", None, 6)
    assert scanstellingen()[-1] == nieuw


def test_een_zin_over_wat_het_werk_geeft_krijgt_haar_werkhulpbron(wereld: Wereld) -> None:
    nieuw = voeg_stelling_toe(inhoud=Stellinginhoud("Koffie", "Er is koffie."), geeft=True, door=wereld.hr)
    assert nieuw.werkhulpbron
    assert (nieuw.werkhulpbron.naam, nieuw.werkhulpbron.volgorde) == ("Koffie", 5)


def test_een_nieuwe_zin_bij_een_bestaande_werkhulpbron(wereld: Wereld) -> None:
    oud = Scanstelling.objects.get(pk="steun")
    haal_stelling_uit_de_scan(stelling=oud, door=wereld.hr)
    anders = Stellinginhoud("steun", "Iemand denkt mee.")
    nieuw = voeg_stelling_toe(inhoud=anders, geeft=True, door=wereld.hr)
    assert (nieuw.pk, nieuw.werkhulpbron_id) == ("steun-2", "steun")
    with pytest.raises(KanNiet, match="al een zin over"):
        zet_stelling_terug(stelling=oud, door=wereld.hr)
    assert Werkhulpbron.objects.count() == 4


def test_een_zin_met_een_andere_naam_houdt_haar_werkhulpbron(wereld: Wereld, client: Client) -> None:
    oud = Scanstelling.objects.get(pk="steun")
    haal_stelling_uit_de_scan(stelling=oud, door=wereld.hr)
    steun = Stellinginhoud("Steun", "Iemand denkt mee.")
    nieuw = voeg_stelling_toe(inhoud=steun, geeft=True, door=wereld.hr)
    wijzig_stelling(stelling=nieuw, inhoud=Stellinginhoud("Hulp", nieuw.tekst), basis=1, door=wereld.hr)
    with pytest.raises(KanNiet, match="Naar ‘Steun’ vraagt de zin over ‘Hulp’ al") as fout:
        voeg_stelling_toe(inhoud=steun, geeft=True, door=wereld.hr)
    assert fout.value.veld == "naam"
    client.force_login(wereld.hr)
    antwoord = client.post(reverse("stelling_gevraagd", args=["steun"]), {"doe": "terug"}, follow=True)
    assert "Naar ‘Steun’ vraagt de zin over ‘Hulp’ al." in antwoord.content.decode()
    assert "steun" not in gevraagd()


def test_een_naam_zonder_letters_krijgt_toch_een_adres(wereld: Wereld) -> None:
    assert voeg_stelling_toe(inhoud=Stellinginhoud("???", "Wat?"), geeft=False, door=wereld.hr).pk == "zin"


@pytest.mark.parametrize("naam", ["Drukte", "drukte"])
def test_over_hetzelfde_staat_maar_een_zin_in_de_scan(wereld: Wereld, naam: str) -> None:
    with pytest.raises(KanNiet, match="al een zin over") as fout:
        voeg_stelling_toe(inhoud=Stellinginhoud(naam, "Het is vol."), geeft=False, door=wereld.hr)
    assert fout.value.veld == "naam"


def test_wat_uit_de_scan_gaat_blijft_in_een_uitkomst_staan(wereld: Wereld) -> None:
    maak_scan(maak_gedeelde_analyse(wereld), steun=2, feedback=4, drukte=5)
    haal_stelling_uit_de_scan(stelling=drukte(), door=wereld.hr)
    assert "drukte" not in gevraagd()
    beeld = scanbeeld(scan_van(wereld.plan.analyses.get()))
    assert beeld
    assert "Drukte" in [regel.naam for regel in beeld.vraagt]
    zet_stelling_terug(stelling=drukte(), door=wereld.hr)
    assert "drukte" in gevraagd()


def test_wijzigen_botst_met_een_collega_en_dezelfde_tekst_niet(wereld: Wereld) -> None:
    wijzig_stelling(stelling=drukte(), inhoud=FILES, basis=1, door=wereld.hr)
    wijzig_stelling(stelling=drukte(), inhoud=FILES, basis=1, door=wereld.hr)
    assert (drukte().tekst, drukte().versie) == (FILES.tekst, 2)
    with pytest.raises(Botsing):
        wijzig_stelling(stelling=drukte(), inhoud=Stellinginhoud("Druk", "Vol."), basis=1, door=wereld.hr)


def test_wat_hr_aanpaste_blijft_na_een_nieuwe_lading(wereld: Wereld) -> None:
    laad_catalogus()
    regeldruk = Scanstelling.objects.get(pk="regeldruk")
    wijzig_stelling(stelling=regeldruk, inhoud=Stellinginhoud("Regels", "Onze zin."), basis=1, door=wereld.hr)
    laad_catalogus()
    assert Scanstelling.objects.get(pk="regeldruk").tekst == "Onze zin."


@pytest.mark.parametrize("wie", ["leidinggevende", "onderdeelsleiding", "beheerder"])
def test_alleen_hr_van_de_instelling_kiest_de_zinnen(wereld: Wereld, wie: str) -> None:
    door = wereld.soorten[wie]
    with pytest.raises(MagNiet):
        voeg_stelling_toe(inhoud=FILES, geeft=False, door=door)
    with pytest.raises(MagNiet):
        wijzig_stelling(stelling=drukte(), inhoud=FILES, basis=1, door=door)
    with pytest.raises(MagNiet):
        haal_stelling_uit_de_scan(stelling=drukte(), door=door)


def test_hr_doet_het_op_de_pagina_en_een_ander_leest_alleen(wereld: Wereld, client: Client) -> None:
    client.force_login(wereld.hr)
    adres, nieuw = reverse("stellingen"), reverse("stelling_nieuw")
    fout = client.post(nieuw, {"naam": "Drukte", "tekst": "Het is vol.", "soort": "vraagt"})
    assert fout.status_code == 422
    assert "al een zin over" in fout.content.decode()
    goed = {"naam": "Files", "tekst": "We staan vaak stil.", "soort": "vraagt"}
    assert client.post(nieuw, goed).status_code == 302
    een = reverse("stelling", args=["files"])
    assert client.post(een, {**goed, "tekst": "We staan stil.", "basis": 1}).status_code == 302
    botst = client.post(een, {**goed, "tekst": "Anders.", "basis": 1})
    assert botst.status_code == 422
    assert "<q>We staan stil.</q>" in botst.content.decode()
    weg = reverse("stelling_gevraagd", args=["files"])
    for doe, staat in (("weg", False), ("terug", True)):
        assert client.post(weg, {"doe": doe}).status_code == 302
        assert ("files" in gevraagd()) is staat
    assert "Voeg een zin toe" in client.get(adres).content.decode()
    client.force_login(wereld.teamlid)
    tekst = client.get(adres).content.decode()
    assert "We staan stil." in tekst
    assert "Voeg een zin toe" not in tekst
