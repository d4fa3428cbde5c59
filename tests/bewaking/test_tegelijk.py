"""Twee mensen bewaren tegelijk: wie de tweede is, krijgt beide teksten te zien, en niets gaat verloren."""

from typing import Any

import pytest

from tests.rechten.adressen import DOEN
from tests.rechten.adressen.adres import Adres
from tests.rechten.rondgang import bezoeker
from tests.rechten.tabel import LEIDINGGEVENDE, MEESCHRIJVER
from tests.rechten.tafel import Tafel

EERSTE, TWEEDE = "Dit schreef de eerste.", "Dit schreef de tweede."
# Wie begint, gaat van niets uit; wie aanpast, van de versie die hij zag.
AANPASSEN = ("analyse_stap", "vraagstuk", "interventie", "afspraak_anders")


def verstuur(tafel: Tafel, adres: Adres, relatie: str, tekst: str) -> Any:
    assert adres.lichaam
    lichaam = {**adres.lichaam(tafel), adres.tekst: tekst}
    return bezoeker(tafel.mensen[relatie]).post(adres.url(tafel), lichaam)


@pytest.mark.parametrize("adres", [adres for adres in DOEN if adres.naam in AANPASSEN], ids=str)
def test_de_tweede_krijgt_beide_teksten(tafel: Tafel, adres: Adres) -> None:
    assert verstuur(tafel, adres, LEIDINGGEVENDE, EERSTE).status_code == 302
    antwoord = verstuur(tafel, adres, MEESCHRIJVER, TWEEDE)
    assert antwoord.status_code == 422
    assert EERSTE in antwoord.content.decode()
    assert TWEEDE in antwoord.content.decode()
