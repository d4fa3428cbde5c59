"""Met een echte mailserver: wat er aankomt, en wat er gebeurt als hij nee zegt."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from apps.accounts.models import Persoon
from apps.core.tijd import nu, vandaag
from apps.post.actions import kies_post, stuur
from apps.post.models import Bericht
from apps.post.soorten import Soort
from tests.achtergrond import werk
from tests.core.test_logboek import logregels
from tests.mensen import DAG, maak_persoon
from tests.post.agenda import ics
from tests.post.postbode import Postbode, mailserver


@pytest.fixture
def postbode() -> Iterator[Postbode]:
    with mailserver() as (bode, poort):
        mailer: dict[str, Any] = {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": poort},
        }
        with override_settings(MAILERS={"default": mailer}):
            yield bode


@pytest.fixture
def eva(db: None) -> Persoon:
    return maak_persoon("Eva")


def stuur_afspraak(eva: Persoon) -> None:
    stuur(aan=eva, soort=Soort.GESPREK, sleutel="3.0", pad="/gesprekken/3/", ics=ics())


def een_uur_later() -> None:
    Bericht.objects.update(opnieuw_vanaf=nu() - timedelta(seconds=1))
    werk()


def vier_keer() -> None:
    for _ in range(4):
        een_uur_later()


def test_een_mail_komt_aan_in_tekst_html_en_met_de_afspraak(eva: Persoon, postbode: Postbode) -> None:
    stuur_afspraak(eva)
    werk()
    (mail,) = postbode.mails
    soorten = [deel.get_content_type() for deel in mail.walk() if not deel.is_multipart()]
    assert soorten == ["text/plain", "text/html", "text/calendar"]
    assert mail["Subject"] == "Afspraak in Mortel"
    assert mail["To"] == eva.email
    assert mail["List-Unsubscribe"].endswith("/post/>")
    assert postbode.gekregen[0].rcpt_tos == [eva.email]
    bericht = Bericht.objects.get()
    assert bericht.klaar_op
    assert bericht.ics is None


def test_nog_eens_werken_verstuurt_niets_dubbel(eva: Persoon, postbode: Postbode) -> None:
    stuur_afspraak(eva)
    werk()
    een_uur_later()
    assert len(postbode.mails) == 1


def test_weigert_de_mailserver_dan_komt_de_mail_later(eva: Persoon, postbode: Postbode) -> None:
    stuur_afspraak(eva)
    postbode.weigert = "451 nu even niet"
    werk()
    bericht = Bericht.objects.get()
    assert (bericht.pogingen, bericht.klaar_op, bericht.fout) == (1, None, "SMTPDataError")
    postbode.weigert = ""
    een_uur_later()
    assert len(postbode.mails) == 1
    assert Bericht.objects.get().klaar_op


def test_blijft_hij_weigeren_dan_is_het_te_zien_zonder_wat_hij_zei(eva: Persoon, postbode: Postbode) -> None:
    stuur_afspraak(eva)
    postbode.weigert = f"554 {eva.email} bestaat niet"
    regels = logregels(vier_keer)
    bericht = Bericht.objects.get()
    assert (bericht.pogingen, bericht.klaar_op, bericht.fout) == (3, None, "SMTPDataError")
    assert bericht.mislukt_op
    assert bericht.ics
    assert eva.email not in regels
    assert "SMTPDataError" in regels


def test_wie_het_intussen_uitzette_of_vertrok_krijgt_niets(eva: Persoon, postbode: Postbode) -> None:
    adam = maak_persoon("Adam")
    for persoon in (eva, adam):
        stuur_afspraak(persoon)
    kies_post(persoon=eva, aan=[Soort.DAGPOST])
    adam.uit_dienst_op = vandaag() - DAG
    adam.save()
    werk()
    assert postbode.mails == []
    assert [bool(bericht.klaar_op) for bericht in Bericht.objects.all()] == [True, True]
