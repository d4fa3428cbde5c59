"""Elke daad die de geschiedenis vastlegt, heeft een zin; en elke zin hoort bij een daad die er is."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from django.conf import settings

from apps.core.actions import leg_vast
from apps.core.geschiedenis import verteld, zinnen
from apps.core.models import Gebeurtenis
from tests.mensen import Wereld

APPS = Path(settings.BASE_DIR) / "apps"
BRONNEN = sorted([*APPS.rglob("actions/*.py"), *APPS.rglob("actions.py")])
# Wat een zin kan invullen; wie een nieuw woord nodig heeft, zegt het hier en in de query van de pagina.
WOORDEN = {"wat", "wie", "team", "van"}


def in_de_code(bron: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(bron.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Call) and getattr(knoop.func, "id", "") == "leg_vast":
            for deel in ast.walk(knoop.args[1]):
                if isinstance(deel, ast.Constant) and "-" in str(deel.value).strip("-"):
                    yield str(deel.value)


def test_elke_daad_in_de_code_heeft_een_zin() -> None:
    genoemd = {daad for bron in BRONNEN for daad in in_de_code(bron)}
    assert len(genoemd) > 50
    assert genoemd - set(zinnen()) == set()


def test_elke_zin_hoort_bij_een_daad() -> None:
    code = "".join(bron.read_text(encoding="utf-8") for bron in BRONNEN)
    stappen = {daad for daad in zinnen() if daad.endswith("-bewaard")}
    assert {daad for daad in zinnen() if f'"{daad}"' not in code} <= stappen
    assert '-bewaard"' in code


def test_een_zin_vraagt_alleen_woorden_die_er_zijn() -> None:
    gevraagd = {naam for zin in zinnen().values() for _, naam, _, _ in Formatter().parse(zin) if naam}
    assert gevraagd <= WOORDEN


PRIVE = ("activiteit", "reflectie", "leerervaring")


def test_wat_alleen_een_smalle_kring_leest_wordt_niet_verteld() -> None:
    stil = {
        *("woord-gegeven", "woord-teruggenomen", "wringt-later", "wringt-niet-meer", "wringen-beantwoord"),
        *("notitie-erbij", "notitie-anders", "notitie-weg", "notitie-terug", "brief-bewaard"),
        *("signaal-opzij", "signaal-klinkt-weer"),
        "gesprek-kaart",
        *("profiel-bewaard", "profiel-weg", "profiel-terug"),
        "leiding-overgedragen",  # wie overneemt, noemt allebei
        *(f"{ding}-{daad}" for ding in PRIVE for daad in ("bewaard", "weg", "terug")),
        *(f"activiteit-{daad}" for daad in ("idee", "afgesproken", "gedaan", "uren")),
        *("inzet-bewaard", "inzet-weg", "inzet-terug"),
    }
    assert set(zinnen()) - set(verteld()) == stil


def test_een_daad_zonder_zin_wordt_niet_vastgelegd(wereld: Wereld) -> None:
    with pytest.raises(LookupError, match="heet"):
        leg_vast(wereld.plan, "plan-verzonnen", door=wereld.hr)
    assert not Gebeurtenis.objects.filter(daad="plan-verzonnen").exists()
