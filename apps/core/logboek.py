"""Logregels zonder woorden van mensen.

PostgreSQL zet bij een geweigerde rij de hele rij in zijn foutmelding, en soms de waarde al in de eerste
regel. Van zo'n fout komen alleen de soort, de code en de naam van de regel die weigerde in een logboek.
"""

import logging
import traceback
from typing import Any

from django.db import DatabaseError


def in_het_kort(fout: BaseException) -> str:
    """'IntegrityError', of 'CheckViolation 23514 anders_zien_heeft_woorden'."""
    diag = getattr(fout, "diag", None)
    delen = [type(fout).__qualname__, getattr(fout, "sqlstate", None), getattr(diag, "constraint_name", None)]
    return " ".join(deel for deel in delen if deel)


def _keten(fout: BaseException | None) -> list[BaseException]:
    """De fout met haar oorzaken, en wat er in een groep fouten zit."""
    fouten: list[BaseException] = []
    nog = [fout]
    while nog:
        volgende = nog.pop(0)
        if volgende is None or volgende in fouten:
            continue
        fouten.append(volgende)
        nog += [*getattr(volgende, "exceptions", ()), volgende.__cause__ or volgende.__context__]
    return fouten


def _is_databasefout(fout: BaseException) -> bool:
    return isinstance(fout, DatabaseError) or type(fout).__module__.startswith("psycopg")


def _raakt_databank(fout: BaseException) -> bool:
    return any(_is_databasefout(deel) for deel in _keten(fout))


def _zonder_rij(waarde: Any) -> Any:
    """Dezelfde waarde, met elke databasefout erin verkort."""
    if isinstance(waarde, BaseException):
        return " ".join(map(in_het_kort, _keten(waarde))) if _raakt_databank(waarde) else waarde
    if isinstance(waarde, dict):
        return {naam: _zonder_rij(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return type(waarde)(_zonder_rij(deel) for deel in waarde)
    return waarde


class ZonderRij(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _zonder_rij(record.msg)
        record.args = _zonder_rij(record.args)
        fout = record.exc_info[1] if record.exc_info else None
        if fout and _raakt_databank(fout):
            delen = []
            for deel in reversed(_keten(fout)):
                delen += traceback.format_tb(deel.__traceback__)
                delen.append(f"{in_het_kort(deel)}\n")
            record.exc_text = "".join(delen)
        return True
