"""Hoe lang iets blijft stelt een beheerder in. Voor ieder ander is die pagina er niet."""

from tests.rechten.adressen.adres import Adres, met
from tests.rechten.adressen.beheer import BEHEER
from tests.rechten.tabel import NIEMAND

LEZEN = (
    Adres("beheer_bewaartermijnen", BEHEER),
    Adres("beheer_bewaartermijn", BEHEER, deel={"bewaard": "leeslog"}),
    Adres("beheer_bewaartermijn", NIEMAND, deel={"bewaard": "onzin"}),
)
DOEN = (
    Adres(
        "beheer_bewaartermijn",
        BEHEER,
        deel={"bewaard": "leeslog"},
        lichaam=met(hoeveel=3, bron="Besluit 12", basis=1),
    ),
)
