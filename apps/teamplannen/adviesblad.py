"""Wat het scherm van het advies laat zien: hoogstens drie tonen, per trede, met hun redenen."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from apps.grondtonen import advies as wijzer
from apps.grondtonen.wijzer import VRAGEN

MEESTE_TONEN = 3
TREDEKOPPEN = {
    0: "Eerst helder krijgen",
    1: "Dit speelt het meest",
    2: "Dit willen jullie graag",
    3: "Dit speelt misschien",
    4: "Dit zouden jullie wel willen",
}


@dataclass(frozen=True)
class Trede:
    kop: str
    tonen: list[wijzer.Advies]

    @property
    def dicht_bij_elkaar(self) -> bool:
        return len(self.tonen) > 1


@dataclass(frozen=True)
class Adviesblad:
    treden: list[Trede]
    hoogten: dict[str, int]
    voorwaarden: list[tuple[str, str]]
    jasje: bool
    antwoord_eerst: bool
    per_persoon: bool
    meer_vragen: bool

    @property
    def leeg(self) -> bool:
        return not self.treden


def adviesblad(antwoorden: Mapping[str, str], voorwaarden: Mapping[str, str]) -> Adviesblad:
    alle = wijzer.advies(antwoorden)
    getoond = alle[:MEESTE_TONEN]
    transformatief = bool(alle) and alle[0].grondtoon == "transformatief"
    jasje = wijzer.informatief_jasje(antwoorden)
    return Adviesblad(
        treden=[
            Trede(TREDEKOPPEN[trede], list(tonen)) for trede, tonen in groupby(getoond, lambda t: t.trede)
        ],
        hoogten={toon.grondtoon: toon.trede for toon in getoond},
        voorwaarden=[
            (VRAGEN[eerst.sleutel].tekst, eerst.eerst)
            for eerst in wijzer.voorwaarden(voorwaarden, transformatief=transformatief)
        ],
        jasje=jasje,
        # Het jasje zegt hetzelfde, preciezer.
        antwoord_eerst=not jasje and wijzer.antwoord_voor_de_vraag(antwoorden),
        per_persoon=wijzer.verschilt_per_persoon(antwoorden),
        meer_vragen=wijzer.meer_vragen_in_een(antwoorden),
    )
