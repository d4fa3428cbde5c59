from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.leeskring import Leeskring, VrijeTekst, leeszin
from apps.core.oordeel import eis
from apps.core.taal import opsomming
from apps.interventies import rules
from apps.interventies.models import Doelgroep, Interventie
from apps.interventies.queries import heeft_jasje, interventies_van
from apps.teamplannen.models import Teamanalyse, Vraagstuk
from apps.teamplannen.queries import Planstand, analyse_van, beeld_bij, vraagstukken_van
from apps.teamplannen.rules import Betrokkene
from apps.teamplannen.views.laden import laad_plan


@dataclass(frozen=True)
class Geopend:
    """Een plan met zijn gedeelde analyse en vraagstukken, voor deze lezer."""

    stand: Planstand
    lezer: Persoon
    vraagstukken: list[Vraagstuk]
    analyse: Teamanalyse | None

    @property
    def gedeeld(self) -> bool:
        return self.analyse is not None

    @property
    def minste(self) -> list[dict[str, Any]]:
        return self.analyse.minste if self.analyse else []

    def meeste(self) -> str:
        """De hulpbronnen waarvan er volgens de scan het meest is, in een opsomming."""
        beeld = beeld_bij(self.stand.plan, self.analyse)
        return opsomming(regel.naam.lower() for regel in beeld.meeste) if beeld else ""

    @property
    def wie(self) -> Betrokkene:
        return self.stand.wie(self.lezer)

    @property
    def kiest(self) -> bool:
        """Of deze lezer kiest; anders stelt hij voor."""
        return bool(rules.mag_interventie_kiezen(self.wie, gedeeld=self.gedeeld))

    def jasje(self, interventie: Interventie) -> bool:
        """Of hier een informatief jasje te zien is; niet bij wat uit een vorig plan meekwam."""
        in_dit_plan = interventie.plan_id == self.stand.plan.pk
        return in_dit_plan and heeft_jasje(interventie, interventies_van(self.stand.plan, self.lezer))

    def eis_meedoen(self) -> None:
        eis(rules.mag_interventie_voorstellen(self.wie, gedeeld=self.gedeeld, doelgroep=Doelgroep.TEAM))

    def leest(self, veld: VrijeTekst, *, kring: Leeskring, doelgroep: str = Doelgroep.TEAM) -> str:
        """Deelt het team zijn plan, dan staat dat bij wat van het hele team is."""
        deling = self.stand.plan.deling
        if deling is None or kring is not Leeskring.TEAM or doelgroep != Doelgroep.TEAM:
            return leeszin(veld, kring=kring)
        return (
            "Het hele team, en een begeleider die jullie uitnodigen. Is het gekozen of overeengekomen, dan"
            f" vanaf {datum(deling.van)} iedereen met een account, zonder namen: jullie delen dit plan."
        )

    def vraagstuk(self, nummer: str) -> Vraagstuk | None:
        """Het vraagstuk met dit nummer; is er maar één, dan gaat het daarover."""
        if len(self.vraagstukken) == 1:
            return self.vraagstukken[0]
        return next((stuk for stuk in self.vraagstukken if str(stuk.nummer) == nummer), None)


def laad(request: HttpRequest, team_id: int) -> Geopend:
    stand = laad_plan(request, team_id)
    analyse = analyse_van(stand.plan, ik(request))
    if analyse is None or analyse.gedeeld_op is None:
        return Geopend(stand, ik(request), vraagstukken=[], analyse=None)
    return Geopend(stand, ik(request), vraagstukken_van(analyse), analyse)


def laad_interventie(geopend: Geopend, interventie_id: int) -> Interventie:
    alle = interventies_van(geopend.stand.plan, geopend.lezer)
    gezocht = next((interventie for interventie in alle if interventie.pk == interventie_id), None)
    if gezocht is None:
        raise Http404
    return gezocht
