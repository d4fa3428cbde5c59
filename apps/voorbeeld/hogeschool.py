"""De verzonnen hogeschool zonder haar plannen: onderdelen, studiejaren, mensen, rollen en teams."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from apps.accounts.models import Instelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import kaal
from apps.core.tijd import vandaag
from apps.teamplannen.models import Cyclus
from apps.teams.actions import voeg_lid_toe
from apps.teams.models import Lidrol, Team
from apps.voorbeeld.tijdlijn import Tijdlijn

DATA = Path(__file__).parent / "data"

type Gegevens = dict[str, Any]


def lees(bestand: str) -> Gegevens:
    gegevens: Gegevens = yaml.load((DATA / bestand).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return gegevens


@dataclass(frozen=True)
class Hogeschool:
    """Mortel begon er met het vorige studiejaar; `cyclus` is dat van vandaag."""

    begon_op: date
    cyclus: Cyclus
    onderdelen: dict[str, Onderdeel]
    beheerder: Persoon


def maak_hogeschool(gegevens: Gegevens) -> Hogeschool:
    Instelling.objects.create(naam=gegevens["naam"], contact=gegevens["contact"])
    jaar = begin_studiejaar(vandaag()).year
    vorige, cyclus = _maak_cyclus(jaar - 1), _maak_cyclus(jaar)
    onderdelen = _maak_onderdelen(gegevens["onderdelen"])
    tijdlijn = Tijdlijn()
    tijdlijn.noteer(vorige.van)
    rollen = [
        Rol.objects.create(
            persoon=_maak_persoon(**rij["persoon"]),
            soort=rij["soort"],
            onderdeel=onderdelen[rij["onderdeel"]],
            van=vorige.van,
        )
        for rij in gegevens["rollen"]
    ]
    tijdlijn.zet_terug()
    beheerder = next(rol.persoon for rol in rollen if rol.soort == Rol.Soort.BEHEERDER)
    return Hogeschool(vorige.van, cyclus, onderdelen, beheerder)


def begin_studiejaar(dag: date) -> date:
    """De laatste eerste september tot en met deze dag."""
    begin = date(dag.year, 9, 1)
    return begin if begin <= dag else date(dag.year - 1, 9, 1)


def _maak_cyclus(jaar: int) -> Cyclus:
    return Cyclus.objects.create(naam=f"{jaar}–{jaar + 1}", van=date(jaar, 9, 1), tot=date(jaar + 1, 8, 31))


def _maak_onderdelen(rijen: Iterable[Gegevens]) -> dict[str, Onderdeel]:
    onderdelen: dict[str, Onderdeel] = {}
    for rij in rijen:
        ouder = onderdelen[rij["onder"]] if "onder" in rij else None
        onderdelen[rij["sleutel"]] = Onderdeel.objects.create(
            naam=rij["naam"], soort=rij["soort"], ouder=ouder
        )
    return onderdelen


def _maak_persoon(roepnaam: str, achternaam: str, tussenvoegsel: str = "", email: str = "") -> Persoon:
    adres = email or kaal(f"{roepnaam}.{tussenvoegsel}{achternaam}").replace(" ", "")
    return Persoon.objects.create_user(
        f"{adres}@mortel.example", roepnaam=roepnaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam
    )


def maak_team(gegevens: Gegevens, hogeschool: Hogeschool) -> tuple[Team, dict[str, Persoon]]:
    """Het team, met zijn mensen op hun sleutel. Ieder kwam bij het begin van een studiejaar."""
    leden = gegevens["mensen"]
    kwam = {sleutel: date(hogeschool.cyclus.van.year - leden[sleutel]["jaren"], 9, 1) for sleutel in leden}
    team = Team.objects.create(
        naam=gegevens["naam"],
        onderdeel=hogeschool.onderdelen[gegevens["onderdeel"]],
        van=min(kwam.values()),
    )
    mensen: dict[str, Persoon] = {}
    tijdlijn = Tijdlijn()
    for sleutel, lid in leden.items():
        tijdlijn.noteer(max(kwam[sleutel], hogeschool.begon_op))
        mensen[sleutel] = _maak_persoon(**lid["persoon"])
        voeg_lid_toe(
            team=team,
            persoon=mensen[sleutel],
            rol=Lidrol.LEIDINGGEVENDE if lid.get("leidt") else Lidrol.TEAMLID,
            werkt_mee=lid.get("werkt_mee", False),
            thuisteam=True,
            van=kwam[sleutel],
            door=hogeschool.beheerder,
        )
    tijdlijn.zet_terug()
    return team, mensen
