"""Het leeslog schrijft als het antwoord weg is, één regel per dag, en stoort nooit."""

from io import StringIO

import pytest
from django.core.signals import request_finished
from django.db import DatabaseError, IntegrityError, close_old_connections, connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from apps.core import leeslog
from apps.core.actions import schrijf_leesregel
from apps.core.leeslog import Leeslog, gelezen, meegenomen
from apps.core.models import Leesregel
from tests.mensen import DAG, Wereld, op_dag
from tests.rechten.conftest import logregels

__all__ = ["logregels"]

RIJ = "een rij met woorden"
GELEZEN, MEEGENOMEN = Leesregel.Soort.GELEZEN, Leesregel.Soort.MEEGENOMEN


def antwoord_op(wereld: Wereld, *, status: int = 200) -> HttpResponse:
    """Het antwoord van een view die zegt dat er gelezen en meegenomen is."""

    def view(request: HttpRequest) -> HttpResponse:
        gelezen(request, wereld.plan)
        meegenomen(request, wereld.plan)
        return HttpResponse("woorden", status=status)

    request = RequestFactory().get("/")
    request.user = wereld.buur
    antwoord = Leeslog(view)(request)
    assert isinstance(antwoord, HttpResponse)
    return antwoord


def sluit(antwoord: HttpResponse) -> None:
    """Zoals de server doet als het antwoord weg is, maar de verbinding van de test blijft open."""
    request_finished.disconnect(close_old_connections)
    antwoord.close()
    request_finished.connect(close_old_connections)


def test_leeslog_schrijft_pas_als_het_antwoord_weg_is(wereld: Wereld) -> None:
    with CaptureQueriesContext(connection) as vragen:
        antwoord = antwoord_op(wereld)
    assert vragen.captured_queries == []
    sluit(antwoord)
    regels = Leesregel.objects.over(wereld.plan).order_by("soort")
    assert [(rij.lezer_id, rij.soort, rij.dag) for rij in regels] == [
        (wereld.buur.pk, GELEZEN, wereld.vandaag),
        (wereld.buur.pk, MEEGENOMEN, wereld.vandaag),
    ]


@pytest.mark.parametrize("status", [302, 403, 404, 422, 503])
def test_wat_niet_open_ging_staat_er_niet_in(wereld: Wereld, status: int) -> None:
    sluit(antwoord_op(wereld, status=status))
    assert not Leesregel.objects.exists()


def test_twee_keer_op_een_dag_is_een_regel_en_morgen_een_nieuwe(wereld: Wereld) -> None:
    for _ in range(2):
        schrijf_leesregel(wereld.plan, GELEZEN, door=wereld.buur)
    assert Leesregel.objects.over(wereld.plan).count() == 1
    with op_dag(wereld.vandaag + DAG):
        schrijf_leesregel(wereld.plan, GELEZEN, door=wereld.buur)
    assert Leesregel.objects.over(wereld.plan).count() == 2
    assert not Leesregel.objects.over(wereld.team).exists()


def test_mislukt_het_schrijven_dan_merkt_de_lezer_niets(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch, logregels: StringIO
) -> None:
    def struikel(*_: object, **__: object) -> None:
        raise DatabaseError(RIJ)

    monkeypatch.setattr(leeslog, "schrijf_leesregels", struikel)
    antwoord = antwoord_op(wereld)
    sluit(antwoord)
    assert antwoord.content == b"woorden"
    assert "Een regel van het leeslog is niet geschreven" in logregels.getvalue()
    assert RIJ not in logregels.getvalue()


def test_een_andere_soort_bestaat_niet(wereld: Wereld) -> None:
    schrijf_leesregel(wereld.plan, GELEZEN, door=wereld.buur)
    regel = Leesregel.objects.get()
    assert str(regel) == f"gelezen door {wereld.buur.pk} op {wereld.vandaag:%d-%m-%Y}"
    with pytest.raises(IntegrityError):
        Leesregel.objects.update(soort="onthouden")
