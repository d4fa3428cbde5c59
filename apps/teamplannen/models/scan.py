from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.grondtonen.models import Scanstelling
from apps.teamplannen.models.analyse import Teamanalyse

LAAGST, HOOGST = 1, 5


class TeamscanQuerySet(models.QuerySet["Teamscan"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(analyse__in=Teamanalyse.objects.zichtbaar_voor(persoon).values("pk"))


class Teamscan(models.Model):
    """Wat het team samen over zijn werk zegt, bij zijn analyse. Wie wat vond, staat nergens."""

    analyse = models.OneToOneField(Teamanalyse, on_delete=models.CASCADE, related_name="scan")
    bewaard_op = models.DateTimeField(default=nu)
    bewaard_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    # Gaat omhoog met elke verandering: wie bewaart, zegt van welke getallen hij uitging.
    versie = models.PositiveIntegerField(default=0)

    objects = TeamscanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "teamscans"

    @property
    def per_stelling(self) -> dict[str, int]:
        return {rij.stelling_id: rij.getal for rij in self.getallen.all()}

    def __str__(self) -> str:
        return f"scan van analyse {self.analyse_id}"


class Scangetal(models.Model):
    """Het ene getal dat het team bij een stelling afsprak."""

    scan = models.ForeignKey(Teamscan, on_delete=models.CASCADE, related_name="getallen")
    stelling = models.ForeignKey(Scanstelling, on_delete=models.PROTECT, related_name="+")
    getal = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["stelling__volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["scan", "stelling"], name="een_getal_per_stelling"),
            models.CheckConstraint(
                condition=Q(getal__gte=LAAGST, getal__lte=HOOGST), name="getal_van_een_tot_vijf"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stelling_id}: {self.getal}"
