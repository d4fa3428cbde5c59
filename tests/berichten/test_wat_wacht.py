"""De volgorde van wat wacht, en dat wie meer teams heeft niet meer vragen kost."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.berichten.punt import Punt, op_volgorde
from apps.core.tijd import vandaag
from apps.interventies.actions import geef_woord
from tests.dingen import leg_voor, wacht_op
from tests.mensen import Wereld


def punt(kop: str, sinds: date, voor: date | None = None) -> Punt:
    return Punt(icoon="oog", kop=kop, tekst="", url="", knop="", sinds=sinds, voor=voor)


def test_wat_het_eerst_speelt_staat_bovenaan() -> None:
    dag = date(2026, 11, 10)
    punten = [
        punt("over een maand af", dag - timedelta(days=9), dag + timedelta(days=30)),
        punt("wacht sinds gisteren", dag - timedelta(days=1)),
        punt("had vorige week gemoeten", dag - timedelta(days=2), dag - timedelta(days=7)),
        punt("wacht al lang", dag - timedelta(days=40)),
        punt("morgen af", dag, dag + timedelta(days=1)),
    ]
    assert [rij.kop for rij in op_volgorde(punten)] == [
        "wacht al lang",
        "had vorige week gemoeten",
        "wacht sinds gisteren",
        "morgen af",
        "over een maand af",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("over", "zin"), [(3, "Het begint op"), (-3, "Het begon op"), (0, "Het begon op")])
def test_een_woord_zegt_wanneer_de_afspraak_begint(wereld: Wereld, over: int, zin: str) -> None:
    leg_voor(wereld, van=vandaag() + timedelta(days=over))
    mijn = next(rij for rij in wacht_op(wereld.teamlid) if rij.knop == "Geef je woord")
    assert zin in mijn.tekst
    assert mijn.voor == vandaag() + timedelta(days=over)


@pytest.mark.django_db
def test_afspraken_kosten_twee_vragen_hoeveel_er_ook_wachten(wereld: Wereld) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as keer:
            wacht_op(wereld.leidinggevende)
        return len(keer)

    leg_voor(wereld)
    eerst = vragen()
    for _ in range(3):
        versie = leg_voor(wereld)
        geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    assert vragen() == eerst
