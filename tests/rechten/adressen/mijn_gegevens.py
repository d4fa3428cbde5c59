"""Wat Mortel van jou bewaart: ieder opent het zijne. In het adres staat nooit wie."""

from tests.rechten.adressen.adres import Adres, met
from tests.rechten.tabel import IEDEREEN, NIEMAND

LEZEN = (
    Adres("mijn_gegevens", IEDEREEN),
    Adres("mijn_gegevens_lezen", IEDEREEN),
    Adres("mijn_gegevens_json", IEDEREEN),
    Adres("mijn_gegevens_schema", IEDEREEN),
    Adres("mijn_gegevens_soort", IEDEREEN, deel={"soort": "woorden"}),
    Adres("mijn_gegevens_soort", NIEMAND, deel={"soort": "onzin"}),
    Adres("mijn_gegevens_weg", IEDEREEN),
)
DOEN = (Adres("mijn_gegevens_weg", IEDEREEN, lichaam=met(wis=["concepten"])),)
