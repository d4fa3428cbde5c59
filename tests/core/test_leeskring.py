"""Wie een veld leest staat op het veld; de zin ernaast zegt hetzelfde."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import models

from apps.core.leeskring import Leeskring, VrijeTekst, leeszin, veld_van, vrije_teksten
from apps.interventies.models import AfspraakVersie, Instemming, Interventie
from apps.teamplannen.models import Reactie, Stapversie, Vraagstuk
from apps.teams.models import Team

TOEN = datetime(2026, 4, 14, tzinfo=UTC)
NA_DELEN = VrijeTekst(leeskring=Leeskring.SCHRIJVERS, wordt=Leeskring.TEAM, zodra="analyse__gedeeld_op")


@dataclass
class Analyse:
    gedeeld_op: datetime | None


@dataclass
class Stap:
    analyse: Analyse


@pytest.mark.parametrize(("gedeeld_op", "kring"), [(None, Leeskring.SCHRIJVERS), (TOEN, Leeskring.TEAM)])
def test_kring_wordt_wijder_op_het_genoemde_moment(gedeeld_op: datetime | None, kring: Leeskring) -> None:
    stap: Any = Stap(Analyse(gedeeld_op))
    assert NA_DELEN.kring_van(stap) is kring


def test_kring_zonder_moment_blijft_wat_zij_is() -> None:
    stap: Any = Stap(Analyse(TOEN))
    assert VrijeTekst(leeskring=Leeskring.ALLEEN_IK).kring_van(stap) is Leeskring.ALLEEN_IK


@pytest.mark.parametrize("half", [{"wordt": Leeskring.TEAM}, {"zodra": "gedeeld_op"}])
def test_veld_met_een_half_moment_wordt_geweigerd(half: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="horen bij elkaar"):
        VrijeTekst(leeskring=Leeskring.SCHRIJVERS, **half)


def test_veld_zonder_leeskring_bestaat_niet() -> None:
    with pytest.raises(TypeError):
        VrijeTekst()  # type: ignore[call-arg]


def test_veld_is_in_de_migraties_een_gewone_tekst() -> None:
    _, pad, _, woorden = NA_DELEN.deconstruct()
    assert pad == "django.db.models.TextField"
    assert not {"leeskring", "wordt", "zodra"} & woorden.keys()
    assert type(NA_DELEN.clone()) is models.TextField
    assert NA_DELEN.clone().max_length == 4000


STRAKS = {NA_DELEN: "Na het delen het hele team", veld_van(AfspraakVersie, "wat"): "allemaal akkoord"}


@pytest.mark.parametrize(
    ("kring", "begin"),
    [
        (Leeskring.ALLEEN_IK, "Alleen jij."),
        (Leeskring.WIJ_TWEE, "Jullie twee."),
        (Leeskring.GENOEMDEN, "Wie erin staat, en de leidinggevende"),
        (Leeskring.SCHRIJVERS, "Nu alleen wie meeschrijft"),
        (Leeskring.TEAM, "Het hele team, ook wie er later bij komt."),
        (Leeskring.TEAM_ALLEEN, "Het hele team, ook wie er later bij komt. Hr"),
        (Leeskring.INSTELLING, "Iedereen met een account."),
    ],
)
def test_leeszin_zegt_wie_het_nu_leest(kring: Leeskring, begin: str) -> None:
    zin = leeszin(VrijeTekst(leeskring=kring))
    assert zin.startswith(begin)
    assert zin.endswith(".")
    van_het_werk = kring in (Leeskring.GENOEMDEN, Leeskring.TEAM, Leeskring.TEAM_ALLEEN)
    assert ("Hr leest dit nooit" in zin) == van_het_werk


@pytest.mark.parametrize(
    ("kring", "erbij"),
    [
        (Leeskring.ALLEEN_IK, "En wie het van jou mag lezen."),
        (Leeskring.WIJ_TWEE, "het laat zien. Hr nooit."),
    ],
)
def test_leeszin_zegt_dat_de_eigenaar_kan_delen(kring: Leeskring, erbij: str) -> None:
    assert leeszin(VrijeTekst(leeskring=kring, deelbaar=True)).endswith(erbij)
    assert erbij not in leeszin(VrijeTekst(leeskring=kring))


def test_leeszin_noemt_wie_er_nu_meeschrijven() -> None:
    assert "meeschrijft: Nadia en Kofi." in leeszin(NA_DELEN, namen="Nadia en Kofi")
    assert "meeschrijft." in leeszin(NA_DELEN)


@pytest.mark.parametrize("veld", STRAKS, ids=lambda veld: veld.zodra)
def test_leeszin_zegt_wie_het_straks_leest_tot_het_zover_is(veld: VrijeTekst) -> None:
    assert STRAKS[veld] in leeszin(veld)
    assert STRAKS[veld] not in leeszin(veld, kring=Leeskring.TEAM)
    assert STRAKS[veld] not in leeszin(VrijeTekst(leeskring=veld.leeskring))


@pytest.mark.parametrize("model", [Stapversie, Vraagstuk, Reactie, Interventie, AfspraakVersie, Instemming])
def test_elk_veld_van_deze_modellen_heeft_een_zin(model: type[models.Model]) -> None:
    velden = vrije_teksten(model)
    assert velden
    for veld in velden:
        assert leeszin(veld).endswith(".")
        assert veld_van(model, veld.name) is veld


def test_veld_van_weigert_een_veld_zonder_leeskring() -> None:
    with pytest.raises(AssertionError):
        veld_van(Team, "naam")
