"""Kleine getypeerde lezers voor de omgeving; een verkeerde waarde stopt het starten met één zin."""

import os
from datetime import date

from django.core.exceptions import ImproperlyConfigured


def tekst(naam: str, standaard: str = "") -> str:
    return os.environ.get(naam, standaard)


def verplicht(naam: str) -> str:
    if waarde := os.environ.get(naam):
        return waarde
    raise ImproperlyConfigured(f"Zet {naam} in de omgeving; zonder kan Mortel niet veilig starten.")


def ja_nee(naam: str, standaard: bool = False) -> bool:
    waarde = os.environ.get(naam, "").lower()
    if waarde in ("", "0", "1", "ja", "nee", "true", "false"):
        return standaard if waarde == "" else waarde in ("1", "ja", "true")
    raise ImproperlyConfigured(f"{naam} is '{waarde}'; schrijf 1 of 0.")


def getal(naam: str, standaard: int) -> int:
    waarde = os.environ.get(naam, "") or str(standaard)
    if not (waarde.isascii() and waarde.isdigit()):
        raise ImproperlyConfigured(f"{naam} is '{waarde}'; schrijf een heel getal.")
    return int(waarde)


def lijst(naam: str) -> list[str]:
    return [deel.strip() for deel in os.environ.get(naam, "").split(",") if deel.strip()]


def dag(naam: str) -> date | None:
    waarde = os.environ.get(naam, "")
    if not waarde:
        return None
    try:
        return date.fromisoformat(waarde)
    except ValueError as fout:
        raise ImproperlyConfigured(f"{naam} is '{waarde}'; schrijf een dag als 2026-11-22.") from fout
