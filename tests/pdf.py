"""Lezen wat er in een pdf staat: de tekst terug uit de glyphs, en de koppen in hun volgorde."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import batched
from typing import Any

import pikepdf

PAAR = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>")
BLOK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)


def is_pdf(antwoord: Any) -> bool:
    return bool(antwoord.get("Content-Type") == "application/pdf")


def leesbaar(antwoord: Any) -> str:
    """Een antwoord als tekst; van een pdf zonder witruimte, want een regel breekt waar het past."""
    return "".join(pdftekst(antwoord.content).split()) if is_pdf(antwoord) else antwoord.content.decode()


def pdftekst(inhoud: bytes) -> str:
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        return "".join(deel for pagina in pdf.pages for deel in _van_pagina(pagina))


def koppen(inhoud: bytes) -> list[int]:
    """De niveaus van de koppen, in leesvolgorde."""
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        soorten = [str(deel.S) for deel in _delen(pdf.Root.StructTreeRoot.K) if "/S" in deel]
        return [int(soort[2:]) for soort in soorten if re.fullmatch(r"/H\d", soort)]


def gemaakt_op(inhoud: bytes) -> str:
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        return str(pdf.docinfo["/CreationDate"])


def _delen(knoop: Any) -> Iterator[Any]:
    for deel in knoop if isinstance(knoop, pikepdf.Array) else [knoop]:
        if isinstance(deel, pikepdf.Dictionary):
            yield deel
            if "/K" in deel:
                yield from _delen(deel.K)


def _van_pagina(pagina: Any) -> Iterator[str]:
    letters = {naam: _letters(font) for naam, font in pagina.Resources.Font.items()}
    nu: dict[int, str] = {}
    for opdracht in pikepdf.parse_content_stream(pagina):
        operanden: Any = opdracht.operands
        operator = str(opdracht.operator)
        if operator == "Tf":
            nu = letters[str(operanden[0])]
        elif operator in {"Tj", "TJ"}:
            for stuk in operanden[0] if operator == "TJ" else operanden:
                rauw = bytes(stuk) if isinstance(stuk, pikepdf.String) else b""
                yield "".join(nu[hoog << 8 | laag] for hoog, laag in batched(rauw, 2))


def _letters(font: Any) -> dict[int, str]:
    """Van glyph naar tekst, zoals ToUnicode het zegt; typst noemt elke glyph apart."""
    rauw = font.ToUnicode.read_bytes()
    assert b"beginbfrange" not in rauw
    return {
        int(glyph, 16): bytes.fromhex(tekst.decode()).decode("utf-16-be")
        for blok in BLOK.findall(rauw)
        for glyph, tekst in PAAR.findall(blok)
    }
