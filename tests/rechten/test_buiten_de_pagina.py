"""Wat mensen schrijven komt ook niet langs een omweg naar buiten: foutpagina, logboek, databank en mail."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from apps.teamplannen import actions
from apps.teamplannen.models import Reactie
from config.eigen_postgres import plek_van
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import TEAMLID
from tests.rechten.tafel import Tafel

MERK = "merk-van-iemand"


def weigert_de_databank(**_: Any) -> None:
    """Een rij met iemands woorden erin die niet mag bestaan."""
    with transaction.atomic():
        reactie = Reactie.objects.earliest("pk")
        Reactie.objects.filter(pk=reactie.pk).update(woorden=MERK, blik="onzin")


def struikelt(**_: Any) -> None:
    woorden = MERK
    raise RuntimeError("stuk", len(woorden))


def reageer(tafel: Tafel) -> Any:
    adres = reverse("reageer", args=[tafel.eigen.gedeeld.team_id, "context"])
    return bezoeker(tafel.mensen[TEAMLID]).post(adres, {"blik": "anders", "woorden": MERK})


def test_een_geweigerde_rij_staat_wel_in_de_fout_zelf(tafel: Tafel) -> None:
    """Anders bewijzen de tests hieronder niets."""
    with pytest.raises(DatabaseError, match=MERK):
        weigert_de_databank()


@pytest.mark.parametrize("doe", [weigert_de_databank, struikelt])
def test_foutpagina_en_logboek_zwijgen(
    tafel: Tafel, logregels: StringIO, monkeypatch: pytest.MonkeyPatch, doe: Any
) -> None:
    monkeypatch.setattr(actions, "reageer", doe)
    antwoord = reageer(tafel)
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.content.decode()
    assert MERK not in antwoord.content.decode()
    assert doe.__name__ in logregels.getvalue(), "de fout zelf hoort wel in het logboek"
    assert MERK not in logregels.getvalue()


def test_databank_is_zo_ingesteld_dat_haar_logboek_zwijgt(db: None) -> None:
    verwacht = {
        "log_error_verbosity": "terse",
        "log_min_error_statement": "panic",
        "log_parameter_max_length": "0",
        "log_parameter_max_length_on_error": "0",
    }
    with connection.cursor() as cursor:
        for naam, waarde in verwacht.items():
            cursor.execute(f"SHOW {naam}")
            assert (naam, *cursor.fetchone()) == (naam, waarde)


def test_logboek_van_de_eigen_databank_noemt_de_fout_en_niet_de_rij(tafel: Tafel) -> None:
    plek = plek_van(Path(settings.BASE_DIR))
    if settings.DATABASES["default"]["HOST"] != str(plek.socket.parent):
        return  # Een andere server: bij haar logboek kunnen we niet, haar instellingen keken we na.
    begin = plek.log.stat().st_size
    with pytest.raises(DatabaseError), transaction.atomic():
        weigert_de_databank()
    with plek.log.open(encoding="utf-8") as logboek:
        logboek.seek(begin)
        nieuw = logboek.read()
    assert "anders_zien_heeft_woorden" in nieuw
    assert MERK not in nieuw


def test_mail_om_een_nieuw_wachtwoord_noemt_niemand_en_niets(client: Client, tafel: Tafel) -> None:
    persoon = tafel.mensen[TEAMLID]
    client.post(reverse("account_reset_password"), {"email": persoon.email})
    (bericht,) = mail.outbox
    assert isinstance(bericht, mail.EmailMultiAlternatives)
    ((html, _),) = bericht.alternatives
    assert isinstance(html, str)
    alles = f"{bericht.subject} {bericht.body} {bericht.from_email} {html}"
    link = next(regel for regel in bericht.body.splitlines() if "/wachtwoord/opnieuw/" in regel)
    assert f'href="{link}"' in html
    assert bericht.to == [persoon.email]
    assert persoon.roepnaam not in bericht.subject
    assert not any(ander.naam in alles for ander in tafel.mensen.values())


def test_mail_gaat_niet_naar_een_adres_zonder_account(client: Client, db: None) -> None:
    client.post(reverse("account_reset_password"), {"email": "niemand@hogeschool.example"})
    assert mail.outbox == []
