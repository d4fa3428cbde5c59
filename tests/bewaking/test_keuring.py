"""De keuring van een antwoord ziet elke fout waarvoor zij er is."""

import pytest
from django.http import HttpResponse

from tests.bewaking.keuring import KOPPEN, bouwfouten, kopfouten


@pytest.mark.parametrize(
    ("stuk", "fout"),
    [
        ("<style>p {}</style>", "style"),
        ("<script>alert(1)</script>", "script"),
        ('<p style="color: red">', "style"),
        ('<p onclick="x()">', "onclick"),
        ('<p id="a"><p id="a">', "id a twee keer"),
        ("<h1>nog een</h1>", "2 keer h1"),
        ('<input name="los" type="date">', "veld zonder naam: los"),
        ('<select name="keuze"></select>', "veld zonder naam: keuze"),
        ('<textarea name="tekst" aria-label="x"></textarea>', "zegt niet wie het leest: tekst"),
        ('<input name="reden" aria-label="x" aria-describedby="b">', "zegt niet wie het leest: reden"),
        ('<form method="post"></form>', "formulier zonder adres"),
    ],
)
def test_keuring_ziet_elke_fout(stuk: str, fout: str) -> None:
    pagina = '<html lang="nl"><h1>Kop</h1><label for="b">b</label><input id="b" type="date">{}</html>'
    assert bouwfouten(pagina.format("")) == []
    assert bouwfouten(pagina.format(stuk)) == [fout]


def test_keuring_ziet_dat_een_veld_naar_zijn_leesregel_wijst() -> None:
    leest = '<p class="leest leest--prive" id="wie">Alleen jij.</p>'
    veld = '<textarea name="tekst" aria-label="x" aria-describedby="hint wie"></textarea>'
    assert bouwfouten(f'<html lang="nl"><h1>Kop</h1>{leest}{veld}</html>') == []


@pytest.mark.parametrize("kop", [*KOPPEN, "Cache-Control", "Vary"])
def test_keuring_ziet_elke_kop_die_ontbreekt(kop: str) -> None:
    goed = KOPPEN | {"Cache-Control": "no-store", "Vary": "HX-Request"}
    assert kopfouten(HttpResponse("<p>", headers=goed), van_ons=True) == []
    del goed[kop]
    assert len(kopfouten(HttpResponse("<p>", headers=goed), van_ons=True)) == 1
