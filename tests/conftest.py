"""Wat elke test deelt: een dicht netwerk, geen https, en de bekende mensen."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import override_settings
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker

from tests.mensen import Wereld, maak_wereld
from tests.sjabloon import sjabloon

# De databank bepaalt hier het tempo; een trage keer is geen fout.
hypothesis_settings.register_profile("mortel", deadline=None)
hypothesis_settings.load_profile("mortel")

HIER = {"localhost", "127.0.0.1", "::1"}


def alleen_hier(gebeurtenis: str, argumenten: tuple[Any, ...]) -> None:
    """Verbindingen blijven op deze machine; een socket op schijf heeft geen host."""
    if gebeurtenis != "socket.connect" or not isinstance(argumenten[1], tuple):
        return
    if argumenten[1][0] not in HIER:
        raise RuntimeError(f"Een test wilde het netwerk op, naar {argumenten[1][0]}.")


sys.addaudithook(alleen_hier)


@pytest.fixture(scope="session", autouse=True)
def zoals_op_een_werkplek() -> Iterator[None]:
    """Zonder https, en zonder manifest van statische bestanden: dat maakt pas collectstatic."""
    statisch = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        SECURE_SSL_REDIRECT=False,
        SESSION_COOKIE_SECURE=False,
        CSRF_COOKIE_SECURE=False,
        STORAGES=settings.STORAGES | {"staticfiles": statisch},
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """De migraties draaien één keer, en daarna alleen nog als er een verandert."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = sjabloon()


@pytest.fixture(autouse=True)
def vers_geteld() -> None:
    """Hoe vaak iemand zich aanmeldde telt per minuut; tests zitten elkaar daarin niet in de weg."""
    cache.clear()


@pytest.fixture
def wereld(db: None) -> Wereld:
    return maak_wereld()
