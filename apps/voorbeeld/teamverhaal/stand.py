"""Waar een verhaal is terwijl het verteld wordt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from uuid import NAMESPACE_URL, UUID, uuid5

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.interventies.actions import Afspraakinhoud
from apps.interventies.models import AfspraakVersie, Interventie
from apps.teamplannen.models import Cyclus, Teamanalyse, Teamplan
from apps.teams.models import Team
from apps.voorbeeld.tijdlijn import werkdag


@dataclass
class Teamverhaal:
    """Waar het verhaal is: de dag waarop de regel speelt, en wat er onder een naam is neergelegd."""

    team: Team
    mensen: dict[str, Persoon]
    cyclus: Cyclus
    dag: date = date.min
    interventies: dict[str, Interventie] = field(default_factory=dict)
    inhouden: dict[str, Afspraakinhoud] = field(default_factory=dict)
    versies: dict[str, AfspraakVersie] = field(default_factory=dict)

    @cached_property
    def plan(self) -> Teamplan:
        return Teamplan.objects.select_related("team").get(team=self.team, cyclus=self.cyclus)

    @cached_property
    def analyse(self) -> Teamanalyse:
        return Teamanalyse.objects.select_related("plan__team").get(plan=self.plan)

    def personen(self, sleutels: Sequence[str]) -> list[Persoon]:
        return [self.mensen[sleutel] for sleutel in sleutels]

    def dag_over(self, dagen: int) -> date:
        """Een werkdag binnen het studiejaar van het plan; met een min ligt hij achter ons."""
        dag = werkdag(vandaag() + timedelta(days=dagen))
        return min(max(dag, self.cyclus.van), self.cyclus.tot)

    def kenmerk(self, naam: str) -> UUID:
        return uuid5(NAMESPACE_URL, f"mortel:voorbeeld:{self.team.naam}:{self.cyclus.naam}:{naam}")
