"""Wat een lid bij een gedeeld onderdeel zegt, en wat de schrijver ermee doet."""

import re
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.teamplannen.actions import beantwoord_reactie, reageer
from apps.teamplannen.models import Analyseonderdeel, Reactie, Teamanalyse
from apps.teamplannen.queries import leesstappen
from tests.dingen import daden, maak_analyse, maak_gedeelde_analyse, wie_staat_in, wie_ziet
from tests.mensen import HEEL_HET_TEAM, Wereld


def zie_anders(analyse: Teamanalyse, door: Persoon, woorden: str = "Ik zie het rustiger.") -> Reactie:
    return reageer(analyse=analyse, onderdeel="trots", blik=Reactie.Blik.ANDERS, woorden=woorden, door=door)


def test_reageren_staat_met_naam_bij_het_onderdeel(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    reactie = zie_anders(analyse, wereld.teamlid)
    assert (reactie.persoon, reactie.onderdeel, reactie.blik) == (wereld.teamlid, "trots", "anders")
    assert daden(analyse) == [("reactie-gegeven", wereld.teamlid)]


def test_reageren_nog_eens_vervangt_je_woord(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    eerste = zie_anders(analyse, wereld.teamlid)
    reageer(analyse=analyse, onderdeel="trots", blik=Reactie.Blik.HERKEN, woorden="", door=wereld.teamlid)
    reactie = Reactie.objects.get()
    assert (reactie.pk, reactie.blik, reactie.woorden) == (eerste.pk, "herken", "")
    assert reactie.op > eerste.op


def test_anders_zien_vraagt_woorden_en_herkennen_niet(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    with pytest.raises(KanNiet) as fout:
        zie_anders(analyse, wereld.teamlid, woorden="")
    assert fout.value.veld == "woorden"
    reageer(analyse=analyse, onderdeel="trots", blik=Reactie.Blik.HERKEN, woorden="", door=wereld.teamlid)


@pytest.mark.parametrize("wie", ["leidinggevende", "buur", "hr"])
def test_reageren_mag_de_schrijver_niet_en_wie_buiten_staat_ook_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        zie_anders(maak_gedeelde_analyse(wereld), wereld.soorten[wie])
    assert not Reactie.objects.exists()


def test_reageren_voor_het_delen_mag_niet(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="nog niet gedeeld"):
        zie_anders(maak_analyse(wereld.plan, wereld.leidinggevende), wereld.meewerkende)


def test_antwoord_staat_naast_de_reactie_met_wie_en_wanneer(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    reactie = zie_anders(analyse, wereld.teamlid)
    beantwoord_reactie(
        reactie=reactie, basis=reactie.teller, antwoord="Ik zet het erbij.", door=wereld.meeschrijver
    )
    reactie.refresh_from_db()
    assert (reactie.antwoord, reactie.antwoord_door) == ("Ik zet het erbij.", wereld.meeschrijver)
    assert reactie.antwoord_op is not None
    assert daden(analyse)[-1] == ("reactie-beantwoord", wereld.meeschrijver)


def test_antwoord_leegmaken_haalt_het_weg(wereld: Wereld) -> None:
    reactie = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    for antwoord in ("Ik zet het erbij.", ""):
        reactie.refresh_from_db()
        beantwoord_reactie(
            reactie=reactie, basis=reactie.teller, antwoord=antwoord, door=wereld.leidinggevende
        )
    reactie.refresh_from_db()
    assert (reactie.antwoord, reactie.antwoord_door, reactie.antwoord_op) == ("", None, None)


@pytest.mark.parametrize(("woorden", "blijft"), [("Ik zie het rustiger.", True), ("Toch niet.", False)])
def test_antwoord_hoort_bij_de_woorden_waarop_het_antwoordt(
    wereld: Wereld, woorden: str, blijft: bool
) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    reactie = zie_anders(analyse, wereld.teamlid)
    beantwoord_reactie(
        reactie=reactie, basis=reactie.teller, antwoord="Ik zet het erbij.", door=wereld.leidinggevende
    )
    zie_anders(analyse, wereld.teamlid, woorden)
    reactie.refresh_from_db()
    assert bool(reactie.antwoord) is blijft
    assert (reactie.antwoord_door is not None, reactie.antwoord_op is not None) == (blijft, blijft)


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider"])
def test_antwoorden_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    reactie = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    with pytest.raises(MagNiet):
        beantwoord_reactie(
            reactie=reactie, basis=reactie.teller, antwoord="Van mij.", door=wereld.soorten[wie]
        )


def test_reactie_leest_het_hele_team(wereld: Wereld) -> None:
    reactie = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    assert wie_ziet(wereld, reactie) == HEEL_HET_TEAM
    assert wie_staat_in(wereld, reactie, Leeskring.TEAM) == HEEL_HET_TEAM


def test_leesstappen_tonen_ieders_reactie_en_welke_de_mijne_is(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    van_amina = zie_anders(analyse, wereld.kernlid)
    van_eva = zie_anders(analyse, wereld.teamlid)
    stappen = {stap.onderdeel: stap for stap in leesstappen(analyse, wereld.teamlid)}
    trots = stappen[Analyseonderdeel.TROTS]
    assert (trots.reacties, trots.mijn) == ([van_amina, van_eva], van_eva)
    assert stappen[Analyseonderdeel.CONTEXT].reacties == []


@pytest.mark.parametrize(
    ("kolommen", "grens"),
    [
        ({"woorden": ""}, "anders_zien_heeft_woorden"),
        ({"blik": "nee"}, "anders_zien_heeft_woorden"),
        ({"antwoord": "Zomaar."}, "antwoord_heeft_wie_en_wanneer"),
        ({"antwoord_op": nu}, "antwoord_heeft_wie_en_wanneer"),
        ({"onderdeel": "nergens"}, "onderdeel_van_reactie_bestaat"),
    ],
)
def test_reactie_die_niet_kan_wordt_geweigerd(wereld: Wereld, kolommen: dict[str, Any], grens: str) -> None:
    zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    waarden = {naam: waarde() if callable(waarde) else waarde for naam, waarde in kolommen.items()}
    with pytest.raises(IntegrityError, match=grens):
        Reactie.objects.update(**waarden)


def test_reactie_is_er_een_per_persoon_per_onderdeel(wereld: Wereld) -> None:
    reactie = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    reactie.pk = None
    reactie._state.adding = True
    with pytest.raises(IntegrityError, match="een_reactie_per_persoon_per_stap"):
        reactie.save()


def test_antwoord_op_wat_intussen_veranderde_botst_en_laat_alles_staan(wereld: Wereld) -> None:
    gelezen = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    eerste, tweede = "Ik zet het erbij.", "Ik kom kijken."
    beantwoord_reactie(reactie=gelezen, basis=gelezen.teller, antwoord=eerste, door=wereld.leidinggevende)
    with pytest.raises(Botsing) as botsing:
        beantwoord_reactie(reactie=gelezen, basis=gelezen.teller, antwoord=tweede, door=wereld.meeschrijver)
    assert botsing.value.huidig.antwoord == eerste
    # Hetzelfde antwoord nog eens is geen botsing.
    beantwoord_reactie(reactie=gelezen, basis=gelezen.teller, antwoord=eerste, door=wereld.leidinggevende)
    assert Reactie.objects.get(pk=gelezen.pk).antwoord_door == wereld.leidinggevende


def test_pagina_laat_bij_een_botsing_beide_antwoorden_zien(wereld: Wereld, client: Client) -> None:
    reactie = zie_anders(maak_gedeelde_analyse(wereld), wereld.teamlid)
    zie_anders(reactie.analyse, wereld.teamlid, "Bij mij niet.")
    client.force_login(wereld.leidinggevende)
    adres = reverse("reactie_antwoord", args=[wereld.team.pk, reactie.pk])
    tekst = client.post(adres, {"antwoord": "Ik kom kijken.", "basis": 0}).content.decode()
    assert "Bij mij niet." in tekst
    assert "Ik kom kijken." in tekst
    assert "veranderde intussen iets" in tekst
    (basis,) = re.findall(r'name="basis" value="(\d+)"', tekst)
    assert client.post(adres, {"antwoord": "Ik kom kijken.", "basis": basis}).status_code == 302
    assert Reactie.objects.get(pk=reactie.pk).antwoord == "Ik kom kijken."


def test_wie_het_alleen_herkent_staat_samen_op_een_regel(wereld: Wereld, client: Client) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    for persoon in (wereld.teamlid, wereld.kernlid):
        reageer(analyse=analyse, onderdeel="trots", blik="herken", woorden="", door=persoon)
    zie_anders(analyse, wereld.meewerkende)
    client.force_login(wereld.leidinggevende)
    tekst = client.get(reverse("analyse", args=[wereld.team.pk])).content.decode()
    namen = [wereld.teamlid.roepnaam, wereld.kernlid.roepnaam]
    assert any(f"{een} en {ander} herkennen dit" in tekst for een, ander in (namen, namen[::-1]))
    assert tekst.count("Zeg wat je hiermee doet") == 1
