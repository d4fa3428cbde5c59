"""Wat er in een gesprek geschreven wordt: samen, ieder voor zich, en wat ze meenemen."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from apps.accounts.models import Persoon
from apps.core import tijd
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.models import eerdere_teksten_van
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.models.gesprek import (
    LEEST_NA,
    Ontwikkelgesprek,
    VanGesprek,
    VanGesprekQuerySet,
    prive_blijft,
    samen_sinds,
)


class Aantekening(VanGesprek):
    """Wat de twee samen opschrijven."""

    gesprek = models.OneToOneField(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="aantekening")
    tekst = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="")
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    versie = models.PositiveIntegerField(default=0)
    eerdere = eerdere_teksten_van()

    objects = VanGesprekQuerySet["Aantekening"].as_manager()

    class Meta:
        verbose_name_plural = "aantekeningen"

    def __str__(self) -> str:
        return f"aantekening bij gesprek {self.gesprek_id}"


class PriveQuerySet(VanGesprekQuerySet["Prive"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return super().zichtbaar_voor(persoon).filter(van=persoon)

    def te_lang_gebleven(self) -> Self:
        """Wat zijn tijd heeft gehad, en wat een leidinggevende van vroeger zelf niet meer kan lezen."""
        lang_klaar = Q(klaar_op__lte=tijd.nu() - prive_blijft())
        uit = Q(gesprek__in=Ontwikkelgesprek.ook_weg.met_klaar().filter(lang_klaar).values("pk"))
        nog_samen = samen_sinds(
            vandaag() - LEEST_NA, leider="gesprek__leidinggevende", lid="gesprek__medewerker"
        )
        van_vroeger = Q(van=F("gesprek__leidinggevende")) & ~Q(nog_samen)
        return self.filter(uit | van_vroeger)


class Prive(VanGesprek):
    """Wat een van de twee voor zichzelf opschrijft. Nooit te delen."""

    gesprek = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="prive")
    van = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voorbereiding = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, blank=True, default="")
    notitie = VrijeTekst(leeskring=Leeskring.ALLEEN_IK, blank=True, default="")
    # Elk veld telt zijn eigen keren: wie twee tabs open heeft, schrijft in allebei iets anders.
    versie_voorbereiding = models.PositiveIntegerField(default=0)
    versie_notitie = models.PositiveIntegerField(default=0)

    objects = PriveQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "privé"
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "van"], name="een_prive_per_gesprek_en_persoon")
        ]

    def __str__(self) -> str:
        return f"privé van {self.van_id} bij gesprek {self.gesprek_id}"

    @property
    def door(self) -> Persoon:
        return self.van

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.gesprek.lezers(Leeskring.WIJ_TWEE).filter(pk=self.van_id)


class Samenvatting(VanGesprek):
    """*Dit nemen we mee*, als versies: wie haar schreef wacht op de ander."""

    gesprek = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="samenvattingen")
    nummer = models.PositiveSmallIntegerField()
    tekst = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=2000)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    bevestigd_op = models.DateTimeField(null=True, blank=True)

    objects = VanGesprekQuerySet["Samenvatting"].as_manager()

    class Meta:
        verbose_name_plural = "samenvattingen"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "nummer"], name="een_samenvatting_per_nummer"),
            models.CheckConstraint(condition=~Q(tekst=""), name="samenvatting_heeft_woorden"),
        ]

    def __str__(self) -> str:
        return f"samenvatting {self.nummer} van gesprek {self.gesprek_id}"

    @property
    def versie(self) -> int:
        return self.nummer


class Aanvulling(VanGesprek):
    """Wat een van beiden erbij schrijft als het gesprek al vastligt."""

    gesprek = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="aanvullingen")
    tekst = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, max_length=2000)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    kenmerk = models.UUIDField(unique=True)

    objects = VanGesprekQuerySet["Aanvulling"].as_manager()

    class Meta:
        verbose_name_plural = "aanvullingen"
        ordering = ["op", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="aanvulling_heeft_woorden")]

    def __str__(self) -> str:
        return f"aanvulling van {self.door_id} bij gesprek {self.gesprek_id}"


class ZinvoorstelQuerySet(VanGesprekQuerySet["Zinvoorstel"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(gesprek__in=Ontwikkelgesprek.objects.van(persoon).values("pk"))


class Zinvoorstel(VanGesprek):
    """De zin die uit dit gesprek naar het team mag. Is zij daar, dan staan haar woorden hier niet meer.

    Aan wie het gesprek getoond wordt, ziet haar niet: dan wist een derde waar de zin vandaan kwam.
    """

    gesprek = models.OneToOneField(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="zinvoorstel")
    tekst = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, blank=True, default="", max_length=200)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    versie = models.PositiveIntegerField(default=0)
    goedgekeurd_op = models.DateTimeField(null=True, blank=True)

    objects = ZinvoorstelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "zinvoorstellen"
        constraints = [
            models.CheckConstraint(
                condition=Q(goedgekeurd_op__isnull=True) | Q(tekst=""),
                name="goedgekeurde_zin_staat_er_niet_meer",
            )
        ]

    def __str__(self) -> str:
        return f"zinvoorstel uit gesprek {self.gesprek_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        lezers: models.QuerySet[Persoon] = self.gesprek.de_twee()
        return lezers
