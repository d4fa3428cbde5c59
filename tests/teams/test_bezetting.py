"""Wie er vandaag bij een team hoort, en wat leden erbij en eraf daaraan veranderen."""

import pytest
from django.core.exceptions import FieldFetchBlocked

from apps.core.oordeel import KanNiet
from apps.teams.actions import beeindig_lidmaatschap, voeg_lid_toe, vorm_kerngroep
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol
from apps.teams.queries import Bezetting, bezetting, teamblad
from tests.dingen import daden
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, op_dag, vertrek


def test_bezetting_verdeelt_de_leden_van_vandaag(wereld: Wereld) -> None:
    bezet = bezetting(wereld.team)
    assert bezet.leidinggevenden == [wereld.leidinggevende, wereld.meewerkende]
    assert bezet.teamleden == [*wereld.kerngroep, wereld.meeschrijver, wereld.teamlid]
    assert bezet.meedoeners == [wereld.meewerkende, *bezet.teamleden]
    assert bezet.kerngroep == list(wereld.kerngroep)


def test_bezetting_staat_op_sorteernaam(wereld: Wereld) -> None:
    maak_lid(wereld.buurteam, maak_persoon("Aad", "Ijsbrand"))
    achternamen = [persoon.achternaam for persoon in bezetting(wereld.buurteam).teamleden]
    assert achternamen == ["Idema", "Ijsbrand", "Jonker"]


def test_bezetting_kent_alleen_wie_er_vandaag_is(wereld: Wereld) -> None:
    vertrek(wereld.buurteam, wereld.buren[0])
    maak_lid(wereld.buurteam, wereld.teamlid, van=wereld.vandaag + DAG)
    assert bezetting(wereld.buurteam).teamleden == [wereld.buren[1]]
    with op_dag(wereld.vandaag + DAG):
        assert bezetting(wereld.buurteam).teamleden == [wereld.teamlid, wereld.buren[1]]


def test_bezetting_vindt_het_lid_van_iemand(wereld: Wereld) -> None:
    bezet = bezetting(wereld.team)
    lid = bezet.lid(wereld.teamlid)
    assert lid is not None
    assert lid.rol == Lidrol.TEAMLID
    assert bezet.lid(wereld.buur) is None


def test_bezetting_geeft_personen_bij_nummers_en_laat_anderen_weg(wereld: Wereld) -> None:
    nummers = [wereld.teamlid.pk, wereld.kernlid.pk, wereld.buur.pk]
    assert bezetting(wereld.team).personen(nummers) == [wereld.kernlid, wereld.teamlid]


def test_bezetting_van_een_leeg_team_is_leeg() -> None:
    leeg = Bezetting([])
    assert (leeg.leidinggevenden, leeg.teamleden, leeg.meedoeners, leeg.kerngroep) == ([], [], [], [])


def test_bezetting_haalt_niets_meer_op_na_het_laden(wereld: Wereld) -> None:
    lid = bezetting(wereld.team).leden[0]
    assert lid.persoon.naam == "Ingrid Aalbers"
    with pytest.raises(FieldFetchBlocked):
        lid.team  # noqa: B018


def test_kerngroep_telt_wie_alleen_leidt_niet_mee(wereld: Wereld) -> None:
    Kerngroeplid.objects.bulk_create(
        Kerngroeplid(team=wereld.team, persoon=persoon, van=wereld.vandaag)
        for persoon in (wereld.leidinggevende, wereld.meewerkende)
    )
    assert bezetting(wereld.team).kerngroep == [wereld.meewerkende, *wereld.kerngroep]


# -- Erbij en eraf --------------------------------------------------------------


def test_lid_erbij_hoort_er_vanaf_de_eerste_dag_bij(wereld: Wereld) -> None:
    morgen = wereld.vandaag + DAG
    lid = voeg_lid_toe(team=wereld.team, persoon=wereld.buur, van=morgen, door=wereld.beheerder)
    assert wereld.buur not in bezetting(wereld.team).teamleden
    with op_dag(morgen):
        assert wereld.buur in bezetting(wereld.team).teamleden
    assert daden(lid) == [("lid-erbij", wereld.beheerder)]


def test_lid_erbij_kan_leiden_en_meewerken(wereld: Wereld) -> None:
    lid = voeg_lid_toe(
        team=wereld.los_team,
        persoon=wereld.buur,
        rol=Lidrol.LEIDINGGEVENDE,
        werkt_mee=True,
        thuisteam=True,
        van=wereld.vandaag,
        door=None,
    )
    assert (lid.rol, lid.werkt_mee, lid.thuisteam, lid.doet_mee) == ("leidinggevende", True, True, True)
    assert bezetting(wereld.los_team).leidinggevenden == [wereld.buur]
    assert daden(lid) == [("lid-erbij", None)]


def test_lid_erbij_wie_er_al_is_wordt_geweigerd_zonder_spoor(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="Eva zit al in dit team vanaf"):
        voeg_lid_toe(team=wereld.team, persoon=wereld.teamlid, van=wereld.vandaag, door=None)
    assert Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.teamlid).count() == 1


def test_lid_weg_blijft_zijn_laatste_dag_en_gaat_uit_de_kerngroep(wereld: Wereld) -> None:
    lid = Lidmaatschap.objects.get(team=wereld.team, persoon=wereld.kernlid)
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag, door=wereld.leidinggevende)
    assert wereld.kernlid in bezetting(wereld.team).kerngroep
    with op_dag(wereld.vandaag + DAG):
        bezet = bezetting(wereld.team)
        assert bezet.lid(wereld.kernlid) is None
        assert bezet.kerngroep == list(wereld.kerngroep[1:])
    assert Kerngroeplid.objects.get(persoon=wereld.kernlid).tot == wereld.vandaag
    assert daden(lid) == [("lid-weg", wereld.leidinggevende)]


def test_lid_dat_terugkomt_zit_niet_vanzelf_weer_in_de_kerngroep(wereld: Wereld) -> None:
    lid = Lidmaatschap.objects.get(team=wereld.team, persoon=wereld.kernlid)
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag - DAG, door=None)
    voeg_lid_toe(team=wereld.team, persoon=wereld.kernlid, van=wereld.vandaag, door=None)
    bezet = bezetting(wereld.team)
    assert wereld.kernlid in bezet.teamleden
    assert wereld.kernlid not in bezet.kerngroep


def test_lid_weg_raakt_alleen_de_kerngroep_van_dat_team(wereld: Wereld) -> None:
    maak_lid(wereld.buurteam, wereld.kernlid)
    vorm_kerngroep(team=wereld.buurteam, personen=[wereld.kernlid], van=wereld.vandaag, door=None)
    lid = Lidmaatschap.objects.get(team=wereld.team, persoon=wereld.kernlid)
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag, door=None)
    assert Kerngroeplid.objects.get(team=wereld.buurteam, persoon=wereld.kernlid).tot is None


def test_kerngroep_vormen_legt_een_regel_bij_het_team_vast(wereld: Wereld) -> None:
    vorm_kerngroep(
        team=wereld.buurteam, personen=list(wereld.buren), van=wereld.vandaag, door=wereld.buurleider
    )
    assert bezetting(wereld.buurteam).kerngroep == list(wereld.buren)
    assert daden(wereld.buurteam) == [("kerngroep-gevormd", wereld.buurleider)]


def test_teamblad_verdeelt_wie_er_was_is_en_komt(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.teamlid)
    komt = maak_lid(wereld.team, wereld.buur, van=wereld.vandaag + DAG)
    blad = teamblad(wereld.team)
    assert [rij.lid.persoon for rij in blad.nu][:2] == [wereld.leidinggevende, wereld.meewerkende]
    assert [rij.lid for rij in blad.straks] == [komt]
    assert [rij.lid.persoon for rij in blad.eerder] == [wereld.teamlid]
    assert [rij.lid.persoon for rij in blad.kerngroep] == list(wereld.kerngroep)
