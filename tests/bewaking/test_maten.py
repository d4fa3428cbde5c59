"""Niets wordt te groot: modules, functies, views, sjablonen en stijlbladen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

WORTEL = Path(settings.BASE_DIR)
MODULE, FUNCTIE, VIEW, SJABLOON = 300, 40, 25, 150
MAPPEN = ("apps", "config", "bin")


def bestanden(patroon: str, *mappen: str) -> list[Path]:
    gevonden = [pad for naam in mappen for pad in (WORTEL / naam).rglob(patroon)]
    assert gevonden, f"geen {patroon} in {mappen}"
    return sorted(pad for pad in gevonden if "migrations" not in pad.parts)


def regels(pad: Path) -> int:
    return len(pad.read_text(encoding="utf-8").splitlines())


def te_lang(paden: list[Path], hoogstens: int) -> dict[str, int]:
    return {str(pad.relative_to(WORTEL)): regels(pad) for pad in paden if regels(pad) > hoogstens}


def functies(pad: Path) -> Iterator[tuple[str, int]]:
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            assert knoop.end_lineno
            yield f"{pad.relative_to(WORTEL)}:{knoop.name}", knoop.end_lineno - knoop.lineno + 1


def lange_functies(paden: list[Path], hoogstens: int) -> dict[str, int]:
    return {naam: lengte for pad in paden for naam, lengte in functies(pad) if lengte > hoogstens}


def test_modules_zijn_hoogstens_driehonderd_regels() -> None:
    assert te_lang(bestanden("*.py", *MAPPEN, "tests"), MODULE) == {}


def test_functies_zijn_hoogstens_veertig_regels() -> None:
    assert lange_functies(bestanden("*.py", *MAPPEN), FUNCTIE) == {}


def test_views_zijn_hoogstens_vijfentwintig_regels() -> None:
    modules = [pad for pad in bestanden("*.py", "apps") if "views" in (pad.stem, pad.parent.name)]
    te_lange = lange_functies(modules, VIEW)
    assert {naam: lengte for naam, lengte in te_lange.items() if ":_" not in naam} == {}


def test_sjablonen_zijn_hoogstens_honderdvijftig_regels() -> None:
    assert te_lang(bestanden("*.html", "templates"), SJABLOON) == {}


@pytest.mark.parametrize("patroon", ["*.css", "*.js"])
def test_stijl_en_script_zijn_hoogstens_driehonderd_regels(patroon: str) -> None:
    assert te_lang(bestanden(patroon, "static"), MODULE) == {}


def test_maat_ziet_wat_te_lang_is() -> None:
    dit = Path(__file__)
    assert te_lang([dit], 10) == {"tests/bewaking/test_maten.py": regels(dit)}
    assert "tests/bewaking/test_maten.py:functies" in lange_functies([dit], 3)
