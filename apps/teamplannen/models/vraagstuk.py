from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.grondtonen.models import Grondtoon, Praktijkvraag
from apps.teamplannen.models.analyse import (
    MEESTE_VRAAGSTUKKEN,
    Teamanalyse,
    analysetekst,
)

TRANSFORMATIEF = "transformatief"


class VraagstukQuerySet(WeghaalbaarQuerySet["Vraagstuk"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(analyse__in=Teamanalyse.objects.zichtbaar_voor(persoon).values("pk"))


class Vraagstuk(Weghaalbaar):
    """Eén vraag van dit team in eigen woorden, met wat de wijzer ervan hoorde.

    De hoofdtoon staat er niet apart bij: de praktijkvraag hoort bij precies één grondtoon.
    """

    analyse = models.ForeignKey(Teamanalyse, on_delete=models.CASCADE, related_name="vraagstukken")
    nummer = models.PositiveSmallIntegerField()
    versie = models.PositiveIntegerField(default=1)
    naam = analysetekst(max_length=60)
    tekst = analysetekst(max_length=1000)
    # De antwoorden in de wijzer en bij de voorwaarden: sleutel → ja, deels, nee of weet_niet.
    antwoorden = models.JSONField(default=dict, blank=True)
    voorwaarden = models.JSONField(default=dict, blank=True)
    # Het advies zoals het gegeven is: [{"grondtoon": slug, "trede": 0-4}, …].
    advies = models.JSONField(default=list, blank=True)
    praktijkvraag = models.ForeignKey(Praktijkvraag, on_delete=models.PROTECT, null=True, related_name="+")
    tweede_toon = models.ForeignKey(Grondtoon, on_delete=models.PROTECT, null=True, related_name="+")
    keuzereden = analysetekst(max_length=300)
    gewijzigd_op = models.DateTimeField(default=nu)
    gewijzigd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")

    ERBIJ = ("analyse__plan__team",)

    objects = DieErZijn.from_queryset(VraagstukQuerySet)()
    ook_weg = VraagstukQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "vraagstukken"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["analyse", "nummer"], condition=Q(weg_op__isnull=True), name="nummer_van_vraagstuk"
            ),
            weg_heeft_wie_en_wanneer("weghalen_van_vraagstuk_heeft_wie_en_wanneer"),
            models.CheckConstraint(
                condition=Q(nummer__gte=1, nummer__lte=MEESTE_VRAAGSTUKKEN), name="een_tot_vijf_vraagstukken"
            ),
        ]

    def __str__(self) -> str:
        return f"vraagstuk {self.nummer} van analyse {self.analyse_id}"

    @property
    def hoofdtoon(self) -> Grondtoon | None:
        return self.praktijkvraag.grondtoon if self.praktijkvraag else None

    @property
    def gekozen_tonen(self) -> list[Grondtoon]:
        return [toon for toon in (self.hoofdtoon, self.tweede_toon) if toon]

    @property
    def is_transformatief(self) -> bool:
        """Transformatief gekozen als hoofdtoon, of eerste in het advies zoals gegeven."""
        gekozen = self.hoofdtoon is not None and self.hoofdtoon.pk == TRANSFORMATIEF
        geadviseerd = bool(self.advies) and self.advies[0]["grondtoon"] == TRANSFORMATIEF
        return gekozen or geadviseerd

    @property
    def omschrijving(self) -> str:
        return f"Vraagstuk {self.nummer} van {self.analyse.plan.team.naam}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.wie_nog_leest(self.analyse.lezers(kring))
