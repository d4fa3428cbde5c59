"""Wat de schrijver naast een 'dit wringt nog' zet."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import antwoord_op_wringen, geef_woord, neem_woord_terug
from apps.interventies.models import Instemming
from tests.dingen import daden, leg_voor, zeg_akkoord
from tests.mensen import Wereld


@pytest.fixture
def rij(wereld: Wereld) -> Instemming:
    """Voor Eva wringt het nog; de andere genoemde zei nog niets."""
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    return wring(wereld, versie.instemmingen.get(persoon=wereld.teamlid), "Dinsdag werk ik niet.")


def wring(wereld: Wereld, rij: Instemming, reden: str) -> Instemming:
    return geef_woord(versie=rij.versie, plan=wereld.plan, woord="wringt", reden=reden, door=wereld.teamlid)


def antwoord(wereld: Wereld, rij: Instemming, door: Persoon, tekst: str = "We kiezen woensdag.") -> None:
    antwoord_op_wringen(rij=rij, basis=rij.teller, plan=wereld.plan, antwoord=tekst, door=door)


def test_antwoord_staat_naast_wat_wringt(wereld: Wereld, rij: Instemming) -> None:
    antwoord(wereld, rij, wereld.meewerkende)
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door) == ("We kiezen woensdag.", wereld.meewerkende)
    assert (rij.woord, rij.reden) == ("wringt", "Dinsdag werk ik niet.")
    assert rij.antwoord_op is not None
    assert daden(rij.versie)[-1] == ("wringen-beantwoord", wereld.meewerkende)


@pytest.mark.parametrize("daad", ["terug", "akkoord", "anders wringen"])
def test_antwoord_vervalt_met_het_woord_waar_het_bij_hoorde(
    wereld: Wereld, rij: Instemming, daad: str
) -> None:
    antwoord(wereld, rij, wereld.leidinggevende)
    versie, plan, door = rij.versie, wereld.plan, wereld.teamlid
    daden: dict[str, Callable[[], object]] = {
        "terug": lambda: neem_woord_terug(versie=versie, plan=plan, door=door),
        "akkoord": lambda: zeg_akkoord(versie, plan, door),
        "anders wringen": lambda: wring(wereld, rij, "Woensdag ook niet."),
    }
    daden[daad]()
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door, rij.antwoord_op) == ("", None, None)


def test_antwoord_blijft_bij_dezelfde_reden(wereld: Wereld, rij: Instemming) -> None:
    antwoord(wereld, rij, wereld.leidinggevende)
    wring(wereld, rij, "Dinsdag werk ik niet.")
    rij.refresh_from_db()
    assert rij.antwoord == "We kiezen woensdag."


def test_antwoord_op_wie_intussen_akkoord_is_kan_niet(wereld: Wereld, rij: Instemming) -> None:
    zeg_akkoord(rij.versie, wereld.plan, wereld.teamlid)
    with pytest.raises(KanNiet, match="Eva veranderde intussen"):
        antwoord(wereld, rij, wereld.leidinggevende)


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr"])
def test_antwoord_zonder_pen_mag_niet(wereld: Wereld, rij: Instemming, wie: str) -> None:
    with pytest.raises(MagNiet):
        antwoord(wereld, rij, wereld.soorten[wie])


def test_antwoord_op_wat_intussen_veranderde_botst_en_laat_alles_staan(
    wereld: Wereld, rij: Instemming
) -> None:
    gelezen = Instemming.objects.get(pk=rij.pk)
    antwoord(wereld, rij, wereld.leidinggevende)
    with pytest.raises(Botsing) as botsing:
        antwoord(wereld, gelezen, wereld.meewerkende, "Of vrijdag?")
    assert botsing.value.huidig.antwoord == "We kiezen woensdag."
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door) == ("We kiezen woensdag.", wereld.leidinggevende)
    antwoord(wereld, rij, wereld.meewerkende, "Of vrijdag?")
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door) == ("Of vrijdag?", wereld.meewerkende)


def test_antwoord_op_een_reden_die_intussen_anders_is_botst(wereld: Wereld, rij: Instemming) -> None:
    gelezen = Instemming.objects.get(pk=rij.pk)
    wring(wereld, rij, "Ook woensdag kan ik niet.")
    with pytest.raises(Botsing):
        antwoord(wereld, gelezen, wereld.leidinggevende)


def test_hetzelfde_antwoord_nog_eens_is_een_keer(wereld: Wereld, rij: Instemming) -> None:
    gelezen = Instemming.objects.get(pk=rij.pk)
    antwoord(wereld, rij, wereld.leidinggevende)
    aantal = len(daden(rij.versie))
    antwoord(wereld, gelezen, wereld.leidinggevende)
    assert len(daden(rij.versie)) == aantal


def test_pagina_laat_bij_een_botsing_beide_antwoorden_zien(
    wereld: Wereld, client: Client, rij: Instemming
) -> None:
    antwoord(wereld, rij, wereld.meewerkende)
    client.force_login(wereld.leidinggevende)
    adres = reverse("wringen_antwoord", args=[wereld.team.pk, rij.versie.afspraak_id, rij.pk])
    eerste = client.post(adres, {"antwoord": "Of vrijdag?", "basis": rij.teller})
    tekst = eerste.content.decode()
    assert eerste.status_code == 422
    assert "We kiezen woensdag." in tekst
    assert "Of vrijdag?" in tekst
    assert "veranderde intussen iets" in tekst
    (basis,) = re.findall(r'name="basis" value="(\d+)"', tekst)
    assert client.post(adres, {"antwoord": "Of vrijdag?", "basis": basis}).status_code == 302
    rij.refresh_from_db()
    assert rij.antwoord == "Of vrijdag?"
