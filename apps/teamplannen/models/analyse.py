from datetime import date, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu, vandaag
from apps.grondtonen.models import Thema
from apps.teamplannen.models.plan import Meeschrijver, Teamplan, leden_van
from apps.teams.models import Lidmaatschap, Lidrol, Team

MEESTE_VRAAGSTUKKEN = 5
NA_OPZIJ_LEGGEN = timedelta(days=30)


class Analyseonderdeel(models.TextChoices):
    """Waar een lid iets over kan zeggen: de stappen, en de vraagstukken samen."""

    WAT_ZIE_JE = "wat-zie-je", "Wat zie je"
    CONTEXT = "context", "Context"
    TROTS = "trots", "Trots"
    SCAN = "scan", "Scan"
    OVER_VIJF_JAAR = "over-vijf-jaar", "Over vijf jaar"
    VRAAGSTUKKEN = "vraagstukken", "Vraagstukken"


# Welke velden van een Stapversie bij welke stap horen; de andere zijn er leeg.
STAPVELDEN: dict[str, tuple[str, ...]] = {
    Analyseonderdeel.WAT_ZIE_JE: ("wat_zie_je",),
    Analyseonderdeel.CONTEXT: ("samenstelling", "beperkingen", "voor_wie"),
    Analyseonderdeel.TROTS: ("trots",),
    Analyseonderdeel.OVER_VIJF_JAAR: ("gevraagd", "niet_in_huis"),
}


class TeamanalyseQuerySet(models.QuerySet["Teamanalyse"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Voor het delen haar schrijvers die nog in het team zitten, daarna wie het plan ziet.

        Een opzijgelegde analyse lezen haar schrijvers nog dertig dagen.
        """
        schrijft = Q(pk__in=Schrijver.objects.filter(persoon=persoon).values("analyse_id"))
        in_team = Q(plan__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        gedeeld = Q(gedeeld_op__isnull=False, plan__in=Teamplan.objects.zichtbaar_voor(persoon).values("pk"))
        actueel = Q(opzij_op__isnull=True) & ((in_team & schrijft) | gedeeld)
        opzij = Q(opzij_op__gt=nu() - NA_OPZIJ_LEGGEN) & schrijft
        return self.filter(actueel | opzij)

    def die_er_is(self) -> Self:
        """Gedeeld, of iemand met de pen schrijft eraan; een verweesde houdt niemand tegen."""
        schrijft = Exists(Schrijver.objects.met_pen().filter(analyse=OuterRef("pk")))
        return self.filter(Q(gedeeld_op__isnull=False) | schrijft, opzij_op__isnull=True)


class Teamanalyse(models.Model):
    plan = models.ForeignKey(Teamplan, on_delete=models.PROTECT, related_name="analyses")
    begonnen_op = models.DateTimeField(default=nu)
    begonnen_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    gedeeld_op = models.DateTimeField(null=True, blank=True)
    gedeeld_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    opzij_op = models.DateTimeField(null=True, blank=True)
    # Telt elke bewaarde versie van een vraagstuk in deze analyse.
    teller = models.PositiveIntegerField(default=0)

    # Gezet door analyse_van: wie eraan schrijft, en van welke werkhulpbronnen (slug, naam, getal) er het
    # minst is.
    schrijver_ids: list[int]
    minste: list[dict[str, Any]]
    minste_los: list[dict[str, Any]]

    objects = TeamanalyseQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "teamanalyses"
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=Q(opzij_op__isnull=True), name="een_analyse_per_plan"
            ),
            models.CheckConstraint(
                condition=Q(gedeeld_op__isnull=True, gedeeld_door__isnull=True)
                | Q(gedeeld_op__isnull=False, gedeeld_door__isnull=False),
                name="delen_heeft_wie_en_wanneer",
            ),
        ]

    def __str__(self) -> str:
        return f"analyse van plan {self.plan_id}"

    @property
    def leesbaar_tot(self) -> date | None:
        """De laatste hele dag dat haar schrijvers een opzijgelegde analyse nog lezen."""
        einde = self.opzij_op and timezone.localdate(self.opzij_op + NA_OPZIJ_LEGGEN)
        return einde - timedelta(days=1) if einde else None

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        if self.opzij_op:
            return Persoon.objects.filter(pk__in=self.schrijvers.values("persoon_id"))
        if kring is Leeskring.TEAM:
            return self.plan.lezers(kring)
        if kring is Leeskring.SCHRIJVERS:
            return leden_van(self.plan.team_id).filter(pk__in=self.schrijvers.values("persoon_id"))
        raise ValueError(f"een analyse kent de kring {kring} niet")


class SchrijverQuerySet(models.QuerySet["Schrijver"]):
    def met_pen(self) -> Self:
        """Zoals Betrokkene.heeft_pen: wie leidt of meeschrijft, en zonder leidinggevende elk lid."""
        leden = Lidmaatschap.objects.op(vandaag()).filter(team=OuterRef("analyse__plan__team"))
        leiding = leden.filter(rol=Lidrol.LEIDINGGEVENDE)
        mee = Meeschrijver.objects.met_pen(vandaag()).filter(plan=OuterRef("analyse__plan"))
        zelf = {"persoon": OuterRef("persoon")}
        pen = Exists(leiding.filter(**zelf)) | Exists(mee.filter(**zelf)) | ~Exists(leiding)
        return self.filter(Exists(leden.filter(**zelf)), pen)


class Schrijver(models.Model):
    """Wie een analyse leest en schrijft vóór het delen: wie begon, en wie een schrijver erbij zet."""

    analyse = models.ForeignKey(Teamanalyse, on_delete=models.CASCADE, related_name="schrijvers")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    toegevoegd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField(default=nu)

    objects = SchrijverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["analyse", "persoon"], name="een_keer_schrijver_van_analyse")
        ]

    def __str__(self) -> str:
        return f"schrijver {self.persoon_id} van analyse {self.analyse_id}"


def analysetekst(max_length: int = 4000) -> VrijeTekst:
    return VrijeTekst(
        blank=True,
        default="",
        max_length=max_length,
        leeskring=Leeskring.SCHRIJVERS,
        wordt=Leeskring.TEAM,
        zodra="analyse__gedeeld_op",
    )


class StapversieQuerySet(models.QuerySet["Stapversie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Wat vóór het delen al vervangen was, blijft van de schrijvers die nog in het team zitten."""
        analyses = Teamanalyse.objects.zichtbaar_voor(persoon).values("pk")
        in_team = Q(analyse__plan__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        schrijft = Q(analyse__in=Schrijver.objects.filter(persoon=persoon).values("analyse_id"))
        eigen = schrijft & (in_team | Q(analyse__opzij_op__isnull=False))
        sinds_delen = Q(vervangen_op__isnull=True) | Q(vervangen_op__gte=F("analyse__gedeeld_op"))
        return self.filter(analyse__in=analyses).filter(eigen | sinds_delen)

    def huidig(self) -> Self:
        return self.filter(vervangen_op__isnull=True)


class Stapversie(models.Model):
    """De tekst van één stap zoals iemand haar bewaarde; een nieuwe tekst is een nieuwe rij."""

    analyse = models.ForeignKey(Teamanalyse, on_delete=models.CASCADE, related_name="stapversies")
    stap = models.CharField(max_length=20, choices=Analyseonderdeel)
    nummer = models.PositiveIntegerField()
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu)
    vervangen_op = models.DateTimeField(null=True, blank=True)

    wat_zie_je = analysetekst()
    samenstelling = analysetekst()
    beperkingen = analysetekst()
    voor_wie = analysetekst()
    trots = analysetekst()
    gevraagd = analysetekst()
    niet_in_huis = analysetekst()
    themas = models.ManyToManyField(Thema, blank=True, related_name="+")

    # Gezet door de queries die erom vragen: de gekozen themas, slug en naam.
    thema_slugs: list[str]
    thema_namen: list[str]

    objects = StapversieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["analyse", "stap", "nummer"], name="nummer_van_stapversie"),
            models.UniqueConstraint(
                fields=["analyse", "stap"],
                condition=Q(vervangen_op__isnull=True),
                name="een_huidige_tekst_per_stap",
            ),
            models.CheckConstraint(condition=Q(stap__in=STAPVELDEN), name="stap_met_tekst_bestaat"),
        ]

    def __str__(self) -> str:
        return f"{self.stap} versie {self.nummer} van analyse {self.analyse_id}"

    @property
    def teksten(self) -> dict[str, str]:
        return {veld: getattr(self, veld) for veld in STAPVELDEN[self.stap]}

    @property
    def vervangen_voor_het_delen(self) -> bool:
        gedeeld = self.analyse.gedeeld_op
        return self.vervangen_op is not None and (gedeeld is None or self.vervangen_op < gedeeld)

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.analyse.lezers(Leeskring.SCHRIJVERS if self.vervangen_voor_het_delen else kring)


class ReactieQuerySet(models.QuerySet["Reactie"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        return self.filter(analyse__in=Teamanalyse.objects.zichtbaar_voor(persoon).values("pk"))


class Reactie(models.Model):
    """Wat een teamlid bij een gedeelde stap zegt, en wat de schrijver daarmee doet."""

    class Blik(models.TextChoices):
        HERKEN = "herken", "Herken ik"
        ANDERS = "anders", "Zie ik anders"

    analyse = models.ForeignKey(Teamanalyse, on_delete=models.CASCADE, related_name="reacties")
    onderdeel = models.CharField(max_length=20, choices=Analyseonderdeel)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    blik = models.CharField(max_length=6, choices=Blik)
    woorden = VrijeTekst(leeskring=Leeskring.TEAM, blank=True, default="", max_length=2000)
    op = models.DateTimeField(default=nu)
    antwoord = VrijeTekst(leeskring=Leeskring.TEAM, blank=True, default="", max_length=2000)
    antwoord_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    antwoord_op = models.DateTimeField(null=True, blank=True)
    # Gaat omhoog met elke verandering van de woorden of het antwoord: wie antwoordt, zegt wat hij las.
    teller = models.PositiveIntegerField(default=0)

    objects = ReactieQuerySet.as_manager()

    class Meta:
        ordering = ["op"]
        constraints = [
            models.UniqueConstraint(
                fields=["analyse", "onderdeel", "persoon"], name="een_reactie_per_persoon_per_stap"
            ),
            models.CheckConstraint(
                condition=Q(blik="herken") | (Q(blik="anders") & ~Q(woorden="")),
                name="anders_zien_heeft_woorden",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="", antwoord_door__isnull=True, antwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(antwoord_door__isnull=False, antwoord_op__isnull=False)),
                name="antwoord_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(onderdeel__in=Analyseonderdeel.values), name="onderdeel_van_reactie_bestaat"
            ),
        ]

    def __str__(self) -> str:
        return f"reactie van {self.persoon_id} bij {self.onderdeel}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.analyse.lezers(kring)
