from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from apps.accounts.models import Onderdeel, Persoon
from apps.core.leeskring import Leeskring
from apps.core.periode import (
    Periode,
    PeriodeQuerySet,
    einde_na_begin,
    geen_overlap,
    loopt_op,
)
from apps.core.tijd import nu, vandaag
from apps.teamplannen.models.kader import Kader
from apps.teams.models import Lidmaatschap, Team

if TYPE_CHECKING:
    from apps.teamplannen.models.deling import Plandeling


class Cyclus(models.Model):
    """De periode waarin plannen worden gemaakt en teruggekeken; meestal een studiejaar."""

    naam = models.CharField(max_length=40)
    van = models.DateField()
    tot = models.DateField("tot en met")
    versie = models.PositiveIntegerField(default=1)

    # Gezet door de query van alle studiejaren.
    aantal_plannen: int

    objects = PeriodeQuerySet["Cyclus"].as_manager()

    class Meta:
        verbose_name_plural = "cyclussen"
        ordering = ["van"]
        constraints = [einde_na_begin("cyclus_eindigt_na_begin"), geen_overlap("cyclussen_overlappen_niet")]

    def __str__(self) -> str:
        return self.naam


def begin_studiejaar(dag: date) -> date:
    """De laatste eerste september tot en met deze dag."""
    begin = date(dag.year, 9, 1)
    return begin if begin <= dag else date(dag.year - 1, 9, 1)


class TeamplanQuerySet(models.QuerySet["Teamplan"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Wie vandaag lid is van het team, ziet het hele plan, ook dat van vóór zijn komst.

        Een begeleider ziet dit ene plan, tot en met zijn laatste dag.
        """
        lid = Q(team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        begeleidt = Begeleider.objects.van_persoon(persoon)
        return self.filter(lid | Q(pk__in=begeleidt.values("plan_id")))

    def van_nu(self) -> Self:
        """Per team hoogstens een: het nieuwste plan. Van een voorbije cyclus alleen zolang het open is."""
        dag = vandaag()
        begonnen = Teamplan.objects.filter(team=OuterRef("team"), cyclus__van__lte=dag)
        nieuwer = begonnen.filter(cyclus__van__gt=OuterRef("cyclus__van"))
        nog = Q(cyclus__tot__gte=dag) | Q(gesloten_op__isnull=True)
        return self.filter(~Exists(nieuwer), nog, cyclus__van__lte=dag)

    def open(self) -> Self:
        """Van nu, en nog niet gesloten."""
        return self.van_nu().filter(gesloten_op__isnull=True)


class Teamplan(models.Model):
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="plannen")
    cyclus = models.ForeignKey(Cyclus, on_delete=models.PROTECT, related_name="plannen")
    # Waar het team stond toen het plan begon; een reorganisatie verandert het verleden niet.
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="+")
    # Wat de instelling vroeg toen het plan begon; leeg als er toen nog geen kader was.
    kader = models.ForeignKey(Kader, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    begonnen_op = models.DateTimeField(default=nu)
    begonnen_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    vastgesteld_op = models.DateTimeField(null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)

    # Gezet door plan_met_ernaast: de analyses die opzij liggen en die de lezer nog leest.
    opzij_ids: Sequence[int] = ()
    # En het laatste briefje bij een overdracht: roepnaam, tekst en vanaf.
    brieven: Sequence[dict[str, Any]] = ()
    # En de aankondiging dat de instelling mee gaat lezen, als die er is.
    deling: "Plandeling | None" = None

    objects = TeamplanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "teamplannen"
        constraints = [models.UniqueConstraint(fields=["team", "cyclus"], name="een_plan_per_team_en_cyclus")]

    def __str__(self) -> str:
        return f"plan van team {self.team_id} in cyclus {self.cyclus_id}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.TEAM:
            raise ValueError(f"een plan kent de kring {kring} niet")
        begeleiders = Begeleider.objects.van_nu().filter(plan=self)
        leden = Q(pk__in=leden_van(self.team_id).values("pk"))
        return Persoon.objects.filter(leden | Q(pk__in=begeleiders.values("persoon_id")))


def leden_van(team_id: int, dag: date | None = None) -> models.QuerySet[Persoon]:
    lid = loopt_op(dag or vandaag(), via="lidmaatschappen__")
    return Persoon.objects.filter(lid, lidmaatschappen__team_id=team_id).distinct()


class MeeschrijverQuerySet(PeriodeQuerySet["Meeschrijver"]):
    def met_pen(self, dag: date) -> Self:
        """Wie het team verliet en terugkwam, krijgt de pen niet vanzelf terug; wie van rol wisselt, bleef."""
        lid = Lidmaatschap.objects.filter(persoon=OuterRef("persoon"), team=OuterRef("plan__team"))
        ging_weg = lid.die_niet_doorgaan().filter(tot__gte=OuterRef("van"), tot__lt=dag)
        return self.op(dag).filter(Exists(lid.op(dag)), ~Exists(ging_weg))


class Meeschrijver(Periode):
    """Een teamlid dat naast de leidinggevende de pen van één plan heeft."""

    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="meeschrijvers")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    toegevoegd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")

    objects = MeeschrijverQuerySet.as_manager()

    class Meta:
        constraints = [
            einde_na_begin("meeschrijver_eindigt_na_begin"),
            geen_overlap("een_keer_meeschrijver_tegelijk", "plan", "persoon"),
        ]

    def __str__(self) -> str:
        return f"meeschrijver {self.persoon_id} van plan {self.plan_id}"


class BegeleiderQuerySet(PeriodeQuerySet["Begeleider"]):
    def van_nu(self) -> Self:
        return self.op(vandaag())

    def van_persoon(self, persoon: Persoon) -> Self:
        return self.van_nu().filter(persoon=persoon)


class Begeleider(Periode):
    """Iemand van buiten het team die in één plan meekijkt; tot een dag die vanaf het begin vaststaat."""

    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="begeleiders")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="begeleidingen")
    uitgenodigd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")

    objects = BegeleiderQuerySet.as_manager()

    class Meta:
        constraints = [
            einde_na_begin("begeleider_eindigt_na_begin"),
            geen_overlap("een_keer_begeleider_tegelijk", "plan", "persoon"),
            models.CheckConstraint(condition=Q(tot__isnull=False), name="begeleider_heeft_laatste_dag"),
        ]

    def __str__(self) -> str:
        return f"begeleider {self.persoon_id} van plan {self.plan_id}"
