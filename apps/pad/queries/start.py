"""Waar iemand bij hoort en aan zet is: de startpagina, in zo weinig mogelijk vragen aan de database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery

from apps.accounts.models import Persoon, Rol
from apps.berichten.queries import Lidteam
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.models import Afspraak, Standing
from apps.pad.fase import Fase, Planfeiten, fase
from apps.pad.queries.feiten import feiten_uit, planfeiten
from apps.teamplannen.models import (
    Begeleider,
    Teamanalyse,
    Teamplan,
)
from apps.teamplannen.rules import Betrokkene, mag_plan_beginnen
from apps.teams.models import Team

NOG_NIETS = Planfeiten()


@dataclass(frozen=True)
class PlanVoorbij:
    """Het plan van een voorbij jaar waarop nog niet is teruggekeken."""

    plan_id: int
    cyclus: str


@dataclass(frozen=True)
class MijnTeam:
    """Een team op de startpagina, met waar het op zijn weg is; `kijkt_mee_tot` als je er begeleider bent."""

    team: Team
    wie: Betrokkene
    heeft_collegas: bool = True
    cyclus_loopt: bool = True
    feiten: Planfeiten = NOG_NIETS
    heeft_analyse: bool = False
    schrijft_analyse: bool = False
    voorbij: PlanVoorbij | None = None
    te_besluiten: bool = False
    kijkt_mee_tot: date | None = None

    @property
    def fase(self) -> Fase:
        return fase(self.feiten)

    @property
    def is_aan_zet(self) -> bool:
        """Of deze mens hier zelf iets kan beginnen of afmaken."""
        met_pen = self.wie.heeft_pen and (self.voorbij is not None or self.te_besluiten)
        return met_pen or self.is_leeg or self.kan_beginnen or self.kan_verder

    @property
    def is_leeg(self) -> bool:
        """Wie leidt en nog alleen staat, zet er eerst iemand bij."""
        return self.wie.leidt and not self.heeft_collegas

    @property
    def kan_beginnen(self) -> bool:
        mag = mag_plan_beginnen(self.wie, cyclus_loopt=self.cyclus_loopt)
        return bool(mag) and not self.heeft_analyse

    @property
    def kan_verder(self) -> bool:
        return self.schrijft_analyse and not self.feiten.gedeeld


def mijn_teams(persoon: Persoon, leden: Sequence[Lidteam]) -> list[MijnTeam]:
    """De teams waar iemand vandaag bij hoort of meekijkt, met het plan van nu, in één vraag."""
    plannen = {rij["team_id"]: rij for rij in _plannen([lid.team.pk for lid in leden], persoon)}
    eigen = [
        MijnTeam(
            lid.team,
            lid.wie,
            heeft_collegas=lid.heeft_collegas,
            cyclus_loopt=lid.cyclus_loopt,
            **_plan_in_het_kort(plannen.pop(lid.team.pk, None)),
        )
        for lid in leden
    ]
    return [*eigen, *(_kijkt_mee(rij, persoon) for rij in plannen.values())]


def _plannen(team_ids: Sequence[int], persoon: Persoon) -> Sequence[Mapping[str, Any]]:
    """De plannen van deze teams en waar iemand meekijkt: de feiten, en of hij aan de analyse schrijft."""
    mijn = Begeleider.objects.van_persoon(persoon)
    analyses = Teamanalyse.objects.filter(plan=OuterRef("pk"), opzij_op__isnull=True)
    onbesloten = Standing.objects.onbesloten().filter(
        plan=OuterRef("pk"),
        plan__gesloten_op__isnull=True,
        afspraak__in=Afspraak.objects.zichtbaar_voor(persoon).values("pk"),
    )
    plannen = (
        Teamplan.objects.van_nu()
        .filter(Q(team__in=team_ids) | Q(pk__in=mijn.values("plan_id")))
        .annotate(
            naam=F("team__naam"),
            kijkt_mee_tot=Subquery(mijn.filter(plan=OuterRef("pk")).values("tot")),
            heeft_analyse=Exists(Teamanalyse.objects.die_er_is().filter(plan=OuterRef("pk"))),
            schrijft_analyse=Exists(analyses.filter(schrijvers__persoon=persoon)),
            voorbij=Q(cyclus__tot__lt=vandaag()),
            cyclus_naam=F("cyclus__naam"),
            te_besluiten=Exists(onbesloten),
            **planfeiten(),
        )
    )
    return list(plannen.order_by("naam").values())


def _kijkt_mee(rij: Mapping[str, Any], persoon: Persoon) -> MijnTeam:
    """Wie meekijkt, schrijft niet."""
    kort = _plan_in_het_kort(rij) | {"schrijft_analyse": False}
    team = Team(pk=rij["team_id"], naam=rij["naam"])
    return MijnTeam(team, Betrokkene(persoon.pk), kijkt_mee_tot=rij["kijkt_mee_tot"], **kort)


def _plan_in_het_kort(rij: Mapping[str, Any] | None) -> dict[str, Any]:
    if rij is None:
        return {}
    return {
        "feiten": feiten_uit(rij),
        "heeft_analyse": rij["heeft_analyse"],
        "schrijft_analyse": rij["schrijft_analyse"],
        "voorbij": PlanVoorbij(rij["id"], rij["cyclus_naam"])
        if rij["voorbij"] and not rij["gesloten"]
        else None,
        "te_besluiten": rij["te_besluiten"],
    }


def mijn_rollen(persoon: Persoon) -> list[Rol]:
    return list(strikt(Rol.objects.van_persoon(persoon).select_related("onderdeel").order_by("soort")))
