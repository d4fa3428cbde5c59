"""De terugblik van een plan: het team leest, en wie de pen heeft schrijft en sluit."""

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import LEEST_ZONDER_PEN, Adres, met
from tests.rechten.tabel import LEEST_MEE, PEN

SLOT = "slotwoord"
TEAM = "terugblik op een afspraak voor het team"
KERN = "terugblik op een afspraak voor de kerngroep"
WOORDEN = met(
    toen="Ieder alleen.",
    nu="Samen.",
    wat_hielp="Een vaste dag.",
    wat_nu="aanpassen",
    toelichting="Vaker.",
    basis=1,
)

LEZEN = (
    Adres("terugblik", LEEST_MEE, ding=SLOT),
    Adres("slotwoord_eerder", PEN, LEEST_ZONDER_PEN, ding=SLOT),
    Adres("terugblik_eerder", PEN, LEEST_ZONDER_PEN, ding=TEAM),
    Adres("terugblik_eerder", t.LEIDING, frozenset({t.GENOEMDE}), ding=KERN),
)
DOEN = (
    Adres("terugblik", PEN, LEEST_ZONDER_PEN, ding=SLOT, tekst="weten", lichaam=met(weten="Klein.", basis=1)),
    Adres(
        "terugblik",
        PEN,
        LEEST_ZONDER_PEN,
        ding=SLOT,
        lichaam=met(basis=1, doe="sluit", zeker="on"),
    ),
    Adres("terugblik_afspraak", PEN, LEEST_ZONDER_PEN, ding=TEAM, tekst="nu", lichaam=WOORDEN),
    Adres("terugblik_afspraak", t.LEIDING, frozenset({t.GENOEMDE}), ding=KERN, tekst="nu", lichaam=WOORDEN),
)
