"""Twee versies naast elkaar: wat veranderde, met de woorden gemerkt, en alleen voor wie beide leest."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import Persoon
from apps.core.verschil import Stuk, verschil
from apps.interventies.models import AfspraakVersie
from apps.interventies.queries import verschillen, woorden_op
from apps.teams.queries import bezetting
from tests.dingen import leg_voor
from tests.interventies.test_nieuwe_versies import pas_aan
from tests.mensen import Wereld


def gemerkt(stukken: list[Stuk] | tuple[Stuk, ...]) -> str:
    return "".join(f"[{stuk.tekst}]" if stuk.anders else stuk.tekst for stuk in stukken)


@pytest.mark.parametrize(
    ("toen", "nu", "weg", "nieuw"),
    [
        ("Eén uit een vak.", "Eén uit een team.", "Eén uit een [vak].", "Eén uit een [team]."),
        ("", "Twee uur.", "", "[Twee uur.]"),
        ("Twee uur.", "", "[Twee uur.]", ""),
        ("Iris en Kofi.", "Iris, Bo en Kofi.", "Iris en Kofi.", "Iris[, Bo ]en Kofi."),
        ("Elke week", "Elke week bij de koffie", "Elke week", "Elke week [bij de koffie]"),
    ],
)
def test_verschil_merkt_de_woorden_die_anders_zijn(toen: str, nu: str, weg: str, nieuw: str) -> None:
    rij = verschil("Wat", toen, nu)
    assert rij
    assert gemerkt(list(rij.toen)) in {weg, weg.replace(" ]", "] ")}
    assert gemerkt(list(rij.nu)) in {nieuw, nieuw.replace(" ]", "] ")}


def test_gelijke_tekst_heeft_geen_verschil() -> None:
    assert verschil("Wat", "Twee uur.", "Twee uur.") is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_verschil_verliest_geen_letter(toen: str, nu: str) -> None:
    rij = verschil("Wat", toen, nu)
    if rij is None:
        assert toen == nu
        return
    assert "".join(stuk.tekst for stuk in rij.toen) == toen
    assert "".join(stuk.tekst for stuk in rij.nu) == nu


def anders(wereld: Wereld, toen: AfspraakVersie, nu: AfspraakVersie) -> dict[str, tuple[str, str]]:
    wie = [woorden_op(versie, wereld.leidinggevende, bezetting(wereld.team)) for versie in (toen, nu)]
    rijen = verschillen(toen, nu, wie_toen=wie[0], wie_nu=wie[1])
    return {rij.naam: (gemerkt(list(rij.toen)), gemerkt(list(rij.nu))) for rij in rijen}


def test_verschil_van_versies_noemt_mensen_ruimte_en_dagen(wereld: Wereld) -> None:
    toen = leg_voor(wereld, terugblik_op=None)
    nu = pas_aan(
        wereld,
        toen,
        doelgroep="genoemden",
        genoemden=[wereld.teamlid],
        ruimte_uren="Twee uur.",
        terugblik_op=date(wereld.vandaag.year + 1, 12, 3),
    )
    rijen = anders(wereld, toen, nu)
    assert list(rijen) == ["Wie", "Uren", "Terugkijken op"]
    assert rijen["Wie"][0] == "[Het hele team]."
    assert wereld.teamlid.roepnaam in rijen["Wie"][1]
    assert f"{wereld.leidinggevende.roepnaam} geeft de ruimte" in rijen["Wie"][1]
    assert rijen["Uren"] == ("", "[Twee uur.]")


# -- De pagina ------------------------------------------------------------------


def open_als(persoon: Persoon, versie: AfspraakVersie, vraag: str) -> tuple[int, str]:
    client = Client()
    client.force_login(persoon)
    adres = reverse("afspraak", args=[versie.afspraak.team_id, versie.afspraak_id])
    antwoord = client.get(f"{adres}?{vraag}")
    return antwoord.status_code, antwoord.content.decode()


def test_pagina_zet_twee_versies_naast_elkaar_de_oudste_eerst(wereld: Wereld) -> None:
    toen = leg_voor(wereld, wat="We kijken bij een buur.")
    pas_aan(wereld, toen, wat="We kijken bij een vriend.")
    _, gewoon = open_als(wereld.teamlid, toen, "")
    assert "naast=1#verschil" in gewoon
    assert "<del>" not in gewoon
    for vraag in ("versie=2&naast=1", "versie=1&naast=2"):
        _, pagina = open_als(wereld.teamlid, toen, vraag)
        assert '<del><span class="alleen-lezer">weg: </span>buur' in pagina
        assert '<ins><span class="alleen-lezer">nieuw: </span>vriend' in pagina
        assert "Wat is er anders dan versie 1?</h3>" in pagina


def test_twee_keer_dezelfde_tekst_zegt_dat_er_niets_anders_is(wereld: Wereld) -> None:
    toen = leg_voor(wereld)
    pas_aan(wereld, toen, opnieuw=True)
    _, pagina = open_als(wereld.teamlid, toen, "versie=2&naast=1")
    assert "Er staat hetzelfde in" in pagina


@pytest.mark.parametrize("naast", ["3", "0", "x", "-1", "1e400"])
def test_versie_die_er_niet_is_is_er_ook_niet_om_naast_te_leggen(wereld: Wereld, naast: str) -> None:
    toen = leg_voor(wereld)
    pas_aan(wereld, toen, opnieuw=True)
    assert open_als(wereld.teamlid, toen, f"versie=2&naast={naast}")[0] == 404


def test_versie_die_je_niet_mag_lezen_komt_niet_naast_de_jouwe(wereld: Wereld) -> None:
    toen = leg_voor(wereld, wat="We kijken bij een buur.")
    pas_aan(wereld, toen, wat="Alleen wij twee.", doelgroep="genoemden", genoemden=[wereld.kernlid])
    assert open_als(wereld.teamlid, toen, "versie=1&naast=2")[0] == 404
    assert open_als(wereld.kernlid, toen, "versie=1&naast=2")[0] == 200
