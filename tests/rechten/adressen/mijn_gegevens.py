"""Wat Mortel van jou bewaart: ieder opent het zijne. In het adres staat nooit wie."""

from tests.rechten.adressen.adres import Adres, met
from tests.rechten.adressen.mijn_plek import deling
from tests.rechten.tabel import IEDEREEN, NIEMAND, TWEEDE
from tests.rechten.tafel import Plek


def zijn_deling(plek: Plek) -> dict[str, object]:
    return {"deling": "profieldeling", "nummer": deling(plek)["deling_id"]}


LEZEN = (
    Adres("mijn_gegevens", IEDEREEN),
    Adres("mijn_gegevens_lezen", IEDEREEN),
    Adres("mijn_gegevens_json", IEDEREEN),
    Adres("mijn_gegevens_schema", IEDEREEN),
    Adres("mijn_gegevens_soort", IEDEREEN, deel={"soort": "woorden"}),
    Adres("mijn_gegevens_soort", NIEMAND, deel={"soort": "onzin"}),
    Adres("mijn_gegevens_weg", IEDEREEN),
)
DOEN = (
    Adres("mijn_gegevens_weg", IEDEREEN, lichaam=met(wis=["concepten"])),
    Adres("mijn_gegevens_deling_terug", frozenset({TWEEDE}), ids=zijn_deling, lichaam=met()),
    Adres("mijn_gegevens_deling_terug", NIEMAND, deel={"deling": "persoon", "nummer": 1}, lichaam=met()),
)
