"""De tijdlijn van een team: wie er kwam en ging, wat er gedeeld en overeengekomen werd, en wat komt."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import CharField, F, Q, Value
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.taal import opsomming
from apps.core.tijd import vandaag
from apps.interventies.queries import Afspraakstand
from apps.pad.queries import Teampagina
from apps.teamplannen.models import Begeleider, Meeschrijver, Teamplan
from apps.teams.models import Lidmaatschap, Lidrol

SCHRIJFT_MEE, KIJKT_MEE = "schrijft_mee", "kijkt_mee"
NAAMDELEN = ("roepnaam", "tussenvoegsel", "achternaam")
DAG = timedelta(days=1)

# Per rol wat er staat als iemand begint en als hij ophoudt: voor één mens, en voor meer.
KOMT = {
    Lidrol.TEAMLID: ("{} kwam bij het team", "{} kwamen bij het team"),
    Lidrol.LEIDINGGEVENDE: ("{} leidt nu dit team", "{} leiden nu dit team"),
    SCHRIJFT_MEE: ("{} schrijft mee aan het plan", "{} schrijven mee aan het plan"),
    KIJKT_MEE: ("{} kijkt mee tot en met {tot}", "{} kijken mee tot en met {tot}"),
}
GAAT = {
    Lidrol.TEAMLID: ("{} verliet het team", "{} verlieten het team"),
    Lidrol.LEIDINGGEVENDE: ("{} leidt dit team niet meer", "{} leiden dit team niet meer"),
    SCHRIJFT_MEE: ("{} schrijft niet meer mee", "{} schrijven niet meer mee"),
    KIJKT_MEE: ("{} kijkt niet meer mee", "{} kijken niet meer mee"),
}


@dataclass(frozen=True)
class Moment:
    dag: date
    zin: str


@dataclass(frozen=True)
class Meekijker:
    naam: str
    tot: date


@dataclass(frozen=True)
class Tijdlijn:
    """Wat geweest is met het nieuwste eerst, en daarna wat komt."""

    geweest: list[Moment] = field(default_factory=list)
    straks: list[Moment] = field(default_factory=list)
    kijken_mee: list[Meekijker] = field(default_factory=list)

    KORT = 6

    @property
    def laatste(self) -> list[Moment]:
        return self.geweest[: self.KORT]

    @property
    def eerder(self) -> list[Moment]:
        return self.geweest[self.KORT :]


def tijdlijn(pagina: Teampagina) -> Tijdlijn:
    """Van het begin van het plan tot en met de terugblikken die al een dag hebben."""
    rijen = _rijen(pagina.plan)
    momenten = [*_van_mensen(pagina.plan, rijen), *_van_het_plan(pagina)]
    for afspraak in pagina.afspraken:
        momenten += _van_een_afspraak(afspraak)
    momenten.sort(key=lambda moment: moment.dag)
    dag = vandaag()
    return Tijdlijn(
        [moment for moment in reversed(momenten) if moment.dag <= dag],
        [moment for moment in momenten if moment.dag > dag],
        [
            Meekijker(rij["naam"], rij["tot"])
            for rij in rijen
            if rij["als"] == KIJKT_MEE and rij["tot"] >= dag
        ],
    )


def _van_het_plan(pagina: Teampagina) -> Iterator[Moment]:
    yield Moment(_dag(pagina.plan.begonnen_op), "Het plan begon")
    if pagina.analyse and pagina.analyse.gedeeld_op and pagina.analyse.gedeeld_door:
        yield Moment(
            _dag(pagina.analyse.gedeeld_op), f"{pagina.analyse.gedeeld_door.roepnaam} deelde de analyse"
        )
    for brief in pagina.plan.brieven:
        yield Moment(brief["vanaf"], f"{brief['roepnaam']} liet het team een briefje na")
    if deling := pagina.plan.deling:
        zin = f"{deling.aangekondigd_door.roepnaam} kondigde delen met de instelling aan"
        yield Moment(deling.aangekondigd_op, zin)
        yield Moment(deling.van, "De instelling leest de afspraken van het team, zonder namen")
    if pagina.plan.vastgesteld_op:
        yield Moment(_dag(pagina.plan.vastgesteld_op), "Het plan is vastgesteld")
    if pagina.plan.gesloten_op:
        yield Moment(_dag(pagina.plan.gesloten_op), "Het team keek terug en sloot het plan")


def _van_een_afspraak(afspraak: Afspraakstand) -> Iterator[Moment]:
    geldend = afspraak.geldend
    if geldend is None or geldend.overeengekomen_op is None:
        return
    yield Moment(_dag(geldend.overeengekomen_op), f"‘{geldend.titel}’ is overeengekomen")
    if geldend.terugblik_op:
        yield Moment(geldend.terugblik_op, f"Terugblik op ‘{geldend.titel}’")


def _van_mensen(plan: Teamplan, rijen: list[dict[str, Any]]) -> Iterator[Moment]:
    """Wie op dezelfde dag hetzelfde doet, staat in één zin. Wie van rol wisselt, was er al en blijft."""
    leden = [rij for rij in rijen if rij["als"] in Lidrol.values]
    begint = {(rij["persoon"], rij["van"] - DAG) for rij in leden}
    hield_op = {(rij["persoon"], rij["tot"] + DAG) for rij in leden if rij["tot"]}
    samen: dict[tuple[date, tuple[str, str], date | None], list[str]] = {}
    for rij in rijen:
        als, van, tot, naam = rij["als"], rij["van"], rij["tot"], rij["naam"]
        was_er_al = als == Lidrol.TEAMLID and (rij["persoon"], van) in hield_op
        if van >= plan.cyclus.van and not was_er_al:
            samen.setdefault((van, KOMT[als], tot if als == KIJKT_MEE else None), []).append(naam)
        wisselt = als == Lidrol.TEAMLID and (rij["persoon"], tot) in begint
        if tot and tot < vandaag() and not wisselt:
            samen.setdefault((tot, GAAT[als], None), []).append(naam)
    for (dag, zinnen, einde), wie in samen.items():
        yield Moment(dag, zinnen[len(wie) > 1].format(opsomming(wie), tot=datum(einde)))


def _rijen(plan: Teamplan) -> list[dict[str, Any]]:
    """Lidmaatschappen, meeschrijvers en begeleiders van dit plan in één vraag, elk met de naam."""
    sinds = Q(van__gte=plan.cyclus.van) | Q(tot__gte=plan.cyclus.van)
    tot_nu = Q(van__lte=vandaag())
    persoon = {deel: F(f"persoon__{deel}") for deel in NAAMDELEN}
    kolommen = ("persoon", "van", "tot", "als", *persoon)
    leden = Lidmaatschap.objects.filter(sinds, tot_nu, team=plan.team_id).annotate(als=F("rol"), **persoon)
    bij_het_plan = [
        rijen.filter(sinds, tot_nu, plan=plan).annotate(als=Value(als, output_field=CharField()), **persoon)
        for rijen, als in ((Meeschrijver.objects, SCHRIJFT_MEE), (Begeleider.objects, KIJKT_MEE))
    ]
    alle = leden.values(*kolommen).union(*(rijen.values(*kolommen) for rijen in bij_het_plan), all=True)
    return [
        {**rij, "naam": Persoon(**{deel: rij[deel] for deel in NAAMDELEN}).naam}
        for rij in alle.order_by("van", "persoon")
    ]


def _dag(moment: datetime) -> date:
    return timezone.localdate(moment)
