"""Wie wat mag met interventies, afspraken en woorden, als tabellen."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from apps.interventies import rules
from apps.interventies.models import Afgerond, Afspraak, AfspraakVersie, Doelgroep, Instemming, Staat
from apps.teamplannen.rules import ALLEEN_HET_TEAM, NOG_NIET_GEDEELD, PLAN_GESLOTEN, Betrokkene

LEIDT = Betrokkene(1, lid=True, leidt=True)
SCHRIJFT_MEE = Betrokkene(2, lid=True, doet_mee=True, schrijft_mee=True)
LID = Betrokkene(3, lid=True, doet_mee=True)
LID_ZONDER_LEIDING = Betrokkene(4, lid=True, doet_mee=True, team_heeft_leiding=False)
BUITEN = Betrokkene(5)

IEDEREEN = (LEIDT, SCHRIJFT_MEE, LID, LID_ZONDER_LEIDING, BUITEN)
PEN = (LEIDT, SCHRIJFT_MEE, LID_ZONDER_LEIDING)
TEAM = (*PEN, LID)
MOMENT = datetime(2026, 4, 14, tzinfo=UTC)

iedereen = pytest.mark.parametrize("wie", IEDEREEN, ids=lambda wie: str(wie.persoon_id))


def gesloten(wie: Betrokkene) -> Betrokkene:
    return replace(wie, plan_gesloten=True)


@iedereen
def test_interventie_kiezen_kan_met_de_pen_na_het_delen(wie: Betrokkene) -> None:
    assert bool(rules.mag_interventie_kiezen(wie, gedeeld=True)) == (wie in PEN)
    assert not rules.mag_interventie_kiezen(wie, gedeeld=False)
    assert not rules.mag_interventie_kiezen(gesloten(wie), gedeeld=True)


@iedereen
def test_afspraak_voorleggen_kan_met_de_pen_na_het_delen(wie: Betrokkene) -> None:
    assert bool(rules.mag_afspraak_voorleggen(wie, gedeeld=True)) == (wie in PEN)
    assert not rules.mag_afspraak_voorleggen(wie, gedeeld=False)
    assert not rules.mag_afspraak_voorleggen(gesloten(wie), gedeeld=True)


@iedereen
@pytest.mark.parametrize("doelgroep", Doelgroep)
def test_interventie_voorstellen_kan_elk_lid_voor_team_of_kerngroep(
    wie: Betrokkene, doelgroep: Doelgroep
) -> None:
    oordeel = rules.mag_interventie_voorstellen(wie, gedeeld=True, doelgroep=doelgroep)
    assert bool(oordeel) == (wie in TEAM and doelgroep != Doelgroep.GENOEMDEN)


@pytest.mark.parametrize(
    ("wie", "gedeeld", "reden"),
    [
        (BUITEN, True, ALLEEN_HET_TEAM),
        (gesloten(LID), True, PLAN_GESLOTEN),
        (LID, False, NOG_NIET_GEDEELD),
    ],
)
def test_interventie_voorstellen_zegt_waarom_het_niet_kan(wie: Betrokkene, gedeeld: bool, reden: str) -> None:
    oordeel = rules.mag_interventie_voorstellen(wie, gedeeld=gedeeld, doelgroep=Doelgroep.TEAM)
    assert (oordeel.mag, oordeel.reden) == (False, reden)


@iedereen
@pytest.mark.parametrize("is_voorstel", [True, False])
@pytest.mark.parametrize("eigen", [True, False])
def test_interventie_weghalen_kan_met_de_pen_of_als_eigen_voorstel(
    wie: Betrokkene, is_voorstel: bool, eigen: bool
) -> None:
    oordeel = rules.mag_interventie_weghalen(
        wie, voorgesteld_door_id=wie.persoon_id if eigen else 99, is_voorstel=is_voorstel
    )
    assert bool(oordeel) == (wie in PEN or (wie in TEAM and is_voorstel and eigen))
    assert oordeel or oordeel.reden


@iedereen
def test_op_wringen_antwoorden_kan_met_de_pen(wie: Betrokkene) -> None:
    assert bool(rules.mag_op_wringen_antwoorden(wie)) == (wie in PEN)
    assert not rules.mag_op_wringen_antwoorden(gesloten(wie))


# -- Je woord geven -------------------------------------------------------------


def versie_met(*, afgerond: str = "nee", **kolommen: object) -> AfspraakVersie:
    return AfspraakVersie(afspraak=Afspraak(afgerond=afgerond), **kolommen)


OPEN = {"doelgroep": "team"}
OVEREENGEKOMEN = {"doelgroep": "team", "overeengekomen_op": MOMENT}
VERVANGEN = {"doelgroep": "team", "vervangen_op": MOMENT}
KERNGROEP = {"doelgroep": "kerngroep"}
GESTOPT = {"doelgroep": "team", "afgerond": "gestopt"}


@pytest.mark.parametrize(
    ("wie", "versie", "waarom", "mag"),
    [
        # Wie genoemd is, zolang de versie open is.
        (LID, OPEN, "doet_mee", True),
        (LID, KERNGROEP, "doet_mee", True),
        (LEIDT, OPEN, "geeft_ruimte", True),
        (LID, OVEREENGEKOMEN, "doet_mee", False),
        (LEIDT, OVEREENGEKOMEN, "geeft_ruimte", False),
        (LID, VERVANGEN, "doet_mee", False),
        (BUITEN, OPEN, "doet_mee", False),
        # Wie later kwam, bij een versie voor het hele team, ook als zij al vastligt.
        (LID, OPEN, None, True),
        (LID, OPEN, "kwam_later", True),
        (LID, OVEREENGEKOMEN, None, True),
        (LID, OVEREENGEKOMEN, "kwam_later", True),
        (LID, VERVANGEN, None, False),
        (LID, VERVANGEN, "kwam_later", False),
        (LID, KERNGROEP, None, False),
        (LEIDT, OPEN, None, False),
        (BUITEN, OPEN, None, False),
        (BUITEN, OPEN, "kwam_later", False),
        # Aan een afspraak die klaar of gestopt is, vraagt niemand meer iets.
        (LID, GESTOPT, "doet_mee", False),
        (LID, GESTOPT, None, False),
    ],
)
def test_woord_geven(wie: Betrokkene, versie: dict[str, Any], waarom: str | None, mag: bool) -> None:
    rij = None if waarom is None else Instemming(waarom=waarom)
    oordeel = rules.mag_woord_geven(wie, versie_met(**versie), rij)
    assert oordeel.mag is mag
    assert oordeel or oordeel.reden


@pytest.mark.parametrize(
    ("versie", "waarom", "deel_van_de_reden"),
    [
        (VERVANGEN, "doet_mee", "nieuwe versie"),
        (OVEREENGEKOMEN, "doet_mee", "ligt vast"),
        (KERNGROEP, None, "niet aan jou voorgelegd"),
        (GESTOPT, "doet_mee", "gedaan of gestopt"),
    ],
)
def test_woord_geven_zegt_waarom_het_niet_kan(
    versie: dict[str, Any], waarom: str | None, deel_van_de_reden: str
) -> None:
    rij = None if waarom is None else Instemming(waarom=waarom)
    assert deel_van_de_reden in rules.mag_woord_geven(LID, versie_met(**versie), rij).reden


# -- Klaar, stoppen, toch weer verder -------------------------------------------


@iedereen
@pytest.mark.parametrize("naar", Afgerond)
@pytest.mark.parametrize(
    ("staat", "kan"),
    [
        (Staat.OPEN, {"gestopt"}),
        (Staat.GEPLAND, {"gestopt"}),
        (Staat.LOOPT, {"gedaan", "gestopt"}),
        (Staat.GEDAAN, {"nee"}),
        (Staat.GESTOPT, {"nee"}),
    ],
)
def test_afronden_kan_met_de_pen_als_de_staat_het_toelaat(
    wie: Betrokkene, staat: Staat, kan: set[str], naar: Afgerond
) -> None:
    oordeel = rules.mag_afronden(wie, staat=staat, naar=naar)
    assert oordeel.mag == (wie in PEN and naar.value in kan)
    assert oordeel or oordeel.reden
    assert not rules.mag_afronden(gesloten(wie), staat=staat, naar=naar)


@iedereen
def test_aanpassen_kan_niet_als_de_afspraak_klaar_of_gestopt_is(wie: Betrokkene) -> None:
    assert rules.mag_afspraak_aanpassen(wie, afgerond="nee").mag == (wie in PEN)
    assert rules.mag_besluiten(wie, afgerond="nee").mag == (wie in PEN)
    assert not rules.mag_afspraak_aanpassen(gesloten(wie), afgerond="nee")
    assert not rules.mag_afspraak_aanpassen(wie, afgerond="gestopt")


@iedereen
def test_notitie_schrijft_elk_lid_dat_de_afspraak_leest(wie: Betrokkene) -> None:
    assert rules.mag_notitie_schrijven(wie, leest=True).mag == (wie in TEAM)
    assert not rules.mag_notitie_schrijven(wie, leest=False)
    assert not rules.mag_notitie_schrijven(gesloten(wie), leest=True)
    assert rules.mag_notitie_veranderen(wie, schrijver_id=wie.persoon_id).mag == (wie in TEAM)
    assert not rules.mag_notitie_veranderen(wie, schrijver_id=99)
    assert not rules.mag_notitie_veranderen(gesloten(wie), schrijver_id=wie.persoon_id)
