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


IN_WOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def in_woorden(n: int) -> str:
    """'drie', en vanaf elf '11'."""
    return IN_WOORDEN[n] if n < len(IN_WOORDEN) else str(n)


def aantal(n: int, een: str, meer: str) -> str:
    """'1 vraagstuk', '3 vraagstukken'."""
    return f"{n} {een if n == 1 else meer}"
