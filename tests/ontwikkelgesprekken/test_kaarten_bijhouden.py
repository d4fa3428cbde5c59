"""Hr van de instelling houdt de kaarten bij; wie een gesprek heeft, leest ze."""

import pytest
from django.test import Client
from django.urls import reverse

from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.ontwikkelgesprekken.actions.kaarten import (
    Kaartinhoud,
    haal_kaart_weg,
    laad_gesprekskaarten,
    leg_kaart_terug,
    voeg_kaart_toe,
    wijzig_kaart,
)
from apps.ontwikkelgesprekken.models import Gesprekskaart
from tests.mensen import Wereld

ONZE = Kaartinhoud("Wat zou je aan de buren vragen?", "Wie zijn dat?")


@pytest.fixture
def kaart(wereld: Wereld) -> Gesprekskaart:
    laad_gesprekskaarten()
    return Gesprekskaart.objects.get(pk="taken-ruilen")


def test_een_nieuwe_kaart_ligt_onder_op_haar_stapel(kaart: Gesprekskaart, wereld: Wereld) -> None:
    nieuw = voeg_kaart_toe(stapel="taken", inhoud=ONZE, door=wereld.hr)
    assert Gesprekskaart.objects.filter(stapel="taken").last() == nieuw
    assert (nieuw.vraag, nieuw.hulpvraag) == (ONZE.vraag, ONZE.hulpvraag)


def test_op_een_lege_tafel_is_zij_de_eerste(wereld: Wereld) -> None:
    assert voeg_kaart_toe(stapel="taken", inhoud=ONZE, door=wereld.hr).volgorde == 1


def test_dezelfde_vraag_ligt_een_keer_op_een_stapel(kaart: Gesprekskaart, wereld: Wereld) -> None:
    zelfde = Kaartinhoud(kaart.vraag.upper())
    with pytest.raises(KanNiet, match="al op deze stapel") as fout:
        voeg_kaart_toe(stapel="taken", inhoud=zelfde, door=wereld.hr)
    assert fout.value.veld == "vraag"
    voeg_kaart_toe(stapel="mensen", inhoud=zelfde, door=wereld.hr)
    haal_kaart_weg(kaart=kaart, door=wereld.hr)
    voeg_kaart_toe(stapel="taken", inhoud=zelfde, door=wereld.hr)
    with pytest.raises(KanNiet, match="al op deze stapel"):
        leg_kaart_terug(kaart=kaart, door=wereld.hr)


def test_wat_hr_aanpaste_blijft_na_een_nieuwe_lading(kaart: Gesprekskaart, wereld: Wereld) -> None:
    wijzig_kaart(kaart=kaart, inhoud=ONZE, basis=1, door=wereld.hr)
    haal_kaart_weg(kaart=kaart, door=wereld.hr)
    laad_gesprekskaarten()
    kaart.refresh_from_db()
    assert (kaart.vraag, kaart.actief) == (ONZE.vraag, False)
    leg_kaart_terug(kaart=kaart, door=wereld.hr)
    kaart.refresh_from_db()
    assert kaart.actief


def test_wijzigen_botst_met_een_collega_en_dezelfde_tekst_niet(kaart: Gesprekskaart, wereld: Wereld) -> None:
    wijzig_kaart(kaart=kaart, inhoud=ONZE, basis=1, door=wereld.hr)
    wijzig_kaart(kaart=kaart, inhoud=ONZE, basis=1, door=wereld.hr)
    kaart.refresh_from_db()
    assert kaart.versie == 2
    with pytest.raises(Botsing):
        wijzig_kaart(kaart=kaart, inhoud=Kaartinhoud("Anders?"), basis=1, door=wereld.hr)


@pytest.mark.parametrize("wie", ["leidinggevende", "onderdeelsleiding", "beheerder"])
def test_alleen_hr_van_de_instelling_houdt_ze_bij(kaart: Gesprekskaart, wereld: Wereld, wie: str) -> None:
    door = wereld.soorten[wie]
    with pytest.raises(MagNiet):
        voeg_kaart_toe(stapel="taken", inhoud=ONZE, door=door)
    with pytest.raises(MagNiet):
        wijzig_kaart(kaart=kaart, inhoud=ONZE, basis=1, door=door)
    with pytest.raises(MagNiet):
        haal_kaart_weg(kaart=kaart, door=door)


def test_hr_doet_het_op_de_pagina_en_een_ander_leest_alleen(
    kaart: Gesprekskaart, wereld: Wereld, client: Client
) -> None:
    client.force_login(wereld.hr)
    adres, nieuw, een = reverse("kaarten"), reverse("kaart_nieuw"), reverse("kaart", args=[kaart.pk])
    assert 'value="mensen" selected' in client.get(f"{nieuw}?stapel=mensen").content.decode()
    fout = client.post(nieuw, {"stapel": "taken", "vraag": kaart.vraag})
    assert fout.status_code == 422
    assert "Deze vraag ligt al op deze stapel." in fout.content.decode()
    assert client.post(nieuw, {"stapel": "taken", "vraag": ONZE.vraag}).status_code == 302
    assert client.post(een, {"vraag": "Wat ruil je?", "basis": 1}).status_code == 302
    botst = client.post(een, {"vraag": "Iets anders?", "basis": 1})
    assert botst.status_code == 422
    assert "<q>Wat ruil je?</q>" in botst.content.decode()
    op_stapel = reverse("kaart_op_stapel", args=[kaart.pk])
    for doe, ligt in (("weg", False), ("terug", True)):
        client.post(op_stapel, {"doe": doe})
        kaart.refresh_from_db()
        assert kaart.actief is ligt
    client.post(op_stapel, {"doe": "weg"})
    client.post(nieuw, {"stapel": "taken", "vraag": "Wat ruil je?"})
    weer = client.post(op_stapel, {"doe": "terug"}, follow=True)
    assert "Deze vraag ligt al op deze stapel." in weer.content.decode()
    client.force_login(wereld.teamlid)
    pagina = client.get(adres).content.decode()
    assert ONZE.vraag in pagina
    assert "Voeg een kaart toe" not in pagina
    assert client.get(nieuw).status_code == 403
