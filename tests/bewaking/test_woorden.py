"""Mortel praat gewone taal: deze woorden staan in geen sjabloon en in geen zin van de app."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

WORTEL = Path(settings.BASE_DIR)
VERMEDEN = re.compile(r"\b(gebruiker|manager|leerdoel|evaluatie|toets|score|beoordeling)\w*", re.IGNORECASE)
U_VORM = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)


def docstrings(boom: ast.AST) -> set[int]:
    """De regels waar een uitleg voor wie de code leest begint."""
    soorten = (ast.Module, ast.ClassDef, ast.FunctionDef)
    delen = [knoop.body[0] for knoop in ast.walk(boom) if isinstance(knoop, soorten) and knoop.body]
    return {deel.lineno for deel in delen if isinstance(deel, ast.Expr)}


def zinnen(pad: Path) -> Iterator[str]:
    """Wat een module kan zeggen: elke tekst die geen docstring is."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    uitleg = docstrings(boom)
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and knoop.lineno not in uitleg:
            yield knoop.value


def schermtekst(sjabloon: str) -> str:
    """Wat iemand leest: zonder tags van Django en van HTML, met wat in aanhalingstekens aan een tag gaat."""
    in_tags = " ".join(re.findall(r'\{%[^%]*?"([^"]*)"', sjabloon))
    return re.sub(r"<[^>]*>", " ", re.sub(r"\{[{%#].*?[%}#]\}", " ", sjabloon)) + " " + in_tags


def teksten() -> Iterator[tuple[str, str]]:
    for pad in sorted((WORTEL / "templates").rglob("*.*")):
        yield pad.name, schermtekst(pad.read_text(encoding="utf-8"))
    for pad in sorted((WORTEL / "apps").rglob("*.py")):
        if "migrations" not in pad.parts:
            yield from ((pad.name, zin) for zin in zinnen(pad))


@pytest.mark.parametrize("patroon", [VERMEDEN, U_VORM], ids=["vermeden", "u"])
def test_woorden_die_mortel_niet_gebruikt(patroon: re.Pattern[str]) -> None:
    gevonden = [
        (naam, treffer[0], tekst[:80]) for naam, tekst in teksten() for treffer in patroon.finditer(tekst)
    ]
    assert gevonden == []


def test_de_zoeker_leest_sjablonen_en_zinnen(tmp_path: Path) -> None:
    assert VERMEDEN.search(schermtekst('<p class="toets">{{ toets }}</p>{% x naam="score" %}'))
    assert not VERMEDEN.search(schermtekst('<p class="toets">{{ toets }}</p>'))
    module = tmp_path / "m.py"
    module.write_text('"""De gebruiker."""\nzin = "Beste gebruiker"\n', encoding="utf-8")
    assert list(zinnen(module)) == ["Beste gebruiker"]
