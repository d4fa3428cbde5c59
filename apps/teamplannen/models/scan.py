from datetime import timedelta
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from apps.accounts.models import Persoon
from apps.core.tijd import nu, vandaag
from apps.grondtonen.models import Scanstelling
from apps.teamplannen.models.analyse import Teamanalyse
from apps.teamplannen.models.plan import Teamplan
from apps.teams.models import Team

LAAGST, HOOGST = 1, 5
MINST_ANTWOORDEN = 5
LANGST_OPEN = timedelta(days=92)


class TeamscanQuerySet(models.QuerySet["Teamscan"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(analyse__in=Teamanalyse.objects.zichtbaar_voor(persoon).values("pk"))


class Teamscan(models.Model):
    """Wat het team samen over zijn werk zegt, bij zijn analyse. Wie wat vond, staat nergens."""

    analyse = models.OneToOneField(Teamanalyse, on_delete=models.CASCADE, related_name="scan")
    bewaard_op = models.DateTimeField(default=nu)
    bewaard_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    # Gaat omhoog met elke verandering: wie bewaart, zegt van welke getallen hij uitging.
    versie = models.PositiveIntegerField(default=0)
    # Wat er gevraagd werd, op de slug van de stelling: hr kan de zin daarna anders schrijven.
    zinnen = models.JSONField(default=dict)

    objects = TeamscanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "teamscans"

    @property
    def per_stelling(self) -> dict[str, int]:
        return {rij.stelling_id: rij.getal for rij in self.getallen.all()}

    def __str__(self) -> str:
        return f"scan van analyse {self.analyse_id}"


class Scangetal(models.Model):
    """Het ene getal dat het team bij een stelling afsprak."""

    scan = models.ForeignKey(Teamscan, on_delete=models.CASCADE, related_name="getallen")
    stelling = models.ForeignKey(Scanstelling, on_delete=models.PROTECT, related_name="+")
    getal = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["stelling__volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["scan", "stelling"], name="een_getal_per_stelling"),
            models.CheckConstraint(
                condition=Q(getal__gte=LAAGST, getal__lte=HOOGST), name="getal_van_een_tot_vijf"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stelling_id}: {self.getal}"


# -- Los: ieder voor zich, zonder namen ------------------------------------------------


class LosseScanQuerySet(models.QuerySet["LosseScan"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(plan__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))

    def open(self) -> Self:
        """Na de laatste dag is een scan dicht, ook als ruim_op nog moet komen."""
        return self.filter(open_tot__gte=vandaag())


class LosseScan(models.Model):
    """Een scan die openstaat. Bij het sluiten verdwijnt deze rij, en elk antwoord met haar.

    Een antwoord verwijst naar een open scan: na het sluiten kán er geen antwoord meer bestaan.
    """

    plan = models.OneToOneField(Teamplan, on_delete=models.PROTECT, related_name="losse_scan")
    geopend_op = models.DateField(default=vandaag)
    geopend_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    open_tot = models.DateField("open tot en met")
    # Wat er gevraagd werd, op de slug van de stelling: hr kan de zin daarna anders schrijven.
    zinnen = models.JSONField(default=dict)

    objects = LosseScanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "losse scans"
        constraints = [
            models.CheckConstraint(
                condition=Q(open_tot__gte=F("geopend_op"), open_tot__lte=F("geopend_op") + LANGST_OPEN),
                name="losse_scan_hoogstens_drie_maanden_open",
            )
        ]

    def __str__(self) -> str:
        return f"losse scan van plan {self.plan_id}"


class ScanantwoordQuerySet(models.QuerySet["Scanantwoord"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(persoon=persoon)


class Scanantwoord(models.Model):
    """Wat iemand antwoordde zolang de scan openstaat: alleen hij ziet het.

    Geen tijdstip, en een sleutel die niets over de volgorde zegt.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    scan = models.ForeignKey(LosseScan, on_delete=models.CASCADE, related_name="antwoorden")
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    stelling = models.ForeignKey(Scanstelling, on_delete=models.PROTECT, related_name="+")
    getal = models.PositiveSmallIntegerField()

    objects = ScanantwoordQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "scanantwoorden"
        constraints = [
            models.UniqueConstraint(fields=["scan", "persoon", "stelling"], name="een_antwoord_per_stelling"),
            models.CheckConstraint(
                condition=Q(getal__gte=LAAGST, getal__lte=HOOGST), name="antwoord_van_een_tot_vijf"
            ),
        ]

    def __str__(self) -> str:
        return "een antwoord"


class ScanuitslagQuerySet(models.QuerySet["Scanuitslag"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(plan__in=Teamplan.objects.zichtbaar_voor(persoon).values("pk"))


class Scanuitslag(models.Model):
    """Wat er van een gesloten losse scan blijft: hoeveel mensen antwoordden, en de uitkomst per stelling."""

    plan = models.OneToOneField(Teamplan, on_delete=models.PROTECT, related_name="scanuitslag")
    gesloten_op = models.DateField(default=vandaag)
    aantal = models.PositiveSmallIntegerField()
    # Wat er gevraagd werd, op de slug van de stelling: hr kan de zin daarna anders schrijven.
    zinnen = models.JSONField(default=dict)

    objects = ScanuitslagQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "scanuitslagen"
        constraints = [
            models.CheckConstraint(
                condition=Q(aantal__gte=MINST_ANTWOORDEN), name="uitslag_vanaf_vijf_antwoorden"
            )
        ]

    def __str__(self) -> str:
        return f"scanuitslag van plan {self.plan_id}"


class Scanuitkomst(models.Model):
    """Het middelste antwoord op een stelling, en vanaf acht antwoorden de middelste helft."""

    uitslag = models.ForeignKey(Scanuitslag, on_delete=models.CASCADE, related_name="uitkomsten")
    stelling = models.ForeignKey(Scanstelling, on_delete=models.PROTECT, related_name="+")
    midden = models.DecimalField(max_digits=2, decimal_places=1)
    helft_van = models.PositiveSmallIntegerField(null=True)
    helft_tot = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["stelling__volgorde"]
        verbose_name_plural = "scanuitkomsten"
        constraints = [
            models.UniqueConstraint(fields=["uitslag", "stelling"], name="een_uitkomst_per_stelling"),
            models.CheckConstraint(
                condition=Q(helft_van__isnull=True, helft_tot__isnull=True)
                | Q(helft_van__isnull=False, helft_tot__gte=F("helft_van")),
                name="helft_heeft_van_en_tot",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stelling_id}: {self.midden}"
