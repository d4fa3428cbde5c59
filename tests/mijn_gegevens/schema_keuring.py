"""Klopt een waarde met een JSON Schema? Alleen de woorden die het schema van Mortel gebruikt."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

TYPEN: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
GEKEND = {
    *("$schema", "title", "description", "type", "properties", "required", "additionalProperties"),
    *("items", "const", "oneOf", "format"),
}


def fouten(waarde: Any, schema: dict[str, Any], waar: str = "") -> Iterator[str]:
    assert set(schema) <= GEKEND, f"de keuring kent {set(schema) - GEKEND} niet"
    if "const" in schema and waarde != schema["const"]:
        yield f"{waar}: niet {schema['const']}"
    if "oneOf" in schema and not any(not list(fouten(waarde, keuze)) for keuze in schema["oneOf"]):
        yield f"{waar}: geen van de keuzes"
    if "type" in schema:
        yield from _type(waarde, schema, waar)


def _type(waarde: Any, schema: dict[str, Any], waar: str) -> Iterator[str]:
    namen = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    ja_nee = isinstance(waarde, bool) and "boolean" not in namen
    if ja_nee or not any(isinstance(waarde, TYPEN[naam]) for naam in namen):
        yield f"{waar}: geen {schema['type']}"
    elif isinstance(waarde, dict):
        yield from _velden(waarde, schema, waar)
    elif isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from fouten(deel, schema["items"], f"{waar}[{nummer}]")
    elif isinstance(waarde, str) and "format" in schema:
        yield from _vorm(waarde, schema["format"], waar)


def _velden(waarde: dict[str, Any], schema: dict[str, Any], waar: str) -> Iterator[str]:
    bekend, anders = schema.get("properties", {}), schema["additionalProperties"]
    yield from (f"{waar}.{naam} ontbreekt" for naam in schema.get("required", ()) if naam not in waarde)
    for naam, deel in waarde.items():
        if naam in bekend:
            yield from fouten(deel, bekend[naam], f"{waar}.{naam}")
        elif anders is False:
            yield f"{waar}.{naam} hoort er niet"
        else:
            yield from fouten(deel, anders, f"{waar}.{naam}")


def _vorm(waarde: str, vorm: str, waar: str) -> Iterator[str]:
    try:
        {"date": date.fromisoformat, "date-time": datetime.fromisoformat}[vorm](waarde)
    except ValueError:
        yield f"{waar}: geen {vorm}"
