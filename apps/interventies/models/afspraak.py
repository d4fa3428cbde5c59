from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.periode import einde_na_begin
from apps.core.tijd import nu
from apps.interventies.models.interventie import (
    Doelgroep,
    Interventie,
    leidinggevenden_van,
    teams_onder_leiding_van,
)
from apps.interventies.models.staat import Afgerond
from apps.interventies.models.standing import Standing
from apps.teamplannen.models import Begeleider, Teamplan
from apps.teamplannen.models.plan import leden_van
from apps.teams.models import Team

# Zo heet de ruimte overal op het scherm, in deze volgorde.
RUIMTE = {"ruimte_uren": "Uren", "ruimte_rooster": "Rooster", "ruimte_geld": "Geld", "ruimte_plek": "Plek"}
RUIMTE_DOOR_LEIDING = ("ruimte_uren", "ruimte_rooster", "ruimte_geld")
# Wat een afspraak in de kern is: verandert hiervan iets, dan wordt iedereen opnieuw gevraagd.
KERN = ("wat", "doelgroep", "van", "tot", *RUIMTE)
OMLIJSTING = ("titel", "merken", "uitzoeken", "terugblik_op")


class AfspraakQuerySet(models.QuerySet["Afspraak"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Wie een versie leest die niet vervangen is; een oude versie geeft geen zicht op wat erna kwam."""
        versies = AfspraakVersie.objects.zichtbaar_voor(persoon).van_nu()
        return self.filter(pk__in=versies.values("afspraak_id"))

    def bezig(self) -> Self:
        return self.filter(afgerond=Afgerond.NEE)


class Afspraak(models.Model):
    """Van het team, en in een of meer opeenvolgende plannen; de woorden staan in haar versies."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="afspraken")
    interventie = models.ForeignKey(Interventie, on_delete=models.PROTECT, related_name="afspraken")
    plannen: "models.ManyToManyField[Teamplan, Standing]" = models.ManyToManyField(
        Teamplan, through="Standing", related_name="afspraken"
    )
    aangemaakt_op = models.DateTimeField(default=nu)
    kenmerk = models.UUIDField(unique=True)
    afgerond = models.CharField(max_length=7, choices=Afgerond, default=Afgerond.NEE)
    afgerond_op = models.DateTimeField(null=True, blank=True)
    afgerond_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    stopreden = VrijeTekst(
        leeskring=Leeskring.GENOEMDEN,
        wordt=Leeskring.TEAM,
        zodra="voor_team_sinds",
        blank=True,
        default="",
        max_length=600,
    )

    objects = AfspraakQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "afspraken"
        constraints = [
            models.CheckConstraint(
                condition=Q(afgerond=Afgerond.NEE, afgerond_op__isnull=True, afgerond_door__isnull=True)
                | Q(
                    afgerond__in=[Afgerond.GEDAAN, Afgerond.GESTOPT],
                    afgerond_op__isnull=False,
                    afgerond_door__isnull=False,
                ),
                name="afronden_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=(Q(afgerond=Afgerond.GESTOPT) & ~Q(stopreden=""))
                | (~Q(afgerond=Afgerond.GESTOPT) & Q(stopreden="")),
                name="gestopt_heeft_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak {self.pk} van team {self.team_id}"

    @property
    def voor_team_sinds(self) -> datetime | None:
        """Sinds het hele team een versie van haar leest die niet vervangen is."""
        van_nu = AfspraakVersie.objects.van_nu().filter(afspraak=self)
        eerste: datetime | None = van_nu.aggregate(eerste=models.Min("voor_team_sinds"))["eerste"]
        return eerste

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        """Wie een van haar versies leest die niet vervangen is."""
        lezers = Persoon.objects.none()
        for versie in AfspraakVersie.objects.van_nu().filter(afspraak=self):
            lezers |= versie.lezers(kring)
        return lezers


def afspraaktekst(max_length: int, *, verplicht: bool = False) -> VrijeTekst:
    return VrijeTekst(
        blank=not verplicht,
        default="",
        max_length=max_length,
        leeskring=Leeskring.GENOEMDEN,
        wordt=Leeskring.TEAM,
        zodra="voor_team_sinds",
    )


class AfspraakVersieQuerySet(models.QuerySet["AfspraakVersie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Voor het team of overeengekomen: het team, en wie een plan ziet waarin zij staat.

        Anders wie erin staat, wie voorlegde en wie leidt.
        """
        in_team = Q(afspraak__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        leidt = Q(afspraak__team__in=teams_onder_leiding_van(persoon))
        # Een deelvraag: met een join op de woorden komt een versie er zo vaak uit als er woorden op zijn.
        mijn = AfspraakVersie.objects.filter(instemmingen__persoon=persoon)
        staat_erin = Q(pk__in=mijn.values("pk"))
        begeleidt = Standing.objects.filter(
            plan__in=Begeleider.objects.van_persoon(persoon).values("plan_id")
        )
        ziet_plan = in_team | Q(afspraak__in=begeleidt.values("afspraak_id"))
        voor_team = Q(voor_team_sinds__isnull=False) & ziet_plan
        return self.filter(voor_team | (in_team & (staat_erin | Q(voorgelegd_door=persoon) | leidt)))

    def van_nu(self) -> Self:
        """Wat geldt en wat voorligt."""
        return self.filter(vervangen_op__isnull=True)

    def geldend(self) -> Self:
        return self.van_nu().filter(overeengekomen_op__isnull=False)

    def in_plan(self, plan: Teamplan) -> Self:
        """Met hoe hun afspraak in dit plan staat."""
        standing = Standing.objects.filter(plan=plan, afspraak=models.OuterRef("afspraak"))
        van_team = AfspraakVersie.objects.van_nu().filter(
            afspraak=models.OuterRef("afspraak"), voor_team_sinds__isnull=False
        )
        return self.met_teruggekeken().annotate(
            afspraak_van_team=models.Exists(van_team),
            kwam_mee=models.Exists(standing.filter(kwam_mee=True)),
            besluit=models.Subquery(standing.values("besluit")),
        )

    def met_teruggekeken(self) -> Self:
        """Keek het team op een vorige versie terug, dan is nog niet gezien hoe deze uitpakt."""
        terug = AfspraakVersie.objects.filter(
            pk=models.OuterRef("pk"), afspraak__terugblikken__op__gte=models.F("overeengekomen_op")
        )
        return self.annotate(teruggekeken=models.Exists(terug))

    def open(self) -> Self:
        return self.van_nu().filter(overeengekomen_op__isnull=True)


class AfspraakVersie(models.Model):
    """Wat er aan de mensen is voorgelegd: wie doet wat, wanneer, met welke ruimte."""

    afspraak = models.ForeignKey(Afspraak, on_delete=models.CASCADE, related_name="versies")
    nummer = models.PositiveIntegerField()
    # Loopt op bij elk bewaren, ook over de nummers heen: wie verandert, zegt wat hij las.
    teller = models.PositiveIntegerField(default=1)
    titel = afspraaktekst(80, verplicht=True)
    wat = afspraaktekst(1500, verplicht=True)
    doelgroep = models.CharField(max_length=10, choices=Doelgroep)
    van = models.DateField()
    tot = models.DateField("tot en met", null=True, blank=True)
    ruimte_uren = afspraaktekst(300)
    ruimte_geld = afspraaktekst(300)
    ruimte_rooster = afspraaktekst(300)
    ruimte_plek = afspraaktekst(300)
    merken = afspraaktekst(1000)
    uitzoeken = afspraaktekst(1000)
    terugblik_op = models.DateField(null=True, blank=True)

    voorgelegd_op = models.DateTimeField(default=nu)
    voorgelegd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voor_team_sinds = models.DateTimeField(null=True, blank=True)
    overeengekomen_op = models.DateTimeField(null=True, blank=True)
    vervangen_op = models.DateTimeField(null=True, blank=True)

    # Gezet door de queries van een plan: of het team een versie van deze afspraak leest, of zij uit het
    # vorige plan meekwam, en wat het team daarover besloot.
    afspraak_van_team: bool
    kwam_mee: bool
    besluit: str

    # Gezet door met_teruggekeken: of er op deze versie teruggekeken is.
    teruggekeken: bool
    # Gezet door wat_wacht: in welk plan van nu zij staat.
    plan_id: int

    objects = AfspraakVersieQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "afspraakversies"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["afspraak", "nummer"], name="nummer_van_afspraakversie"),
            models.UniqueConstraint(
                fields=["afspraak"],
                condition=Q(overeengekomen_op__isnull=True, vervangen_op__isnull=True),
                name="een_open_versie_per_afspraak",
            ),
            models.UniqueConstraint(
                fields=["afspraak"],
                condition=Q(overeengekomen_op__isnull=False, vervangen_op__isnull=True),
                name="een_geldende_versie_per_afspraak",
            ),
            einde_na_begin("afspraak_eindigt_na_begin"),
            models.CheckConstraint(
                condition=Q(doelgroep__in=Doelgroep.values), name="doelgroep_van_versie_bestaat"
            ),
            models.CheckConstraint(
                condition=(~Q(doelgroep=Doelgroep.TEAM) & Q(overeengekomen_op__isnull=True))
                | Q(voor_team_sinds__isnull=False),
                name="versie_voor_team_is_van_team",
            ),
            models.CheckConstraint(
                condition=Q(terugblik_op__isnull=True) | Q(terugblik_op__gte=models.F("van")),
                name="terugblik_na_begin",
            ),
            models.CheckConstraint(condition=~Q(titel="") & ~Q(wat=""), name="versie_heeft_woorden"),
        ]

    def __str__(self) -> str:
        return f"versie {self.nummer} van afspraak {self.afspraak_id}"

    @property
    def is_open(self) -> bool:
        return self.overeengekomen_op is None and self.vervangen_op is None

    @property
    def geldt(self) -> bool:
        return self.overeengekomen_op is not None and self.vervangen_op is None

    @property
    def vraagt_leiding(self) -> bool:
        """Uren, geld en rooster geeft een leidinggevende; diens woord is dan ook nodig."""
        return any(getattr(self, veld) for veld in RUIMTE_DOOR_LEIDING)

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        team = leden_van(self.afspraak.team_id)
        if kring is Leeskring.TEAM:
            begeleiders = Begeleider.objects.van_nu().filter(plan__standen__afspraak=self.afspraak_id)
            leden = Q(pk__in=team.values("pk"))
            return Persoon.objects.filter(leden | Q(pk__in=begeleiders.values("persoon_id")))
        if kring is Leeskring.GENOEMDEN:
            leiding = leidinggevenden_van(self.afspraak.team_id)
            return team.filter(
                Q(pk__in=self.instemmingen.exclude(waarom="kwam_later").values("persoon_id"))
                | Q(pk=self.voorgelegd_door_id)
                | Q(pk__in=leiding)
            )
        raise ValueError(f"een afspraak kent de kring {kring} niet")
