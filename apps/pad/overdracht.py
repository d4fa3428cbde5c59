"""Wat er meegaat als een team van leidinggevende wisselt, zoals wie nu leidt het ziet."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.accounts.models import Persoon
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.queries import Afspraakstand, afspraken_van
from apps.teamplannen.models import Begeleider, Overdrachtsbrief, Teamanalyse, Teamplan
from apps.teamplannen.queries import Planstand, analyse_van, begeleiders_van, planstand
from apps.teams.models import Lidmaatschap, Lidrol


@dataclass(frozen=True)
class Overdracht:
    stand: Planstand
    analyse: Teamanalyse | None
    afspraken: Sequence[Afspraakstand]
    begeleiders: Sequence[Begeleider]
    komen: Sequence[Lidmaatschap]
    brieven: Sequence[Overdrachtsbrief]
    lezer: Persoon

    @property
    def mijn_lid(self) -> Lidmaatschap | None:
        return self.stand.bezet.lid(self.lezer)

    @property
    def mijn_brief(self) -> Overdrachtsbrief | None:
        """De eigen brief die nog dicht is."""
        return next((brief for brief in self.brieven if brief.persoon_id == self.lezer.pk), None)

    @property
    def mijn_tekst(self) -> str:
        return self.mijn_brief.tekst if self.mijn_brief else ""

    @property
    def leest(self) -> str:
        return leeszin(veld_van(Overdrachtsbrief, "tekst"))

    @property
    def gekregen(self) -> list[Overdrachtsbrief]:
        return [brief for brief in self.brieven if brief.persoon_id != self.lezer.pk and brief.tekst]

    @property
    def gedeeld(self) -> bool:
        return self.analyse is not None and self.analyse.gedeeld_op is not None

    @property
    def schrijft_ongedeeld(self) -> bool:
        return self.analyse is not None and not self.gedeeld

    @property
    def wachten(self) -> list[tuple[Afspraakstand, int]]:
        """Waar nog woorden open staan, en hoeveel; wie stopte of klaar is, vraagt niets meer."""
        gevraagd = [a for a in self.afspraken if a.voorgelegd and not a.is_afgerond]
        open_ = [(a, sum(not woord.woord for woord in a.woorden)) for a in gevraagd]
        return [(afspraak, hoeveel) for afspraak, hoeveel in open_ if hoeveel]


def wat_meegaat(plan: Teamplan, lezer: Persoon) -> Overdracht:
    komen = Lidmaatschap.objects.filter(team=plan.team_id, rol=Lidrol.LEIDINGGEVENDE, van__gt=vandaag())
    gegeven = Overdrachtsbrief.objects.gegeven().filter(persoon=lezer)
    brieven = Overdrachtsbrief.objects.zichtbaar_voor(lezer).filter(team=plan.team_id)
    return Overdracht(
        stand=planstand(plan),
        analyse=analyse_van(plan, lezer),
        afspraken=afspraken_van(plan, lezer),
        begeleiders=begeleiders_van(plan),
        komen=list(strikt(komen.select_related("persoon").order_by("van"))),
        brieven=list(strikt(brieven.exclude(pk__in=gegeven).select_related("persoon").order_by("-vanaf"))),
        lezer=lezer,
    )
