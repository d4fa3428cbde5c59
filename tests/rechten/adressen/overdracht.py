"""Een team overdragen: wie leidt bereidt het voor, een beheerder voert het uit."""

from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.beheer import BEHEER
from tests.rechten.adressen.teammensen import buitenstaander
from tests.rechten.tabel import LEEST_MEE, LEIDING
from tests.rechten.tafel import Tafel

REST = LEEST_MEE - LEIDING


def morgen(tafel: Tafel) -> Lichaam:
    van = tafel.mensen[t.LEIDINGGEVENDE].pk
    return {"van": van, "vanaf": (tafel.wereld.vandaag + DAG).isoformat(), "blijft": "on"}


LEZEN = (
    Adres("overdracht", LEIDING, REST),
    Adres("overdracht", LEIDING, REST, voorbereiding=True),
    Adres("beheer_overdragen_zoeken", BEHEER),
    Adres("beheer_overdragen", BEHEER, ids=buitenstaander),
)
DOEN = (
    Adres("overdracht", LEIDING, REST, tekst="tekst", lichaam=met(tekst="Begin bij de koffie.")),
    Adres("beheer_overdragen", BEHEER, ids=buitenstaander, lichaam=morgen),
)
