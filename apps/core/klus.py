"""Wat elke dag of elk uur vanzelf gebeurt. Elke app zegt het in haar `klussen.py`, met een zin voor
de beheerder.

Een klus doet haar werk in één transactie en geeft terug hoeveel zij van wat deed: aantallen, nooit namen.
Bestaat zij uit delen die los van elkaar staan, dan doet `deel` ze een voor een.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from apps.core.logboek import in_het_kort
from apps.core.tijd import nu

logger = logging.getLogger(__name__)

type Uitkomst = dict[str, int]
type Doe = Callable[[], Uitkomst]


@dataclass(frozen=True, kw_only=True)
class Klus:
    naam: str
    zin: str
    doe: Doe
    om: int | None = None

    @property
    def tijdvak(self) -> datetime:
        """Het begin van het uur of de dag die nu loopt; een dag begint om `om` uur."""
        uur = timezone.localtime(nu()).replace(minute=0, second=0, microsecond=0)
        if self.om is None:
            return uur
        vandaag = uur.replace(hour=self.om)
        return vandaag if vandaag <= uur else vandaag - timedelta(days=1)

    @property
    def ritme(self) -> str:
        return "elk uur" if self.om is None else f"elke dag om {self.om}:00"


_KLUSSEN: dict[str, Klus] = {}


def klus(*, naam: str, zin: str, om: int | None = None) -> Callable[[Doe], Doe]:
    """Elke dag om `om` uur, of elk uur. Liever niet tussen twee en drie: dat uur is er niet elke nacht."""

    def noteer(doe: Doe) -> Doe:
        _KLUSSEN[naam] = Klus(naam=naam, zin=zin, doe=doe, om=om)
        return doe

    return noteer


def klussen() -> dict[str, Klus]:
    autodiscover_modules("klussen")
    return _KLUSSEN


def deel(wat: str, doe: Callable[[], int]) -> int | None:
    """Mislukt dit deel, dan is het niet gebeurd en gaat de rest door. Het log kent alleen de soort fout."""
    try:
        with transaction.atomic():
            return doe()
    except Exception as fout:  # noqa: BLE001
        logger.error("%s: %s", wat, in_het_kort(fout))  # noqa: TRY400
        return None
