"""Wat vandaag is gedaan, op de dag zetten waarop het in het verhaal gebeurde.

De acties vragen zelf aan de klok hoe laat het is. Daarom gebeurt alles eerst vandaag, op volgorde, en gaan
daarna alle momenten in één keer terug.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.db.models import DateTimeField
from django.utils import timezone

from apps.core.tijd import nu, vandaag

KANTOOR_OPEN = time(9)
TUSSEN_TWEE_DADEN = timedelta(minutes=3)


def werkdag(dag: date) -> date:
    """Deze dag, of in het weekend de vrijdag ervoor."""
    return dag - timedelta(days=max(0, dag.weekday() - 4))


@dataclass
class Tijdlijn:
    """Per daad: vanaf welk moment zij gedaan is, en hoever dat terug moet."""

    daden: list[tuple[datetime, timedelta]] = field(default_factory=list)

    def noteer(self, dag: date) -> None:
        """Wat vanaf nu gebeurt, hoort op deze dag. Vandaag blijft vandaag: niets komt in de toekomst."""
        sinds = nu()
        moment = timezone.make_aware(datetime.combine(dag, KANTOOR_OPEN))
        moment += TUSSEN_TWEE_DADEN * len(self.daden)
        self.daden.append((sinds, sinds - moment if dag < vandaag() else timedelta()))

    def zet_terug(self) -> None:
        if not self.daden:
            return
        begin, einde = self.daden[0][0], nu()
        for veld in _momenten():
            rijen = veld.model._base_manager
            gezet = rijen.filter(**{f"{veld.name}__range": (begin, einde)})
            verzet = [
                veld.model(pk=nummer, **{veld.name: moment - self._hoever(moment)})
                for nummer, moment in gezet.values_list("pk", veld.name)
            ]
            rijen.bulk_update(verzet, [veld.name], batch_size=500)

    def _hoever(self, moment: datetime) -> timedelta:
        """Een moment hoort bij de laatste daad die toen al begonnen was."""
        return next(terug for sinds, terug in reversed(self.daden) if sinds <= moment)


def _momenten() -> Iterator["DateTimeField[Any, Any]"]:
    """Elk tijdstip van elk eigen model: wat er later bij komt, gaat vanzelf mee."""
    for model in apps.get_models():
        if model.__module__.startswith("apps."):
            for veld in model._meta.concrete_fields:
                if isinstance(veld, DateTimeField):
                    yield veld
