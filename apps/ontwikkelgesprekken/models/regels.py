"""Wat de twee op tafel leggen: kaarten, toen en nu, een stuk werk, en een stap met een datum."""

from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core import tijd
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.ontwikkelgesprekken.models.gesprek import Ontwikkelgesprek, VanGesprek, VanGesprekQuerySet
from apps.ontwikkelgesprekken.models.kaart import Gesprekskaart


class OpTafel(VanGesprek):
    """De vraag zoals zij was toen zij op tafel kwam, wat hr later ook aan de kaart verandert."""

    gesprek = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="kaarten")
    kaart = models.ForeignKey(Gesprekskaart, on_delete=models.PROTECT, related_name="+")
    vraag = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=200)
    hulpvraag = VrijeTekst(
        leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="", max_length=200
    )
    besproken = models.BooleanField(default=False)
    # Wie haar het laatst verlegde; leeg bij wat al op tafel lag toen Mortel dit nog niet bijhield.
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = VanGesprekQuerySet["OpTafel"].as_manager()

    class Meta:
        verbose_name_plural = "kaarten op tafel"
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "kaart"], name="een_kaart_een_keer_op_tafel")
        ]

    def __str__(self) -> str:
        return f"{self.kaart_id} op tafel in gesprek {self.gesprek_id}"


class GespreksregelQuerySet[M: models.Model](WeghaalbaarQuerySet[M]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(gesprek__in=Ontwikkelgesprek.objects.zichtbaar_voor(persoon).values("pk"))


class Gespreksregel(Weghaalbaar):
    """Eén regel die een van de twee erbij zet, en zelf weer weg kan halen zolang het gesprek open is."""

    gesprek = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="%(class)s_rijen")
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    kenmerk = models.UUIDField(unique=True)

    ERBIJ = ("gesprek",)

    class Meta:
        abstract = True
        ordering = ["op", "pk"]

    def __str__(self) -> str:
        return f"{self.modelnaam} in gesprek {self.gesprek_id}"

    @property
    def omschrijving(self) -> str:
        return f"{self._meta.verbose_name} uit een gesprek".capitalize()

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.wie_nog_leest(self.gesprek.lezers(kring))


class ToenNu(Gespreksregel):
    toen = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="", max_length=600)
    nu = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=600)
    hoe = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="", max_length=300)

    objects = DieErZijn.from_queryset(GespreksregelQuerySet)()
    ook_weg = GespreksregelQuerySet.as_manager()

    class Meta(Gespreksregel.Meta):
        verbose_name = "toen en nu"
        constraints = [
            models.CheckConstraint(condition=~Q(nu=""), name="toen_en_nu_heeft_nu"),
            weg_heeft_wie_en_wanneer("weghalen_van_toen_en_nu_heeft_wie_en_wanneer"),
        ]


class Ligging(models.TextChoices):
    MAKKELIJK = "te_makkelijk", "Te makkelijk"
    BALANS = "in_balans", "In balans"
    MOEILIJK = "te_moeilijk", "Te moeilijk"


class Werkstuk(Gespreksregel):
    """Hoe een stuk werk ligt; over het werk, niet over de mens."""

    wat = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=120)
    ligt = models.CharField(max_length=12, choices=Ligging)
    eerder = models.CharField(max_length=12, choices=Ligging, blank=True, default="")
    balans = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="", max_length=300)

    objects = DieErZijn.from_queryset(GespreksregelQuerySet)()
    ook_weg = GespreksregelQuerySet.as_manager()

    class Meta(Gespreksregel.Meta):
        verbose_name = "een stuk werk"
        verbose_name_plural = "werkstukken"
        constraints = [
            models.CheckConstraint(condition=~Q(wat=""), name="werkstuk_heeft_een_naam"),
            models.CheckConstraint(condition=Q(ligt__in=Ligging.values), name="ligging_bestaat"),
            models.CheckConstraint(
                condition=Q(eerder__in=["", *Ligging.values]), name="ligging_eerder_bestaat"
            ),
            weg_heeft_wie_en_wanneer("weghalen_van_werkstuk_heeft_wie_en_wanneer"),
        ]


class Vervolgstap(Gespreksregel):
    """Een stap met een datum; ook als het gesprek vastligt, is zij nog af te vinken."""

    wat = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=200)
    wie = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voor = models.DateField("vóór")
    gedaan_op = models.DateTimeField(null=True, blank=True)

    objects = DieErZijn.from_queryset(GespreksregelQuerySet)()
    ook_weg = GespreksregelQuerySet.as_manager()

    class Meta(Gespreksregel.Meta):
        verbose_name = "een stap"
        verbose_name_plural = "vervolgstappen"
        ordering = ["voor", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(wat=""), name="vervolgstap_heeft_woorden"),
            weg_heeft_wie_en_wanneer("weghalen_van_vervolgstap_heeft_wie_en_wanneer"),
        ]
