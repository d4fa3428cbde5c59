"""Vraagstukken bewaren, laten botsen en weghalen."""

from typing import Any

import pytest
from django.db import IntegrityError

from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring, veld_van
from apps.core.oordeel import KanNiet, MagNiet
from apps.grondtonen.models import Grondtoon, Praktijkvraag
from apps.teamplannen.actions import bewaar_vraagstuk, haal_vraagstuk_weg
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import MEESTE_VRAAGSTUKKEN, Teamanalyse, Vraagstuk
from apps.teamplannen.queries import nummers_van, vraagstukken_van
from tests.dingen import (
    daden,
    deel,
    maak_analyse,
    maak_vraagstuk,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import HEEL_HET_TEAM, Wereld


@pytest.fixture
def analyse(wereld: Wereld) -> Teamanalyse:
    return maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)


def bewaar(
    wereld: Wereld, analyse: Teamanalyse, tekst: str, *, nummer: int = 1, basis: int = 0, **rest: Any
) -> Vraagstuk:
    return bewaar_vraagstuk(
        analyse=analyse,
        nummer=nummer,
        inhoud=Vraagstukinhoud(tekst=tekst, **rest),
        basis=basis,
        door=wereld.leidinggevende,
    )


def nummers(analyse: Teamanalyse) -> list[tuple[int, str]]:
    return [(vraagstuk.nummer, vraagstuk.tekst) for vraagstuk in analyse.vraagstukken.all()]


def test_vraagstuk_bewaren_houdt_alles_wat_is_ingevuld(wereld: Wereld, analyse: Teamanalyse) -> None:
    inhoud = Vraagstukinhoud(
        tekst="Hoe leren we van elkaar?",
        naam="Van elkaar",
        antwoorden={"samen_verbeteren": "ja", "ander_perspectief": "deels"},
        voorwaarden={"lucht": "nee"},
        praktijkvraag=Praktijkvraag.objects.get(slug="vraag-collectief"),
        tweede_toon=Grondtoon.objects.get(slug="informatief"),
        keuzereden="Omdat het team dat wil.",
    )
    bewaar_vraagstuk(analyse=analyse, nummer=1, inhoud=inhoud, basis=0, door=wereld.meeschrijver)
    vraagstuk = Vraagstuk.objects.get()
    for naam in ("tekst", "naam", "antwoorden", "voorwaarden", "praktijkvraag", "tweede_toon", "keuzereden"):
        assert getattr(vraagstuk, naam) == getattr(inhoud, naam)
    assert (vraagstuk.nummer, vraagstuk.versie, vraagstuk.gewijzigd_door) == (1, 1, wereld.meeschrijver)
    assert daden(vraagstuk) == [("vraagstuk-erbij", wereld.meeschrijver)]


def test_vraagstuk_bewaart_het_advies_zoals_het_gegeven_is(wereld: Wereld, analyse: Teamanalyse) -> None:
    vraagstuk = bewaar(
        wereld, analyse, "Hoe?", antwoorden={"samen_verbeteren": "ja", "ander_perspectief": "deels"}
    )
    assert vraagstuk.advies == [
        {"grondtoon": "collectief", "trede": 2},
        {"grondtoon": "transformatief", "trede": 3},
    ]


def test_vraagstuk_wijzigen_telt_de_versie_op(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar(wereld, analyse, "Eerst?")
    vraagstuk = bewaar(wereld, analyse, "Daarna?", basis=1)
    vraagstuk.refresh_from_db()
    assert (vraagstuk.tekst, vraagstuk.versie, vraagstuk.nummer) == ("Daarna?", 2, 1)
    assert [daad for daad, _ in daden(vraagstuk)] == ["vraagstuk-erbij", "vraagstuk-bewaard"]


def test_vraagstuk_met_dezelfde_inhoud_is_geen_nieuwe_versie(wereld: Wereld, analyse: Teamanalyse) -> None:
    antwoorden = {"samen_verbeteren": "ja"}
    eerste = bewaar(wereld, analyse, "Hoe?", antwoorden=antwoorden)
    assert bewaar(wereld, analyse, "Hoe?", antwoorden=antwoorden) == eerste
    eerste.refresh_from_db()
    assert eerste.versie == 1
    assert len(daden(eerste)) == 1


@pytest.mark.parametrize("basis", [0, 1, 3])
def test_vraagstuk_van_een_andere_versie_botst(wereld: Wereld, analyse: Teamanalyse, basis: int) -> None:
    bewaar(wereld, analyse, "Eerst?")
    nu_staat_er = bewaar(wereld, analyse, "Daarna?", basis=1)
    with pytest.raises(Botsing) as botsing:
        bewaar(wereld, analyse, "Anders?", basis=basis)
    assert botsing.value.huidig == nu_staat_er
    assert nummers(analyse) == [(1, "Daarna?")]


def test_vraagstuk_zes_is_te_veel(wereld: Wereld, analyse: Teamanalyse) -> None:
    for nummer in range(1, MEESTE_VRAAGSTUKKEN + 1):
        bewaar(wereld, analyse, f"Vraag {nummer}?", nummer=nummer)
    with pytest.raises(KanNiet, match="Meer dan 5"):
        bewaar(wereld, analyse, "Nog een?", nummer=6)
    assert analyse.vraagstukken.count() == 5


def test_vraagstuk_krijgt_het_nummer_van_zijn_adres(wereld: Wereld, analyse: Teamanalyse) -> None:
    assert bewaar(wereld, analyse, "Hoe?", nummer=4).nummer == 4


def test_zesde_vraagstuk_is_er_niet(wereld: Wereld, analyse: Teamanalyse) -> None:
    with pytest.raises(KanNiet, match="wordt te veel"):
        bewaar(wereld, analyse, "Hoe?", nummer=6)


@pytest.mark.parametrize("wie", ["meewerkende", "teamlid", "buurleider"])
def test_vraagstuk_bewaren_of_weghalen_mag_alleen_wie_de_analyse_schrijft(
    wereld: Wereld, analyse: Teamanalyse, wie: str
) -> None:
    vraagstuk = bewaar(wereld, analyse, "Hoe?")
    persoon = wereld.soorten[wie]
    with pytest.raises(MagNiet):
        bewaar_vraagstuk(analyse=analyse, nummer=1, inhoud=Vraagstukinhoud("Anders?"), basis=1, door=persoon)
    with pytest.raises(MagNiet):
        haal_vraagstuk_weg(vraagstuk=vraagstuk, door=persoon)
    assert nummers(analyse) == [(1, "Hoe?")]


# -- Weghalen -------------------------------------------------------------------


def test_vraagstuk_weg_laat_de_andere_hun_nummer(wereld: Wereld, analyse: Teamanalyse) -> None:
    for nummer in range(1, 4):
        bewaar(wereld, analyse, f"Vraag {nummer}?", nummer=nummer)
    haal_vraagstuk_weg(vraagstuk=analyse.vraagstukken.get(nummer=2), door=wereld.meeschrijver)
    assert nummers(analyse) == [(1, "Vraag 1?"), (3, "Vraag 3?")]
    assert nummers_van(analyse) == [1, 3]


def test_oud_venster_van_een_weggehaald_vraagstuk_overschrijft_niets_nieuws(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    oud = bewaar(wereld, analyse, "Hoe?", nummer=1)
    haal_vraagstuk_weg(vraagstuk=oud, door=wereld.meeschrijver)
    bewaar(wereld, analyse, "Nieuw?", nummer=1)
    with pytest.raises(Botsing):
        bewaar_vraagstuk(
            analyse=analyse,
            nummer=1,
            inhoud=Vraagstukinhoud("Nog van toen?"),
            basis=oud.versie,
            door=wereld.meeschrijver,
        )
    assert nummers(analyse) == [(1, "Nieuw?")]


def test_vraagstuk_weg_laat_een_regel_na(wereld: Wereld, analyse: Teamanalyse) -> None:
    vraagstuk = bewaar(wereld, analyse, "Hoe?")
    haal_vraagstuk_weg(vraagstuk=vraagstuk, door=wereld.meeschrijver)
    assert daden(analyse)[-1] == ("vraagstuk-weg", wereld.meeschrijver)


def test_vraagstuk_dat_het_team_las_blijft_staan(wereld: Wereld, analyse: Teamanalyse) -> None:
    vraagstuk = bewaar(wereld, analyse, "Hoe?")
    deel(analyse)
    with pytest.raises(KanNiet, match="Je team las dit vraagstuk al"):
        haal_vraagstuk_weg(vraagstuk=vraagstuk, door=wereld.leidinggevende)
    assert nummers(analyse) == [(1, "Hoe?")]
    assert [daad for daad, _ in daden(vraagstuk)] == ["vraagstuk-erbij"]


@pytest.mark.parametrize("nummer", [0, 6])
def test_vraagstuk_heeft_een_nummer_van_een_tot_vijf(analyse: Teamanalyse, nummer: int) -> None:
    with pytest.raises(IntegrityError, match="een_tot_vijf_vraagstukken"):
        maak_vraagstuk(analyse, nummer=nummer)


def test_vraagstuk_deelt_zijn_nummer_niet(analyse: Teamanalyse) -> None:
    maak_vraagstuk(analyse)
    with pytest.raises(IntegrityError, match="nummer_van_vraagstuk"):
        maak_vraagstuk(analyse, nummer=1)


# -- Lezen ----------------------------------------------------------------------


def test_vraagstuk_lezen_de_schrijvers_en_na_het_delen_het_team(wereld: Wereld, analyse: Teamanalyse) -> None:
    vraagstuk = maak_vraagstuk(analyse)
    schrijvers = {"leidinggevende", "meeschrijver"}
    assert wie_ziet(wereld, vraagstuk) == schrijvers
    assert wie_staat_in(wereld, vraagstuk, Leeskring.SCHRIJVERS) == schrijvers
    assert veld_van(Vraagstuk, "tekst").kring_van(vraagstuk) is Leeskring.SCHRIJVERS
    deel(analyse)
    assert wie_ziet(wereld, vraagstuk) == HEEL_HET_TEAM
    assert veld_van(Vraagstuk, "tekst").kring_van(vraagstuk) is Leeskring.TEAM


def test_vraagstukken_van_een_analyse_staan_op_nummer_met_hun_tonen(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    maak_vraagstuk(analyse, nummer=2)
    maak_vraagstuk(analyse, nummer=1, praktijkvraag_id="vraag-transformatief", tweede_toon_id="collectief")
    eerste, tweede = vraagstukken_van(analyse)
    assert [toon.slug for toon in eerste.gekozen_tonen] == ["transformatief", "collectief"]
    assert (tweede.hoofdtoon, tweede.gekozen_tonen) == (None, [])


@pytest.mark.parametrize(
    ("kolommen", "transformatief"),
    [
        ({}, False),
        ({"praktijkvraag_id": "vraag-collectief"}, False),
        ({"praktijkvraag_id": "vraag-transformatief"}, True),
        ({"tweede_toon_id": "transformatief"}, False),
        ({"advies": [{"grondtoon": "transformatief", "trede": 1}]}, True),
        (
            {
                "advies": [
                    {"grondtoon": "collectief", "trede": 1},
                    {"grondtoon": "transformatief", "trede": 1},
                ]
            },
            False,
        ),
        (
            {
                "praktijkvraag_id": "vraag-collectief",
                "advies": [{"grondtoon": "transformatief", "trede": 1}],
            },
            True,
        ),
    ],
)
def test_vraagstuk_is_transformatief_als_het_zo_gekozen_of_als_eerste_geadviseerd_is(
    analyse: Teamanalyse, kolommen: dict[str, Any], transformatief: bool
) -> None:
    assert maak_vraagstuk(analyse, **kolommen).is_transformatief is transformatief
