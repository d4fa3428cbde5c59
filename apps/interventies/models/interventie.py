from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu, vandaag
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.grondtonen.models import Interventievorm, Sturing
from apps.teamplannen.models import Teamplan, Vraagstuk
from apps.teamplannen.models.plan import leden_van
from apps.teams.models import Lidmaatschap, Lidrol, Team


class Doelgroep(models.TextChoices):
    TEAM = "team", "Het hele team"
    KERNGROEP = "kerngroep", "De kerngroep"
    GENOEMDEN = "genoemden", "Een paar mensen"


def teams_onder_leiding_van(persoon: Persoon) -> models.QuerySet[Lidmaatschap, int]:
    leidend = Lidmaatschap.objects.op(vandaag()).filter(persoon=persoon, rol=Lidrol.LEIDINGGEVENDE)
    return leidend.values_list("team_id", flat=True)


def leidinggevenden_van(team_id: int) -> models.QuerySet[Persoon]:
    leidend = Lidmaatschap.objects.op(vandaag()).filter(team_id=team_id, rol=Lidrol.LEIDINGGEVENDE)
    return Persoon.objects.filter(pk__in=leidend.values("persoon_id"))


class InterventieQuerySet(WeghaalbaarQuerySet["Interventie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Voor het hele team: wie het plan ziet. Anders wie genoemd is, wie haar bedacht en wie leidt."""
        in_team = Q(plan__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        genoemd = Q(
            pk__in=Interventie.genoemden.through.objects.filter(persoon=persoon).values("interventie")
        )
        leidt = Q(plan__team__in=teams_onder_leiding_van(persoon))
        plannen = Teamplan.objects.zichtbaar_voor(persoon)
        voor_team = Q(voor_team_sinds__isnull=False, plan__in=plannen.values("pk"))
        return self.filter(voor_team | (in_team & (genoemd | Q(voorgesteld_door=persoon) | leidt)))


class Interventie(Weghaalbaar):
    """Een vorm, gekozen voor dit team als antwoord op een vraagstuk, met wat er in het werk verandert."""

    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="interventies")
    # Een voorstel van een lid mag nog zonder vraagstuk zijn.
    vraagstuk = models.ForeignKey(
        Vraagstuk, on_delete=models.PROTECT, null=True, blank=True, related_name="interventies"
    )
    vorm = models.ForeignKey(Interventievorm, on_delete=models.PROTECT, related_name="+")
    verandering = VrijeTekst(
        leeskring=Leeskring.GENOEMDEN, wordt=Leeskring.TEAM, zodra="voor_team_sinds", max_length=600
    )
    doelgroep = models.CharField(max_length=10, choices=Doelgroep)
    # Wie het bij het kiezen waren; leeg voor het hele team.
    genoemden = models.ManyToManyField(Persoon, related_name="+", blank=True)
    formeel = models.BooleanField()
    sturing = models.CharField(max_length=12, choices=Sturing, blank=True, default="")
    voorgesteld_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voorgesteld_op = models.DateTimeField(default=nu)
    # Leeg zolang het een voorstel is; gezet door wie de pen heeft.
    gekozen_op = models.DateTimeField(null=True, blank=True)
    gekozen_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    voor_team_sinds = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
    # Eén keer versturen is één interventie, ook als iemand twee keer klikt.
    kenmerk = models.UUIDField(unique=True)

    # Gezet door interventies_van: wie genoemd zijn, en welke werkhulpbronnen de vorm geeft.
    genoemde_ids: list[int]
    hulpbron_slugs: list[str]
    heeft_afspraak: bool

    ERBIJ = ("plan__team", "vorm")

    objects = DieErZijn.from_queryset(InterventieQuerySet)()
    ook_weg = InterventieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "interventies"
        ordering = ["voorgesteld_op", "pk"]
        constraints = [
            weg_heeft_wie_en_wanneer("weghalen_van_interventie_heeft_wie_en_wanneer"),
            models.CheckConstraint(
                condition=Q(formeel=True, sturing="") | Q(formeel=False, sturing__in=Sturing.values),
                name="informele_interventie_heeft_sturing",
            ),
            models.CheckConstraint(
                condition=Q(doelgroep__in=Doelgroep.values), name="doelgroep_van_interventie_bestaat"
            ),
            models.CheckConstraint(
                condition=~Q(doelgroep=Doelgroep.TEAM) | Q(voor_team_sinds__isnull=False),
                name="interventie_voor_team_is_van_team",
            ),
            models.CheckConstraint(
                condition=Q(gekozen_op__isnull=True, gekozen_door__isnull=True)
                | Q(gekozen_op__isnull=False, gekozen_door__isnull=False),
                name="kiezen_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(gekozen_op__isnull=True) | Q(vraagstuk__isnull=False),
                name="gekozen_interventie_antwoordt_op_een_vraagstuk",
            ),
        ]

    def __str__(self) -> str:
        return f"interventie {self.pk} in plan {self.plan_id}"

    @property
    def is_voorstel(self) -> bool:
        return self.gekozen_op is None

    @property
    def soort(self) -> str:
        """'formeel', of 'informeel, het team stuurt'."""
        return "formeel" if self.formeel else f"informeel, {self.get_sturing_display()}"

    @property
    def omschrijving(self) -> str:
        return f"‘{self.vorm.naam}’ van {self.plan.team.naam}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.wie_nog_leest(self._kring(kring))

    def _kring(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is Leeskring.TEAM or (kring is Leeskring.GENOEMDEN and self.doelgroep == Doelgroep.TEAM):
            return self.plan.lezers(Leeskring.TEAM)
        if kring is Leeskring.GENOEMDEN:
            leiding = leidinggevenden_van(self.plan.team_id)
            return leden_van(self.plan.team_id).filter(
                Q(pk__in=self.genoemden.values("pk")) | Q(pk=self.voorgesteld_door_id) | Q(pk__in=leiding)
            )
        raise ValueError(f"een interventie kent de kring {kring} niet")
