"""Logregels zonder woorden van mensen.

PostgreSQL zet bij een geweigerde rij de hele rij in zijn foutmelding ('Failing row contains …').
Alleen de eerste regel van zo'n fout mag een logboek in.
"""

import logging
import traceback

from django.db import DatabaseError


def eerste_regel(fout: BaseException) -> str:
    return (str(fout).splitlines() or [""])[0]


def _keten(fout: BaseException | None) -> list[BaseException]:
    fouten: list[BaseException] = []
    while fout is not None and fout not in fouten:
        fouten.append(fout)
        fout = fout.__cause__ or fout.__context__
    return fouten


def _is_databasefout(fout: object) -> bool:
    return isinstance(fout, DatabaseError) or type(fout).__module__.startswith("psycopg")


class ZonderRij(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                eerste_regel(a) if isinstance(a, BaseException) and _is_databasefout(a) else a
                for a in record.args
            )
        if record.exc_info and record.exc_info[1]:
            keten = _keten(record.exc_info[1])
            if any(map(_is_databasefout, keten)):
                delen = []
                for fout in reversed(keten):
                    delen += traceback.format_tb(fout.__traceback__)
                    delen.append(f"{type(fout).__qualname__}: {eerste_regel(fout)}\n")
                record.exc_text = "".join(delen)
        return True
