"""Een analyse die opzij ligt: alleen haar schrijvers, ook wie het team verliet."""

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres
from tests.rechten.tabel import SCHRIJVERS
from tests.rechten.tafel import Plek


def ligt_opzij(plek: Plek) -> dict[str, object]:
    return {"analyse_id": plek.dingen["analyse opzij gelegd"][0].pk}


LEZEN = (
    Adres("analyse_opzij", SCHRIJVERS | {t.VERTROKKENE}, voorbereiding=True, ids=ligt_opzij),
    # Onder een ander team bestaat zij niet.
    Adres("analyse_opzij", t.NIEMAND, ids=ligt_opzij),
)
DOEN: tuple[Adres, ...] = ()
