"""Wat iemand gaat doen of bekijken, uit nieuwsgierigheid: de uren per dag, en wat het betekende."""

from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.models import eerdere_teksten_van
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.interventies.models import Afspraak
from apps.mijn_plek.models import Deling, DelingQuerySet

MEESTE_UREN = Decimal(24)


class Soort(models.TextChoices):
    MEELOPEN = "meelopen", "Meelopen"
    STAGE = "stage", "Stage in het werkveld"
    DOCENTSTAGE = "docentstage", "Docentstage"
    ROLWISSELING = "rolwisseling", "Rolwisseling"
    PROJECT = "project", "Project"
    MENTOR = "mentor", "Mentor of coach"
    ANDERS = "anders", "Iets anders"


class Staat(models.TextChoices):
    IDEE = "idee", "Idee"
    AFGESPROKEN = "afgesproken", "Afgesproken"
    GEDAAN = "gedaan", "Gedaan"
    BENOEMD = "benoemd", "Benoemd"


# Wat iemand zelf zegt. Benoemd komt met de reflectie, en gaat met haar.
OVERGANGEN: dict[str, frozenset[str]] = {
    Staat.IDEE: frozenset({Staat.AFGESPROKEN, Staat.GEDAAN}),
    Staat.AFGESPROKEN: frozenset({Staat.IDEE, Staat.GEDAAN}),
    Staat.GEDAAN: frozenset({Staat.AFGESPROKEN}),
    Staat.BENOEMD: frozenset(),
}


class ActiviteitQuerySet(WeghaalbaarQuerySet["Activiteit"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """De eigene, en de regels boven een reflectie die een ander nu laat zien."""
        gedeeld = Reflectiedeling.objects.open_voor(persoon).values("ding__activiteit_id")
        return self.filter(Q(persoon=persoon) | Q(pk__in=gedeeld))

    def van(self, persoon: Persoon) -> Self:
        return self.filter(persoon=persoon)


class Activiteit(Weghaalbaar):
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="activiteiten")
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.MEELOPEN)
    staat = models.CharField(max_length=11, choices=Staat, default=Staat.IDEE)
    # Met de plek de kop boven een reflectie: wie die leest, leest ook deze twee.
    wil_zien = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, max_length=300)
    plek = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, blank=True, default="", max_length=200)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    afspraak = models.ForeignKey(Afspraak, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    kenmerk = models.UUIDField(unique=True)
    aangemaakt_op = models.DateTimeField(default=nu)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(default=nu)
    eerdere = eerdere_teksten_van()

    ERBIJ = ("persoon",)

    objects = DieErZijn.from_queryset(ActiviteitQuerySet)()
    ook_weg = ActiviteitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "activiteiten"
        ordering = ["-aangemaakt_op", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(soort__in=Soort.values), name="soort_activiteit_bestaat"),
            models.CheckConstraint(condition=Q(staat__in=Staat.values), name="staat_activiteit_bestaat"),
            models.CheckConstraint(condition=~Q(wil_zien=""), name="activiteit_heeft_nieuwsgierigheid"),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(van__isnull=False, tot__gte=F("van")),
                name="activiteit_eindigt_na_begin",
                violation_error_message="Het einde ligt vóór het begin.",
            ),
            weg_heeft_wie_en_wanneer("weghalen_van_activiteit_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"activiteit van {self.persoon_id}"

    @property
    def omschrijving(self) -> str:
        return f"Een activiteit van jou: {self.get_soort_display().lower()}"

    @property
    def naam(self) -> str:
        """'Meelopen, Storingsdienst Nijverdal'."""
        return f"{self.get_soort_display()}, {self.plek}" if self.plek else self.get_soort_display()

    @property
    def cirkel_open(self) -> bool:
        """Gedaan en nog niet benoemd; alleen voor wie het deed."""
        return self.staat == Staat.GEDAAN

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.ALLEEN_IK:
            raise ValueError(f"een activiteit kent de kring {kring} niet")
        via_delen = Reflectiedeling.objects.filter(ding__activiteit=self).lezers()
        lezers = Persoon.objects.filter(Q(pk=self.persoon_id) | Q(pk__in=via_delen.values("pk")))
        return self.wie_nog_leest(lezers)


class Activiteitdag(models.Model):
    """Hoeveel uur op welke dag. Wat ervan telt, bepaalt wie het deed."""

    activiteit = models.ForeignKey(Activiteit, on_delete=models.CASCADE, related_name="dagen")
    dag = models.DateField()
    uren = models.DecimalField(max_digits=4, decimal_places=2)

    class Meta:
        verbose_name_plural = "activiteitdagen"
        ordering = ["dag"]
        constraints = [
            models.UniqueConstraint(fields=["activiteit", "dag"], name="een_dag_per_activiteit"),
            models.CheckConstraint(
                condition=Q(uren__gt=0, uren__lte=MEESTE_UREN), name="uren_passen_in_een_dag"
            ),
        ]

    def __str__(self) -> str:
        return f"dag van activiteit {self.activiteit_id}"


class ReflectieQuerySet(WeghaalbaarQuerySet["Reflectie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """De eigene, en wat een ander nu laat zien; met haar activiteit gaat zij weg."""
        gedeeld = Reflectiedeling.objects.open_voor(persoon).values("ding_id")
        mag = Q(activiteit__persoon=persoon) | Q(pk__in=gedeeld)
        return self.filter(mag, activiteit__weg_op__isnull=True)

    def van(self, persoon: Persoon) -> Self:
        return self.filter(activiteit__persoon=persoon, activiteit__weg_op__isnull=True)


def eigen_woorden() -> VrijeTekst:
    return VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, max_length=2000, blank=True, default="")


class Reflectie(Weghaalbaar):
    """Wat een activiteit betekende: daarmee is haar cirkel rond."""

    activiteit = models.ForeignKey(Activiteit, on_delete=models.CASCADE, related_name="reflecties")
    opgevallen = eigen_woorden()
    betekenis = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, deelbaar=True, max_length=2000)
    vervolg = eigen_woorden()
    op = models.DateTimeField(default=nu)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(default=nu)
    eerdere = eerdere_teksten_van()

    ERBIJ = ("activiteit",)

    objects = DieErZijn.from_queryset(ReflectieQuerySet)()
    ook_weg = ReflectieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "reflecties"
        constraints = [
            models.UniqueConstraint(
                fields=["activiteit"], condition=Q(weg_op__isnull=True), name="een_reflectie_per_activiteit"
            ),
            models.CheckConstraint(condition=~Q(betekenis=""), name="reflectie_heeft_betekenis"),
            weg_heeft_wie_en_wanneer("weghalen_van_reflectie_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"reflectie bij activiteit {self.activiteit_id}"

    @property
    def omschrijving(self) -> str:
        return f"Wat je benoemde: {self.activiteit.get_soort_display().lower()}"

    @property
    def persoon_id(self) -> int:
        return self.activiteit.persoon_id

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.ALLEEN_IK:
            raise ValueError(f"een reflectie kent de kring {kring} niet")
        via_delen = Reflectiedeling.objects.filter(ding=self).lezers()
        eigenaar = Activiteit.objects.filter(pk=self.activiteit_id).values("persoon_id")
        lezers = Persoon.objects.filter(Q(pk__in=eigenaar) | Q(pk__in=via_delen.values("pk")))
        return self.wie_nog_leest(lezers)


class Reflectiedeling(Deling):
    ding = models.ForeignKey(Reflectie, on_delete=models.CASCADE, related_name="delingen")

    ERBIJ = ("ding__activiteit",)

    objects = DelingQuerySet["Reflectiedeling"].as_manager()

    class Meta(Deling.Meta):
        verbose_name_plural = "reflectiedelingen"

    @property
    def wat(self) -> str:
        return f"Wat ik meenam van {self.ding.activiteit.get_soort_display().lower()}"

    @property
    def adres(self) -> str:
        return reverse("reflectie", args=[self.ding_id])
