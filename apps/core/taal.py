"""Rijtjes en aantallen in gewoon Nederlands."""

from collections.abc import Iterable
from decimal import Decimal


def opsomming(delen: Iterable[object]) -> str:
    """'Nadia', 'Nadia en Kofi', 'Nadia, Yara en Kofi'."""
    *eerste, laatste = [str(deel) for deel in delen] or [""]
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def komma(getal: Decimal) -> str:
    """'0,8' en '1', zonder nullen erachter."""
    return f"{getal.normalize():f}".replace(".", ",")


def aantal(n: int, een: str, meer: str) -> str:
    """'1 vraagstuk', '3 vraagstukken'."""
    return f"{n} {een if n == 1 else meer}"
