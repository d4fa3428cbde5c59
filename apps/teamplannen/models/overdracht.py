from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, When

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu, vandaag
from apps.teamplannen.models.plan import Begeleider, Teamplan, leden_van
from apps.teams.models import Lidmaatschap, Lidrol, Team

# Zo lang is een overdracht nieuw voor wie het team overnam.
NET_OVERGENOMEN = timedelta(days=14)


def _gaat_door() -> Q:
    """Iemand neemt het die dag over, en wie haar schreef leidt dan niet meer.

    Haalt een beheerder een van beide weg, dan blijft zij dicht. Wie later weer leidt, haalt haar niet terug.
    """
    leiding = Lidmaatschap.objects.filter(team=OuterRef("team"), rol=Lidrol.LEIDINGGEVENDE)
    neemt_over = Exists(leiding.filter(neemt_over_van=OuterRef("persoon"), van=OuterRef("vanaf")))
    leidt_nog = Exists(leiding.op(OuterRef("vanaf")).filter(persoon=OuterRef("persoon")))
    return Q(neemt_over) & ~Q(leidt_nog)


def _gegeven() -> Q:
    return Q(vanaf__isnull=False, vanaf__lte=vandaag()) & _gaat_door()


class OverdrachtsbriefQuerySet(models.QuerySet["Overdrachtsbrief"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Tot de dag van de overdracht wie haar schrijft, daarna wie het team van nu leest."""
        begeleidt = Begeleider.objects.van_persoon(persoon)
        plannen = Teamplan.objects.van_nu().filter(pk__in=begeleidt.values("plan_id"))
        leest = Q(team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        leest |= Q(team__in=plannen.values("team_id"))
        return self.filter((_gegeven() & leest) | (~_gegeven() & Q(persoon=persoon)))

    def in_de_maak(self) -> Self:
        return self.exclude(_gegeven())

    def gegeven(self) -> Self:
        return self.filter(_gegeven())

    def die_doorgaan(self) -> Self:
        return self.filter(_gaat_door())

    def met_dag_van_geven(self) -> Self:
        return self.annotate(gegeven=Case(When(_gegeven(), then="vanaf")))


class Overdrachtsbrief(models.Model):
    """Wat een leidinggevende die gaat, het team nalaat. Schrijven hoeft niet; leegmaken kan."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="overdrachtsbrieven")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    tekst = VrijeTekst(
        leeskring=Leeskring.ALLEEN_IK,
        wordt=Leeskring.TEAM,
        zodra="gegeven_op",
        blank=True,
        default="",
        max_length=2000,
    )
    # De eerste dag van wie het overneemt; leeg zolang een beheerder het team niet overdroeg.
    vanaf = models.DateField(null=True, blank=True)
    bewaard_op = models.DateTimeField(default=nu)

    # Gezet door met_dag_van_geven.
    gegeven: date | None

    objects = OverdrachtsbriefQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "overdrachtsbrieven"
        constraints = [
            models.UniqueConstraint(
                fields=["team", "persoon"], condition=Q(vanaf__isnull=True), name="een_brief_in_de_maak"
            )
        ]

    def __str__(self) -> str:
        return f"overdrachtsbrief van {self.persoon_id} aan team {self.team_id}"

    @property
    def gegeven_op(self) -> date | None:
        return self.vanaf if Overdrachtsbrief.objects.gegeven().filter(pk=self.pk).exists() else None

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is Leeskring.ALLEEN_IK:
            return Persoon.objects.filter(pk=self.persoon_id)
        if kring is Leeskring.TEAM:
            plannen = Teamplan.objects.van_nu().filter(team=self.team_id)
            begeleiders = Begeleider.objects.van_nu().filter(plan__in=plannen)
            leden = Q(pk__in=leden_van(self.team_id).values("pk"))
            return Persoon.objects.filter(leden | Q(pk__in=begeleiders.values("persoon_id")))
        raise ValueError(f"een overdrachtsbrief kent de kring {kring} niet")
