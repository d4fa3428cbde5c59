"""Wat elke app gebruikt: geschiedenis, concepten, eerdere teksten, het leeslog en de achtergrond."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import FETCH_PEERS, FETCH_RAISE, Value
from django.utils import timezone

from apps.core.bewaren import TERMIJNEN, Bewaard
from apps.core.tijd import nu, vandaag
from apps.core.werk import Werk, WerkQuerySet


def strikt[Q: models.QuerySet[models.Model]](queryset: Q) -> Q:
    """Het einde van elke query voor een pagina: een vergeten prefetch valt op in ontwikkeling en tests."""
    wijze = FETCH_RAISE if settings.STRIKT_LADEN else FETCH_PEERS
    return queryset.fetch_mode(wijze)


class Gebeurtenis(models.Model):
    """Eén regel geschiedenis: wie, wanneer, welke daad. Nooit waarden.

    Wie haar leest, volgt uit het `zichtbaar_voor` van het onderwerp.
    """

    onderwerp_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    onderwerp_id = models.BigIntegerField()
    daad = models.SlugField(max_length=60)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField(default=nu)

    class Meta:
        indexes = [models.Index(fields=["onderwerp_type", "onderwerp_id", "op"])]

    def __str__(self) -> str:
        return f"{self.daad} op {self.op:%d-%m-%Y}"


class ConceptQuerySet(models.QuerySet["Concept"]):
    def zichtbaar_voor(self, persoon: models.Model) -> Self:
        return self.filter(van=persoon.pk)


class Concept(models.Model):
    """Wat iemand typte en nog niet bewaarde; alleen de schrijver leest het.

    `sleutel` is het adres van de pagina, `inhoud` de velden van het formulier zoals getypt,
    `basis` de versie waarvan de schrijver uitging.
    """

    BEWAARDAGEN = 30

    van = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sleutel = models.CharField(max_length=200)
    inhoud = models.JSONField()
    basis = models.PositiveIntegerField(default=0)
    gewijzigd_op = models.DateTimeField(default=nu)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["van", "sleutel"], name="een_concept_per_pagina")]

    def __str__(self) -> str:
        return f"concept van {self.van_id} voor {self.sleutel}"

    @property
    def klok(self) -> str:
        return f"{timezone.localtime(self.gewijzigd_op):%H:%M}"


class EerdereTekstQuerySet(models.QuerySet["EerdereTekst"]):
    def van(self, onderwerp: models.Model) -> Self:
        return self.filter(
            onderwerp_type=ContentType.objects.get_for_model(onderwerp), onderwerp_id=onderwerp.pk
        )

    def nog_te_lezen(self) -> Self:
        return self.filter(vervangen_op__gt=nu() - EerdereTekst.BEWAARTIJD)

    def verlopen(self) -> Self:
        return self.filter(vervangen_op__lte=nu() - EerdereTekst.BEWAARTIJD)


class EerdereTekst(models.Model):
    """De eigen woorden van een ding zoals zij waren: te lezen langs het ding zelf, door wie het schrijft."""

    BEWAARTIJD = timedelta(days=30)

    onderwerp_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    onderwerp_id = models.BigIntegerField()
    onderwerp = GenericForeignKey("onderwerp_type", "onderwerp_id")
    velden = models.JSONField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    vervangen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    vervangen_op = models.DateTimeField(default=nu)

    objects = EerdereTekstQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "eerdere teksten"
        indexes = [models.Index(fields=["onderwerp_type", "onderwerp_id", "vervangen_op"])]

    def __str__(self) -> str:
        return f"eerdere tekst van {self.onderwerp_type_id} {self.onderwerp_id}"


def eerdere_teksten_van() -> GenericRelation:
    """Op een model dat met iets anders mee weg kan gaan: dan gaat ook wat er eerder stond."""
    return GenericRelation(EerdereTekst, content_type_field="onderwerp_type", object_id_field="onderwerp_id")


class LeesregelQuerySet(models.QuerySet["Leesregel"]):
    def over(self, onderwerp: models.Model) -> Self:
        soort = ContentType.objects.get_for_model(onderwerp)
        return self.filter(onderwerp_type=soort, onderwerp_id=onderwerp.pk)


class Leesregel(models.Model):
    """Wie van buiten iets van een ander las, of iets meenam: één regel per lezer, ding, soort en dag.

    Alleen erbij te schrijven. Wie haar leest, volgt uit het `zichtbaar_voor` van het onderwerp.
    """

    class Soort(models.TextChoices):
        GELEZEN = "gelezen", "las mee"
        MEEGENOMEN = "meegenomen", "nam mee"

    lezer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    onderwerp_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    onderwerp_id = models.BigIntegerField()
    soort = models.CharField(max_length=10, choices=Soort)
    dag = models.DateField(default=vandaag)

    objects = LeesregelQuerySet.as_manager()

    class Meta:
        constraints = [
            # Vooraan het onderwerp: zo wordt er ook gezocht.
            models.UniqueConstraint(
                fields=["onderwerp_type", "onderwerp_id", "lezer", "soort", "dag"],
                name="een_leesregel_per_dag",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=["gelezen", "meegenomen"]), name="soort_leesregel_bestaat"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} door {self.lezer_id} op {self.dag:%d-%m-%Y}"


class Klusbeurt(Werk):
    """Eén keer een klus, in één tijdvak; de regel op de databank laat geen tweede toe."""

    klus = models.SlugField(max_length=40)
    tijdvak = models.DateTimeField()
    uitkomst = models.JSONField(default=dict)

    objects = WerkQuerySet["Klusbeurt"].as_manager()

    class Meta:
        verbose_name_plural = "klusbeurten"
        constraints = [models.UniqueConstraint(fields=["klus", "tijdvak"], name="een_beurt_per_tijdvak")]

    def __str__(self) -> str:
        return f"{self.klus} van {self.tijdvak:%d-%m-%Y %H:%M}"


class Hartslag(models.Model):
    """Wanneer er voor het laatst een werker keek of er iets te doen was; er is één rij."""

    op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(Value(1), name="een_hartslag")]

    def __str__(self) -> str:
        return f"{self.op:%d-%m-%Y %H:%M}"


class Bewaartermijn(models.Model):
    """Waar de instelling van de gewone termijn afwijkt; zonder rij geldt die van `TERMIJNEN`."""

    soort = models.CharField(max_length=30, choices=Bewaard, unique=True)
    hoeveel = models.PositiveSmallIntegerField()
    # Waar de instelling dit op baseert; leeg als er alleen een getal veranderde.
    bron = models.CharField("waar staat dat?", max_length=200, blank=True, default="")
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "bewaartermijnen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort__in=Bewaard.values), name="wat_bewaard_wordt_bestaat"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.in_woorden}"

    @property
    def in_woorden(self) -> str:
        """'2 jaar na die dag'."""
        return TERMIJNEN[self.soort].in_woorden(self.hoeveel)
