"""Aan wie je iets laat zien, wie het dan leest, en de wand van een team."""

from typing import Any

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten.models import Leerervaring, Leerervaringdeling, Reflectiedeling
from apps.activiteiten.queries import wand
from apps.activiteiten.queries.wand import PER_BLADZIJDE
from apps.core.models import Leesregel
from apps.mijn_plek.actions import haal_terug
from apps.pad.queries import teampagina
from tests.dingen import leg_voor
from tests.gedaan import BETEKENIS, REGEL, laat_zien, maak_leerervaring, maak_reflectie
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek
from tests.rechten.rondgang import bezoeker


def lees(wie: Persoon, naam: str, *delen: Any) -> tuple[int, str]:
    antwoord = bezoeker(wie).get(reverse(naam, args=delen))
    return antwoord.status_code, antwoord.content.decode()


# -- Aan een mens ---------------------------------------------------------------------


def test_aan_een_collega_en_weer_terug(wereld: Wereld) -> None:
    reflectie = maak_reflectie(wereld.teamlid)
    client, hier = bezoeker(wereld.teamlid), ["reflectie", reflectie.pk]
    assert "Xandra" in client.get(reverse("laat_zien_zoeken", args=hier), {"q": "idema"}).content.decode()
    met = reverse("laat_zien_met", args=[*hier, wereld.buur.pk])
    assert client.get(met).status_code == 200
    assert client.post(met, {"tot": "gisteren"}).status_code == 422
    assert client.post(met, {"tot": ""})["Location"] == reverse("laat_zien", args=hier)
    status, tekst = lees(wereld.buur, "reflectie", reflectie.pk)
    assert status == 200
    for woorden in (BETEKENIS, reflectie.activiteit.wil_zien, "ziet dat je het las"):
        assert woorden in tekst
    assert Leesregel.objects.over(reflectie).get().lezer == wereld.buur
    assert "Xandra" in lees(wereld.teamlid, "laat_zien", *hier)[1]
    deling = Reflectiedeling.objects.get()
    client.post(reverse("laat_zien_terug", args=[*hier, deling.pk]))
    assert lees(wereld.buur, "reflectie", reflectie.pk)[0] == 404


def test_wie_deelt_leest_het_zonder_spoor(wereld: Wereld) -> None:
    reflectie, ervaring = maak_reflectie(wereld.teamlid), maak_leerervaring(wereld.teamlid)
    assert "Zo leest een ander" in lees(wereld.teamlid, "reflectie", reflectie.pk)[1]
    assert "Zo leest een ander" in lees(wereld.teamlid, "leerervaring", ervaring.pk)[1]
    assert not Leesregel.objects.exists()


def test_wat_met_iedereen_gedeeld_is_staat_bij_wat_anderen_delen(wereld: Wereld) -> None:
    ervaring, reflectie = maak_leerervaring(wereld.teamlid), maak_reflectie(wereld.teamlid)
    client = bezoeker(wereld.teamlid)
    for ding in (ervaring, reflectie):
        hier = reverse("laat_zien", args=[ding.modelnaam, ding.pk])
        assert client.post(hier, {"aan": "niemand"}).status_code == 422
        assert client.post(hier, {"aan": "iedereen"}).status_code == 302
    tekst = lees(wereld.hr, "gedeeld_met_mij")[1]
    for deling in (Leerervaringdeling.objects.get(), Reflectiedeling.objects.get()):
        assert f'href="{deling.adres}"' in tekst
    assert REGEL in lees(wereld.hr, "leerervaring", ervaring.pk)[1]
    assert Leesregel.objects.get().lezer == wereld.hr


@pytest.mark.parametrize("naam", ["laat_zien", "laat_zien_zoeken"])
def test_alleen_wat_van_jezelf_is_laat_je_zien(wereld: Wereld, naam: str) -> None:
    reflectie, ervaring = maak_reflectie(wereld.teamlid), maak_leerervaring(wereld.teamlid)
    laat_zien(ervaring, door=wereld.teamlid)
    assert lees(wereld.buur, naam, "reflectie", reflectie.pk)[0] == 404
    assert lees(wereld.buur, naam, "leerervaring", ervaring.pk)[0] == 404
    assert lees(wereld.teamlid, naam, "profiel", ervaring.pk)[0] == 404


# -- De wand --------------------------------------------------------------------------


def test_de_wand_toont_wat_met_het_team_gedeeld_is_het_nieuwste_eerst(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    ervaring = maak_leerervaring(wereld.teamlid, kwadrant="toevallig")
    reflectie = maak_reflectie(wereld.kernlid, afspraak_id=versie.afspraak_id)
    maak_leerervaring(wereld.teamlid, "Deelt niemand.")
    laat_zien(maak_leerervaring(wereld.teamlid, "Voor iedereen."), door=wereld.teamlid)
    laat_zien(ervaring, door=wereld.teamlid, team=wereld.team, ook_later_komers=True)
    laat_zien(reflectie, door=wereld.kernlid, team=wereld.team)
    Leerervaringdeling.objects.update(van=wereld.vandaag - DAG)
    eerste, tweede = wand(wereld.team, wereld.leidinggevende)[0]
    assert (eerste.wie, eerste.lang, eerste.afspraak) == (
        wereld.kernlid,
        True,
        (versie.titel, wereld.team.pk),
    )
    assert BETEKENIS in eerste.woorden
    assert (tweede.wie, tweede.lang, tweede.hoe) == (wereld.teamlid, False, "bij toeval")
    tekst = lees(wereld.leidinggevende, "wand", wereld.team.pk)[1]
    assert REGEL in tekst
    assert "Deelt niemand." not in tekst
    assert not Leesregel.objects.exists()


def test_een_afspraak_die_de_lezer_niet_ziet_staat_er_niet_bij(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    reflectie = maak_reflectie(wereld.kernlid, afspraak_id=versie.afspraak_id)
    laat_zien(reflectie, door=wereld.kernlid, team=wereld.team)
    (van_teamlid,), _ = wand(wereld.team, wereld.teamlid)
    (van_leiding,), _ = wand(wereld.team, wereld.leidinggevende)
    assert (van_teamlid.afspraak, van_teamlid.afspraak_id) == (None, None)
    assert van_leiding.afspraak_id == versie.afspraak_id


def test_de_wand_is_van_het_team_en_later_komers_lezen_wat_mag(wereld: Wereld) -> None:
    wel, niet = maak_leerervaring(wereld.teamlid, "Wel."), maak_leerervaring(wereld.teamlid, "Niet.")
    laat_zien(wel, door=wereld.teamlid, team=wereld.team, ook_later_komers=True)
    laat_zien(niet, door=wereld.teamlid, team=wereld.team)
    Leerervaringdeling.objects.update(van=wereld.vandaag - DAG)
    nieuw = maak_persoon("Nina")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    assert [steen.woorden for steen in wand(wereld.team, nieuw)[0]] == [("Wel.",)]
    assert lees(wereld.buur, "wand", wereld.team.pk)[0] == 404
    assert lees(wereld.hr, "wand", wereld.team.pk)[0] == 404
    vertrek(wereld.team, wereld.teamlid)
    assert wand(wereld.team, wereld.kernlid) == ([], False)


def test_wie_terughaalt_haalt_het_stil_van_de_wand(wereld: Wereld) -> None:
    deling = laat_zien(maak_leerervaring(wereld.teamlid), door=wereld.teamlid, team=wereld.team)
    assert wand(wereld.team, wereld.teamlid)[0]
    haal_terug(deling=deling, door=wereld.teamlid)
    assert "Hier staat nu niets" in lees(wereld.teamlid, "wand", wereld.team.pk)[1]


def test_een_lange_wand_gaat_per_bladzijde(wereld: Wereld) -> None:
    for nummer in range(PER_BLADZIJDE + 1):
        laat_zien(
            maak_leerervaring(wereld.teamlid, f"Regel {nummer}."), door=wereld.teamlid, team=wereld.team
        )
    eerste, meer = wand(wereld.team, wereld.teamlid)
    assert (len(eerste), meer) == (PER_BLADZIJDE, True)
    tweede, meer = wand(wereld.team, wereld.teamlid, bladzijde=2)
    assert ([steen.woorden for steen in tweede], meer) == ([("Regel 0.",)], False)
    client, adres = bezoeker(wereld.teamlid), reverse("wand", args=[wereld.team.pk])
    assert "Eerder" in client.get(adres, {"bladzijde": "-1"}).content.decode()
    assert "Later" in client.get(adres, {"bladzijde": "2"}).content.decode()
    assert Leerervaring.objects.count() == PER_BLADZIJDE + 1


def test_bij_een_afspraak_staat_wat_mensen_er_met_het_team_over_deelden(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    reflectie = maak_reflectie(wereld.kernlid, afspraak_id=versie.afspraak_id)
    ervaring, los = maak_leerervaring(wereld.teamlid), maak_leerervaring(wereld.teamlid, "Los.")
    type(ervaring).objects.filter(pk=ervaring.pk).update(afspraak=versie.afspraak)
    laat_zien(reflectie, door=wereld.kernlid, team=wereld.team)
    for ding in (ervaring, los):
        laat_zien(ding, door=wereld.teamlid, team=wereld.team, ook_later_komers=True)
    Leerervaringdeling.objects.update(van=wereld.vandaag - DAG)
    assert teampagina(wereld.plan, wereld.leidinggevende).verteld == {
        versie.afspraak_id: [(wereld.kernlid.roepnaam, BETEKENIS), (wereld.teamlid.roepnaam, REGEL)]
    }
    assert BETEKENIS in lees(wereld.leidinggevende, "team", wereld.team.pk)[1]
    assert teampagina(wereld.plan, wereld.buur).verteld == {}
