"""Wat iemand nu kan en eerst niet kon: één regel is genoeg."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten.models.activiteit import Activiteit
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.models import eerdere_teksten_van
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.interventies.models import Afspraak
from apps.mijn_plek.models import Deling, DelingQuerySet


class Kwadrant(models.TextChoices):
    """Hoe het kwam, in vier gewone zinnen (het paper, naar Van der Klink)."""

    TERLOOPS = "terloops", "Tussen de bedrijven door, ik merkte het pas later"
    TOEVALLIG = "toevallig", "Bij toeval: er gebeurde iets"
    ZELF_GEKOZEN = "zelf_gekozen", "Ik ging er zelf naar op zoek"
    DOOR_HET_WERK = "door_het_werk", "Het werk vroeg erom"


# Dezelfde vier, zo kort dat zij naast elkaar passen.
KORT = {
    Kwadrant.TERLOOPS.value: "In het voorbijgaan",
    Kwadrant.TOEVALLIG.value: "Bij toeval",
    Kwadrant.ZELF_GEKOZEN.value: "Zelf opgezocht",
    Kwadrant.DOOR_HET_WERK.value: "Door het werk",
}


class LeerervaringQuerySet(WeghaalbaarQuerySet["Leerervaring"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """De eigene, en wat een ander nu laat zien."""
        gedeeld = Leerervaringdeling.objects.open_voor(persoon).values("ding_id")
        return self.filter(Q(persoon=persoon) | Q(pk__in=gedeeld))

    def van(self, persoon: Persoon) -> Self:
        return self.filter(persoon=persoon)


class Leerervaring(Weghaalbaar):
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="leerervaringen")
    tekst = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, max_length=300)
    kwadrant = models.CharField(max_length=13, choices=Kwadrant, blank=True, default="")
    elders = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, blank=True, default="", max_length=300)
    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.SET_NULL, null=True, blank=True, related_name="leerervaringen"
    )
    afspraak = models.ForeignKey(Afspraak, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    kenmerk = models.UUIDField(unique=True)
    op = models.DateTimeField(default=nu)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(default=nu)
    eerdere = eerdere_teksten_van()

    ERBIJ = ("persoon",)

    objects = DieErZijn.from_queryset(LeerervaringQuerySet)()
    ook_weg = LeerervaringQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "leerervaringen"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="leerervaring_heeft_woorden"),
            models.CheckConstraint(condition=Q(kwadrant__in=["", *Kwadrant.values]), name="kwadrant_bestaat"),
            weg_heeft_wie_en_wanneer("weghalen_van_leerervaring_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"leerervaring van {self.persoon_id}"

    @property
    def omschrijving(self) -> str:
        return "Een regel over wat je nu kunt"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.ALLEEN_IK:
            raise ValueError(f"een leerervaring kent de kring {kring} niet")
        via_delen = Leerervaringdeling.objects.filter(ding=self).lezers()
        lezers = Persoon.objects.filter(Q(pk=self.persoon_id) | Q(pk__in=via_delen.values("pk")))
        return self.wie_nog_leest(lezers)


class Leerervaringdeling(Deling):
    ding = models.ForeignKey(Leerervaring, on_delete=models.CASCADE, related_name="delingen")

    objects = DelingQuerySet["Leerervaringdeling"].as_manager()

    class Meta(Deling.Meta):
        verbose_name_plural = "leerervaringdelingen"

    @property
    def wat(self) -> str:
        return "Wat ik nu kan"

    @property
    def adres(self) -> str:
        return reverse("leerervaring", args=[self.ding_id])
