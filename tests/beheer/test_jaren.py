"""Wat er al ingevuld staat als een beheerder een studiejaar klaarzet."""

from datetime import date

from apps.beheer.forms.jaren import CyclusForm
from apps.teamplannen.models import Cyclus
from apps.teamplannen.queries import alle_cyclussen
from tests.mensen import Wereld, op_dag


def test_volgend_studiejaar_staat_al_ingevuld(wereld: Wereld) -> None:
    Cyclus.objects.filter(pk=wereld.cyclus.pk).update(van=date(2025, 9, 1), tot=date(2026, 8, 31))
    assert CyclusForm.begin_na(alle_cyclussen()) == {
        "naam": "2026–2027",
        "van": date(2026, 9, 1),
        "tot": date(2027, 8, 31),
    }
    for dag, begin in ((date(2026, 8, 31), 2025), (date(2026, 9, 1), 2026)):
        with op_dag(dag):
            assert CyclusForm.begin_na([])["van"] == date(begin, 9, 1)
