"""Bekende mensen: één hogeschool met drie teams, vandaag, en wat ieder daar is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.test import override_settings

from apps.accounts.models import Aanstelling, Instelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import sorteernaam
from apps.core.tijd import vandaag
from apps.grondtonen.models import (
    Grondtoon,
    Interventievorm,
    Praktijkvraag,
    Scanstelling,
    Sturing,
    Thema,
    Tijdklasse,
    Werkhulpbron,
)
from apps.teamplannen.models import Cyclus, Meeschrijver, Teamplan
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol, Team

DAG = timedelta(days=1)
LANG = 600 * DAG
_volgnummer = count(1)

LEIDING = {"leidinggevende", "meewerkende"}
HEEL_HET_TEAM = LEIDING | {"kernlid", "meeschrijver", "teamlid"}


@dataclass(frozen=True)
class Wereld:
    """`team` heeft een plan zonder analyse, `buurteam` geen plan, `los_team` geen leidinggevende."""

    vandaag: date
    cyclus: Cyclus
    hogeschool: Onderdeel
    academie: Onderdeel
    dienst: Onderdeel
    team: Team
    buurteam: Team
    los_team: Team
    plan: Teamplan

    leidinggevende: Persoon
    meewerkende: Persoon  # leidt ook, en werkt mee
    kerngroep: tuple[Persoon, Persoon, Persoon]
    meeschrijver: Persoon
    teamlid: Persoon

    buurleider: Persoon
    buren: tuple[Persoon, Persoon]
    losse_leden: tuple[Persoon, Persoon]

    hr: Persoon
    onderdeelsleiding: Persoon
    beheerder: Persoon

    @property
    def kernlid(self) -> Persoon:
        return self.kerngroep[0]

    @property
    def buur(self) -> Persoon:
        """De buitenstaander: lid van een ander team."""
        return self.buren[0]

    @property
    def meedoeners(self) -> set[Persoon]:
        return {self.meewerkende, *self.kerngroep, self.meeschrijver, self.teamlid}

    @property
    def soorten(self) -> dict[str, Persoon]:
        """Van elke soort mens één: in het team, ernaast, en met een rol."""
        return {
            "leidinggevende": self.leidinggevende,
            "meewerkende": self.meewerkende,
            "kernlid": self.kernlid,
            "meeschrijver": self.meeschrijver,
            "teamlid": self.teamlid,
            "buurleider": self.buurleider,
            "buur": self.buur,
            "los lid": self.losse_leden[0],
            "hr": self.hr,
            "onderdeelsleiding": self.onderdeelsleiding,
            "beheerder": self.beheerder,
        }


def nieuw_persoon(roepnaam: str, achternaam: str = "Jansen") -> Persoon:
    """Nog niet bewaard, en zonder wachtwoord."""
    return Persoon(
        email=f"{roepnaam.lower()}.{next(_volgnummer)}@hogeschool.example",
        roepnaam=roepnaam,
        achternaam=achternaam,
        sorteernaam=sorteernaam(roepnaam=roepnaam, achternaam=achternaam),
        password="!",
    )


def maak_persoon(roepnaam: str, achternaam: str = "Jansen") -> Persoon:
    persoon = nieuw_persoon(roepnaam, achternaam)
    persoon.save()
    return persoon


def nieuw_lid(team: Team, persoon: Persoon, **velden: Any) -> Lidmaatschap:
    """Nog niet bewaard: een teamlid dat er al lang bij hoort."""
    gewoon = {"rol": Lidrol.TEAMLID, "van": vandaag() - LANG}
    return Lidmaatschap(team=team, persoon=persoon, **gewoon | velden)


def maak_lid(team: Team, persoon: Persoon, **velden: Any) -> Lidmaatschap:
    lid = nieuw_lid(team, persoon, **velden)
    lid.save()
    return lid


def neem_een_dag_over(team: Team, *, van: Persoon, dag: date) -> None:
    """Iemand nam de leiding over, en is zelf ook weer weg."""
    opvolger = maak_persoon(f"Opvolger{team.pk}")
    maak_lid(team, opvolger, rol=Lidrol.LEIDINGGEVENDE, van=dag, tot=dag, neemt_over_van=van)


def maak_aanstelling(persoon: Persoon, onderdeel: Onderdeel, **velden: Any) -> Aanstelling:
    gewoon = {"fte": Decimal("0.8"), "van": vandaag() - LANG}
    return Aanstelling.objects.create(persoon=persoon, onderdeel=onderdeel, **gewoon | velden)


def vertrek(team: Team, *personen: Persoon) -> None:
    """Gisteren was hun laatste dag."""
    Lidmaatschap.objects.filter(team=team, persoon__in=personen).update(tot=vandaag() - DAG)


@contextmanager
def op_dag(dag: date) -> Iterator[None]:
    with override_settings(VANDAAG=dag):
        yield


# -- De wereld ------------------------------------------------------------------


def maak_wereld() -> Wereld:
    dag = vandaag()
    cyclus = Cyclus.objects.create(naam="studiejaar", van=dag - 60 * DAG, tot=dag + 300 * DAG)
    hogeschool, academie, dienst = _maak_onderdelen()
    team, buurteam, los_team = Team.objects.bulk_create(
        Team(naam=naam, onderdeel=onderdeel, van=dag - 2 * LANG)
        for naam, onderdeel in (("Verpleegkunde", academie), ("Logopedie", academie), ("Roosters", dienst))
    )
    mensen = _maak_mensen()
    _maak_leden(mensen, team, buurteam, los_team)
    _geef_rollen(mensen, hogeschool, academie)
    _maak_catalogus()
    return Wereld(
        vandaag=dag,
        cyclus=cyclus,
        hogeschool=hogeschool,
        academie=academie,
        dienst=dienst,
        team=team,
        buurteam=buurteam,
        los_team=los_team,
        plan=_maak_plan(mensen, team, cyclus),
        kerngroep=(mensen["kern_1"], mensen["kern_2"], mensen["kern_3"]),
        buren=(mensen["buur_1"], mensen["buur_2"]),
        losse_leden=(mensen["los_1"], mensen["los_2"]),
        **{naam: persoon for naam, persoon in mensen.items() if not naam[-1].isdigit()},
    )


def _maak_onderdelen() -> tuple[Onderdeel, Onderdeel, Onderdeel]:
    Instelling.objects.create(naam="Hogeschool Zuiderpoort")
    hogeschool = Onderdeel.objects.create(naam="Hogeschool Zuiderpoort", soort="hogeschool")
    academie = Onderdeel(naam="Academie Gezondheid", soort="academie", ouder=hogeschool)
    dienst = Onderdeel(naam="Dienst Onderwijs", soort="dienst", ouder=hogeschool)
    Onderdeel.objects.bulk_create([academie, dienst])
    return hogeschool, academie, dienst


def _maak_mensen() -> dict[str, Persoon]:
    namen = {
        "leidinggevende": ("Ingrid", "Aalbers"),
        "meewerkende": ("Joost", "Bos"),
        "kern_1": ("Amina", "Cakir"),
        "kern_2": ("Bram", "Dekker"),
        "kern_3": ("Chaya", "Evers"),
        "meeschrijver": ("Daan", "Faber"),
        "teamlid": ("Eva", "Groot"),
        "buurleider": ("Wim", "Hendriks"),
        "buur_1": ("Xandra", "Idema"),
        "buur_2": ("Yusuf", "Jonker"),
        "los_1": ("Paul", "Kok"),
        "los_2": ("Zeynep", "Levi"),
        "hr": ("Hanna", "Mol"),
        "onderdeelsleiding": ("Otto", "Nauta"),
        "beheerder": ("Bea", "Oosting"),
    }
    personen = Persoon.objects.bulk_create(nieuw_persoon(*naam) for naam in namen.values())
    return dict(zip(namen, personen, strict=True))


def _maak_leden(mensen: dict[str, Persoon], team: Team, buurteam: Team, los_team: Team) -> None:
    leidt = {"rol": Lidrol.LEIDINGGEVENDE}
    kern = ("kern_1", "kern_2", "kern_3")
    Lidmaatschap.objects.bulk_create(
        [
            nieuw_lid(team, mensen["leidinggevende"], **leidt),
            nieuw_lid(team, mensen["meewerkende"], werkt_mee=True, **leidt),
            *(nieuw_lid(team, mensen[naam]) for naam in (*kern, "meeschrijver", "teamlid")),
            nieuw_lid(buurteam, mensen["buurleider"], **leidt),
            *(nieuw_lid(buurteam, mensen[naam]) for naam in ("buur_1", "buur_2")),
            *(nieuw_lid(los_team, mensen[naam]) for naam in ("los_1", "los_2")),
        ]
    )
    Kerngroeplid.objects.bulk_create(
        Kerngroeplid(team=team, persoon=mensen[naam], van=vandaag() - LANG) for naam in kern
    )


def _geef_rollen(mensen: dict[str, Persoon], hogeschool: Onderdeel, academie: Onderdeel) -> None:
    Rol.objects.bulk_create(
        Rol(persoon=mensen[soort], soort=soort, onderdeel=onderdeel, van=vandaag() - LANG)
        for soort, onderdeel in (
            ("hr", hogeschool),
            ("onderdeelsleiding", academie),
            ("beheerder", hogeschool),
        )
    )


def _maak_plan(mensen: dict[str, Persoon], team: Team, cyclus: Cyclus) -> Teamplan:
    leider = mensen["leidinggevende"]
    plan = Teamplan.objects.create(team=team, cyclus=cyclus, onderdeel=team.onderdeel, begonnen_door=leider)
    Meeschrijver.objects.create(
        plan=plan, persoon=mensen["meeschrijver"], toegevoegd_door=leider, van=cyclus.van
    )
    return plan


def _maak_catalogus() -> None:
    """Genoeg om uit te kiezen: drie tonen met een vraag, een informele en een formele vorm, twee themas."""
    tonen = ("informatief", "transformatief", "collectief")
    Grondtoon.objects.bulk_create(
        Grondtoon(slug=slug, naam=slug.capitalize(), volgorde=plaats) for plaats, slug in enumerate(tonen, 1)
    )
    Praktijkvraag.objects.bulk_create(
        Praktijkvraag(slug=f"vraag-{slug}", vraag=f"Vraag van {slug}", grondtoon_id=slug, volgorde=plaats)
        for plaats, slug in enumerate(tonen, 1)
    )
    intervisie = Interventievorm(
        slug="intervisie", naam="Intervisie", tijdklasse=Tijdklasse.DAGDEEL, sturing=Sturing.TEAM
    )
    cursus = Interventievorm(slug="cursus", naam="Cursus", tijdklasse=Tijdklasse.LANGER, formeel=True)
    Interventievorm.objects.bulk_create([intervisie, cursus])
    _maak_scanstellingen(intervisie)
    Thema.objects.bulk_create([Thema(slug="ai", naam="AI"), Thema(slug="zorg", naam="Zorg thuis")])


def _maak_scanstellingen(intervisie: Interventievorm) -> None:
    """Vier zinnen over wat het werk geeft, en één over wat het vraagt; intervisie geeft steun en ruimte."""
    slugs = ("steun", "feedback", "afwisseling", "ruimte")
    bronnen = Werkhulpbron.objects.bulk_create(
        Werkhulpbron(slug=slug, naam=slug.capitalize(), volgorde=plaats)
        for plaats, slug in enumerate(slugs, 1)
    )
    Scanstelling.objects.bulk_create(
        Scanstelling(
            slug=bron.slug, naam=bron.naam, tekst=f"Er is {bron.slug}.", werkhulpbron=bron, volgorde=n
        )
        for n, bron in enumerate(bronnen, 1)
    )
    Scanstelling.objects.create(slug="drukte", naam="Drukte", tekst="Het is vol.", volgorde=len(slugs) + 1)
    intervisie.hulpbronnen.set(bron for bron in bronnen if bron.slug in ("steun", "ruimte"))
