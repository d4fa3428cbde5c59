"""Wie een gesprek leest, door de jaren heen, en wie er privé iets bij opschrijft."""

from datetime import timedelta

import pytest

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Prive
from apps.ontwikkelgesprekken.queries import delingen_van
from apps.teams.models import Lidmaatschap, Lidrol
from tests.dingen import wie_staat_in, wie_ziet
from tests.gesprekken import leg_vast, maak_gesprek, vers
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek

TWEE = {"leidinggevende", "teamlid"}


def leest(persoon: Persoon, gesprek: Ontwikkelgesprek) -> bool:
    ziet = Ontwikkelgesprek.objects.zichtbaar_voor(persoon).filter(pk=gesprek.pk).exists()
    assert ziet == (persoon in gesprek.lezers(Leeskring.WIJ_TWEE))
    return ziet


def eindig(wereld: Wereld, persoon: Persoon, dagen_geleden: int) -> None:
    dag = wereld.vandaag - timedelta(days=dagen_geleden)
    Lidmaatschap.objects.filter(team=wereld.team, persoon=persoon).update(tot=dag)


def test_alleen_de_twee_lezen_een_gesprek(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    assert wie_ziet(wereld, gesprek) == TWEE
    assert wie_staat_in(wereld, gesprek, Leeskring.WIJ_TWEE) == TWEE
    actions.schrijf_samen(gesprek=gesprek, tekst="Iets.", basis=0, door=wereld.teamlid)
    assert wie_ziet(wereld, gesprek.aantekening) == TWEE
    assert wie_staat_in(wereld, gesprek.aantekening, Leeskring.WIJ_TWEE) == TWEE


def test_een_andere_kring_kent_een_gesprek_niet(wereld: Wereld) -> None:
    with pytest.raises(ValueError, match="team"):
        maak_gesprek(wereld).lezers(Leeskring.TEAM)


def test_prive_leest_alleen_wie_het_schreef(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_prive(
        gesprek=gesprek, veld="notitie", tekst="Vraag naar het lab.", basis=0, door=wereld.leidinggevende
    )
    prive = Prive.objects.get()
    assert wie_ziet(wereld, prive) == {"leidinggevende"}
    assert wie_staat_in(wereld, prive, Leeskring.ALLEEN_IK) == {"leidinggevende"}


@pytest.mark.parametrize("wie", ["leidinggevende", "teamlid"])
@pytest.mark.parametrize(("dagen", "nog"), [(1, True), (30, True), (31, False)])
def test_wie_geen_leidinggevende_meer_is_leest_dertig_dagen_na(
    wereld: Wereld, wie: str, dagen: int, nog: bool
) -> None:
    gesprek = maak_gesprek(wereld)
    eindig(wereld, getattr(wereld, wie), dagen)
    assert leest(wereld.leidinggevende, gesprek) == nog
    assert leest(wereld.teamlid, gesprek)
    assert not vers(gesprek).samen


def test_een_nieuwe_leidinggevende_leest_niets_van_eerder(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    nieuw = maak_persoon("Nieuw")
    vertrek(wereld.team, wereld.leidinggevende)
    maak_lid(wereld.team, nieuw, rol=Lidrol.LEIDINGGEVENDE, van=wereld.vandaag)
    assert not leest(nieuw, gesprek)


def test_een_ander_team_telt_ook(wereld: Wereld) -> None:
    """Zolang zij ergens leidinggevende en teamlid zijn; niet als de een daar ook maar lid is."""
    gesprek = maak_gesprek(wereld)
    eindig(wereld, wereld.leidinggevende, 60)
    maak_lid(wereld.buurteam, wereld.teamlid)
    lid = maak_lid(wereld.buurteam, wereld.leidinggevende)
    assert not leest(wereld.leidinggevende, gesprek)
    Lidmaatschap.objects.filter(pk=lid.pk).update(rol=Lidrol.LEIDINGGEVENDE)
    assert leest(wereld.leidinggevende, gesprek)
    assert vers(gesprek).samen


def test_wie_na_elkaar_in_een_team_zaten_waren_niet_samen(wereld: Wereld) -> None:
    """De leidinggevende ging tien dagen geleden, het teamlid kwam er gisteren weer bij."""
    gesprek = maak_gesprek(wereld)
    eindig(wereld, wereld.leidinggevende, 10)
    eindig(wereld, wereld.teamlid, 40)
    assert not leest(wereld.leidinggevende, gesprek)
    maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag - DAG)
    assert not leest(wereld.leidinggevende, gesprek)


def test_wie_morgen_pas_leidt_leest_nog_niets(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.leidinggevende).update(
        van=wereld.vandaag + DAG
    )
    assert not leest(wereld.leidinggevende, gesprek)


def test_een_gesprek_dat_weg_is_leest_alleen_wie_het_weghaalde(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    assert wie_ziet(wereld, gesprek) == set()
    assert set(vers(gesprek).lezers(Leeskring.WIJ_TWEE)) == {wereld.leidinggevende}


@pytest.mark.parametrize(("dagen", "nog"), [(30, True), (31, False)])
def test_wie_het_te_zien_kreeg_leest_ook_dertig_dagen_na(wereld: Wereld, dagen: int, nog: bool) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.laat_gesprek_zien(gesprek=gesprek, aan=wereld.meewerkende, tot=None, door=wereld.teamlid)
    assert leest(wereld.meewerkende, gesprek)
    eindig(wereld, wereld.meewerkende, dagen)
    assert leest(wereld.meewerkende, gesprek) == nog
    assert bool(delingen_van(gesprek)) == nog
