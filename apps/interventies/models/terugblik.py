from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core import tijd
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.interventies.models.afspraak import Afspraak
from apps.teamplannen.models import Teamplan


class WatNu(models.TextChoices):
    DOORGAAN = "doorgaan", "Doorgaan"
    AANPASSEN = "aanpassen", "Aanpassen"
    STOPPEN = "stoppen", "Stoppen"
    ELDERS = "elders", "Elders doen"


def terugbliktekst(max_length: int) -> VrijeTekst:
    return VrijeTekst(
        blank=True,
        default="",
        max_length=max_length,
        leeskring=Leeskring.GENOEMDEN,
        wordt=Leeskring.TEAM,
        zodra="afspraak__voor_team_sinds",
    )


class TerugblikQuerySet(models.QuerySet["Terugblik"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Wie het plan ziet en de afspraak leest."""
        afspraken = Afspraak.objects.zichtbaar_voor(persoon)
        plannen = Teamplan.objects.zichtbaar_voor(persoon)
        return self.filter(afspraak__in=afspraken.values("pk"), plan__in=plannen.values("pk"))


class Terugblik(models.Model):
    """Hoe het team in één plan op een afspraak terugkijkt: toen, nu, wat hielp, en wat nu."""

    TEKSTEN = ("toen", "nu", "wat_hielp", "toelichting")

    afspraak = models.ForeignKey(Afspraak, on_delete=models.CASCADE, related_name="terugblikken")
    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="terugblikken")
    toen = terugbliktekst(1500)
    nu = terugbliktekst(1500)
    wat_hielp = terugbliktekst(1500)
    wat_nu = models.CharField(max_length=9, choices=WatNu)
    # Waarom stoppen, wat aanpassen, of waar ook.
    toelichting = terugbliktekst(600)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    versie = models.PositiveIntegerField(default=0)

    objects = TerugblikQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "terugblikken"
        constraints = [
            models.UniqueConstraint(fields=["afspraak", "plan"], name="een_terugblik_per_afspraak_en_plan"),
            models.CheckConstraint(condition=Q(wat_nu__in=WatNu.values), name="wat_nu_bestaat"),
            models.CheckConstraint(
                condition=~Q(wat_nu=WatNu.STOPPEN, toelichting=""), name="stoppen_heeft_toelichting"
            ),
        ]

    def __str__(self) -> str:
        return f"terugblik op afspraak {self.afspraak_id} in plan {self.plan_id}"

    @property
    def teksten(self) -> list[str]:
        return [tekst for naam in self.TEKSTEN if (tekst := getattr(self, naam))]

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.plan.lezers(kring) if kring is Leeskring.TEAM else self.afspraak.lezers(kring)


class SlotwoordQuerySet(models.QuerySet["Slotwoord"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(plan__in=Teamplan.objects.zichtbaar_voor(persoon).values("pk"))


class Slotwoord(models.Model):
    """Wat het team in zijn volgende plan wil weten; daarmee opent dat plan."""

    plan = models.OneToOneField(Teamplan, on_delete=models.PROTECT, related_name="slotwoord")
    weten = VrijeTekst(leeskring=Leeskring.TEAM, blank=True, default="", max_length=2000)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    versie = models.PositiveIntegerField(default=0)

    objects = SlotwoordQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "slotwoorden"

    def __str__(self) -> str:
        return f"slotwoord van plan {self.plan_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.plan.lezers(kring)
