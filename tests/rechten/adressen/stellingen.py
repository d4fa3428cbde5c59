"""De zinnen van de teamscan: iedereen leest ze, hr van de hele instelling schrijft ze."""

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres
from tests.rechten.tabel import IEDEREEN

HR = frozenset({t.HR})
ANDEREN = IEDEREEN - HR
ZIN = {"naam": "Files", "tekst": "We staan vaak stil.", "soort": "vraagt", "basis": 1}

LEZEN = (
    Adres("stellingen", IEDEREEN),
    Adres("stelling_nieuw", HR, ANDEREN),
    Adres("stelling", HR, ANDEREN, deel={"slug": "drukte"}),
)
DOEN = (
    Adres("stelling_nieuw", HR, ANDEREN, tekst="tekst", lichaam=lambda tafel: ZIN),
    Adres("stelling", HR, ANDEREN, deel={"slug": "drukte"}, tekst="tekst", lichaam=lambda tafel: ZIN),
    Adres("stelling_gevraagd", HR, ANDEREN, deel={"slug": "drukte"}, lichaam=lambda tafel: {"doe": "weg"}),
)
