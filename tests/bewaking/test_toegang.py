"""Langs elk adres: zonder account gaat alleen de open lijst open, en een vreemde vindt geen team."""

import pytest
from django.db import transaction
from django.urls import reverse

from apps.core.middleware import OPENE_ADRESSEN
from tests.rechten.rondgang import bezoeker, paden
from tests.rechten.tabel import ANDER_TEAM
from tests.rechten.tafel import Tafel

# Met de hand: wat opengaat zonder dat iemand zegt wie hij is.
OPEN = {
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "gezondheid",
    "kijk_rond",
}


@pytest.mark.parametrize("methode", ["get", "post"])
def test_elk_ander_adres_dan_de_open_vraagt_om_aanmelden(tafel: Tafel, methode: str) -> None:
    aanmelden = f"{reverse('account_login')}?next="
    open_gegaan = set()
    for pad in paden(tafel):
        antwoord = getattr(bezoeker(None), methode)(pad.url)
        if antwoord.status_code != 302 or not antwoord["Location"].startswith(aanmelden):
            open_gegaan.add(pad.naam)
    assert open_gegaan == OPEN == OPENE_ADRESSEN


def test_elk_adres_van_een_team_eindigt_voor_een_ander_bij_niet_gevonden(tafel: Tafel) -> None:
    client = bezoeker(tafel.mensen[ANDER_TEAM])
    van_een_team = [pad for pad in paden(tafel) if pad.team]
    assert len({pad.naam for pad in van_een_team}) > 10
    for pad in van_een_team:
        with transaction.atomic():
            gelezen, verstuurd = client.get(pad.url, follow=True), client.post(pad.url, follow=True)
            transaction.set_rollback(True)
        uitkomsten = {gelezen.status_code, verstuurd.status_code}
        assert 404 in uitkomsten, pad
        assert uitkomsten <= {404, 405}, pad
