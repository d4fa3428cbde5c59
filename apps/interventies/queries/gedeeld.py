"""Wat de instelling van een gedeeld plan leest: woorden van het hele team, en geen namen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.models import Afgerond, AfspraakVersie, Doelgroep, Instemming, Interventie, Staat
from apps.interventies.models.afspraak import RUIMTE
from apps.interventies.zonder_namen import Naam, zonder_namen
from apps.teamplannen.models import Begeleider, Plandeling, Teamplan
from apps.teamplannen.rules import MINST_TE_DELEN
from apps.teams.models import Lidmaatschap

VOLGORDEN = {"team": ["plan__team__naam"], "onderdeel": ["plan__team__onderdeel__naam", "plan__team__naam"]}
IN_DE_VERSIE = Q(instemmingen__waarom__in=(Instemming.Waarom.DOET_MEE, Instemming.Waarom.LATER))

type Schoon = Callable[[str], str]


@dataclass(frozen=True)
class GedeeldeInterventie:
    vorm: str
    soort: str
    verandering: str


@dataclass(frozen=True)
class GedeeldeAfspraak:
    titel: str
    # ‘Gedaan’ of ‘Gestopt’; leeg zolang het team ermee verder gaat.
    afgerond: str
    wat: str
    van: date
    tot: date | None
    terugblik_op: date | None
    ruimte: Sequence[tuple[str, str]]
    merken: str
    uitzoeken: str


@dataclass(frozen=True)
class GedeeldPlan:
    interventies: Sequence[GedeeldeInterventie]
    afspraken: Sequence[GedeeldeAfspraak]


def gedeelde_plannen(*, woorden: str, onderdelen: set[int] | None) -> QuerySet[Plandeling]:
    delingen = Plandeling.objects.die_de_instelling_leest()
    for woord in woorden.split():
        delingen = delingen.filter(
            Q(plan__team__naam__icontains=woord) | Q(plan__team__onderdeel__naam__icontains=woord)
        )
    if onderdelen is not None:
        delingen = delingen.filter(plan__team__onderdeel__in=onderdelen)
    return strikt(delingen.select_related("plan__team__onderdeel", "plan__cyclus"))


def gedeeld_met_de_instelling(plan_id: int) -> Teamplan | None:
    delingen = Plandeling.objects.die_de_instelling_leest().filter(plan=OuterRef("pk"))
    plannen = Teamplan.objects.filter(Exists(delingen), pk=plan_id)
    return strikt(plannen.select_related("team__onderdeel", "cyclus")).first()


def zoals_de_instelling_leest(plan: Teamplan) -> GedeeldPlan:
    """Alleen wat het hele team aangaat: is dat nu een klein team, dan blijft er niets over."""
    if Lidmaatschap.objects.op(vandaag()).filter(team=plan.team_id).die_meedoen().count() < MINST_TE_DELEN:
        return GedeeldPlan([], [])
    namen = _namen(plan)

    def schoon(tekst: str) -> str:
        return zonder_namen(tekst, namen)

    interventies = Interventie.objects.die_er_zijn().filter(
        plan=plan, doelgroep=Doelgroep.TEAM, gekozen_op__isnull=False
    )
    versies = AfspraakVersie.objects.filter(
        afspraak__standen__plan=plan,
        doelgroep=Doelgroep.TEAM,
        overeengekomen_op__isnull=False,
        vervangen_op__isnull=True,
    ).annotate(hoeveel=Count("instemmingen", filter=IN_DE_VERSIE))
    genoeg = versies.filter(hoeveel__gte=MINST_TE_DELEN).order_by("van", "pk")
    return GedeeldPlan(
        [_interventie(rij, schoon) for rij in strikt(interventies.select_related("vorm"))],
        [_afspraak(versie, schoon) for versie in strikt(genoeg.select_related("afspraak"))],
    )


def _interventie(rij: Interventie, schoon: Schoon) -> GedeeldeInterventie:
    return GedeeldeInterventie(rij.vorm.naam, rij.soort, schoon(rij.verandering))


def _afspraak(versie: AfspraakVersie, schoon: Schoon) -> GedeeldeAfspraak:
    afgerond = versie.afspraak.afgerond
    ruimte = [(naam, schoon(getattr(versie, veld))) for veld, naam in RUIMTE.items() if getattr(versie, veld)]
    return GedeeldeAfspraak(
        titel=schoon(versie.titel),
        afgerond="" if afgerond == Afgerond.NEE else Staat(afgerond).label,
        wat=schoon(versie.wat),
        van=versie.van,
        tot=versie.tot,
        terugblik_op=versie.terugblik_op,
        ruimte=ruimte,
        merken=schoon(versie.merken),
        uitzoeken=schoon(versie.uitzoeken),
    )


def _namen(plan: Teamplan) -> list[Naam]:
    """Wie ooit in dit team zat of meekeek: een afspraak kan al jaren meekomen."""
    kolommen = ("persoon__roepnaam", "persoon__tussenvoegsel", "persoon__achternaam")
    leden = Lidmaatschap.objects.filter(team=plan.team_id)
    begeleiders = Begeleider.objects.filter(plan__team=plan.team_id)
    return [Naam(*rij) for rij in leden.values_list(*kolommen).union(begeleiders.values_list(*kolommen))]
