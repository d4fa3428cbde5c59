from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu
from apps.interventies.models.afspraak import Afspraak


class NotitieQuerySet(models.QuerySet["Notitie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(afspraak__in=Afspraak.objects.zichtbaar_voor(persoon).values("pk"))


class Notitie(models.Model):
    """Wat een teamlid in het werk merkt van een afspraak: één regel is genoeg, en niemand telt ze."""

    afspraak = models.ForeignKey(Afspraak, on_delete=models.CASCADE, related_name="notities")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    tekst = VrijeTekst(
        leeskring=Leeskring.GENOEMDEN,
        wordt=Leeskring.TEAM,
        zodra="afspraak__voor_team_sinds",
        max_length=500,
    )
    op = models.DateTimeField(default=nu)
    kenmerk = models.UUIDField(unique=True)

    objects = NotitieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "notities"
        ordering = ["-op", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="notitie_heeft_woorden")]

    def __str__(self) -> str:
        return f"notitie van {self.persoon_id} bij afspraak {self.afspraak_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.afspraak.lezers(kring)
