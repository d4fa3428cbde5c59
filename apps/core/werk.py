"""Wat de achtergrond één keer moet doen. De rij is de waarheid; de wachtrij zegt alleen dat er iets ligt.

Wie werk maakt, roept `zet_in_de_rij` aan in de transactie waarin de rij ontstaat. Wat blijft liggen, omdat
het mislukte of omdat een werker wegviel, komt na `opnieuw_vanaf` weer in de rij, hoogstens drie keer.
"""

from datetime import timedelta
from typing import Self

from django.db import models

from apps.core.tijd import nu

# Hoe lang na de zoveelste poging het werk opnieuw in de rij mag. Voor de eerste wacht het op zijn beurt.
UITSTEL = tuple(timedelta(minutes=minuten) for minuten in (30, 5, 30, 60))
MEESTE_POGINGEN = len(UITSTEL) - 1


class WerkQuerySet[M: "Werk"](models.QuerySet[M]):
    def te_doen(self) -> Self:
        return self.filter(klaar_op__isnull=True, mislukt_op__isnull=True)

    def mislukt(self) -> Self:
        return self.filter(mislukt_op__isnull=False)


class Werk(models.Model):
    """Van wat misging alleen de soort fout: een melding van de databank draagt de hele rij."""

    gemaakt_op = models.DateTimeField(default=nu)
    opnieuw_vanaf = models.DateTimeField(default=nu)
    pogingen = models.PositiveSmallIntegerField(default=0)
    klaar_op = models.DateTimeField(null=True, blank=True)
    mislukt_op = models.DateTimeField(null=True, blank=True)
    fout = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True
