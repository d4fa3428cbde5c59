"""Wat de twee samen en ieder voor zich opschrijven, en wat ze erbij leggen."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from apps.core.actions import TERUGZETTERS
from apps.core.bewaren import Bewaard
from apps.core.botsing import Botsing
from apps.core.models import Bewaartermijn
from apps.core.onderbroken import schrijver_teken
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu, vandaag
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import (
    Gespreksregel,
    Ontwikkelgesprek,
    Prive,
    ToenNu,
    Vervolgstap,
)
from apps.ontwikkelgesprekken.queries import Gespreksblad
from tests.dingen import daden
from tests.gesprekken import leg_vast, maak_gesprek, rond_af, vers
from tests.mensen import Wereld, vertrek
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


def test_samen_schrijven_houdt_versies_uit_elkaar(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    eerste = actions.schrijf_samen(gesprek=gesprek, tekst="Een.", basis=0, door=wereld.teamlid)
    assert actions.schrijf_samen(gesprek=gesprek, tekst="Een.", basis=0, door=wereld.leidinggevende) == eerste
    with pytest.raises(Botsing) as botsing:
        actions.schrijf_samen(gesprek=gesprek, tekst="Twee.", basis=0, door=wereld.leidinggevende)
    assert botsing.value.huidig.tekst == "Een."
    actions.schrijf_samen(gesprek=gesprek, tekst="Twee.", basis=1, door=wereld.leidinggevende)
    assert vers(gesprek).aantekening.tekst == "Twee."
    assert [daad for daad, _ in daden(gesprek)].count("gesprek-opgeschreven") == 2


def test_een_getypte_stap_komt_heel_terug_na_het_aanmelden(wereld: Wereld) -> None:
    adres = reverse("gesprek_erbij", args=[maak_gesprek(wereld).pk, "stap"])
    getypt = {"wat": "Bellen", "wie_doet": str(wereld.teamlid.pk), "voor_dag": "2026-12-01"}
    client, teken = Client(), schrijver_teken(wereld.teamlid.pk)
    client.post(adres, getypt | {"schrijver": teken, "kenmerk": str(uuid4())})
    onthouden = client.session["onderbroken_formulier"]
    assert (onthouden["adres"], onthouden["velden"]) == (
        adres,
        {naam: [waarde] for naam, waarde in getypt.items()},
    )


def test_een_derde_schrijft_niet_mee(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    for wie in (wereld.meewerkende, wereld.kernlid, wereld.hr):
        with pytest.raises(MagNiet, match="twee anderen"):
            actions.schrijf_samen(gesprek=gesprek, tekst="Ik ook.", basis=0, door=wie)
        with pytest.raises(MagNiet, match="twee anderen"):
            actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Ik ook.", basis=0, door=wie)


def test_prive_heeft_geen_geschiedenis_en_leeg_is_weg(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_prive(
        gesprek=gesprek, veld="voorbereiding", tekst="Vraag 1", basis=0, door=wereld.teamlid
    )
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Stil.", basis=0, door=wereld.teamlid)
    assert len(daden(gesprek)) == 1
    prive = Prive.objects.get(van=wereld.teamlid)
    assert (prive.voorbereiding, prive.notitie) == ("Vraag 1", "Stil.")
    actions.schrijf_prive(gesprek=gesprek, veld="voorbereiding", tekst="", basis=1, door=wereld.teamlid)
    assert Prive.objects.filter(notitie="Stil.").exists()
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="", basis=1, door=wereld.teamlid)
    assert not Prive.objects.exists()


def test_prive_gaat_zes_weken_na_het_afronden_weg(wereld: Wereld) -> None:
    gesprek, open_ = maak_gesprek(wereld), maak_gesprek(wereld)
    for ding in (gesprek, open_):
        actions.schrijf_prive(gesprek=ding, veld="notitie", tekst="Iets", basis=0, door=wereld.teamlid)
    leg_vast(gesprek)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Nog iets", basis=1, door=wereld.teamlid)
    net_niet = nu() - timedelta(weeks=6) + timedelta(minutes=1)
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(afgerond_op=net_niet)
    assert actions.ruim_prive_op() == 0
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(afgerond_op=nu() - timedelta(weeks=6))
    assert actions.ruim_prive_op() == 1
    assert Prive.objects.get().gesprek == open_
    with pytest.raises(MagNiet, match="voorbij"):
        actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Te laat", basis=1, door=wereld.teamlid)


@pytest.mark.parametrize("veld", ["afgezegd_op", "begin"])
def test_prive_bij_wat_niet_doorging_of_open_bleef_gaat_ook_weg(wereld: Wereld, veld: str) -> None:
    gesprek, grens = maak_gesprek(wereld), nu() - timedelta(weeks=6)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Iets", basis=0, door=wereld.teamlid)
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(**{veld: grens + timedelta(minutes=1)})
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Net nog", basis=1, door=wereld.teamlid)
    assert actions.ruim_prive_op() == 0
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(**{veld: grens})
    with pytest.raises(MagNiet, match="voorbij"):
        actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Te laat", basis=1, door=wereld.teamlid)
    assert actions.ruim_prive_op() == 1


def test_in_wat_weer_open_is_blijven_en_schrijven_notities(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Iets", basis=0, door=wereld.teamlid)
    leg_vast(gesprek)
    lang_geleden = nu() - timedelta(weeks=7)
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(begin=lang_geleden, afgerond_op=lang_geleden)
    gesprek.samenvattingen.update(op=lang_geleden)
    gesprek.refresh_from_db()
    actions.open_opnieuw(gesprek=gesprek, door=wereld.leidinggevende)
    assert actions.ruim_prive_op() == 0
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Nog iets", basis=1, door=wereld.teamlid)


def test_de_pagina_zegt_de_termijn_van_de_instelling(wereld: Wereld) -> None:
    Bewaartermijn.objects.create(soort=Bewaard.EIGEN_NOTITIES, hoeveel=3)
    for adres in (reverse("gesprekken"), reverse("gesprek", args=[maak_gesprek(wereld).pk])):
        assert (
            "Het blijft tot 3 weken na het afronden" in bezoeker(wereld.teamlid).get(adres).content.decode()
        )


def test_wat_een_leidinggevende_van_vroeger_niet_meer_leest_gaat_weg(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    for wie in (wereld.leidinggevende, wereld.teamlid):
        actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Iets", basis=0, door=wie)
    vertrek(wereld.team, wereld.leidinggevende)
    assert actions.ruim_prive_op() == 0
    with override_settings(VANDAAG=wereld.vandaag + timedelta(days=30)):
        assert actions.ruim_prive_op() == 1
    assert Prive.objects.get().van == wereld.teamlid


def test_wie_niet_meer_samen_zijn_schrijven_niets_meer_samen(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    vertrek(wereld.team, wereld.leidinggevende)
    for wie in (wereld.leidinggevende, wereld.teamlid):
        with pytest.raises(MagNiet, match="geen leidinggevende en teamlid meer"):
            actions.schrijf_samen(gesprek=gesprek, tekst="Nog iets.", basis=0, door=wie)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Van mij.", basis=0, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="meer"):
        actions.schrijf_prive(
            gesprek=gesprek, veld="notitie", tekst="Nog.", basis=0, door=wereld.leidinggevende
        )


def test_een_leidinggevende_van_vroeger_leest_zijn_eigen_notities_na(wereld: Wereld) -> None:
    gesprek, leider = maak_gesprek(wereld), wereld.leidinggevende
    for veld, wie in (("voorbereiding", leider), ("notitie", leider), ("notitie", wereld.teamlid)):
        tekst = f"Mijn {veld} van {wie.roepnaam}."
        actions.schrijf_prive(gesprek=gesprek, veld=veld, tekst=tekst, basis=0, door=wie)
    vertrek(wereld.team, leider)
    for adres, zijn in (
        ("gesprek", "Mijn voorbereiding van Ingrid."),
        ("gesprek_nu", "Mijn notitie van Ingrid."),
    ):
        pagina = bezoeker(leider).get(reverse(adres, args=[gesprek.pk])).content.decode()
        assert zijn in pagina
        assert "van Eva." not in pagina


def test_een_regel_staat_er_een_keer(wereld: Wereld) -> None:
    gesprek, kenmerk = maak_gesprek(wereld), uuid4()
    regel = zet_erbij(gesprek, wereld.teamlid, kenmerk=kenmerk)
    assert zet_erbij(gesprek, wereld.teamlid, kenmerk=kenmerk) == regel
    with pytest.raises(KanNiet, match="al bij"):
        zet_erbij(gesprek, wereld.leidinggevende, kenmerk=kenmerk)
    assert ToenNu.objects.count() == 1
    assert [daad for daad, _ in daden(gesprek)].count("gesprek-regel-erbij") == 1
    actions.haal_regel_weg(regel=regel, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="al bij"):
        zet_erbij(gesprek, wereld.teamlid, kenmerk=kenmerk)


def test_alleen_wie_een_regel_schreef_haalt_haar_weg_en_terug(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    for soort, inhoud in (
        ("toen-nu", {"nu": "Samen."}),
        ("werk", {"wat": "Het lab", "ligt": "te_makkelijk"}),
        ("stap", stap(wereld)),
    ):
        regel = zet_erbij(gesprek, wereld.teamlid, soort, inhoud=inhoud)
        with pytest.raises(MagNiet, match="schreef"):
            actions.haal_regel_weg(regel=regel, door=wereld.leidinggevende)
        actions.haal_regel_weg(regel=regel, door=wereld.teamlid)
        model: Any = type(regel)
        assert not model.objects.exists()
        assert "uit een gesprek" in regel.omschrijving
        TERUGZETTERS[model](ding=model.ook_weg.get(pk=regel.pk), door=wereld.teamlid)
        assert model.objects.get() == regel
    assert [daad for daad, _ in daden(gesprek)].count("gesprek-regel-terug") == 3


def test_een_stap_is_te_vinken_ook_als_het_gesprek_vastligt(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rij = zet_erbij(gesprek, wereld.leidinggevende, "stap", inhoud=stap(wereld))
    assert isinstance(rij, Vervolgstap)
    leg_vast(gesprek)
    for gedaan in (True, True, False):
        actions.vink_stap(stap=rij, gedaan=gedaan, door=wereld.teamlid)
        assert bool(Vervolgstap.objects.get().gedaan_op) == gedaan
    assert [daad for daad, _ in daden(gesprek)][-2:] == ["gesprek-stap-gedaan", "gesprek-stap-open"]
    with pytest.raises(MagNiet, match="ligt vast"):
        zet_erbij(gesprek, wereld.teamlid)
    with pytest.raises(MagNiet, match="ligt vast"):
        actions.haal_regel_weg(regel=rij, door=wereld.leidinggevende)


def test_wat_afgezegd_is_schrijft_niemand_vol(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="afgezegd"):
        rond_af(gesprek, wereld.teamlid)


def test_een_paar_keer_hetzelfde_staat_er_een_keer_met_de_tijd(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    for basis, tekst in enumerate(("Een.", "Twee.", "Drie.")):
        actions.schrijf_samen(gesprek=gesprek, tekst=tekst, basis=basis, door=wereld.teamlid)
    zinnen = [regel.zin for regel in Gespreksblad(gesprek, wereld.teamlid).geschiedenis]
    assert zinnen == ["Er is samen iets opgeschreven", "Het gesprek is gepland"]


def test_een_stap_die_intussen_weg_is_zegt_dat(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    inhoud = {"wat": "Bellen", "wie": wereld.teamlid, "voor": wereld.vandaag}
    stap = actions.zet_erbij(
        gesprek=gesprek, soort="stap", inhoud=inhoud, kenmerk=uuid4(), door=wereld.leidinggevende
    )
    actions.haal_regel_weg(regel=stap, door=wereld.leidinggevende)
    assert isinstance(stap, Vervolgstap)
    with pytest.raises(KanNiet, match="intussen weg"):
        actions.vink_stap(stap=stap, gedaan=True, door=wereld.teamlid)
