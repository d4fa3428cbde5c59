"""Eén plan zoals één lezer het mag lezen, in gewone woorden: hieruit komen de leespagina en de pdf.

Wat hier niet in zit, kan niet op papier komen. Waarom het bij iemand wringt, zit er nooit in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.models import strikt
from apps.core.taal import komma, opsomming
from apps.core.tijd import vandaag
from apps.interventies.models import AfspraakVersie, Instemming, Interventie
from apps.interventies.queries import Afspraakstand, Woord, wie_doet_wat
from apps.interventies.templatetags.woorden import mixzin, telling
from apps.pad.queries import Teampagina
from apps.teamplannen.models import (
    Analyseonderdeel,
    Begeleider,
    Scangetal,
    Scanuitkomst,
    Teamplan,
    Vraagstuk,
)
from apps.teamplannen.queries import Planstand, scanregel, uitkomstregel
from apps.teamplannen.scanbeeld import Scanbeeld, Scanregel, beeld
from apps.teamplannen.templatetags.plantekst import vragen_en_teksten
from apps.teams.queries import Bezetting, leden_op

NAAMDELEN = ("roepnaam", "tussenvoegsel", "achternaam")
RUIMTE = {
    "ruimte_uren": "Uren",
    "ruimte_rooster": "Rooster",
    "ruimte_geld": "Geld",
    "ruimte_plek": "Plek",
    "uitzoeken": "Wat willen we uitzoeken?",
    "merken": "Hoe merken we dat het helpt?",
}


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
    interventies: list[Interventieblad]
    mix: str
    stappen: list[Stapblad]
    scan: Scanblad | None
    mensen: list[Regel]


def plan_van_team(lezer: Persoon, team_id: int, plan_id: int) -> Teamplan | None:
    """Een plan van dit team, ook van vroeger, met wie er meekijkt en welke plannen er nog meer zijn."""
    plannen = Teamplan.objects.zichtbaar_voor(lezer).filter(team=team_id)
    alle = plannen.order_by("-cyclus__van").values(rij=JSONObject(pk="pk", naam="cyclus__naam"))
    kijken_mee = Begeleider.objects.van_nu().filter(plan=OuterRef("pk")).order_by("tot", "pk")
    namen = {deel: f"persoon__{deel}" for deel in NAAMDELEN}
    gezocht = plannen.filter(pk=plan_id).annotate(
        alle_plannen=ArraySubquery(alle),
        kijken_mee=ArraySubquery(kijken_mee.values(rij=JSONObject(**namen))),
    )
    return strikt(gezocht.select_related("team", "onderdeel", "cyclus", "kader")).first()


def planblad(pagina: Teampagina) -> Planblad:
    """Van een pagina met alle stappen, en een plan van plan_van_team."""
    plan = pagina.plan
    return Planblad(
        team=plan.team.naam,
        onderdeel=plan.onderdeel.naam,
        studiejaar=plan.cyclus.naam,
        fase=pagina.fase.value,
        in_het_kort=_in_het_kort(plan),
        gedeeld=pagina.gedeeld,
        vraagstukken=[_vraagblad(stuk) for stuk in pagina.vraagstukken],
        afspraken=[_afspraakblad(stand) for stand in pagina.afspraken],
        nog_iets=pagina.gedeeld and pagina.omgeving.nog_iets,
        interventies=[_interventieblad(interventie) for interventie in pagina.interventies],
        mix=mixzin(pagina.gekozen) if pagina.gekozen else "",
        stappen=_stappen(pagina),
        scan=_scanblad(_scan(pagina)),
        mensen=_mensen(pagina.stand),
    )


def _in_het_kort(plan: Teamplan) -> list[Regel]:
    kader = f"Versie {plan.kader.nummer}" if plan.kader else ""
    vastgesteld = datum(plan.vastgesteld_op)
    regels = (
        Regel("Begonnen", datum(plan.begonnen_op)),
        Regel("Vastgesteld", vastgesteld),
        Regel("Kader", kader),
    )
    return [regel for regel in regels if regel.tekst]


def _vraagblad(stuk: Vraagstuk) -> Vraagblad:
    rollen = ("hoofdtoon", "tweede toon")
    tonen = [Toonblad(toon.pk, toon.naam, rol) for toon, rol in zip(stuk.gekozen_tonen, rollen, strict=False)]
    return Vraagblad(stuk.nummer, stuk.naam, stuk.tekst, tonen, stuk.keuzereden)


def _interventieblad(interventie: Interventie) -> Interventieblad:
    return Interventieblad(
        naam=interventie.vorm.naam,
        nummer=interventie.vraagstuk.nummer if interventie.vraagstuk else None,
        verandering=interventie.verandering,
        voor=interventie.get_doelgroep_display().lower(),
        soort=interventie.soort,
        voorstel_van=interventie.voorgesteld_door.roepnaam if interventie.is_voorstel else "",
    )


def _afspraakblad(stand: Afspraakstand) -> Afspraakblad:
    versie, vraagstuk = stand.versie, stand.afspraak.interventie.vraagstuk
    return Afspraakblad(
        titel=versie.titel,
        wat=versie.wat,
        nummer=vraagstuk.nummer if vraagstuk else None,
        stand=_stand(stand),
        overeengekomen=not stand.is_open,
        regels=[regel for regel in _regels(stand, versie) if regel.tekst],
    )


def _stand(stand: Afspraakstand) -> str:
    if stand.geldend is None:
        return f"Open: {telling(stand.woorden)}"
    zin = f"Overeengekomen op {datum(stand.geldend.overeengekomen_op)}"
    return zin + (". Er ligt een wijziging voor" if stand.voorgelegd else "")


def _regels(stand: Afspraakstand, versie: AfspraakVersie) -> Iterable[Regel]:
    rijen = versie.instemmingen.all()
    woorden = [Woord(rij.pk, rij.persoon, rij.waarom, rij.zichtbaar_woord) for rij in rijen]
    akkoord = [woord.persoon.roepnaam for woord in woorden if woord.woord == Instemming.Woord.AKKOORD]
    yield Regel("Wie", wie_doet_wat(versie, woorden))
    tot = f" tot en met {datum(versie.tot)}" if versie.tot else ", zonder einddatum"
    yield Regel("Wanneer", f"{datum(versie.van)}{tot}")
    for veld, kop in RUIMTE.items():
        yield Regel(kop, getattr(versie, veld))
    yield Regel("We kijken terug op", datum(versie.terugblik_op))
    yield Regel("Akkoord", opsomming(akkoord))


def _stappen(pagina: Teampagina) -> list[Stapblad]:
    gevuld = [(deel.label, pagina.stappen[deel]) for deel in Analyseonderdeel if deel in pagina.stappen]
    return [
        Stapblad(kop, [Regel(*paar) for paar in vragen_en_teksten(versie)], versie.thema_namen)
        for kop, versie in gevuld
    ]


def _scan(pagina: Teampagina) -> Scanbeeld | None:
    """Wat het team samen afsprak, gaat voor wat er los uitkwam."""
    if not pagina.gedeeld:
        return None
    samen = Scangetal.objects.filter(scan__analyse=pagina.analyse).select_related("stelling")
    los = Scanuitkomst.objects.filter(uitslag__plan=pagina.plan).select_related("stelling")
    afgesproken = beeld(scanregel(rij.stelling, rij.getal) for rij in strikt(samen))
    return afgesproken or beeld(uitkomstregel(rij) for rij in strikt(los))


def _scanblad(scan: Scanbeeld | None) -> Scanblad | None:
    if scan is None:
        return None
    return Scanblad(
        minste=opsomming(regel.naam.lower() for regel in scan.minste),
        meeste=opsomming(regel.naam.lower() for regel in scan.meeste),
        geeft=[_scanrij(regel) for regel in scan.geeft],
        vraagt=[_scanrij(regel) for regel in scan.vraagt],
        met_helft=scan.met_helft,
    )


def _scanrij(regel: Scanregel) -> Scanrij:
    helft = f"{regel.helft[0]} tot en met {regel.helft[1]}" if regel.helft else ""
    return Scanrij(regel.zin, komma(regel.getal), helft)


def _mensen(stand: Planstand) -> list[Regel]:
    """Van een plan van vroeger: wie er op de laatste dag van dat studiejaar bij hoorde."""
    plan, bezet = stand.plan, stand.bezet
    if plan.cyclus.tot < vandaag():
        bezet = Bezetting(list(leden_op(plan.team_id, plan.cyclus.tot)))
    regels = (
        Regel("Leidinggevende", _namen(bezet.leidinggevenden)),
        Regel("Teamleden", _namen(bezet.teamleden)),
        Regel("Kerngroep", _namen(bezet.kerngroep)),
        Regel("Kijkt mee van buiten het team", _namen(Persoon(**rij) for rij in _kijken_mee(plan))),
    )
    return [regel for regel in regels if regel.tekst]


def _namen(personen: Iterable[Persoon]) -> str:
    return opsomming(persoon.naam for persoon in personen)


def _kijken_mee(plan: Any) -> Sequence[Mapping[str, str]]:
    rijen: Sequence[Mapping[str, str]] = plan.kijken_mee
    return rijen
