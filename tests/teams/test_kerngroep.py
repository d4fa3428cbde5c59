"""Wie er begint: de kerngroep kiezen, veranderen en opheffen."""

import pytest

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.teams.actions import vorm_kerngroep
from apps.teams.models import Kerngroeplid
from apps.teams.queries import bezetting
from tests.mensen import DAG, LANG, Wereld


def test_kerngroep_eindigt_voor_wie_er_niet_meer_bij_staat(wereld: Wereld) -> None:
    blijft, gaat, _ = wereld.kerngroep
    nieuw = [blijft, wereld.teamlid]
    vorm_kerngroep(team=wereld.team, personen=nieuw, van=wereld.vandaag, door=wereld.leidinggevende)
    assert set(bezetting(wereld.team).kerngroep) == set(nieuw)
    assert Kerngroeplid.objects.get(persoon=gaat).tot == wereld.vandaag - DAG
    assert Kerngroeplid.objects.get(persoon=blijft).van == wereld.vandaag - LANG
    vorm_kerngroep(team=wereld.team, personen=[], van=wereld.vandaag, door=wereld.leidinggevende)
    assert bezetting(wereld.team).kerngroep == []
    # Wie er vandaag in kwam en er vandaag uit gaat, zat er nooit in.
    assert not Kerngroeplid.objects.filter(persoon=wereld.teamlid).exists()


def test_kerngroep_kiest_alleen_uit_wie_meedoet(wereld: Wereld) -> None:
    def vorm(persoon: Persoon) -> None:
        vorm_kerngroep(team=wereld.team, personen=[persoon], van=wereld.vandaag, door=wereld.leidinggevende)

    for persoon in (wereld.buur, wereld.leidinggevende):
        with pytest.raises(KanNiet, match="meedoen") as fout:
            vorm(persoon)
        assert fout.value.veld == "personen"


def test_kerngroep_vormt_alleen_wie_dit_team_leidt(wereld: Wereld) -> None:
    for door in (wereld.teamlid, wereld.buurleider, wereld.beheerder):
        with pytest.raises(MagNiet):
            vorm_kerngroep(team=wereld.team, personen=[], van=wereld.vandaag, door=door)
