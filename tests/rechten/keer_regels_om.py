"""Draait elke regel één keer om en kijkt of een test dat merkt: `python -m tests.rechten.keer_regels_om`.

Met paden erachter alleen die tests. Hoort niet bij de gewone tests: elke regel kost een eigen ronde.
"""

import inspect
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import django

from tests import omgeving

WORTEL = Path(omgeving.__file__).resolve().parent.parent
# De snelste eerst: bij de eerste test die het merkt, is de ronde klaar.
TESTS = (
    "tests/teamplannen/test_planregels.py",
    "tests/interventies/test_interventieregels.py",
    "tests/accounts/test_mensen_beheren.py",
    "tests/signalen/test_opzij.py",
    "tests/mijn_plek/test_delen.py",
    "tests/ontwikkelgesprekken/test_plannen.py",
    "tests/ontwikkelgesprekken/test_schrijven.py",
    "tests/ontwikkelgesprekken/test_afronden.py",
    "tests/ontwikkelgesprekken/test_teamgesprek.py",
    "tests/ontwikkelgesprekken/test_kaarten_bijhouden.py",
    "tests/rechten/test_daden.py",
)


def regels() -> list[str]:
    """Elke regel van de app, met zijn module."""
    modules = sorted(f"apps.{pad.parent.name}.rules" for pad in WORTEL.glob("apps/*/rules.py"))
    return [
        f"{module}.{naam}"
        for module in modules
        for naam, functie in inspect.getmembers(import_module(module), inspect.isfunction)
        if functie.__module__ == module
    ]


def wordt_gemerkt(regel: str, tests: Sequence[str]) -> bool:
    """Of de tests falen als deze regel het omgekeerde zegt; bij '' blijft alles zoals het is."""
    vlaggen = ["-x", "-q", "-p", "no:randomly", *(["-p", "tests.rechten.omgekeerd"] if regel else [])]
    gedaan = subprocess.run(
        [sys.executable, "-m", "pytest", *vlaggen, *tests],
        cwd=WORTEL,
        env=os.environ | {"MORTEL_KEER_OM": regel},
        capture_output=True,
        text=True,
        check=False,
    )
    if gedaan.returncode not in (0, 1):
        raise SystemExit(gedaan.stdout + gedaan.stderr)
    return gedaan.returncode == 1


def main(tests: Sequence[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    if wordt_gemerkt("", tests or TESTS):
        sys.exit("De tests falen al zonder omgekeerde regel; maak die eerst heel.")
    overlevers = 0
    for regel in regels():
        gemerkt = wordt_gemerkt(regel, tests or TESTS)
        overlevers += not gemerkt
        sys.stdout.write(f"{'gemerkt' if gemerkt else 'OVERLEEFT'}  {regel}\n")
        sys.stdout.flush()
    return overlevers


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
