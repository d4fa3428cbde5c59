from datetime import timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q

from apps.accounts.models import Persoon
from apps.core.periode import Periode, PeriodeQuerySet, einde_na_begin, geen_overlap
from apps.core.tijd import vandaag
from apps.teamplannen.models.plan import Teamplan

VOORAF = timedelta(days=7)


class PlandelingQuerySet(PeriodeQuerySet["Plandeling"]):
    def niet_voorbij(self) -> Self:
        """Aangekondigd of gedeeld, en niet ingetrokken."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=vandaag()), ingetrokken_op__isnull=True)

    def die_de_instelling_leest(self) -> Self:
        return self.niet_voorbij().filter(van__lte=vandaag())


class Plandeling(Periode):
    """De instelling leest een tijd mee met de interventies en afspraken van het hele team, zonder namen.

    Het team ziet het minstens een week vooraf; wie het niet wil, haalt het weg.
    """

    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="delingen")
    aangekondigd_op = models.DateField(default=vandaag)
    aangekondigd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")

    objects = PlandelingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "plandelingen"
        constraints = [
            einde_na_begin("plandeling_eindigt_na_begin"),
            geen_overlap("een_deling_tegelijk_per_plan", "plan", condition=Q(ingetrokken_op__isnull=True)),
            models.CheckConstraint(
                condition=Q(van__gte=F("aangekondigd_op") + VOORAF.days), name="deling_een_week_vooraf"
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="intrekken_heeft_wie_en_wanneer",
            ),
        ]

    def __str__(self) -> str:
        return f"deling van plan {self.plan_id} vanaf {self.van}"
