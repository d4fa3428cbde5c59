"""De gesprekskaarten: iedereen leest ze, hr van de hele instelling houdt ze bij."""

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres
from tests.rechten.tabel import IEDEREEN

HR = frozenset({t.HR})
ANDEREN = IEDEREEN - HR
KAART = {"slug": "taken-ruilen"}
VRAAG = {"stapel": "taken", "vraag": "Wat gaat vanzelf?", "hulpvraag": "Sinds wanneer?", "basis": 1}

LEZEN = (
    Adres("kaarten", IEDEREEN),
    Adres("kaart_nieuw", HR, ANDEREN),
    Adres("kaart", HR, ANDEREN, deel=KAART),
)
DOEN = (
    Adres("kaart_nieuw", HR, ANDEREN, tekst="vraag", lichaam=lambda tafel: VRAAG),
    Adres("kaart", HR, ANDEREN, deel=KAART, tekst="vraag", lichaam=lambda tafel: VRAAG),
    Adres("kaart_op_stapel", HR, ANDEREN, deel=KAART, lichaam=lambda tafel: {"doe": "weg"}),
)
