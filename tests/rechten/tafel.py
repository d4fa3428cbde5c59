"""Van elk ding uit de tabel een echte rij: in het eigen team, waar ieder alles mag, en in een vreemd team.

Alles gebeurt met de handelingen van de app zelf, op volgorde: eerst zit de vertrokkene er nog bij, de
nieuwkomer komt als alles al ligt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model

from apps.accounts.models import Onderdeel, Persoon
from apps.grondtonen.models import Grondtoon, Interventievorm
from apps.interventies.models import AfspraakVersie, Instemming
from apps.ontwikkelgesprekken.models import Gesprekskaart
from apps.teamplannen.actions import bewaar_kader, publiceer_kader
from apps.teamplannen.models import Begeleider, Meeschrijver, Teamplan
from apps.teams.models import Kerngroeplid, Lidrol, Team
from tests.dingen import deel_plan
from tests.mensen import DAG, LANG, Wereld, maak_aanstelling, maak_lid, maak_persoon, vertrek
from tests.rechten import tabel as t
from tests.rechten.gedaan import maak_gedaan
from tests.rechten.gerechten import haal_iets_weg, leg_neer, zeg
from tests.rechten.gesprekken import maak_gesprekken
from tests.rechten.profielen import maak_profielen
from tests.rechten.rollen import Rollen
from tests.rechten.tabel import RELATIES
from tests.rechten.uren import maak_uren
from tests.uren import maak_regel

EIGEN, SAMEN, VREEMD, INSTELLING = "eigen", "samen", "vreemd", "instelling"
LATER = "wringt bij de nieuwkomer zelf"


@dataclass(frozen=True)
class Plek:
    """Twee teams met dezelfde mensen: een waarvan de analyse nog niet gedeeld is, en een dat al verder is."""

    voorbereiding: Teamplan
    gedeeld: Teamplan
    dingen: dict[str, list[Model]]


@dataclass(frozen=True)
class Tafel:
    wereld: Wereld
    mensen: dict[str, Persoon]
    plekken: dict[str, Plek]
    instelling: dict[str, list[Model]]
    gedeeld: Plek  # van een vreemd team; de instelling leest het plan dat al verder is

    @property
    def eigen(self) -> Plek:
        return self.plekken[EIGEN]

    def alle_dingen(self) -> Iterator[tuple[str, str, Any]]:
        overal = {naam: plek.dingen for naam, plek in self.plekken.items()} | {INSTELLING: self.instelling}
        for naam, rijen in overal.items():
            for rij, dingen in rijen.items():
                for ding in dingen:
                    yield naam, rij, ding


def maak_tafel(wereld: Wereld) -> Tafel:
    """Alleen het eigen team; zet_elders zet de andere twee erbij."""
    mensen = {
        t.TEAMLID: wereld.teamlid,
        t.LEIDINGGEVENDE: wereld.leidinggevende,
        t.TWEEDE: wereld.meewerkende,
        t.MEESCHRIJVER: wereld.meeschrijver,
        t.GENOEMDE: wereld.kernlid,
        t.NIEUWKOMER: maak_persoon("Nora"),
        t.VERTROKKENE: maak_persoon("Victor"),
        t.KOMT_MORGEN: maak_persoon("Mila"),
        t.ANDER_TEAM: wereld.buur,
        t.HR: wereld.hr,
        t.ONDERDEELSLEIDING: wereld.onderdeelsleiding,
        t.BEHEERDER: wereld.beheerder,
        t.BEGELEIDER: maak_persoon("Bente"),
        t.BEGELEIDER_TOT_GISTEREN: maak_persoon("Gijs"),
    }
    _vul_catalogus()
    maak_aanstelling(wereld.onderdeelsleiding, wereld.academie)
    Onderdeel.objects.create(naam="Lectoraat", ouder=wereld.hogeschool)
    maak_regel()
    eigen = _eigen(wereld, mensen)
    van_geen_team = _kaders(mensen[t.HR]) | maak_profielen(wereld, mensen)
    van_geen_team |= maak_gesprekken(wereld, mensen) | maak_gedaan(wereld, mensen)
    van_geen_team |= maak_uren(mensen)
    return Tafel(wereld, mensen, {EIGEN: eigen}, van_geen_team, _gedeeld(wereld))


def zet_elders(tafel: Tafel) -> None:
    tafel.plekken[SAMEN] = _samen(tafel.wereld, [tafel.mensen[relatie] for relatie in RELATIES])
    tafel.plekken[VREEMD] = _samen(tafel.wereld, [maak_persoon(f"Vreemd{nr}") for nr in range(3)])


def _kaders(hr: Persoon) -> dict[str, list[Model]]:
    vroeger = publiceer_kader(tekst="Zo was het.", basis=0, door=hr)
    geldt = publiceer_kader(tekst="Zo is het.", basis=vroeger.versie, door=hr)
    straks = bewaar_kader(tekst="Zo wordt het.", basis=geldt.versie, door=hr)
    return {"kader van vroeger": [vroeger], "kader dat geldt": [geldt], "kader in de maak": [straks]}


def _vul_catalogus() -> None:
    """Elke regel van de catalogus heeft tekst, zodat elk veld te vinden is."""
    Grondtoon.objects.update(
        kort="kort", lang="lang", wanneer_wel="wel", wanneer_niet="niet", vraagt_van_leidinggevende="vraagt"
    )
    Interventievorm.objects.update(
        kern="kern",
        verandering="verandering",
        maandag_wat="wat",
        maandag_met_wie="wie",
        maandag_wanneer="wanneer",
        tijd="tijd",
        mensen="mensen",
        ruimte="ruimte",
        valkuil="valkuil",
        bron="bron",
    )
    Gesprekskaart.objects.create(
        slug="taken-ruilen", stapel="taken", vraag="vraag", hulpvraag="hulp", volgorde=1
    )
    for vorm in Interventievorm.objects.all():
        vorm.grondtonen.set(Grondtoon.objects.all())


# -- De drie plekken --------------------------------------------------------------


def _eigen(wereld: Wereld, mensen: dict[str, Persoon]) -> Plek:
    rollen = Rollen(
        leider=mensen[t.LEIDINGGEVENDE],
        schrijvers=(mensen[t.LEIDINGGEVENDE], mensen[t.MEESCHRIJVER], mensen[t.VERTROKKENE]),
        legt_ook_voor=mensen[t.MEESCHRIJVER],
        genoemd=(mensen[t.GENOEMDE], mensen[t.VERTROKKENE]),
        lid=mensen[t.TEAMLID],
        begeleider=mensen[t.BEGELEIDER],
    )
    team = _maak_team(wereld, "Mondzorg", mensen[t.TEAMLID], mensen[t.MEESCHRIJVER], mensen[t.GENOEMDE])
    maak_lid(team, mensen[t.LEIDINGGEVENDE], rol=Lidrol.LEIDINGGEVENDE)
    maak_lid(team, mensen[t.TWEEDE], rol=Lidrol.LEIDINGGEVENDE, werkt_mee=True)
    voorbereiding = _maak_plan(wereld, team, rollen.leider)
    _laat_meeschrijven(voorbereiding, mensen[t.MEESCHRIJVER])
    for nummer in range(4):  # een losse scan openen kan vanaf acht teamleden
        maak_lid(team, maak_persoon(f"Figurant{nummer}"))
    for plan in (voorbereiding, wereld.plan):
        maak_lid(plan.team, mensen[t.VERTROKKENE])
        _laat_meeschrijven(plan, mensen[t.VERTROKKENE])
        _in_kerngroep(plan.team, mensen[t.VERTROKKENE])
        _laat_meekijken(plan, mensen[t.BEGELEIDER], wereld.vandaag)
        _laat_meekijken(plan, mensen[t.BEGELEIDER_TOT_GISTEREN], wereld.vandaag - DAG)
    dingen = leg_neer(wereld, voorbereiding, wereld.plan, rollen)
    dingen |= haal_iets_weg(wereld, voorbereiding, rollen)
    for plan in (voorbereiding, wereld.plan):
        vertrek(plan.team, mensen[t.VERTROKKENE])
        maak_lid(plan.team, mensen[t.NIEUWKOMER], van=wereld.vandaag)
        maak_lid(plan.team, mensen[t.KOMT_MORGEN], van=wereld.vandaag + DAG)
    (_, versie) = dingen["afspraak waarop de nieuwkomer zijn woord gaf"]
    assert isinstance(versie, AfspraakVersie)
    dingen[LATER] = [zeg(wereld.plan, versie, mensen[t.NIEUWKOMER], Instemming.Woord.WRINGT)]
    return Plek(voorbereiding, wereld.plan, dingen)


def _samen(wereld: Wereld, mensen: list[Persoon]) -> Plek:
    """Twee teams zonder leidinggevende, waarin deze mensen alles samen schrijven en overal genoemd zijn."""
    een, twee = (_maak_plan(wereld, _maak_team(wereld, naam, *mensen), mensen[0]) for naam in ("Een", "Twee"))
    rollen = Rollen(mensen[0], tuple(mensen), mensen[1], tuple(mensen), mensen[2], mensen[2])
    for plan in (een, twee):
        _in_kerngroep(plan.team, *mensen)
    dingen = leg_neer(wereld, een, twee, rollen)
    # Hier kwam niemand later en ging er niets weg: voor deze rijen is een gewoon ding genoeg.
    gewoon = {
        LATER: dingen["wringt bij een afspraak voor het team"],
        "vraagstuk, weggehaald": dingen["analyse voor het delen"],
        "interventie, weggehaald": dingen["interventie voor het team"],
        "opmerking, weggehaald": dingen["opmerking"],
        "notitie, weggehaald": dingen["notitie bij een afspraak voor het team"],
        "briefje voor de overdracht": dingen["briefje dat het team kreeg"],
    }
    return Plek(een, twee, dingen | gewoon)


def _gedeeld(wereld: Wereld) -> Plek:
    plek = _samen(wereld, [maak_persoon(f"Gedeeld{nr}") for nr in range(3)])
    deel_plan(plek.gedeeld)
    return plek


def _maak_team(wereld: Wereld, naam: str, *leden: Persoon) -> Team:
    team = Team.objects.create(naam=naam, onderdeel=wereld.academie, van=wereld.vandaag - 2 * LANG)
    for persoon in leden:
        maak_lid(team, persoon)
    return team


def _maak_plan(wereld: Wereld, team: Team, leider: Persoon) -> Teamplan:
    return Teamplan.objects.create(
        team=team, cyclus=wereld.cyclus, onderdeel=team.onderdeel, begonnen_door=leider
    )


def _laat_meeschrijven(plan: Teamplan, persoon: Persoon) -> None:
    Meeschrijver.objects.create(
        plan=plan, persoon=persoon, toegevoegd_door=plan.begonnen_door, van=plan.cyclus.van
    )


def _laat_meekijken(plan: Teamplan, persoon: Persoon, tot: date) -> None:
    Begeleider.objects.create(
        plan=plan, persoon=persoon, uitgenodigd_door=plan.begonnen_door, van=plan.cyclus.van, tot=tot
    )


def _in_kerngroep(team: Team, *personen: Persoon) -> None:
    Kerngroeplid.objects.bulk_create(
        Kerngroeplid(team=team, persoon=persoon, van=team.van) for persoon in personen
    )
