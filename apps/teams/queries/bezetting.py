"""Wie er vandaag bij een team hoort, in één keer geladen en daarna zonder database te bevragen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Exists, OuterRef

from apps.accounts.models import Persoon
from apps.accounts.rules import mag_beheren
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import (
    Kerngroeplid,
    Lidmaatschap,
    LidmaatschapQuerySet,
    Lidrol,
    Team,
)
from apps.teams.rules import Regelaar


@dataclass(frozen=True)
class Bezetting:
    """De mensen van een team op één dag, op sorteernaam."""

    leden: Sequence[Lidmaatschap]

    @cached_property
    def leidinggevenden(self) -> list[Persoon]:
        return [lid.persoon for lid in self.leden if lid.rol == Lidrol.LEIDINGGEVENDE]

    @cached_property
    def teamleden(self) -> list[Persoon]:
        return [lid.persoon for lid in self.leden if lid.rol == Lidrol.TEAMLID]

    @cached_property
    def meedoeners(self) -> list[Persoon]:
        """Wie een afspraak kan noemen: teamleden, en leidinggevenden die meewerken."""
        return [lid.persoon for lid in self.leden if lid.doet_mee]

    @cached_property
    def kerngroep(self) -> list[Persoon]:
        return [lid.persoon for lid in self.leden if lid.doet_mee and lid.in_kerngroep]

    def lid(self, persoon: Persoon) -> Lidmaatschap | None:
        return next((lid for lid in self.leden if lid.persoon_id == persoon.pk), None)

    def personen(self, ids: Sequence[int]) -> list[Persoon]:
        return [lid.persoon for lid in self.leden if lid.persoon_id in ids]


def leden_vandaag(team_id: int) -> LidmaatschapQuerySet:
    return leden_op(team_id, vandaag())


def leden_op(team_id: int, dag: date) -> LidmaatschapQuerySet:
    """De lidmaatschappen van deze dag, met of iemand toen in de kerngroep zat."""
    kern = Kerngroeplid.objects.op(dag).filter(team=OuterRef("team"), persoon=OuterRef("persoon"))
    return strikt(
        Lidmaatschap.objects.op(dag)
        .filter(team=team_id)
        .select_related("persoon")
        .annotate(in_kerngroep=Exists(kern))  # type: ignore[no-redef]
        .order_by("persoon__sorteernaam", "persoon__pk")
    )


def bezetting(team: Team) -> Bezetting:
    return Bezetting(list(leden_vandaag(team.pk)))


def regelaar(persoon: Persoon, team_id: int) -> Regelaar:
    """Wat iemand vandaag is, als hij iets aan de mensen van dit team wil doen."""
    leidt = Lidmaatschap.objects.op(vandaag()).filter(
        team=team_id, persoon=persoon, rol=Lidrol.LEIDINGGEVENDE
    )
    return Regelaar(persoon.pk, beheert=bool(mag_beheren(persoon)), leidt=leidt.exists())
