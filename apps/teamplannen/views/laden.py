"""Het plan of de analyse van een adres, als de lezer haar mag zien; anders bestaat zij niet."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, leeszin, veld_van
from apps.core.leeslog import gelezen
from apps.core.oordeel import Oordeel, eis
from apps.core.taal import opsomming
from apps.teamplannen import rules
from apps.teamplannen.models import Stapversie, Teamanalyse
from apps.teamplannen.queries import Planstand, analyse_van, plan_met_ernaast, plan_van, planstand
from apps.teamplannen.rules import Betrokkene


@dataclass(frozen=True)
class Geopend:
    """Een analyse zoals deze lezer haar opent."""

    stand: Planstand
    analyse: Teamanalyse
    lezer: Persoon

    @property
    def wie(self) -> Betrokkene:
        return self.stand.wie(self.lezer)

    @property
    def is_schrijver(self) -> bool:
        return self.lezer.pk in self.analyse.schrijver_ids

    @property
    def gedeeld(self) -> bool:
        return self.analyse.gedeeld_op is not None

    @property
    def schrijvers(self) -> list[Persoon]:
        return self.stand.bezet.personen(self.analyse.schrijver_ids)

    @property
    def noemt_wie_schreef(self) -> bool:
        """Waar meer mensen schrijven, staat bij elk stuk wie."""
        return not self.stand.bezet.leidinggevenden or len(self.analyse.schrijver_ids) > 1

    @property
    def mag_schrijven(self) -> Oordeel:
        return rules.mag_analyse_schrijven(self.wie, is_schrijver=self.is_schrijver, gedeeld=self.gedeeld)

    @property
    def leest(self) -> str:
        veld = veld_van(Stapversie, "wat_zie_je")
        if self.gedeeld:
            return leeszin(veld, kring=Leeskring.TEAM)
        return leeszin(veld, namen=namen_voor(self.lezer, self.schrijvers))


def laad_plan(request: HttpRequest, team_id: int, plan_id: int | None = None) -> Planstand:
    """Het plan van nu, of met een nummer dat ene plan, ook van vroeger."""
    plan = plan_van(ik(request), team_id, plan_id) if plan_id else plan_met_ernaast(ik(request), team_id)
    if plan is None:
        raise Http404
    stand = planstand(plan)
    noteer_meelezen(request, stand)
    return stand


def noteer_meelezen(request: HttpRequest, stand: Planstand) -> None:
    """Wie van buiten het team een plan leest, komt in het leeslog; het team zelf niet."""
    if not stand.wie(ik(request)).lid:
        gelezen(request, stand.plan)


def laad_analyse(request: HttpRequest, team_id: int) -> Geopend:
    stand = laad_plan(request, team_id)
    analyse = analyse_van(stand.plan, ik(request))
    if analyse is None:
        raise Http404
    return Geopend(stand, analyse, ik(request))


def laad_om_te_schrijven(request: HttpRequest, team_id: int) -> Geopend:
    geopend = laad_analyse(request, team_id)
    eis(geopend.mag_schrijven)
    return geopend


def namen_voor(lezer: Persoon, personen: list[Persoon]) -> str:
    """'jij en Kofi': roepnamen, en de lezer zelf als jij."""
    jij = ["jij"] if lezer in personen else []
    return opsomming([*jij, *(persoon.roepnaam for persoon in personen if persoon != lezer)])
