"""Uren die iemand bijschreef, en uren die iemand weghaalde, voor op de tafel."""

from django.db.models import Model

from apps.accounts.models import Persoon
from apps.activiteiten.actions.uren import haal_inzet_weg
from tests.rechten import tabel as t
from tests.uren import maak_inzet


def maak_uren(mensen: dict[str, Persoon]) -> dict[str, list[Model]]:
    weg = maak_inzet(mensen[t.NIEUWKOMER])
    haal_inzet_weg(inzet=weg, door=mensen[t.NIEUWKOMER])
    return {"uren van het teamlid": [maak_inzet(mensen[t.TEAMLID])], "uren, weggehaald": [weg]}
