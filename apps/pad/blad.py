"""Waaruit een plan op papier bestaat: alleen woorden, zoals één lezer ze mag lezen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Regel:
    """Een kopje met wat erbij staat; zonder kopje staat de tekst alleen."""

    kop: str
    tekst: str


@dataclass(frozen=True)
class Stapblad:
    kop: str
    teksten: list[Regel]
    themas: list[str]


@dataclass(frozen=True)
class Toonblad:
    slug: str
    naam: str
    rol: str


@dataclass(frozen=True)
class Vraagblad:
    nummer: int
    naam: str
    tekst: str
    tonen: list[Toonblad]
    keuze: str


@dataclass(frozen=True)
class Scanrij:
    zin: str
    getal: str
    helft: str


@dataclass(frozen=True)
class Scanblad:
    minste: str
    meeste: str
    geeft: list[Scanrij]
    vraagt: list[Scanrij]
    met_helft: bool


@dataclass(frozen=True)
class Interventieblad:
    naam: str
    nummer: int | None
    verandering: str
    voor: str
    soort: str
    voorstel_van: str


@dataclass(frozen=True)
class Afspraakblad:
    titel: str
    wat: str
    nummer: int | None
    stand: str
    overeengekomen: bool
    regels: list[Regel]


@dataclass(frozen=True)
class Planblad:
    team: str
    onderdeel: str
    studiejaar: str
    fase: str
    in_het_kort: list[Regel]
    gedeeld: bool
    vraagstukken: list[Vraagblad]
    afspraken: list[Afspraakblad]
    nog_iets: bool
    weten: str
    interventies: list[Interventieblad]
    mix: str
    stappen: list[Stapblad]
    scan: Scanblad | None
    mensen: list[Regel]
