"""De boom van onderdelen, in zijn geheel gelezen: het zijn er nooit meer dan een paar honderd."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from apps.accounts.models import Onderdeel, Rol
from apps.core.models import strikt
from apps.teams.models import Team


def boven(onderdeel: Onderdeel) -> set[int]:
    """Dit onderdeel en alles waar het onder valt."""
    ouders = dict(Onderdeel.objects.values_list("pk", "ouder_id"))
    gevonden: set[int] = set()
    nu: int | None = onderdeel.pk
    while nu is not None:
        gevonden.add(nu)
        nu = ouders[nu]
    return gevonden


def onder(onderdeel_id: int) -> set[int]:
    """Dit onderdeel en alles wat eronder valt."""
    paren = list(Onderdeel.objects.values_list("pk", "ouder_id"))
    gevonden, nieuw = set(), {onderdeel_id}
    while nieuw:
        gevonden |= nieuw
        nieuw = {pk for pk, ouder in paren if ouder in nieuw}
    return gevonden


@dataclass(frozen=True)
class Hangend:
    """Wat er na een dag nog onder een onderdeel hangt; waar als er iets is."""

    onderdelen: list[Onderdeel]
    teams: list[Team]
    rollen: list[Rol]

    def __bool__(self) -> bool:
        return any(self)

    def __iter__(self) -> Iterator[object]:
        yield from (*self.onderdelen, *self.teams, *self.rollen)


def wat_hangt_onder(onderdeel: Onderdeel, *, na: date) -> Hangend:
    rollen = _na(Rol.objects.filter(onderdeel=onderdeel), na).select_related("persoon")
    return Hangend(
        onderdelen=list(_na(Onderdeel.objects.filter(ouder=onderdeel), na).order_by("naam")),
        teams=list(_na(Team.objects.filter(onderdeel=onderdeel), na)),
        rollen=list(rollen.order_by("persoon__sorteernaam")),
    )


def _na[Q: QuerySet](rijen: Q, dag: date) -> Q:  # type: ignore[type-arg]
    return strikt(rijen.exclude(tot__lte=dag))
