"""Wat iemand weghaalt, kan hij dertig dagen terugzetten. Voor ieder ander is het meteen weg."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q

from apps.core.leeskring import vrije_teksten
from apps.core.tijd import nu

BEWAARTIJD = timedelta(days=30)


class WeghaalbaarQuerySet[M: models.Model](models.QuerySet[M]):
    def zichtbaar_voor(self, persoon: Any) -> Self:
        raise NotImplementedError

    def die_er_zijn(self) -> Self:
        return self.filter(weg_op__isnull=True)

    def weggehaald_door(self, persoon: models.Model) -> Self:
        """Wat deze persoon weghaalde en nog zou mogen lezen."""
        return self.zichtbaar_voor(persoon).filter(weg_door=persoon.pk, weg_op__gt=nu() - BEWAARTIJD)

    def te_lang_weg(self) -> Self:
        return self.filter(weg_op__lte=nu() - BEWAARTIJD)


class DieErZijn[M: models.Model](models.Manager[M]):
    """Wie niets zegt, krijgt alleen wat er is: vergeten te filteren toont zo nooit wat weg is."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(weg_op__isnull=True)


class Weghaalbaar(models.Model):
    """Geef een model `objects = DieErZijn.from_queryset(…)()` en `ook_weg = ….as_manager()`."""

    weg_op = models.DateTimeField(null=True, blank=True)
    weg_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    # Wat er in dezelfde vraag mee moet om `omschrijving` te kunnen zeggen.
    ERBIJ: ClassVar[tuple[str, ...]]

    ook_weg: Any

    class Meta:
        abstract = True

    @property
    def omschrijving(self) -> str:
        """'Vraagstuk 2 van Verpleegkunde': wat het is, zonder de woorden zelf."""
        raise NotImplementedError

    def wie_nog_leest[Q: models.QuerySet[Any]](self, lezers: Q) -> Q:
        """Van deze lezers alleen wie het weghaalde, als het weg is."""
        return lezers.filter(pk=self.weg_door_id) if self.weg_door_id else lezers

    @property
    def eigen_woorden(self) -> list[str]:
        return [tekst for veld in vrije_teksten(type(self)) if (tekst := getattr(self, veld.name))]

    @property
    def terug_tot(self) -> datetime:
        assert self.weg_op
        return self.weg_op + BEWAARTIJD

    @property
    def modelnaam(self) -> str:
        """Hoe het in een adres heet."""
        return str(self._meta.model_name)


def weg_heeft_wie_en_wanneer(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(weg_op__isnull=True, weg_door__isnull=True)
        | Q(weg_op__isnull=False, weg_door__isnull=False),
        name=naam,
    )


def weghaalbare_modellen() -> dict[str, type[Weghaalbaar]]:
    gevonden = [model for model in apps.get_models() if issubclass(model, Weghaalbaar)]
    return {str(model._meta.model_name): model for model in gevonden}
