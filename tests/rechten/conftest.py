"""De gedekte tafel: een keer per module neergezet, en na elke test weer zoals zij was."""

from collections.abc import Iterator
from io import StringIO
from logging import StreamHandler, getLogger

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.mensen import maak_wereld
from tests.rechten.tafel import Tafel, maak_tafel


@pytest.fixture(scope="module")
def neergezet(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Tafel]:
    with django_db_blocker.unblock(), transaction.atomic():
        gedekt = maak_tafel(maak_wereld())
        tel_de_rijen()
        yield gedekt
        transaction.set_rollback(True)


def tel_de_rijen() -> None:
    """Zonder te weten hoeveel rijen er zijn, kiest PostgreSQL hier soms een heel trage weg."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@pytest.fixture
def tafel(neergezet: Tafel, db: None) -> Tafel:
    return neergezet


@pytest.fixture
def logregels() -> Iterator[StringIO]:
    """Wat er echt in het logboek zou komen, na het filter dat daarover gaat."""
    (uitvoer,) = {
        handler for naam in ("", "django") for handler in getLogger(naam).handlers if handler.filters
    }
    assert isinstance(uitvoer, StreamHandler)
    regels = StringIO()
    vorige = uitvoer.setStream(regels)
    yield regels
    uitvoer.setStream(vorige)
