from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.teamplannen.models.plan import Teamplan


class OpmerkingQuerySet(WeghaalbaarQuerySet["Opmerking"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(plan__in=Teamplan.objects.zichtbaar_voor(persoon).values("pk"))


class Opmerking(Weghaalbaar):
    """Wat een begeleider het team meegeeft. Er is niets op te beslissen en niets op te antwoorden."""

    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="opmerkingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    tekst = VrijeTekst(leeskring=Leeskring.TEAM, max_length=2000)
    op = models.DateTimeField(default=nu)
    kenmerk = models.UUIDField(unique=True)

    ERBIJ = ("plan__team",)

    objects = DieErZijn.from_queryset(OpmerkingQuerySet)()
    ook_weg = OpmerkingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "opmerkingen"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="opmerking_heeft_woorden"),
            weg_heeft_wie_en_wanneer("weghalen_van_opmerking_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"opmerking van {self.persoon_id} bij plan {self.plan_id}"

    @property
    def omschrijving(self) -> str:
        return f"Je opmerking voor {self.plan.team.naam}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.wie_nog_leest(self.plan.lezers(kring))
