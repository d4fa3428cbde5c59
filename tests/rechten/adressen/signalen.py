"""Signalen: wie de pen heeft legt er een opzij, vóór het delen alleen wie aan de analyse schrijft."""

from tests.rechten.adressen.adres import LEEST_ZONDER_PEN, Adres, met
from tests.rechten.tabel import PEN, SCHRIJVERS

KLINKT = {"signaal": "antwoord-voor-de-vraag"}
OPZIJ = {"signaal": "voorwaarde"}
REDEN = met(reden="Dat kiezen we bewust.")

LEZEN = (
    Adres("signaal_opzij", PEN, LEEST_ZONDER_PEN, deel=KLINKT),
    Adres("signaal_opzij", SCHRIJVERS, deel=KLINKT, voorbereiding=True),
)
DOEN = (
    Adres("signaal_opzij", PEN, LEEST_ZONDER_PEN, deel=KLINKT, tekst="reden", lichaam=REDEN),
    Adres("signaal_opzij", SCHRIJVERS, deel=KLINKT, tekst="reden", lichaam=REDEN, voorbereiding=True),
    Adres("signaal_terug", PEN, LEEST_ZONDER_PEN, deel=OPZIJ, lichaam=met()),
    Adres("signaal_terug", SCHRIJVERS, deel=OPZIJ, lichaam=met(), voorbereiding=True),
)
