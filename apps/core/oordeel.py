"""Het antwoord op 'mag dit?': waar of niet waar, met een reden die op het scherm kan staan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Oordeel:
    mag: bool
    reden: str = ""

    def __bool__(self) -> bool:
        return self.mag

    def __and__(self, ander: "Oordeel") -> "Oordeel":
        return ander if self.mag else self

    def __or__(self, ander: "Oordeel") -> "Oordeel":
        return self if self.mag else ander


JA = Oordeel(mag=True)


def nee(reden: str) -> Oordeel:
    return Oordeel(mag=False, reden=reden)


def als(voorwaarde: bool, reden: str) -> Oordeel:
    """JA als de voorwaarde klopt, anders nee met deze reden."""
    return JA if voorwaarde else nee(reden)


class MagNiet(Exception):
    """Een regel weigerde een handeling; de pagina zegt 403 met de reden."""


class KanNiet(Exception):
    """De handeling past niet bij hoe het er nu voor staat; `veld` zegt bij welk veld de zin hoort."""

    def __init__(self, zin: str, *, veld: str | None = None) -> None:
        super().__init__(zin)
        self.zin = zin
        self.veld = veld


def eis(oordeel: Oordeel) -> None:
    if not oordeel:
        raise MagNiet(oordeel.reden)
