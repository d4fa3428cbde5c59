"""Alles van iemand als JSON, en het schema dat zegt wat er in staat. Puur: rijen erin, gegevens eruit."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from apps.mijn_gegevens.soorten import SOORTEN, Kolom, Soort, Waarde

VERSIE = 1

type Rij = tuple[Any, ...]


def json_van(*, gemaakt_op: datetime, rijen: Mapping[str, Iterable[Rij]]) -> dict[str, Any]:
    """`rijen` zijn de waarden per soort; elke soort staat erin, ook een lege."""
    return {
        "versie": VERSIE,
        "gemaakt_op": gemaakt_op,
        "gegevens": {naam: [_ding(soort, rij) for rij in rijen[naam]] for naam, soort in SOORTEN.items()},
    }


def _ding(soort: Soort, rij: Rij) -> dict[str, Any]:
    return {
        veld.sleutel: float(waarde) if isinstance(waarde, Decimal) else waarde
        for veld, waarde in zip(soort.velden, rij, strict=True)
    }


# -- Het schema -------------------------------------------------------------------

_TYPEN: dict[Waarde, dict[str, Any]] = {
    Waarde.TEKST: {"type": "string"},
    Waarde.DAG: {"type": "string", "format": "date"},
    Waarde.MOMENT: {"type": "string", "format": "date-time"},
    Waarde.GETAL: {"type": "number"},
    Waarde.JA_NEE: {"type": "boolean"},
    Waarde.VRIJ: {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
}


def schema() -> dict[str, Any]:
    """JSON Schema, 2020-12."""
    gegevens = {naam: _soort(soort) for naam, soort in SOORTEN.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Alles wat Mortel van iemand bewaart",
        **_object(
            {
                "versie": {"const": VERSIE},
                "gemaakt_op": _TYPEN[Waarde.MOMENT],
                "gegevens": _object(gegevens),
            }
        ),
    }


def _soort(soort: Soort) -> dict[str, Any]:
    velden = {kolom.veld.sleutel: _waarde(kolom) for kolom in soort.kolommen}
    return {
        "title": soort.naam,
        "description": soort.wat,
        "type": "array",
        "items": _object(velden),
    }


def _object(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(velden),
        "required": list(velden),
        "additionalProperties": False,
    }


def _waarde(kolom: Kolom) -> dict[str, Any]:
    naam = {"title": kolom.veld.naam}
    if kolom.soort is Waarde.KEUZE:
        keuzes = [{"const": code, "title": uitleg} for code, uitleg in kolom.keuzes.items()]
        leeg = [{"const": "", "title": "niets gekozen"}] if "" not in kolom.keuzes else []
        return naam | {"oneOf": [*keuzes, *leeg]}
    kaal = _TYPEN[kolom.soort]
    mag_leeg = kolom.bron is None or kolom.bron.null
    return naam | kaal | ({"type": [kaal["type"], "null"]} if mag_leeg else {})
