"""Het planblad als toegankelijke pdf (PDF/UA), gezet door typst met de letters die typst zelf meebrengt."""

import json
import logging
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import Any

import typst
from django.conf import settings
from django.utils.text import slugify

from apps.core.dagen import datum
from apps.pad.blad import Planblad

logger = logging.getLogger(__name__)

SJABLOON = settings.BASE_DIR / "templates" / "pad" / "plan.typ"
# Waar de letters van typst reiken: PDF/UA weigert elk teken zonder letter. Een test zet ze allemaal.
MET_LETTER = re.compile(
    r"[\n\u0020-\u007e\u00a0-\u04ff\u1e00-\u1eff\u2010-\u2040\u2070-\u211e\u2190-\u22ff\u25a0-\u25ff]"
)
VERVANGER = "□"


class GeenPdf(Exception):
    """Typst kon dit blad niet zetten. Waarom staat er niet bij: daarin kunnen woorden van mensen staan."""


def bestandsnaam(blad: Planblad) -> str:
    """Zonder namen van mensen."""
    return f"teamplan-{slugify(blad.team)}-{slugify(blad.studiejaar.replace('–', '-'))}.pdf"


def papiertekst(tekst: str) -> str:
    """Zoals het gedrukt kan worden: onzichtbare tekens weg, en een blokje voor wat geen letter heeft."""
    heel = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\t", " "))
    schoon = re.sub(f"{VERVANGER}+", VERVANGER, "".join(map(_drukbaar, heel)))
    # Een kop zonder tekst weigert PDF/UA ook.
    return schoon or (VERVANGER if tekst else "")


def _drukbaar(teken: str) -> str:
    soort = unicodedata.category(teken)
    if soort == "Cf":
        return ""
    bestaat = teken == "\n" or soort[0] != "C"
    return teken if bestaat and MET_LETTER.match(teken) else VERVANGER


def gegevens(blad: Planblad, *, voor: str, dag: date) -> dict[str, Any]:
    """Alles wat typst krijgt; wat hier niet in staat, kan niet in de pdf komen."""
    inhoud = {
        "titel": f"Teamplan van {blad.team}, {blad.studiejaar}",
        "voet": f"Mortel · {blad.team} · {blad.studiejaar}",
        "gemaakt": f"Gemaakt door {voor} op {datum(dag)}.",
        "blad": asdict(blad),
    }
    schoon: dict[str, Any] = _overal(inhoud)
    return {**schoon, "onbekend": VERVANGER in json.dumps(schoon, ensure_ascii=False)}


def _overal(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return papiertekst(waarde)
    if isinstance(waarde, Mapping):
        return {naam: _overal(deel) for naam, deel in waarde.items()}
    return [_overal(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def maak_pdf(alles: Mapping[str, Any], *, dag: date) -> bytes:
    """Dezelfde gegevens op dezelfde dag geven dezelfde bytes."""
    middernacht = datetime.combine(dag, time.min, UTC)
    try:
        return bytes(
            typst.compile(
                str(SJABLOON),
                root=str(SJABLOON.parent),
                format="pdf",
                ignore_system_fonts=True,
                sys_inputs={"blad": json.dumps(alles)},
                pdf_standards="ua-1",
                timestamp=int(middernacht.timestamp()),
            )
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fout:  # noqa: BLE001  een paniek in Rust is geen Exception
        logger.error("Typst kon een plan niet zetten: %s", type(fout).__name__)  # noqa: TRY400
        raise GeenPdf from None
