"""Hoeveel uur iemand in een jaar heeft, en wat hij daar buiten activiteiten om van gebruikt."""

from datetime import timedelta
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import DateField, ExpressionWrapper, F, Q

from apps.accounts.models import Persoon
from apps.activiteiten.basisrecht import Jaarregel, jaarnaam
from apps.activiteiten.models.activiteit import MEESTE_UREN
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.models import eerdere_teksten_van
from apps.core.periode import PeriodeQuerySet, einde_na_begin, geen_overlap
from apps.core.tijd import nu
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer

LANGSTE_JAAR = timedelta(days=365)
MEESTE_RECHT = Decimal(500)


class Basisrechtregel(models.Model):
    """Wat in één jaar van de instelling geldt; wat de velden betekenen, staat bij `Jaarregel`."""

    van = models.DateField("eerste dag")
    tot = models.DateField("laatste dag")
    uren = models.DecimalField(max_digits=4, decimal_places=1)
    heel_vanaf = models.DecimalField(max_digits=4, decimal_places=3)
    naar_rato = models.BooleanField()
    gaat_mee = models.BooleanField()
    hoogstens_mee = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    bron = VrijeTekst(leeskring=Leeskring.INSTELLING, max_length=500)
    versie = models.PositiveIntegerField(default=1)

    objects = PeriodeQuerySet["Basisrechtregel"].as_manager()

    class Meta:
        verbose_name_plural = "basisrechtregels"
        ordering = ["-van"]
        constraints = [
            einde_na_begin("basisrechtjaar_eindigt_na_begin"),
            geen_overlap("basisrechtjaren_overlappen_niet"),
            models.CheckConstraint(
                condition=Q(tot__lte=ExpressionWrapper(F("van") + LANGSTE_JAAR, output_field=DateField())),
                name="basisrechtjaar_is_hoogstens_een_jaar",
            ),
            models.CheckConstraint(
                condition=Q(uren__gte=0, uren__lte=MEESTE_RECHT, heel_vanaf__gte=0, heel_vanaf__lte=1),
                name="basisrecht_is_een_redelijk_aantal",
            ),
            models.CheckConstraint(
                condition=Q(hoogstens_mee__isnull=True) | Q(hoogstens_mee__gte=0, gaat_mee=True),
                name="hoogstens_mee_alleen_als_er_iets_meegaat",
            ),
            models.CheckConstraint(condition=~Q(bron=""), name="basisrechtregel_heeft_een_bron"),
        ]

    def __str__(self) -> str:
        return f"Basisrecht {self.naam}"

    @property
    def naam(self) -> str:
        return jaarnaam(self.van, self.tot)

    @property
    def als_jaarregel(self) -> Jaarregel:
        return Jaarregel(
            self.van,
            self.tot,
            self.uren,
            self.heel_vanaf,
            self.naar_rato,
            self.gaat_mee,
            self.hoogstens_mee,
            self.bron,
        )

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.INSTELLING:
            raise ValueError(f"een regel van het basisrecht kent de kring {kring} niet")
        return Persoon.objects.all()


class RechtafwijkingQuerySet(models.QuerySet["Rechtafwijking"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """De eigene; wie beheert, ziet wat beheerders invullen."""
        return self.all() if persoon.is_beheerder else self.filter(persoon=persoon)


class Rechtafwijking(models.Model):
    """Dat iemand in een jaar een ander recht heeft dan de regel geeft. Waarom is een keuze, geen verhaal."""

    class Reden(models.TextChoices):
        AFGESPROKEN = "afgesproken", "Zo afgesproken bij de aanstelling"
        REGELING = "regeling", "Een andere regeling van de instelling"
        ONBEKEND = "onbekend", "Mortel kent niet alle aanstellingen"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    regel = models.ForeignKey(Basisrechtregel, on_delete=models.PROTECT, related_name="afwijkingen")
    uren = models.DecimalField(max_digits=4, decimal_places=1)
    reden = models.CharField(max_length=11, choices=Reden)
    versie = models.PositiveIntegerField(default=1)

    objects = RechtafwijkingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rechtafwijkingen"
        ordering = ["-regel__van"]
        constraints = [
            models.UniqueConstraint(fields=["persoon", "regel"], name="een_eigen_recht_per_jaar"),
            models.CheckConstraint(
                condition=Q(uren__gte=0, uren__lte=MEESTE_RECHT), name="eigen_recht_is_een_redelijk_aantal"
            ),
            models.CheckConstraint(
                condition=Q(reden__in=["afgesproken", "regeling", "onbekend"]),
                name="reden_van_eigen_recht_bestaat",
            ),
        ]

    def __str__(self) -> str:
        return f"eigen recht van {self.persoon_id} in jaar {self.regel_id}"


class AndereInzetQuerySet(WeghaalbaarQuerySet["AndereInzet"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.van(persoon)

    def van(self, persoon: Persoon) -> Self:
        return self.filter(persoon=persoon)


class AndereInzet(Weghaalbaar):
    """Uren die iemand anders gebruikte dan voor een activiteit: een boek, een webinar, een cursus."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    uren = models.DecimalField(max_digits=4, decimal_places=2)
    wat = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, max_length=200)
    kenmerk = models.UUIDField(unique=True)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(default=nu)
    eerdere = eerdere_teksten_van()

    ERBIJ = ("persoon",)

    objects = DieErZijn.from_queryset(AndereInzetQuerySet)()
    ook_weg = AndereInzetQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "andere inzet"
        ordering = ["-dag", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__gt=0, uren__lte=MEESTE_UREN), name="andere_inzet_past_in_een_dag"
            ),
            models.CheckConstraint(condition=~Q(wat=""), name="andere_inzet_heeft_woorden"),
            weg_heeft_wie_en_wanneer("weghalen_van_andere_inzet_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"andere inzet van {self.persoon_id}"

    @property
    def omschrijving(self) -> str:
        return "Uren die je bijschreef"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.ALLEEN_IK:
            raise ValueError(f"andere inzet kent de kring {kring} niet")
        return self.wie_nog_leest(Persoon.objects.filter(pk=self.persoon_id))
