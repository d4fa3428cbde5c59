"""De verzonnen hogeschool zonder haar plannen: onderdelen, studiejaren, mensen, rollen en teams."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from apps.accounts.models import Aanstelling, Herkomst, Instelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import kaal
from apps.activiteiten.actions.basisrecht import Regelinhoud, begin_basisrechtjaar
from apps.core.tijd import vandaag
from apps.teamplannen.actions import bewaar_kader, publiceer_kader
from apps.teamplannen.models import Cyclus, Kader, begin_studiejaar
from apps.teams.actions import voeg_lid_toe
from apps.teams.models import Lidrol, Team
from apps.voorbeeld.tijdlijn import Tijdlijn

# De omvang van een aanstelling, om de beurt.
FTE = ("1", "0.8", "0.9", "0.6", "1", "0.7", "0.5")

DATA = Path(__file__).parent / "data"

type Gegevens = dict[str, Any]


def lees(bestand: str) -> Gegevens:
    gegevens: Gegevens = yaml.load((DATA / bestand).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return gegevens


def lees_teams() -> dict[str, Gegevens]:
    """Elk bestand in data/teams is een team."""
    namen = sorted(pad.stem for pad in (DATA / "teams").glob("*.yaml"))
    return {naam: lees(f"teams/{naam}.yaml") for naam in namen}


@dataclass(frozen=True)
class Hogeschool:
    """Mortel begon er met het vorige studiejaar; `cyclus` is dat van vandaag."""

    vorige: Cyclus
    cyclus: Cyclus
    onderdelen: dict[str, Onderdeel]
    hr: Persoon
    beheerder: Persoon

    def kwam(self, lid: Gegevens) -> date:
        """Ieder kwam bij het begin van een studiejaar; wie `kwam` heeft, komt pas in het verhaal."""
        return date(self.cyclus.van.year - lid.get("jaren", 0), 9, 1)


def maak_hogeschool(gegevens: Gegevens) -> Hogeschool:
    Instelling.objects.create(naam=gegevens["naam"], contact=gegevens["contact"])
    jaar = begin_studiejaar(vandaag()).year
    vorige, cyclus = _maak_cyclus(jaar - 1), _maak_cyclus(jaar)
    onderdelen = _maak_onderdelen(gegevens["onderdelen"])
    tijdlijn = Tijdlijn()
    tijdlijn.noteer(vorige.van)
    for rij in gegevens["rollen"]:
        persoon, onderdeel = _maak_persoon(**rij["persoon"]), onderdelen[rij["onderdeel"]]
        Rol.objects.create(persoon=persoon, soort=rij["soort"], onderdeel=onderdeel, van=vorige.van)
        _aanstelling(persoon, onderdeel, "1", vorige.van).save()
    tijdlijn.zet_terug()
    hr = Persoon.objects.get(rollen__soort=Rol.Soort.HR)
    beheerder = Persoon.objects.get(rollen__soort=Rol.Soort.BEHEERDER)
    return Hogeschool(vorige, cyclus, onderdelen, hr, beheerder)


def schrijf_kader(hogeschool: Hogeschool, versie: Gegevens, dag: date) -> None:
    """De volgende versie; met `in_de_maak` leest nog alleen hr haar."""
    tijdlijn, laatste = Tijdlijn(), Kader.objects.laatste()
    tijdlijn.noteer(dag)
    handeling = bewaar_kader if versie.get("in_de_maak") else publiceer_kader
    handeling(tekst=versie["tekst"].strip(), basis=laatste.versie if laatste else 0, door=hogeschool.hr)
    tijdlijn.zet_terug()


def regel_basisrecht(hogeschool: Hogeschool) -> None:
    """Vorig jaar en dit jaar dezelfde regel."""
    for cyclus in (hogeschool.vorige, hogeschool.cyclus):
        inhoud = Regelinhoud(
            van=cyclus.van,
            tot=cyclus.tot,
            uren=Decimal(40),
            heel_vanaf=Decimal("0.4"),
            naar_rato=True,
            gaat_mee=False,
            hoogstens_mee=None,
            bron="Cao hbo, basisrecht professionalisering, en de regeling die met de or is afgesproken.",
        )
        begin_basisrechtjaar(inhoud=inhoud, door=hogeschool.hr)


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


def maak_mensen(teams: dict[str, Gegevens], hogeschool: Hogeschool) -> dict[str, Persoon]:
    """Iedereen één keer, op 'team/sleutel'; met `ook` is iemand dezelfde als in een ander team."""
    leden = {
        f"{naam}/{sleutel}": lid
        for naam, over_team in teams.items()
        for sleutel, lid in over_team["mensen"].items()
    }
    mensen: dict[str, Persoon] = {}
    tijdlijn = Tijdlijn()
    for adres, lid in leden.items():
        if "ook" not in lid:
            tijdlijn.noteer(max(hogeschool.kwam(lid), hogeschool.vorige.van))
            mensen[adres] = _maak_persoon(**lid["persoon"])
    tijdlijn.zet_terug()
    return {adres: mensen[lid.get("ook", adres)] for adres, lid in leden.items()}


def geef_aanstellingen(
    teams: dict[str, Gegevens], mensen: dict[str, Persoon], hogeschool: Hogeschool
) -> None:
    """Ieder werkt bij het onderdeel van het thuisteam; `fte` zegt het als het anders verdeeld is."""
    omvang = cycle(FTE)
    Aanstelling.objects.bulk_create(
        _aanstelling(mensen[f"{naam}/{sleutel}"], hogeschool.onderdelen[waar], fte, hogeschool.kwam(lid))
        for naam, over_team in teams.items()
        for sleutel, lid in over_team["mensen"].items()
        if "ook" not in lid
        for waar, fte in lid.get("fte", {over_team["onderdeel"]: next(omvang)}).items()
    )


def _aanstelling(persoon: Persoon, onderdeel: Onderdeel, fte: str | float, van: date) -> Aanstelling:
    return Aanstelling(
        persoon=persoon, onderdeel=onderdeel, fte=Decimal(str(fte)), van=van, herkomst=Herkomst.HR
    )


def maak_team(gegevens: Gegevens, mensen: dict[str, Persoon], hogeschool: Hogeschool) -> Team:
    """Het team, met wie er al waren."""
    leden = {sleutel: lid for sleutel, lid in gegevens["mensen"].items() if "kwam" not in lid}
    team = Team.objects.create(
        naam=gegevens["naam"],
        onderdeel=hogeschool.onderdelen[gegevens["onderdeel"]],
        van=min(hogeschool.kwam(lid) for lid in leden.values()),
    )
    tijdlijn = Tijdlijn()
    for sleutel, lid in leden.items():
        kwam = hogeschool.kwam(lid)
        tijdlijn.noteer(max(kwam, hogeschool.vorige.van))
        voeg_lid_toe(
            team=team,
            persoon=mensen[sleutel],
            rol=Lidrol.LEIDINGGEVENDE if lid.get("leidt") else Lidrol.TEAMLID,
            werkt_mee=lid.get("werkt_mee", False),
            thuisteam="ook" not in lid,
            van=kwam,
            door=None,
        )
    tijdlijn.zet_terug()
    return team
