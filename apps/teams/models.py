"""Teams, wie er wanneer bij hoort, en de kerngroep die begint."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from apps.accounts.models import Herkomst, Onderdeel, Persoon
from apps.core.periode import Periode, PeriodeQuerySet, einde_na_begin, geen_overlap
from apps.core.tijd import nu, vandaag


class TeamQuerySet(PeriodeQuerySet["Team"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """De teams waarvan iemand vandaag lid is: van die teams ziet hij het plan."""
        eigen = Lidmaatschap.objects.op(vandaag()).filter(persoon=persoon)
        return self.filter(pk__in=eigen.values("team_id"))


class Team(Periode):
    naam = models.CharField(max_length=120)
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="teams")
    herkomst = models.CharField(max_length=4, choices=Herkomst, default=Herkomst.HAND)
    versie = models.PositiveIntegerField(default=1)

    # Gezet door de queries die erom vragen: of er in het plan van nu een vorm te kiezen is, en de lijst.
    kan_kiezen: bool
    aantal: int
    leiding: "list[Lidmaatschap]"

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        constraints = [einde_na_begin("team_eindigt_na_begin")]

    def __str__(self) -> str:
        return self.naam


class Lidrol(models.TextChoices):
    TEAMLID = "teamlid", "teamlid"
    LEIDINGGEVENDE = "leidinggevende", "leidinggevende"


# Wat een zin over een lidmaatschap noemt.
IN_EEN_ZIN = ("persoon", "team", "neemt_over_van")


class LidmaatschapQuerySet(PeriodeQuerySet["Lidmaatschap"]):
    def die_meedoen(self) -> Self:
        """Teamleden, en leidinggevenden die meewerken: wie een afspraak kan noemen."""
        return self.filter(Q(rol=Lidrol.TEAMLID) | Q(werkt_mee=True))

    def die_niet_doorgaan(self) -> Self:
        """Waarna iemand echt weg was: er sluit geen volgend lidmaatschap van dat team op aan."""
        volgend = Lidmaatschap.objects.filter(
            persoon=OuterRef("persoon"), team=OuterRef("team"), van=OuterRef("tot") + 1
        )
        return self.exclude(Exists(volgend))


class Lidmaatschap(Periode):
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="lidmaatschappen")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="lidmaatschappen")
    rol = models.CharField(max_length=14, choices=Lidrol)
    werkt_mee = models.BooleanField("werkt mee in het team", default=False)
    thuisteam = models.BooleanField(default=False)
    # Van wie de leiding bij een overdracht kwam; leeg als niemand haar overdroeg.
    neemt_over_van = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="droeg_over"
    )
    herkomst = models.CharField(max_length=4, choices=Herkomst, default=Herkomst.HAND)
    aangemaakt_op = models.DateTimeField(default=nu)

    # Gezet door de queries die erom vragen: leden_vandaag, planstand en lidteams.
    in_kerngroep: bool
    schrijft_mee: bool
    heeft_collegas: bool
    team_heeft_leiding: bool
    cyclus_loopt: bool
    kan_iets_nalaten: bool
    nam_over: bool
    briefje_van: str | None
    niet_gesproken: list[str]
    niet_gesproken_sinds: date | None
    sprak_iemand: bool

    objects = LidmaatschapQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            einde_na_begin("lidmaatschap_eindigt_na_begin"),
            geen_overlap("een_lidmaatschap_tegelijk_per_team", "persoon", "team"),
            geen_overlap("een_thuisteam_tegelijk", "persoon", condition=Q(thuisteam=True)),
            models.CheckConstraint(
                condition=Q(werkt_mee=False) | Q(rol=Lidrol.LEIDINGGEVENDE),
                name="alleen_een_leidinggevende_werkt_mee",
            ),
            models.CheckConstraint(condition=Q(rol__in=Lidrol.values), name="rol_in_het_team_bestaat"),
        ]

    def __str__(self) -> str:
        return f"{self.rol} {self.persoon_id} van team {self.team_id}"

    @property
    def wat(self) -> str:
        return f"{self.get_rol_display()} van {self.team.naam}"

    @property
    def woorden(self) -> dict[str, str]:
        """Hoe het in een zin van de geschiedenis heet; laad `IN_EEN_ZIN` mee."""
        van = self.neemt_over_van.naam if self.neemt_over_van else ""
        return {"wie": self.persoon.naam, "team": self.team.naam, "van": van}

    @property
    def doet_mee(self) -> bool:
        return self.rol == Lidrol.TEAMLID or self.werkt_mee


class Kerngroeplid(Periode):
    """Samen vormen de rijen van vandaag de kerngroep van een team; een team heeft er hoogstens één."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="kerngroepleden")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")

    objects = PeriodeQuerySet["Kerngroeplid"].as_manager()

    class Meta:
        verbose_name_plural = "kerngroepleden"
        constraints = [
            einde_na_begin("kerngroeplid_eindigt_na_begin"),
            geen_overlap("een_keer_in_de_kerngroep", "team", "persoon"),
        ]

    def __str__(self) -> str:
        return f"persoon {self.persoon_id} in de kerngroep van team {self.team_id}"

    @property
    def wat(self) -> str:
        return f"kerngroep van {self.team.naam}"
