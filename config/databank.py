"""Welke databank: de server van DATABASE_URL, en anders een eigen PostgreSQL.

Voor de scripts: `python -m config.databank start`, `stop` of `url`.
"""

import os
import sys
from pathlib import Path

import psycopg

from config.eigen_postgres import DatabankFout, plek_van, start, stop

WORTEL = Path(__file__).resolve().parent.parent


def database_url() -> str:
    """Het adres van de databank; start de eigen server als DATABASE_URL niets zegt."""
    return os.environ.get("DATABASE_URL") or start(plek_van(WORTEL))


def controleer(url: str) -> None:
    """Weigert met één zin als de server niet antwoordt, en zwijgt daarbij over het wachtwoord."""
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError as fout:
        reden = str(fout).strip().splitlines()[0]
        raise DatabankFout(
            "De databank van DATABASE_URL is niet bereikbaar. Draait de server, en kloppen adres, naam en"
            f" wachtwoord? PostgreSQL zegt: {reden}"
        ) from None
    except psycopg.ProgrammingError:
        # De melding van psycopg herhaalt hier het hele adres, met wachtwoord.
        raise DatabankFout(
            "DATABASE_URL is geen adres van een databank. Schrijf postgresql://naam:wachtwoord@host:5432/databank."
        ) from None


def main(argumenten: list[str]) -> None:
    ander_adres = os.environ.get("DATABASE_URL")
    match argumenten:
        case ["start"] if ander_adres:
            controleer(ander_adres)
        case ["start"]:
            start(plek_van(WORTEL))
        case ["stop"] if ander_adres:
            raise DatabankFout("DATABASE_URL wijst een andere server aan; die stopt Mortel niet.")
        case ["stop"]:
            stop(plek_van(WORTEL))
        case ["url"]:
            print(database_url())
        case _:
            raise DatabankFout("Gebruik: python -m config.databank start, stop of url.")


if __name__ == "__main__":
    main(sys.argv[1:])
