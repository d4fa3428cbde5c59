"""Eén soort gegevens van iemand. De pagina, het leesbare bestand, de JSON en haar schema komen hieruit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.core.dagen import datum, datumtijd
from apps.core.leeskring import VrijeTekst
from apps.core.taal import komma
from apps.core.tijd import nu
from apps.core.weghaalbaar import BEWAARTIJD

type Rijen = models.QuerySet[Any]
type Modelveld = models.Field[Any, Any]


class Groep(StrEnum):
    JIJ = "Wie je bent en waar je werkt"
    EIGEN = "Alleen van jou"
    GESPREKKEN = "Gesprekken"
    PLANNEN = "Jouw woord in plannen"
    SPOREN = "Wat Mortel onthoudt"


class Weg(StrEnum):
    """Wie iets van deze soort weghaalt."""

    HIER = "jij, hieronder"
    PLEK = "jij, op de plek zelf"
    TEAM = "niet jij alleen: het hoort bij het plan van een team"
    SAMEN = "niet jij alleen: het is van jullie twee"
    HR = "niemand in Mortel: dit houden hr en beheer bij"
    VANZELF = "niemand: het gaat vanzelf weg"


@dataclass(frozen=True)
class Veld:
    """`sleutel` staat in de JSON, `naam` op het scherm; `pad` wijst de waarde aan, of een annotatie."""

    sleutel: str
    naam: str
    pad: str


@dataclass(frozen=True)
class Plek:
    """Waar je het opent en verandert. `paden` vullen het adres; gewoon is het eerste het team."""

    adres: str
    paden: tuple[str, ...] = ()
    eerst_team: bool = True


@dataclass(frozen=True)
class Weghalen:
    """`gevolg` zegt wat er gebeurt; `doe` geeft terug hoeveel er weg is."""

    gevolg: str
    doe: Callable[[Persoon], int]


@dataclass(frozen=True, kw_only=True)
class Soort:
    """`van` noemt de velden die zeggen van wie een rij is; een test kijkt of er geen ontbreekt."""

    sleutel: str
    naam: str
    wat: str
    groep: Groep
    model: type[models.Model]
    van: tuple[str, ...]
    rijen: Callable[[Persoon], Rijen]
    velden: tuple[Veld, ...]
    weg: Weg
    blijft: Bewaard | str
    plek: Plek | None = None
    weghalen: Weghalen | None = None

    @cached_property
    def kolommen(self) -> tuple["Kolom", ...]:
        return tuple(Kolom(veld, modelveld(self.model, veld.pad)) for veld in self.velden)

    def lees(self, persoon: Persoon) -> Iterator[tuple[Any, ...]]:
        """De waarden van elke rij, in de volgorde van `velden`."""
        paden = [veld.pad for veld in self.velden]
        return self.rijen(persoon).values_list(*paden).iterator()


def modelveld(model: type[models.Model], pad: str) -> "Modelveld | None":
    """Het veld aan het eind van het pad; None voor een annotatie."""
    veld: Any = None
    for stap in pad.split("__"):
        namen = {gevonden.name: gevonden for gevonden in model._meta.get_fields()}
        if stap not in namen:
            return None
        veld = namen[stap]
        model = veld.related_model or model
    return veld if isinstance(veld, models.Field) else None


# -- Waarden ------------------------------------------------------------------------


class Waarde(StrEnum):
    TEKST = "tekst"
    KEUZE = "keuze"
    DAG = "dag"
    MOMENT = "moment"
    GETAL = "getal"
    JA_NEE = "ja of nee"
    VRIJ = "velden met tekst"


_WAARDEN: tuple[tuple[Any, Waarde], ...] = (
    (models.DateTimeField, Waarde.MOMENT),
    (models.DateField, Waarde.DAG),
    (models.BooleanField, Waarde.JA_NEE),
    (models.JSONField, Waarde.VRIJ),
    ((models.IntegerField, models.DecimalField), Waarde.GETAL),
)


@dataclass(frozen=True)
class Kolom:
    """Een Veld met wat de databank ervan weet."""

    veld: Veld
    bron: Modelveld | None

    @property
    def keuzes(self) -> Mapping[str, str]:
        keuzes: Any = getattr(self.bron, "flatchoices", None) or ()
        return {str(code): str(naam) for code, naam in keuzes}

    @property
    def soort(self) -> Waarde:
        if self.keuzes:
            return Waarde.KEUZE
        return next((waarde for type_, waarde in _WAARDEN if isinstance(self.bron, type_)), Waarde.TEKST)

    @property
    def eigen_woorden(self) -> bool:
        return isinstance(self.bron, VrijeTekst)

    def in_woorden(self, waarde: Any) -> str:
        """Leeg als er niets te zeggen is."""
        if waarde is None or waarde == "":
            return ""
        if self.soort is Waarde.KEUZE:
            return self.keuzes[str(waarde)]
        if self.soort is Waarde.VRIJ:
            return "\n".join(f"{naam}: {_plat(deel)}" for naam, deel in waarde.items())
        return _TOON[type(waarde)](waarde) if type(waarde) in _TOON else str(waarde)


def _plat(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)


_TOON: dict[type, Callable[[Any], str]] = {
    datetime: datumtijd,
    date: datum,
    bool: lambda waarde: "ja" if waarde else "nee",
    Decimal: komma,
}


def er_of_door_mij_weg(persoon: Persoon) -> Q:
    """Wat er is, en wat deze persoon weghaalde en nog terug kan zetten."""
    return Q(weg_op__isnull=True) | Q(weg_door=persoon, weg_op__gt=nu() - BEWAARTIJD)
