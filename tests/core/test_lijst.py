"""Een lange lijst: alles staat in het adres, en wat daar ook staat geeft een antwoord."""

from typing import ClassVar

import pytest
from django.core.paginator import Paginator

from apps.core.lijst import Keuzefilter, Lijst, Lijstform


class Dingenfilter(Lijstform):
    VOLGORDEN: ClassVar[dict[str, list[str]]] = {"naam": ["naam"], "team": ["team", "naam"]}

    wie = Keuzefilter(label="Wie", choices=[("", "Alles"), ("weg", "Weg")])


def lijst(aantal: int = 100, **adres: str) -> Lijst[int]:
    form = Dingenfilter(adres)
    pagina = Paginator(range(aantal), 10).get_page(form.cleaned_data["bladzijde"])
    return Lijst(form, pagina)


@pytest.mark.parametrize(
    ("gekozen", "volgorde"),
    [
        ("", ["naam", "pk"]),
        ("-naam", ["-naam", "-pk"]),
        ("team", ["team", "naam", "pk"]),
        ("-team", ["-team", "-naam", "-pk"]),
        ("wachtwoord", ["naam", "pk"]),
        ("--naam", ["naam", "pk"]),
    ],
)
def test_volgorde_komt_alleen_uit_de_kolommen(gekozen: str, volgorde: list[str]) -> None:
    assert Dingenfilter({"sorteer": gekozen}).volgorde == volgorde


def test_adres_noemt_alleen_wat_anders_is_dan_gewoon() -> None:
    assert lijst().adres() == "?"
    assert lijst(q=" jan ", wie="weg", sorteer="naam", onzin="ja").adres() == "?q=jan&wie=weg"
    assert lijst(q="a&b").adres(bladzijde="2") == "?q=a%26b&bladzijde=2"
    assert lijst(bladzijde="3").adres(wie="weg") == "?wie=weg", "een ander filter begint vooraan"


def test_een_kolom_nog_eens_kiezen_draait_om() -> None:
    assert lijst().draai_om("naam") == "?sorteer=-naam"
    assert lijst(sorteer="-naam").draai_om("naam") == "?sorteer=naam"
    assert lijst(sorteer="-naam").draai_om("team") == "?sorteer=team"
    assert [lijst(sorteer="-team").richting(kolom) for kolom in ("naam", "team")] == ["", "descending"]
    assert lijst().richting("naam") == "ascending"


@pytest.mark.parametrize(
    ("bladzijde", "nummer"), [("", 1), ("2", 2), ("0", 10), ("999999999999", 10), ("²", 1), ("x", 1)]
)
def test_een_vreemde_bladzijde_is_een_gewone(bladzijde: str, nummer: int) -> None:
    assert lijst(bladzijde=bladzijde).bladzijde.number == nummer


def test_tussen_de_bladzijden_valt_een_stuk_weg() -> None:
    nummers = lijst(bladzijde="5").bladzijden
    assert [nummer for nummer, _ in nummers] == [1, None, 4, 5, 6, None, 10]
    assert nummers[0][1] == "?bladzijde=1"
    assert nummers[1][1] == ""


@pytest.mark.parametrize("woorden", ["\x00", "x" * 10_000, "😀", "%", "  "])
def test_een_vreemd_zoekwoord_is_nooit_fout(woorden: str) -> None:
    form = Dingenfilter({"q": woorden})
    assert form.is_valid()
    assert "\x00" not in form.woorden
    assert len(form.woorden) <= 100


def test_een_keuze_die_niet_bestaat_is_de_gewone() -> None:
    assert lijst(wie="weg").form.cleaned_data["wie"] == "weg"
    assert lijst(wie="bestaat niet").form.cleaned_data["wie"] == ""
