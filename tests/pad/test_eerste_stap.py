"""De eerste startpagina: wat Mortel is, en één ding om te doen, voor iedereen iets anders."""

import re

import pytest

from apps.accounts.backend import Aanmelding
from apps.accounts.models import Persoon, Rol
from apps.core.tijd import nu, vandaag
from apps.pad.eerste_stap import VAN_ROL
from apps.teamplannen.actions import begin_plan, reageer
from apps.teamplannen.models.plan import leden_van
from tests.dingen import leg_voor, maak_analyse, maak_gedeelde_analyse
from tests.mensen import Wereld, maak_persoon, vertrek
from tests.pad.test_paginas import open_als

WAT_IS_MORTEL = "Wat Mortel is"


def is_nieuw(persoon: Persoon) -> bool:
    aangemeld = Aanmelding().get_user(persoon.pk)
    assert aangemeld
    return not aangemeld.deed_iets


def knoppen(pagina: str) -> list[str]:
    """De woorden op de knoppen die opvallen; een tweede knop telt niet mee."""
    return [woorden.strip() for woorden in re.findall(r'class="knop"[^>]*>([^<]*)<', pagina)]


def test_startpagina_van_een_nieuwe_leidinggevende_laat_haar_beginnen(wereld: Wereld) -> None:
    pagina = open_als(wereld.buurleider, "/")
    assert WAT_IS_MORTEL in pagina
    assert knoppen(pagina) == ["Begin de analyse"]


def test_startpagina_van_een_leeg_team_begint_bij_de_mensen(wereld: Wereld) -> None:
    andere = leden_van(wereld.buurteam.pk).exclude(pk=wereld.buurleider.pk)
    vertrek(wereld.buurteam, *andere)
    pagina = open_als(wereld.buurleider, "/")
    assert f"{wereld.buurteam.naam} is nog leeg" in pagina
    assert knoppen(pagina) == ["Zet iemand in het team"]


def test_startpagina_zonder_leidinggevende_laat_elk_lid_beginnen(wereld: Wereld) -> None:
    vertrek(wereld.buurteam, wereld.buurleider)
    assert knoppen(open_als(wereld.buur, "/")) == ["Begin de analyse"]


def test_startpagina_van_een_teamlid_zonder_plan_wijst_naar_het_team(wereld: Wereld) -> None:
    pagina = open_als(wereld.buur, "/")
    assert f"{wereld.buurteam.naam} heeft nog geen plan" in pagina
    assert knoppen(pagina) == ["Kijk bij je team"]


def test_startpagina_van_een_teamlid_zegt_dat_er_geschreven_wordt(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    pagina = open_als(wereld.teamlid, "/")
    assert f"Het plan van {wereld.team.naam} komt eraan" in pagina
    assert knoppen(pagina) == ["Kijk bij je team"]


def test_startpagina_van_een_teamlid_met_een_plan_begint_bij_lezen(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    pagina = open_als(wereld.teamlid, "/")
    assert WAT_IS_MORTEL in pagina
    assert len(knoppen(pagina)) == 1
    assert "Dit ligt er voor je" in pagina


def test_startpagina_waar_niets_wacht_wijst_naar_het_plan(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    assert is_nieuw(wereld.teamlid)
    reageer(analyse=analyse, onderdeel="trots", blik="herken", woorden="", door=wereld.teamlid)
    pagina = open_als(wereld.teamlid, "/")
    assert WAT_IS_MORTEL not in pagina
    assert "Nu wacht er niets op je" in pagina
    assert "Lees het plan" in pagina


@pytest.mark.parametrize("soort", Rol.Soort)
def test_startpagina_van_een_rol_zegt_wat_die_kan(wereld: Wereld, soort: Rol.Soort) -> None:
    iemand = maak_persoon("Robin")
    Rol.objects.create(persoon=iemand, soort=soort, onderdeel=wereld.team.onderdeel, van=vandaag())
    pagina = open_als(iemand, "/")
    assert WAT_IS_MORTEL in pagina
    assert VAN_ROL[soort].kop in pagina
    assert knoppen(pagina) == [VAN_ROL[soort].knop]


def test_startpagina_zonder_team_zegt_dat(wereld: Wereld) -> None:
    pagina = open_als(maak_persoon("Robin"), "/")
    assert "Je zit nu niet in een team" in pagina
    assert knoppen(pagina) == ["Open de catalogus"]


def test_wie_iets_deed_is_niet_nieuw_meer(wereld: Wereld) -> None:
    assert is_nieuw(wereld.buurleider)
    begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    assert not is_nieuw(wereld.buurleider)


def test_na_het_sluiten_staat_er_wat_er_komt(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    reageer(
        analyse=wereld.plan.analyses.get(), onderdeel="trots", blik="herken", woorden="", door=wereld.teamlid
    )
    assert "is gesloten" not in open_als(wereld.teamlid, "/")
    wereld.plan.gesloten_op = nu()
    wereld.plan.save()
    assert f"Het plan van {wereld.team.naam} is gesloten" in open_als(wereld.teamlid, "/")
