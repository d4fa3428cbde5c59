from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.mijn_plek.models.deling import Deling, DelingQuerySet


class Leervoorkeur(models.TextChoices):
    """Wie zichzelf in een van deze regels herkent, kiest haar. De app doet er niets mee."""

    KUNST_AFKIJKEN = "kunst_afkijken", "Kunst afkijken"
    PARTICIPEREN = "participeren", "Participeren"
    KENNIS_VERWERVEN = "kennis_verwerven", "Kennis verwerven"
    OEFENEN = "oefenen", "Oefenen"
    ONTDEKKEN = "ontdekken", "Ontdekken"


class ProfielQuerySet(WeghaalbaarQuerySet["Profiel"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Het eigen profiel, en wat een ander nu laat zien."""
        gedeeld = Profieldeling.objects.open_voor(persoon)
        return self.filter(Q(persoon=persoon) | Q(pk__in=gedeeld.values("ding_id")))


def van_jezelf() -> VrijeTekst:
    return VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, max_length=2000, blank=True, default="")


class Profiel(Weghaalbaar):
    """Wie iemand in zijn werk is, in eigen woorden."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    goed_werk = van_jezelf()
    kern = van_jezelf()
    van_nut = van_jezelf()
    oppikken = van_jezelf()
    trots = van_jezelf()
    elders = van_jezelf()
    leervoorkeur = models.CharField(max_length=20, choices=Leervoorkeur, blank=True, default="")
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(default=nu)

    ERBIJ = ("persoon",)

    objects = DieErZijn.from_queryset(ProfielQuerySet)()
    ook_weg = ProfielQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "profielen"
        constraints = [
            models.UniqueConstraint(
                fields=["persoon"], condition=Q(weg_op__isnull=True), name="een_profiel_per_persoon"
            ),
            models.CheckConstraint(
                condition=Q(leervoorkeur__in=["", *Leervoorkeur.values]), name="leervoorkeur_bestaat"
            ),
            weg_heeft_wie_en_wanneer("weghalen_van_profiel_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"profiel van {self.persoon_id}"

    @property
    def omschrijving(self) -> str:
        return "Wie je bent in je werk"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        via_delen = Profieldeling.objects.filter(ding=self).lezers()
        lezers = Persoon.objects.filter(Q(pk=self.persoon_id) | Q(pk__in=via_delen.values("pk")))
        return self.wie_nog_leest(lezers)


class Profieldeling(Deling):
    ding = models.ForeignKey(Profiel, on_delete=models.CASCADE, related_name="delingen")

    objects = DelingQuerySet["Profieldeling"].as_manager()

    class Meta(Deling.Meta):
        verbose_name_plural = "profieldelingen"

    @property
    def wat(self) -> str:
        return "Wie ik ben in mijn werk"

    @property
    def adres(self) -> str:
        return reverse("profiel", args=[self.ding_id])
