"""Wat een signaal van een plan of een mens weet, en wat het zegt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from apps.core.taal import opsomming

MEESTE_NAMEN = 3


@dataclass(frozen=True)
class Doe:
    """Waar iemand er iets mee kan: de naam van een adres, met wat er na het team nog in staat."""

    tekst: str
    bladzij: str
    delen: tuple[int, ...] = ()
    erbij: str = ""


@dataclass(frozen=True)
class Signaal:
    """Een gedachte bij een plan. `waarden` zijn de feiten waardoor het klinkt, zo dat ze in JSON passen."""

    slug: str
    kop: str
    waarom: str
    bron: str
    waarden: list[object]
    doe: tuple[Doe, ...] = ()


@dataclass(frozen=True)
class Vraag:
    """Een vraagstuk: wat de wijzer ervan hoorde, en welke grondtonen het team koos."""

    nummer: int
    antwoorden: Mapping[str, str]
    voorwaarden: Mapping[str, str]
    tonen: tuple[str, ...] = ()
    transformatief: bool = False


@dataclass(frozen=True)
class Keuze:
    """Een gekozen interventie, met het nummer van het vraagstuk waarop zij antwoordt."""

    nummer: int
    vraagstuk: int
    formeel: bool = False
    sturing: str = ""
    hulpbronnen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Belofte:
    """Een afspraak: de versie die voorligt, of anders die geldt. `voorbij` is zij na haar laatste dag."""

    nummer: int
    versie: int
    titel: str
    keuze: int
    geldt: bool = False
    voorbij: bool = False
    heeft_ruimte: bool = True
    terugblik_op: date | None = None
    teruggekeken: bool = False
    teksten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bron:
    """Een werkhulpbron waarvan er volgens de scan het minst is."""

    slug: str
    naam: str


@dataclass(frozen=True)
class PlanStand:
    """Een plan voor één lezer: alleen wat hij mag zien."""

    dag: date
    gedeeld: bool = True
    gesloten: bool = False
    vragen: tuple[Vraag, ...] = ()
    keuzes: tuple[Keuze, ...] = ()
    beloften: tuple[Belofte, ...] = ()
    kijkt_vooruit: bool = False
    zwakste: tuple[Bron, ...] = ()
    mensen: int = 0
    groot_boven: int = 10
    heeft_kerngroep: bool = False
    heeft_leiding: bool = True

    def keuzes_bij(self, vraag: Vraag) -> list[Keuze]:
        return [keuze for keuze in self.keuzes if keuze.vraagstuk == vraag.nummer]

    def heeft_informeel_bij(self, vraag: Vraag) -> bool:
        return any(not keuze.formeel for keuze in self.keuzes_bij(vraag))


def uit_hoofdstuk(nummer: int, zin: str) -> str:
    return f"{zin} Zestor, Informeel leren (2017), hoofdstuk {nummer}."


def vraagstukken(vragen: Sequence[Vraag]) -> str:
    """'vraagstuk 1', 'vraagstuk 1 en 3'."""
    return f"vraagstuk {opsomming(vraag.nummer for vraag in vragen)}"


def titels(beloften: Sequence[Belofte]) -> str:
    """'‘Samen kijken’ en ‘Ruilen’'; zijn het er veel, dan de eerste met hoeveel er nog zijn."""
    namen = [f"‘{belofte.titel}’" for belofte in beloften[:MEESTE_NAMEN]]
    rest = len(beloften) - len(namen)
    return opsomming([*namen, f"nog {rest}"] if rest else namen)


def open_afspraken(beloften: Iterable[Belofte]) -> tuple[Doe, ...]:
    return tuple(
        Doe(f"Open ‘{belofte.titel}’", "afspraak", (belofte.nummer,))
        for belofte in list(beloften)[:MEESTE_NAMEN]
    )


def kies_vormen(vragen: Iterable[Vraag]) -> tuple[Doe, ...]:
    return tuple(
        Doe(
            f"Bekijk vormen bij vraagstuk {vraag.nummer}",
            "interventie_kies",
            erbij=f"?vraagstuk={vraag.nummer}",
        )
        for vraag in vragen
    )


def bij_de_vraag(stand: PlanStand, vragen: Iterable[Vraag]) -> tuple[Doe, ...]:
    """Vóór het delen valt er nog niets te kiezen: dan terug naar de wijzer."""
    if stand.gedeeld:
        return kies_vormen(vragen)
    return tuple(
        Doe(f"Kijk nog eens naar vraagstuk {vraag.nummer}", "vraagstuk", (vraag.nummer,)) for vraag in vragen
    )


def antwoorden(vragen: Iterable[Vraag]) -> list[object]:
    """Wat de wijzer hoorde: verandert daar iets aan, dan klinkt een signaal weer."""
    return [[vraag.nummer, dict(sorted(vraag.antwoorden.items()))] for vraag in vragen]
