"""Wie uit dienst gaat, gaat uit zijn teams: alles op dezelfde dag, en niets verdwijnt dat geweest is."""

import pytest

from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.teams.actions import gaat_uit_dienst
from apps.teams.models import Kerngroeplid, Lidmaatschap
from tests.mensen import DAG, Wereld, maak_lid


def test_lidmaatschap_en_kerngroep_eindigen_die_dag(wereld: Wereld) -> None:
    amina, op = wereld.kernlid, wereld.vandaag + 10 * DAG
    was = maak_lid(wereld.los_team, amina, tot=wereld.vandaag - DAG)
    komt = maak_lid(wereld.los_team, amina, van=op + DAG)
    tot = maak_lid(wereld.buurteam, amina, tot=op)
    gaat_uit_dienst(persoon=amina, op=op, door=wereld.beheerder)
    loopt = Lidmaatschap.objects.get(team=wereld.team, persoon=amina)
    assert loopt.tot == op
    assert Kerngroeplid.objects.get(persoon=amina).tot == op
    assert Lidmaatschap.objects.get(pk=was.pk).tot == wereld.vandaag - DAG
    assert not Lidmaatschap.objects.filter(pk=komt.pk).exists()
    weg = Gebeurtenis.objects.filter(daad="lid-weg").values_list("onderwerp_id", flat=True)
    assert list(weg) == [loopt.pk], "wat zo al eindigde, verandert niet"
    assert tot.tot == op
    kwam_niet = Gebeurtenis.objects.get(daad="lid-kwam-niet")
    assert kwam_niet.onderwerp_id == wereld.los_team.pk, "het team ziet dat er toch niemand komt"


def test_lid_dat_later_begon_houdt_de_dag_tegen(wereld: Wereld) -> None:
    maak_lid(wereld.los_team, wereld.teamlid, van=wereld.vandaag)
    with pytest.raises(KanNiet, match="begon nog een lidmaatschap") as fout:
        gaat_uit_dienst(persoon=wereld.teamlid, op=wereld.vandaag - DAG, door=wereld.beheerder)
    assert fout.value.veld == "op"
    wereld.teamlid.refresh_from_db()
    assert wereld.teamlid.uit_dienst_op is None, "alles of niets"


def test_alleen_een_beheerder_meldt_iemand_uit_dienst(wereld: Wereld) -> None:
    with pytest.raises(MagNiet):
        gaat_uit_dienst(persoon=wereld.teamlid, op=wereld.vandaag, door=wereld.leidinggevende)
