"""Het kader: iedereen leest wat gepubliceerd is, hr van de hele instelling schrijft het volgende."""

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam
from tests.rechten.tabel import IEDEREEN
from tests.rechten.tafel import Tafel

HR = frozenset({t.HR})


def lichaam(tafel: Tafel) -> Lichaam:
    (in_de_maak,) = tafel.instelling["kader in de maak"]
    return {"tekst": "Kijk samen naar je werk.", "basis": in_de_maak.versie, "doe": "publiceer"}  # type: ignore[attr-defined]


LEZEN = (
    Adres("kader", IEDEREEN),
    Adres("kader_versie", IEDEREEN, ids=lambda plek: {"nummer": 1}),
    Adres("kader_versie", HR, ids=lambda plek: {"nummer": 3}),
    Adres("kader_schrijven", HR, IEDEREEN - HR),
    Adres("kader_eerder", HR, IEDEREEN - HR),
)
DOEN = (Adres("kader_schrijven", HR, IEDEREEN - HR, tekst="tekst", lichaam=lichaam),)
