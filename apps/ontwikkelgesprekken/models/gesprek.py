"""Een gesprek tussen een leidinggevende en een teamlid: wanneer het is, en wie het leest."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self
from uuid import uuid4

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.core.dagen import datum
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.queries import termijn_van
from apps.core.tijd import nu, vandaag
from apps.core.weghaalbaar import DieErZijn, Weghaalbaar, WeghaalbaarQuerySet, weg_heeft_wie_en_wanneer
from apps.mijn_plek.models import Deling, DelingQuerySet
from apps.ontwikkelgesprekken.models.kaart import Soort
from apps.teams.models import Lidmaatschap, Lidrol, Team

# Zo lang leest wie geen leidinggevende meer is nog na.
LEEST_NA = timedelta(days=30)


def prive_blijft() -> timedelta:
    """Zo lang blijft wat privé is als een gesprek klaar is, zoals de instelling het koos."""
    return timedelta(weeks=termijn_van(Bewaard.EIGEN_NOTITIES))


class Staat(StrEnum):
    GEPLAND = "gepland"
    AFGEZEGD = "afgezegd"
    AFGEROND = "afgerond"
    BEVESTIGD = "bevestigd"


def samen_sinds(dag: date, *, leider: str = "leidinggevende", lid: str = "medewerker") -> Exists:
    """Op minstens één dag vanaf `dag` leidde de een een team waarin de ander teamlid was.

    Drie perioden die twee aan twee een dag delen, delen er ook samen een.
    """
    tot = vandaag()
    leden = Lidmaatschap.objects.raakt(dag, tot).filter(
        persoon=OuterRef(OuterRef(lid)),
        team=OuterRef("team"),
        rol=Lidrol.TEAMLID,
        van__lte=Coalesce(OuterRef("tot"), Value(tot)),
    )
    leden = leden.filter(Q(tot__isnull=True) | Q(tot__gte=OuterRef("van")))
    leiders = Lidmaatschap.objects.raakt(dag, tot).filter(persoon=OuterRef(leider), rol=Lidrol.LEIDINGGEVENDE)
    return Exists(leiders.filter(Exists(leden)))


class GesprekQuerySet(WeghaalbaarQuerySet["Ontwikkelgesprek"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Het teamlid altijd; de leidinggevende zolang zij dat van elkaar zijn, en dertig dagen erna.

        En aan wie het teamlid het laat zien.
        """
        getoond = self.getoond_aan(persoon).values("pk")
        return self.filter(Q(pk__in=self.van(persoon).values("pk")) | Q(pk__in=getoond))

    def getoond_aan(self, persoon: Persoon) -> Self:
        return self.filter(pk__in=Gesprekdeling.objects.open_voor(persoon).values("ding_id"))

    def van(self, persoon: Persoon) -> Self:
        """Waar hij zelf een van de twee is, en nog bij mag."""
        nog = Q(leidinggevende=persoon) & Q(samen_sinds(vandaag() - LEEST_NA))
        return self.filter(Q(medewerker=persoon) | nog)

    def van_nu(self) -> Self:
        """Van twee die vandaag leidinggevende en teamlid zijn."""
        return self.filter(samen_sinds(vandaag()))

    def met_klaar(self) -> Self:
        """Vanaf wanneer de bewaartermijnen tellen: wat nooit afgerond werd, vanaf de dag waarop het zou zijn.

        Wat weer open is, telt vanaf dat moment.
        """
        dit = Ontwikkelgesprek.ook_weg.filter(pk=OuterRef("pk"))
        laatst = Subquery(dit.order_by("-samenvattingen__nummer").values("samenvattingen__op")[:1])
        return self.annotate(klaar_op=Coalesce("afgezegd_op", "afgerond_op", "heropend_op", laatst, "begin"))

    def met_samen(self) -> Self:
        """Of zij nu samen zijn, en of er ooit stond wat zij meenemen: ook wat weer open is, was er al."""
        opgeschreven = Ontwikkelgesprek.ook_weg.filter(pk=OuterRef("pk"), samenvattingen__isnull=False)
        in_team = Lidmaatschap.objects.op(vandaag()).filter(
            team=OuterRef("team"), persoon=OuterRef("medewerker")
        )
        return self.met_klaar().annotate(
            samen=samen_sinds(vandaag()), opgeschreven=Exists(opgeschreven), in_team=Exists(in_team)
        )


class Ontwikkelgesprek(Weghaalbaar):
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="ontwikkelgesprekken")
    leidinggevende = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="gesprekken_als_leider"
    )
    medewerker = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gesprekken")
    soort = models.CharField(max_length=14, choices=Soort)
    begin = models.DateTimeField()
    duur = models.PositiveSmallIntegerField("minuten", default=60)
    plek = VrijeTekst(leeskring=Leeskring.WIJ_TWEE, deelbaar=True, blank=True, default="", max_length=200)
    # Waaraan een agenda de afspraak herkent; `versie` is daar het volgnummer.
    uid = models.UUIDField(unique=True, default=uuid4)
    versie = models.PositiveIntegerField(default=0)
    gepland_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    gepland_op = models.DateTimeField(default=nu)
    afgezegd_op = models.DateTimeField(null=True, blank=True)
    # Gezet zodra er staat wat ze meenemen, met wie dat het laatst schreef; leeg als het weer opengaat.
    afgerond_op = models.DateTimeField(null=True, blank=True)
    afgerond_door = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    # Wie het weer opende, tot er opnieuw staat wat ze meenemen.
    heropend_op = models.DateTimeField(null=True, blank=True)
    heropend_door = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    ERBIJ = ("leidinggevende", "medewerker", "team")

    # Gezet door met_samen, `klaar_op` ook door met_klaar.
    klaar_op: datetime
    samen: bool
    opgeschreven: bool
    in_team: bool

    objects = DieErZijn.from_queryset(GesprekQuerySet)()
    ook_weg = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "ontwikkelgesprekken"
        ordering = ["begin", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(leidinggevende=F("medewerker")), name="gesprek_is_van_twee"),
            models.CheckConstraint(condition=Q(soort__in=Soort.values), name="soort_gesprek_bestaat"),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=True) | Q(afgerond_op__isnull=False),
                name="bevestigd_is_afgerond",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True, afgerond_door__isnull=True)
                | Q(afgerond_op__isnull=False, afgerond_door__isnull=False),
                name="afronden_van_gesprek_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(heropend_op__isnull=True, heropend_door__isnull=True)
                | Q(heropend_op__isnull=False, heropend_door__isnull=False, afgerond_op__isnull=True),
                name="heropenen_van_gesprek_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(afgezegd_op__isnull=True) | Q(afgerond_op__isnull=True),
                name="afgezegd_is_niet_afgerond",
            ),
            weg_heeft_wie_en_wanneer("weghalen_van_gesprek_heeft_wie_en_wanneer"),
        ]

    def __str__(self) -> str:
        return f"gesprek {self.pk}"

    @property
    def omschrijving(self) -> str:
        return f"Een gesprek tussen {self.leidinggevende.roepnaam} en {self.medewerker.roepnaam}"

    @property
    def einde(self) -> datetime:
        return self.begin + timedelta(minutes=self.duur)

    @property
    def gaat_niet_door(self) -> bool:
        return bool(self.afgezegd_op or self.weg_op)

    @property
    def staat(self) -> Staat:
        if self.afgezegd_op:
            return Staat.AFGEZEGD
        if self.bevestigd_op:
            return Staat.BEVESTIGD
        return Staat.AFGEROND if self.afgerond_op else Staat.GEPLAND

    @property
    def prive_blijft(self) -> bool:
        """Of eigen notities er nog mogen zijn; wat niet afgerond werd, telt vanaf de dag zelf."""
        return self.klaar_op > nu() - prive_blijft()

    def ander(self, persoon: Persoon) -> Persoon:
        return self.medewerker if persoon.pk == self.leidinggevende_id else self.leidinggevende

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if kring is not Leeskring.WIJ_TWEE:
            raise ValueError(f"een gesprek kent de kring {kring} niet")
        getoond = Gesprekdeling.objects.filter(ding=self).lezers()
        twee = Q(pk__in=self.de_twee().values("pk"))
        return self.wie_nog_leest(Persoon.objects.filter(twee | Q(pk__in=getoond.values("pk"))))

    def de_twee(self) -> models.QuerySet[Persoon]:
        """Wie er zelf bij was en er nog bij mag."""
        dit = Ontwikkelgesprek.ook_weg.filter(pk=self.pk)
        leiders = dit.filter(samen_sinds(vandaag() - LEEST_NA)).values("leidinggevende_id")
        return self.wie_nog_leest(Persoon.objects.filter(Q(pk=self.medewerker_id) | Q(pk__in=leiders)))


class GesprekdelingQuerySet(DelingQuerySet["Gesprekdeling"]):
    def die_gelden(self) -> Self:
        """Getoond wordt het aan wie leiding geeft: daarna leest ook hij nog dertig dagen na."""
        nog = samen_sinds(vandaag() - LEEST_NA, leider="met_persoon", lid="ding__medewerker")
        return super().die_gelden().filter(nog)


class Gesprekdeling(Deling):
    """Het teamlid laat een gesprek zien aan één mens, zoals een nieuwe leidinggevende. Wat privé is niet."""

    ding = models.ForeignKey(Ontwikkelgesprek, on_delete=models.CASCADE, related_name="delingen")

    ERBIJ = ("ding",)

    objects = GesprekdelingQuerySet.as_manager()

    class Meta(Deling.Meta):
        verbose_name_plural = "gesprekdelingen"
        constraints = [
            *Deling.Meta.constraints,
            models.CheckConstraint(
                condition=Q(met_persoon__isnull=False), name="gesprek_alleen_met_een_mens"
            ),
        ]

    @property
    def wat(self) -> str:
        return f"Een gesprek van {datum(self.ding.begin)}"

    @property
    def adres(self) -> str:
        return reverse("gesprek_afronden", args=[self.ding_id])


class VanGesprekQuerySet[M: models.Model](models.QuerySet[M]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(gesprek__in=Ontwikkelgesprek.objects.zichtbaar_voor(persoon).values("pk"))


class VanGesprek(models.Model):
    """Wat in een gesprek ligt, en gelezen wordt door wie het gesprek leest."""

    gesprek: Any

    class Meta:
        abstract = True

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        lezers: models.QuerySet[Persoon] = self.gesprek.lezers(kring)
        return lezers
