"""Begin en einde tellen allebei mee; zonder einde loopt het door."""

from datetime import date

import pytest

from apps.core.periode import loopt_op
from apps.teams.models import Kerngroeplid, Team
from tests.mensen import DAG, Wereld

DAGEN = [(-2, False), (-1, False), (0, True), (1, True), (2, True), (3, False)]


@pytest.mark.parametrize(("dag", "loopt"), DAGEN)
def test_periode_loopt_van_de_eerste_tot_en_met_de_laatste_dag(wereld: Wereld, dag: int, loopt: bool) -> None:
    van, vraag = wereld.vandaag, wereld.vandaag + dag * DAG
    team = Team.objects.create(naam="Nieuw", onderdeel=wereld.dienst, van=van, tot=van + 2 * DAG)
    assert team.loopt(vraag) is loopt
    assert (team in Team.objects.op(vraag)) is loopt


def test_periode_zonder_einde_loopt_door(wereld: Wereld) -> None:
    ver = date(wereld.vandaag.year + 80, 1, 1)
    assert wereld.team.loopt(ver)
    assert wereld.team in Team.objects.op(ver)


def test_loopt_op_kijkt_ook_via_een_ander_ding(wereld: Wereld) -> None:
    Kerngroeplid.objects.update(tot=wereld.vandaag)
    via_kerngroep = Team.objects.filter(loopt_op(wereld.vandaag, via="kerngroepleden__")).distinct()
    morgen = Team.objects.filter(loopt_op(wereld.vandaag + DAG, via="kerngroepleden__"))
    assert (list(via_kerngroep), list(morgen)) == ([wereld.team], [])
