"""Wat er van een signaal bewaard wordt: alleen dat iemand het opzij legde, en waarom."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5, Cast

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu
from apps.teamplannen.models import Teamanalyse


class OpzijgezetQuerySet(models.QuerySet["Opzijgezet"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(analyse__in=Teamanalyse.objects.zichtbaar_voor(persoon).values("pk"))


class Opzijgezet(models.Model):
    """Een signaal dat hier niet speelt, zolang de feiten zijn zoals ze toen waren.

    Het hoort bij de analyse: wordt die opzijgelegd voordat zij gedeeld is, dan leest ook dit niemand meer.
    """

    analyse = models.ForeignKey(Teamanalyse, on_delete=models.CASCADE, related_name="opzijgezet")
    slug = models.SlugField(max_length=40)
    # De feiten waardoor het signaal klonk; zijn het andere, dan klinkt het weer.
    waarden = models.JSONField()
    reden = VrijeTekst(
        leeskring=Leeskring.SCHRIJVERS, wordt=Leeskring.TEAM, zodra="analyse__gedeeld_op", max_length=300
    )
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu)

    objects = OpzijgezetQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "opzijgezet"
        constraints = [
            # Een vingerafdruk: de feiten zelf passen soms niet in een index.
            models.UniqueConstraint(
                "analyse",
                "slug",
                MD5(Cast("waarden", models.TextField())),
                name="een_keer_opzij_om_dezelfde_feiten",
            ),
            models.CheckConstraint(condition=~Q(reden=""), name="opzij_heeft_reden"),
        ]

    def __str__(self) -> str:
        return f"{self.slug} opzij bij analyse {self.analyse_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.analyse.lezers(kring)
