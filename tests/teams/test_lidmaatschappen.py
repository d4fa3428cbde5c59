"""Wat er nooit onwaar mag zijn over wie wanneer bij een team hoort."""

from typing import Any

import pytest
from django.db import IntegrityError

from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol, Team
from tests.dingen import wie_ziet
from tests.mensen import DAG, LANG, Wereld, maak_lid, maak_persoon, vertrek


@pytest.mark.parametrize(
    ("van", "tot"),
    [(0, None), (-10, 0), (-900, -600), (-900, None)],
    ids=["begint erin", "ligt erin", "raakt de eerste dag", "ligt eromheen"],
)
def test_lidmaatschap_van_hetzelfde_team_overlapt_niet(wereld: Wereld, van: int, tot: int | None) -> None:
    einde = None if tot is None else wereld.vandaag + tot * DAG
    with pytest.raises(IntegrityError, match="een_lidmaatschap_tegelijk_per_team"):
        maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag + van * DAG, tot=einde)


def test_lidmaatschap_mag_aansluiten_op_het_vorige(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.teamlid)
    maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag)
    maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag - 2 * LANG, tot=wereld.vandaag - LANG - DAG)
    assert Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.teamlid).count() == 3


def test_lidmaatschap_van_twee_teams_mag_tegelijk(wereld: Wereld) -> None:
    maak_lid(wereld.buurteam, wereld.teamlid)
    assert Lidmaatschap.objects.op(wereld.vandaag).filter(persoon=wereld.teamlid).count() == 2


def test_thuisteam_is_er_hoogstens_een_tegelijk(wereld: Wereld) -> None:
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, thuisteam=True, tot=wereld.vandaag)
    maak_lid(wereld.los_team, nieuw, thuisteam=False)
    with pytest.raises(IntegrityError, match="een_thuisteam_tegelijk"):
        maak_lid(wereld.buurteam, nieuw, thuisteam=True, van=wereld.vandaag)


def test_thuisteam_mag_na_het_vorige_thuisteam(wereld: Wereld) -> None:
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, thuisteam=True, tot=wereld.vandaag)
    assert maak_lid(wereld.buurteam, nieuw, thuisteam=True, van=wereld.vandaag + DAG).pk


@pytest.mark.parametrize(
    ("velden", "grens"),
    [
        ({"werkt_mee": True}, "alleen_een_leidinggevende_werkt_mee"),
        ({"rol": "stagiair"}, "rol_in_het_team_bestaat"),
    ],
)
def test_lidmaatschap_dat_niet_kan_wordt_geweigerd(
    wereld: Wereld, velden: dict[str, Any], grens: str
) -> None:
    with pytest.raises(IntegrityError, match=grens):
        maak_lid(wereld.team, maak_persoon("Noor"), **velden)


@pytest.mark.parametrize("model", ["team", "lid", "kerngroeplid"])
def test_periode_die_eindigt_voor_haar_begin_wordt_geweigerd(wereld: Wereld, model: str) -> None:
    gisteren = wereld.vandaag - DAG
    rij: Any = {
        "team": Team(naam="Nieuw", onderdeel=wereld.dienst, van=wereld.vandaag),
        "lid": Lidmaatschap(team=wereld.team, persoon=wereld.buur, rol=Lidrol.TEAMLID, van=wereld.vandaag),
        "kerngroeplid": Kerngroeplid(team=wereld.team, persoon=wereld.teamlid, van=wereld.vandaag),
    }[model]
    rij.tot = gisteren
    with pytest.raises(IntegrityError, match="eindigt_na_begin"):
        rij.save()


def test_kerngroeplid_is_iemand_een_keer_tegelijk(wereld: Wereld) -> None:
    with pytest.raises(IntegrityError, match="een_keer_in_de_kerngroep"):
        Kerngroeplid.objects.create(team=wereld.team, persoon=wereld.kernlid, van=wereld.vandaag)


def test_team_is_zichtbaar_voor_wie_er_vandaag_lid_is(wereld: Wereld) -> None:
    assert wie_ziet(wereld, wereld.buurteam) == {"buurleider", "buur"}
    assert wie_ziet(wereld, wereld.los_team) == {"los lid"}


def test_team_is_onzichtbaar_voor_wie_weg_is_of_nog_moet_komen(wereld: Wereld) -> None:
    vertrek(wereld.buurteam, wereld.buur)
    maak_lid(wereld.buurteam, wereld.teamlid, van=wereld.vandaag + DAG)
    assert wie_ziet(wereld, wereld.buurteam) == {"buurleider"}


def test_die_meedoen_zijn_teamleden_en_wie_leidt_en_meewerkt(wereld: Wereld) -> None:
    leden = Lidmaatschap.objects.filter(team=wereld.team)
    assert {lid.persoon for lid in leden.die_meedoen()} == wereld.meedoeners
    assert {lid.persoon for lid in leden if lid.doet_mee} == wereld.meedoeners


def test_teammodellen_noemen_zichzelf_in_een_logboek_zonder_namen(wereld: Wereld) -> None:
    lid = Lidmaatschap.objects.get(persoon=wereld.kernlid)
    kern = Kerngroeplid.objects.get(persoon=wereld.kernlid)
    assert str(wereld.team) == "Verpleegkunde"
    for regel in (str(lid), str(kern)):
        assert str(wereld.kernlid.pk) in regel
        assert "Amina" not in regel
