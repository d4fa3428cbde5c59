from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.interventies.models.staat import Afgerond
from apps.teamplannen.models import Teamplan


class Besluit(models.TextChoices):
    """Wat het team doet met een afspraak die uit het vorige plan meekwam."""

    HOUDEN = "houden", "Houden"
    AANPASSEN = "aanpassen", "Aanpassen"
    LOSLATEN = "loslaten", "Loslaten"


class StandingQuerySet(models.QuerySet["Standing"]):
    def onbesloten(self) -> Self:
        return self.filter(kwam_mee=True, besluit="", afspraak__afgerond=Afgerond.NEE)


class Standing(models.Model):
    """Een afspraak staat in een plan; gaat zij mee naar het volgende, dan komt er een rij bij.

    Wat meekwam en nog geen besluit heeft, geldt zoals het gold.
    """

    afspraak = models.ForeignKey("interventies.Afspraak", on_delete=models.CASCADE, related_name="standen")
    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="standen")
    sinds = models.DateTimeField(default=nu)
    kwam_mee = models.BooleanField(default=False)
    besluit = models.CharField(max_length=9, choices=Besluit, blank=True, default="")
    besloten_op = models.DateTimeField(null=True, blank=True)
    besloten_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")

    objects = StandingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "standen"
        constraints = [
            models.CheckConstraint(
                condition=Q(besluit="", besloten_op__isnull=True, besloten_door__isnull=True)
                | Q(
                    besluit__in=Besluit.values,
                    kwam_mee=True,
                    besloten_op__isnull=False,
                    besloten_door__isnull=False,
                ),
                name="besluit_heeft_wie_en_wanneer",
            ),
            models.UniqueConstraint(fields=["afspraak", "plan"], name="afspraak_een_keer_in_een_plan"),
        ]

    def __str__(self) -> str:
        return f"afspraak {self.afspraak_id} in plan {self.plan_id}"
