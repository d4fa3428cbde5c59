"""Dat iemand iets van zichzelf laat zien: aan een mens, een team waar hij in zit, of de instelling."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value

from apps.accounts.models import Persoon, in_dienst
from apps.core.periode import Periode, PeriodeQuerySet, einde_na_begin
from apps.core.tijd import nu, vandaag
from apps.teams.models import Lidmaatschap, LidmaatschapQuerySet, Team


def _lid(wie: str) -> LidmaatschapQuerySet:
    return Lidmaatschap.objects.filter(persoon=OuterRef(wie), team=OuterRef("met_team"))


def _nu_lid(wie: str) -> Exists:
    return Exists(_lid(wie).op(vandaag()))


def _was_lid(wie: str) -> Exists:
    """Toen er gedeeld werd. Wie die dag pas later kwam niet, ook niet met een eerdere begindag."""
    toen = _lid(wie).op(OuterRef("van"))
    return Exists(
        toen.filter(aangemaakt_op__date__lte=OuterRef("van"), aangemaakt_op__lte=OuterRef("gedeeld_op"))
    )


def _ging_weg(wie: str) -> Exists:
    """Sinds het delen, ook als hij intussen terug is."""
    voorbij = _lid(wie).filter(tot__gte=OuterRef("van"), tot__lt=vandaag())
    return Exists(voorbij.die_niet_doorgaan())


class DelingQuerySet[M: models.Model](PeriodeQuerySet[M]):
    def die_gelden(self) -> Self:
        """Niet teruggehaald, niet voorbij, en de eigenaar is sindsdien gebleven waar hij het deelde."""
        in_het_team = Q(met_team__isnull=True) | (Q(_nu_lid("door")) & ~Q(_ging_weg("door")))
        hier = Persoon.objects.filter(in_dienst(vandaag()))
        return self.op(vandaag()).filter(in_het_team, opgeheven_op__isnull=True, door__in=hier)

    def open_voor(self, lezer: Persoon) -> Self:
        """Wat deze lezer nu te zien krijgt van een ander."""
        return self._open_voor(Value(lezer.pk))

    def lezers(self) -> QuerySet[Persoon]:
        """Wie er nu leest door een van deze delingen; de eigenaar zelf staat er niet bij."""
        mensen = Persoon.objects.filter(in_dienst(vandaag()))
        return mensen.filter(Exists(self._open_voor(OuterRef("pk"))))

    def _open_voor(self, lezer: Any) -> Self:
        bleef = Q(_was_lid("lezer")) & ~Q(_ging_weg("lezer"))
        via_het_team = Q(_nu_lid("lezer")) & (Q(ook_later_komers=True) | bleef)
        return (
            self.die_gelden()
            .alias(lezer=lezer)
            .filter(Q(met_persoon=F("lezer")) | Q(met_instelling=True) | via_het_team)
            .exclude(door=F("lezer"))
        )


def een_keer_tegelijk(*velden: str, condition: Q | None = None) -> models.UniqueConstraint:
    open_ = Q(opgeheven_op__isnull=True)
    return models.UniqueConstraint(
        fields=["ding", *velden],
        condition=open_ & condition if condition else open_,
        name=f"%(class)s_een_keer_{velden[0] if velden else 'met_instelling'}",
    )


class Deling(Periode):
    """Elk ding dat iemand kan laten zien heeft hiervan een eigen tabel, met een ForeignKey `ding`.

    Standaard ziet niemand iets. Het team is wie er op de dag van het delen lid was, de leidinggevende ook,
    en wie later komt als de eigenaar dat goedvindt. Terughalen en ophouden zegt de app tegen niemand.
    """

    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    met_persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    met_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    met_instelling = models.BooleanField(default=False)
    ook_later_komers = models.BooleanField(default=False)
    gedeeld_op = models.DateTimeField(default=nu)
    opgeheven_op = models.DateTimeField(null=True, blank=True)

    ding: Any
    ding_id: Any

    # Wat er in dezelfde vraag mee moet om `wat` te kunnen zeggen.
    ERBIJ: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True
        constraints = [
            einde_na_begin("%(class)s_eindigt_na_begin"),
            models.CheckConstraint(
                condition=Q(met_persoon__isnull=False, met_team__isnull=True, met_instelling=False)
                | Q(met_persoon__isnull=True, met_team__isnull=False, met_instelling=False)
                | Q(met_persoon__isnull=True, met_team__isnull=True, met_instelling=True),
                name="%(class)s_heeft_een_ontvanger",
            ),
            models.CheckConstraint(condition=~Q(met_persoon=F("door")), name="%(class)s_niet_met_jezelf"),
            models.CheckConstraint(
                condition=Q(ook_later_komers=False) | Q(met_team__isnull=False),
                name="%(class)s_later_komt_bij_een_team",
            ),
            een_keer_tegelijk("met_persoon"),
            een_keer_tegelijk("met_team"),
            een_keer_tegelijk(condition=Q(met_instelling=True)),
        ]

    def __str__(self) -> str:
        return f"deling van {self.ding_id} door {self.door_id}"

    @property
    def modelnaam(self) -> str:
        """Hoe de soort in een adres heet."""
        return str(self._meta.model_name)

    @property
    def met_wie(self) -> str:
        """Hoe de ontvanger op het scherm heet."""
        if self.met_persoon:
            return self.met_persoon.naam
        return f"team {self.met_team.naam}" if self.met_team else "iedereen met een account"

    @property
    def wat(self) -> str:
        """Hoe het gedeelde heet, zonder de woorden zelf."""
        raise NotImplementedError

    @property
    def adres(self) -> str:
        """Waar een lezer het leest."""
        raise NotImplementedError
