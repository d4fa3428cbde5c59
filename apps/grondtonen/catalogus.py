"""De catalogus die Mortel meelevert: leesbare tekst in data/, hier als regels voor de database."""

from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"

type Regel = dict[str, Any]


def grondtonen() -> list[Regel]:
    """In de volgorde van het bestand, elk met zijn `praktijkvragen`."""
    return list(_lees("grondtonen.yaml"))


def vormen() -> list[Regel]:
    """Elke vorm staat in het bestand van zijn eerste grondtoon."""
    return [vorm for toon in grondtonen() for vorm in _lees(f"vormen/{toon['slug']}.yaml")]


def lijst(naam: str) -> dict[str, str]:
    """Slug en naam van een beginlijst: `werkhulpbronnen` of `themas`."""
    return dict(_lees("lijsten.yaml")[naam])


def scan() -> Regel:
    """De zinnen van de teamscan: `geeft` per werkhulpbron, en `vraagt`."""
    return dict(_lees("scan.yaml"))


def _lees(bestand: str) -> Any:
    # De lader in C is even veilig als safe_load, en tien keer zo snel.
    return yaml.load((DATA / bestand).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
