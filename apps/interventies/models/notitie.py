from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.interventies.models.afspraak import Afspraak


class NotitieQuerySet(WeghaalbaarQuerySet["Notitie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(afspraak__in=Afspraak.objects.zichtbaar_voor(persoon).values("pk"))


class Notitie(Weghaalbaar):
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

    ERBIJ = ("afspraak__team",)

    objects = DieErZijn.from_queryset(NotitieQuerySet)()
    ook_weg = NotitieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "notities"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="notitie_heeft_woorden"),
            weg_heeft_wie_en_wanneer("weghalen_van_notitie_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"notitie van {self.persoon_id} bij afspraak {self.afspraak_id}"

    @property
    def omschrijving(self) -> str:
        return f"Je notitie bij een afspraak van {self.afspraak.team.naam}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.wie_nog_leest(self.afspraak.lezers(kring))
