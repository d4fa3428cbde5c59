"""Gesprekken tussen twee en van een team, de kaarten erbij, en wat eruit komt."""

from apps.ontwikkelgesprekken.models.gesprek import (
    LEEST_NA,
    Gesprekdeling,
    Ontwikkelgesprek,
    Staat,
    samen_sinds,
)
from apps.ontwikkelgesprekken.models.kaart import Gesprekskaart, Soort, Stapel
from apps.ontwikkelgesprekken.models.regels import (
    Gespreksregel,
    Ligging,
    OpTafel,
    ToenNu,
    Vervolgstap,
    Werkstuk,
)
from apps.ontwikkelgesprekken.models.team import Teamgesprek, Teamverslag, Teamzin
from apps.ontwikkelgesprekken.models.woorden import (
    Aantekening,
    Aanvulling,
    Prive,
    Samenvatting,
    Zinvoorstel,
)

__all__ = [
    "LEEST_NA",
    "Aantekening",
    "Aanvulling",
    "Gesprekdeling",
    "Gesprekskaart",
    "Gespreksregel",
    "Ligging",
    "Ontwikkelgesprek",
    "OpTafel",
    "Prive",
    "Samenvatting",
    "Soort",
    "Staat",
    "Stapel",
    "Teamgesprek",
    "Teamverslag",
    "Teamzin",
    "ToenNu",
    "Vervolgstap",
    "Werkstuk",
    "Zinvoorstel",
    "samen_sinds",
]
