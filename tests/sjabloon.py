"""Een databank waarin de migraties al gedraaid hebben: elke testdatabank begint als kopie daarvan.

De naam draagt een afdruk van de migraties. Verandert er een, dan komt er een nieuw sjabloon
en gaat het oude weg.
"""

import hashlib
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

BEGIN = "mortel_sjabloon_"


def sjabloon() -> str:
    """Geeft de naam; wie tegelijk begint wacht op wie het maakt."""
    naam = BEGIN + _afdruk()
    with _server() as server:
        server.execute("SELECT pg_advisory_lock(hashtext(%s))", [BEGIN])
        al_gemaakt = _sjablonen(server)
        if naam not in al_gemaakt:
            _maak(server, naam)
            for oud in al_gemaakt:
                server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(oud)))
    return naam


def _afdruk() -> str:
    migraties = MigrationLoader(None).disk_migrations
    bronnen = sorted(Path(inspect.getfile(type(migratie))) for migratie in migraties.values())
    return hashlib.sha256(b"".join(bron.read_bytes() for bron in bronnen)).hexdigest()[:12]


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    instelling = connection.get_connection_params()
    with psycopg.connect(**{**instelling, "dbname": "postgres"}, autocommit=True) as server:
        yield server


def _sjablonen(server: psycopg.Connection) -> list[str]:
    rijen = server.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{BEGIN}%"])
    return [naam for (naam,) in rijen]


def _maak(server: psycopg.Connection, naam: str) -> None:
    """Onder een andere naam tot de laatste migratie klaar is: een half sjabloon heet nooit zo."""
    half, eigenlijk = f"half_{naam}", connection.settings_dict["NAME"]
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(half)))
    server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(half)))
    connection.settings_dict["NAME"] = half
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = eigenlijk
    server.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(half), sql.Identifier(naam))
    )
