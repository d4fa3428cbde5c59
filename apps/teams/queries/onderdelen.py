"""De boom van onderdelen, in zijn geheel gelezen: het zijn er nooit meer dan een paar honderd."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from apps.accounts.models import Aanstelling, Onderdeel, Rol
from apps.accounts.namen import kaal
from apps.core.models import strikt
from apps.core.periode import loopt_op
from apps.core.tijd import vandaag
from apps.teams.models import Team


@dataclass(frozen=True)
class Tak:
    """Een onderdeel op zijn plek in de boom; de wortel heeft diepte 0."""

    onderdeel: Onderdeel
    diepte: int

    @property
    def inspringend(self) -> str:
        return f"{'– ' * self.diepte}{self.onderdeel.naam}"

    @property
    def voorbij(self) -> bool:
        return self.onderdeel.tot is not None and self.onderdeel.tot < vandaag()


def hele_boom() -> list[Tak]:
    """Elk onderdeel, met hoeveel teams er nu bij horen; wat eronder valt, staat eronder."""
    lopend = loopt_op(vandaag(), via="teams__")
    kinderen: dict[int | None, list[Onderdeel]] = {}
    for onderdeel in strikt(Onderdeel.objects.annotate(aantal_teams=Count("teams", filter=lopend))):  # type: ignore[no-redef]
        kinderen.setdefault(onderdeel.ouder_id, []).append(onderdeel)

    def takken(ouder: int | None, diepte: int) -> Iterator[Tak]:
        for onderdeel in sorted(kinderen.get(ouder, []), key=lambda kind: kaal(kind.naam)):
            yield Tak(onderdeel, diepte)
            yield from takken(onderdeel.pk, diepte + 1)

    return list(takken(None, 0))


def boom_van_nu() -> list[Tak]:
    """Wat er vandaag nog is: om iets onder te hangen."""
    return [tak for tak in hele_boom() if not tak.voorbij]


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
    aanstellingen: list[Aanstelling]

    def __bool__(self) -> bool:
        return any(self)

    def __iter__(self) -> Iterator[object]:
        yield from (*self.onderdelen, *self.teams, *self.rollen, *self.aanstellingen)


def wat_hangt_onder(onderdeel: Onderdeel, *, na: date) -> Hangend:
    rollen = _na(Rol.objects.filter(onderdeel=onderdeel), na).select_related("persoon")
    aanstellingen = _na(Aanstelling.objects.filter(onderdeel=onderdeel), na).select_related("persoon")
    return Hangend(
        onderdelen=list(_na(Onderdeel.objects.filter(ouder=onderdeel), na).order_by("naam")),
        teams=list(_na(Team.objects.filter(onderdeel=onderdeel), na)),
        rollen=list(rollen.order_by("persoon__sorteernaam")),
        aanstellingen=list(aanstellingen.order_by("persoon__sorteernaam")),
    )


def _na[Q: QuerySet](rijen: Q, dag: date) -> Q:  # type: ignore[type-arg]
    return strikt(rijen.exclude(tot__lte=dag))
