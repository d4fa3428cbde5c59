"""De werker als eigen proces: hij doet wat er ligt, stopt netjes, en wat hij liet vallen komt goed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from apps.core.models import Hartslag, Klusbeurt
from apps.core.tijd import nu
from apps.post.actions import stuur
from apps.post.models import Bericht
from apps.post.soorten import Soort
from tests.mensen import maak_persoon
from tests.post.postbode import mailserver

LANG_GENOEG = 60


def omgeving(poort: int) -> dict[str, str]:
    """Dezelfde databank als de test, en een mailserver die echt luistert."""
    databank = connection.settings_dict
    namen = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    delen = {naam: databank[deel] for naam, deel in namen.items() if databank[deel]}
    return os.environ | {
        "DATABASE_URL": make_conninfo(**delen),
        "MORTEL_SMTP_HOST": "127.0.0.1",
        "MORTEL_SMTP_POORT": str(poort),
    }


@contextmanager
def werker(poort: int, *vlaggen: str) -> Iterator[subprocess.Popen[bytes]]:
    opdracht = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "werk", *vlaggen]
    proces = subprocess.Popen(opdracht, env=omgeving(poort))
    try:
        yield proces
    finally:
        proces.kill()
        proces.wait()


def wacht_tot(klopt: Callable[[], object]) -> None:
    einde = time.monotonic() + LANG_GENOEG
    while not klopt():
        assert time.monotonic() < einde, "het duurde te lang"
        time.sleep(0.1)


@pytest.mark.django_db(transaction=True)
def test_een_werker_doet_wat_er_ligt_en_stopt_netjes() -> None:
    with mailserver() as (postbode, poort), werker(poort) as proces:
        wacht_tot(Hartslag.objects.exists)
        stuur(aan=maak_persoon("Eva"), soort=Soort.GESPREK, sleutel="1")
        wacht_tot(lambda: postbode.mails)
        wacht_tot(lambda: not Klusbeurt.objects.te_doen().exists())
        proces.send_signal(signal.SIGTERM)
        assert proces.wait(timeout=LANG_GENOEG) == 0
    assert Bericht.objects.get().klaar_op
    assert not Klusbeurt.objects.mislukt().exists()


@pytest.mark.django_db(transaction=True)
def test_een_werker_die_wegvalt_terwijl_hij_mailt_laat_niets_verloren_gaan() -> None:
    stuur(aan=maak_persoon("Eva"), soort=Soort.GESPREK, sleutel="1")
    with mailserver() as (postbode, poort):
        postbode.talmt = True
        with werker(poort) as proces:
            wacht_tot(lambda: postbode.aan_de_deur)
            proces.kill()
        bericht = Bericht.objects.get()
        assert (bericht.pogingen, bericht.klaar_op) == (1, None)
        postbode.talmt = False
        Bericht.objects.update(opnieuw_vanaf=nu() - timedelta(seconds=1))
        with werker(poort, "--eenmaal") as proces:
            assert proces.wait(timeout=LANG_GENOEG) == 0
        assert len(postbode.mails) == 1
    bericht.refresh_from_db()
    assert bericht.pogingen == 2
    assert bericht.klaar_op


@pytest.mark.django_db(transaction=True)
def test_twee_werkers_tegelijk_doen_alles_een_keer() -> None:
    eva = maak_persoon("Eva")
    for nummer in range(10):
        stuur(aan=eva, soort=Soort.GESPREK, sleutel=str(nummer))
    with (
        mailserver() as (postbode, poort),
        werker(poort, "--eenmaal") as een,
        werker(poort, "--eenmaal") as twee,
    ):
        assert [een.wait(timeout=LANG_GENOEG), twee.wait(timeout=LANG_GENOEG)] == [0, 0]
        assert len(postbode.mails) == 10
    beurten = list(Klusbeurt.objects.values_list("klus", flat=True))
    assert len(beurten) == len(set(beurten))
