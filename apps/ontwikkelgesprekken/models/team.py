"""Wat het hele team leest: zinnen uit gesprekken, zonder herkomst, en het gesprek van het team zelf."""

from datetime import datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core import tijd
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.models import eerdere_teksten_van
from apps.teamplannen.models.plan import leden_van
from apps.teams.models import Team


class VanTeamQuerySet[M: models.Model](models.QuerySet[M]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))


class VanTeam(models.Model):
    team: Any
    team_id: int

    class Meta:
        abstract = True

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.TEAM_ALLEEN:
            raise ValueError(f"dit kent de kring {kring} niet")
        return Persoon.objects.filter(pk__in=leden_van(self.team_id).values("pk"))


class Teamzin(VanTeam):
    """Een willekeurige sleutel en geen mens, gesprek of dag: niemand leest eraf waar zij vandaan komt."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="teamzinnen")
    tekst = VrijeTekst(leeskring=Leeskring.TEAM_ALLEEN, max_length=200)

    objects = VanTeamQuerySet["Teamzin"].as_manager()

    class Meta:
        verbose_name_plural = "teamzinnen"
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="teamzin_heeft_woorden")]

    def __str__(self) -> str:
        return f"zin van team {self.team_id}"


class Teamgesprek(VanTeam):
    """Een gesprek van het hele team; wat er staat, is van het team."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="teamgesprekken")
    begin = models.DateTimeField()
    duur = models.PositiveSmallIntegerField("minuten", default=60)
    plek = VrijeTekst(leeskring=Leeskring.TEAM_ALLEEN, blank=True, default="", max_length=200)
    uid = models.UUIDField(unique=True, default=uuid4)
    versie = models.PositiveIntegerField(default=0)
    gepland_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    gepland_op = models.DateTimeField(default=tijd.nu)
    afgezegd_op = models.DateTimeField(null=True, blank=True)

    objects = VanTeamQuerySet["Teamgesprek"].as_manager()

    class Meta:
        verbose_name_plural = "teamgesprekken"
        ordering = ["begin", "pk"]

    def __str__(self) -> str:
        return f"teamgesprek {self.pk} van team {self.team_id}"

    @property
    def einde(self) -> datetime:
        return self.begin + timedelta(minutes=self.duur)

    @property
    def gaat_niet_door(self) -> bool:
        return self.afgezegd_op is not None


class TeamverslagQuerySet(models.QuerySet["Teamverslag"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(gesprek__in=Teamgesprek.objects.zichtbaar_voor(persoon).values("pk"))


class Teamverslag(models.Model):
    """Wat het team in zijn gesprek opschrijft; elk lid schrijft eraan."""

    gesprek = models.OneToOneField(Teamgesprek, on_delete=models.CASCADE, related_name="verslag")
    notities = VrijeTekst(leeskring=Leeskring.TEAM_ALLEEN, blank=True, default="")
    mee = VrijeTekst(leeskring=Leeskring.TEAM_ALLEEN, blank=True, default="", max_length=2000)
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=tijd.nu)
    versie = models.PositiveIntegerField(default=0)
    eerdere = eerdere_teksten_van()

    objects = TeamverslagQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "teamverslagen"

    def __str__(self) -> str:
        return f"verslag van teamgesprek {self.gesprek_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.gesprek.lezers(kring)
