"""Een pagina met wie haar opent, en wat dat kostte."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.accounts.models import Persoon
from tests.rechten.rondgang import LEESLOG, bezoeker


@dataclass(frozen=True)
class Pagina:
    naam: str
    adres: str
    wie: Persoon | None

    def __str__(self) -> str:
        return f"{self.naam} als {self.wie.roepnaam if self.wie else 'niemand'}"

    @property
    def van_ons(self) -> bool:
        """De andere pagina's maakt allauth."""
        return not self.naam.startswith("account_")

    def open(self) -> "Geopend":
        client = bezoeker(self.wie)
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.get(self.adres)
        return Geopend(self, antwoord, zonder_leeslog([vraag["sql"] for vraag in vragen.captured_queries]))


def zonder_leeslog(vragen: list[str]) -> list[str]:
    """Het leeslog schrijft achteraan, als het antwoord al weg is: van SAVEPOINT tot en met zijn regel."""
    if not any(sql.startswith(LEESLOG) for sql in vragen):
        return vragen
    begin = max(plaats for plaats, sql in enumerate(vragen) if sql.startswith("SAVEPOINT"))
    return vragen[:begin]


@dataclass(frozen=True)
class Geopend:
    pagina: Pagina
    antwoord: Any
    vragen: list[str]  # wat het aan de databank kostte, zonder het aanmelden
