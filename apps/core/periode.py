"""Van en tot: begin en einde zijn dagen, allebei meegeteld; zonder `tot` loopt het door."""

from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from apps.core.tijd import vandaag


class PeriodeQuerySet[M: models.Model](models.QuerySet[M]):
    def op(self, dag: date | F) -> Self:
        return self.filter(loopt_op(dag))

    def raakt(self, van: date, tot: date | None) -> Self:
        """Loopt op minstens één dag van deze periode."""
        niet_voorbij = Q(tot__isnull=True) | Q(tot__gte=van)
        return self.filter(niet_voorbij, Q(van__lte=tot) if tot else Q())

    def eindig_op(self, dag: date) -> None:
        """Wat loopt, eindigt uiterlijk deze dag; wat daarna pas zou beginnen, gaat niet door."""
        self.filter(van__gt=dag).delete()
        self.filter(Q(tot__isnull=True) | Q(tot__gt=dag)).update(tot=dag)


def loopt_op(dag: date | F, *, via: str = "") -> Q:
    """Loopt op deze dag; `via` is het pad ernaartoe, zoals 'lidmaatschappen__'."""
    begonnen = Q(**{f"{via}van__lte": dag})
    return begonnen & (Q(**{f"{via}tot__isnull": True}) | Q(**{f"{via}tot__gte": dag}))


class Periode(models.Model):
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def komt_nog(self) -> bool:
        return self.van > vandaag()

    @property
    def is_voorbij(self) -> bool:
        return self.tot is not None and self.tot < vandaag()

    def loopt(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or self.tot >= dag)


def einde_na_begin(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
        name=naam,
        violation_error_message="Het einde ligt vóór het begin.",
    )


def geen_overlap(naam: str, *velden: str, condition: Q | None = None) -> ExclusionConstraint:
    """Twee rijen met dezelfde waarden in `velden` mogen niet op dezelfde dag lopen."""
    dagen = Func(F("van"), F("tot"), Value("[]"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(
        name=naam,
        expressions=[
            *((veld, RangeOperators.EQUAL) for veld in velden),
            (dagen, RangeOperators.OVERLAPS),
        ],
        condition=condition,
        violation_error_message="Deze periode valt samen met een andere.",
    )
