"""De pagina van de achtergrond: wat liep, wat misging, en niets over voor wie."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from apps.beheer import actions
from apps.beheer.queries.achtergrond import achtergrond
from apps.core.achtergrond import ronde
from apps.core.models import Hartslag, Klusbeurt
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.post.actions import stuur
from apps.post.models import Bericht
from apps.post.soorten import Soort
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def pagina(wereld: Wereld) -> str:
    return bezoeker(wereld.beheerder).get(reverse("beheer_achtergrond")).content.decode()


def mislukte_beurt(**velden: Any) -> Klusbeurt:
    gewoon = {"klus": "opruimen", "tijdvak": nu(), "pogingen": 3, "mislukt_op": nu(), "fout": "KeyError"}
    return Klusbeurt.objects.create(**gewoon | velden)


def mislukte_post(wereld: Wereld) -> Bericht:
    stuur(aan=wereld.teamlid, soort=Soort.GESPREK, sleutel="1")
    Bericht.objects.update(pogingen=3, mislukt_op=nu(), fout="SMTPDataError")
    return Bericht.objects.get()


def test_zonder_werker_zegt_de_pagina_dat(wereld: Wereld) -> None:
    assert "nog geen werker" in pagina(wereld)
    ronde()
    assert "De werker draait." in pagina(wereld)
    Hartslag.objects.update(op=nu() - timedelta(minutes=16))
    assert "staat stil sinds" in pagina(wereld)


def test_per_klus_staat_er_wat_eruit_kwam(wereld: Wereld) -> None:
    for dagen, uitkomst in ((1, {"concepten": 9}), (0, {"concepten": 2, "scans": 0})):
        tijdvak = nu() - timedelta(days=dagen)
        Klusbeurt.objects.create(klus="opruimen", tijdvak=tijdvak, klaar_op=nu(), uitkomst=uitkomst)
    regels = {regel.klus.naam: regel for regel in achtergrond().regels}
    assert regels["opruimen"].gedaan == {"concepten": 2}
    assert regels["eigen-sporen"].gedaan == {}
    tekst = pagina(wereld)
    assert "2 concepten" in tekst
    assert "9 concepten" not in tekst
    assert "nog niet" in tekst


def test_wat_niets_vond_en_wat_nog_wacht_zegt_dat(wereld: Wereld) -> None:
    Klusbeurt.objects.create(klus="opruimen", tijdvak=nu(), klaar_op=nu())
    Klusbeurt.objects.create(klus="eigen-sporen", tijdvak=nu())
    tekst = pagina(wereld)
    assert "niets te doen" in tekst
    assert "wacht nog" in tekst


def test_wat_mislukte_staat_er_en_gaat_opnieuw(wereld: Wereld) -> None:
    beurt = mislukte_beurt()
    assert "KeyError" in pagina(wereld)
    client = bezoeker(wereld.beheerder)
    adres = reverse("beheer_beurt_opnieuw", args=[beurt.pk])
    assert "nog eens geprobeerd" in client.post(adres, follow=True).content.decode()
    assert Klusbeurt.objects.get().mislukt_op is None
    assert "intussen al opnieuw" in client.post(adres, follow=True).content.decode()


def test_post_die_mislukte_staat_er_zonder_voor_wie(wereld: Wereld) -> None:
    mislukte_post(wereld)
    tekst = pagina(wereld)
    assert "SMTPDataError" in tekst
    for woorden in (wereld.teamlid.email, wereld.teamlid.naam, Soort.GESPREK.label):
        assert woorden not in tekst
    stand = achtergrond().post
    assert (stand.wacht, stand.mislukt, stand.verstuurd) == (0, 1, 0)


def test_alle_mislukte_post_gaat_in_een_keer_opnieuw(wereld: Wereld) -> None:
    mislukte_post(wereld)
    antwoord = bezoeker(wereld.beheerder).post(reverse("beheer_post_opnieuw"), follow=True)
    assert "1 mail wordt nog eens geprobeerd." in antwoord.content.decode()
    assert (achtergrond().post.wacht, achtergrond().post.mislukt) == (1, 0)


def test_alleen_een_beheerder_laat_iets_opnieuw_gaan(wereld: Wereld) -> None:
    beurt = mislukte_beurt()
    with pytest.raises(MagNiet):
        actions.probeer_beurt_opnieuw(beurt_id=beurt.pk, door=wereld.hr)
    with pytest.raises(MagNiet):
        actions.probeer_post_opnieuw(door=wereld.hr)
    actions.probeer_beurt_opnieuw(beurt_id=beurt.pk, door=wereld.beheerder)
    with pytest.raises(KanNiet):
        actions.probeer_beurt_opnieuw(beurt_id=beurt.pk, door=wereld.beheerder)
