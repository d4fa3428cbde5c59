"""Eén plan zoals één lezer het mag lezen, in gewone woorden: hieruit komen de leespagina en de pdf.

Wat hier niet in zit, kan niet op papier komen. Waarom het bij iemand wringt, zit er nooit in.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.models import strikt
from apps.core.taal import komma, opsomming
from apps.core.tijd import vandaag
from apps.interventies.models import AfspraakVersie, Instemming, Interventie, Slotwoord, Terugblik, WatNu
from apps.interventies.models.afspraak import RUIMTE
from apps.interventies.queries import Afspraakstand, Woord, wie_doet_wat
from apps.interventies.templatetags.woorden import mixzin, telling
from apps.pad.blad import (
    Afspraakblad,
    Interventieblad,
    Planblad,
    Regel,
    Scanblad,
    Scanrij,
    Stapblad,
    Toonblad,
    Vraagblad,
)
from apps.pad.queries import Teampagina
from apps.teamplannen.models import (
    Analyseonderdeel,
    Begeleider,
    Teamplan,
    Vraagstuk,
)
from apps.teamplannen.queries import Planstand, beeld_bij
from apps.teamplannen.scanbeeld import Scanbeeld, Scanregel
from apps.teamplannen.templatetags.plantekst import vragen_en_teksten
from apps.teams.queries import Bezetting, leden_op

NAAMDELEN = ("roepnaam", "tussenvoegsel", "achternaam")
BIJ_EEN_AFSPRAAK = {
    **RUIMTE,
    "uitzoeken": "Wat willen we uitzoeken?",
    "merken": "Hoe merken we dat het helpt?",
}
TERUGBLIK = {
    "toen": "Toen",
    "nu": "Nu",
    "wat_hielp": "Wat hielp",
    "wat_nu": "Wat nu",
    "toelichting": "In één zin",
}


def plan_van_team(lezer: Persoon, team_id: int, plan_id: int) -> Teamplan | None:
    """Een plan van dit team, ook van vroeger, met wie er meekijkt en welke plannen er nog meer zijn."""
    plannen = Teamplan.objects.zichtbaar_voor(lezer).filter(team=team_id)
    alle = plannen.order_by("-cyclus__van").values(rij=JSONObject(pk="pk", naam="cyclus__naam"))
    kijken_mee = Begeleider.objects.van_nu().filter(plan=OuterRef("pk")).order_by("tot", "pk")
    namen = {deel: f"persoon__{deel}" for deel in NAAMDELEN}
    terugblikken = Terugblik.objects.zichtbaar_voor(lezer).filter(plan=OuterRef("pk")).order_by("pk")
    rij = JSONObject(**{veld: veld for veld in TERUGBLIK}, afspraak="afspraak_id")
    slotwoord = Slotwoord.objects.zichtbaar_voor(lezer).filter(plan=OuterRef("pk"))
    gezocht = plannen.filter(pk=plan_id).annotate(
        bekeken=ArraySubquery(terugblikken.values(rij=rij)),
        weten=Subquery(slotwoord.values("weten")[:1]),
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
        afspraken=[_afspraakblad(stand, _terugblik(plan, stand), plan) for stand in pagina.afspraken],
        weten=_erbij(plan).weten or "",
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
        Regel("Terugblik gesloten", datum(plan.gesloten_op)),
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


def _terugblik(plan: Teamplan, stand: Afspraakstand) -> list[Regel]:
    rij = next((rij for rij in _erbij(plan).bekeken if rij["afspraak"] == stand.afspraak.pk), None)
    if rij is None:
        return []
    woorden = rij | {"wat_nu": str(WatNu(rij["wat_nu"]).label)}
    return [Regel(kop, woorden[veld]) for veld, kop in TERUGBLIK.items()]


def _afspraakblad(stand: Afspraakstand, terugblik: Sequence[Regel], plan: Teamplan) -> Afspraakblad:
    versie, vraagstuk = stand.versie, stand.afspraak.interventie.vraagstuk
    return Afspraakblad(
        titel=versie.titel,
        wat=versie.wat,
        # Wat meekwam antwoordt op een vraagstuk van een ander plan.
        nummer=vraagstuk.nummer if vraagstuk and stand.afspraak.interventie.plan_id == plan.pk else None,
        stand=_stand(stand),
        overeengekomen=not stand.is_open,
        regels=[regel for regel in (*_regels(stand, versie), *terugblik) if regel.tekst],
    )


def _stand(stand: Afspraakstand) -> str:
    if stand.geldend is None:
        return f"Open: {telling(stand.woorden)}" if stand.is_open else stand.staat.label
    zin = f"{stand.staat.label}, overeengekomen op {datum(stand.geldend.overeengekomen_op)}"
    return zin + (". Er ligt een wijziging voor" if stand.voorgelegd else "")


def _regels(stand: Afspraakstand, versie: AfspraakVersie) -> Iterable[Regel]:
    rijen = versie.instemmingen.all()
    woorden = [Woord(rij.pk, rij.persoon, rij.waarom, rij.zichtbaar_woord) for rij in rijen]
    akkoord = [woord.persoon.roepnaam for woord in woorden if woord.woord == Instemming.Woord.AKKOORD]
    yield Regel("Wie", wie_doet_wat(versie, woorden))
    tot = f" tot en met {datum(versie.tot)}" if versie.tot else ", zonder einddatum"
    yield Regel("Wanneer", f"{datum(versie.van)}{tot}")
    for veld, kop in BIJ_EEN_AFSPRAAK.items():
        yield Regel(kop, getattr(versie, veld))
    yield Regel("We kijken terug op", datum(versie.terugblik_op))
    yield Regel("Akkoord", opsomming(akkoord))
    yield Regel("Waarom gestopt", stand.afspraak.stopreden)


def _stappen(pagina: Teampagina) -> list[Stapblad]:
    gevuld = [(deel.label, pagina.stappen[deel]) for deel in Analyseonderdeel if deel in pagina.stappen]
    return [
        Stapblad(kop, [Regel(*paar) for paar in vragen_en_teksten(versie)], versie.thema_namen)
        for kop, versie in gevuld
    ]


def _scan(pagina: Teampagina) -> Scanbeeld | None:
    if not pagina.gedeeld:
        return None
    return beeld_bij(pagina.plan, pagina.analyse)


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
        Regel("Kijkt mee van buiten het team", _namen(Persoon(**rij) for rij in _erbij(plan).kijken_mee)),
    )
    return [regel for regel in regels if regel.tekst]


def _namen(personen: Iterable[Persoon]) -> str:
    return opsomming(persoon.naam for persoon in personen)


def _erbij(plan: Any) -> Any:
    """Wat plan_van_team er in dezelfde vraag bij laadde."""
    return plan
