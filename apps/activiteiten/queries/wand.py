"""De wand van een team: wat mensen ermee deelden, het nieuwste eerst. Niemand wordt geteld."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import attrgetter, itemgetter
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.activiteiten.models import KORT, Leerervaringdeling, Reflectiedeling
from apps.activiteiten.queries.mijn import titels
from apps.core.models import strikt
from apps.mijn_plek.models import DelingQuerySet
from apps.teams.models import Team

PER_BLADZIJDE = 30


@dataclass(frozen=True, kw_only=True)
class Wandsteen:
    """Wat één mens deelde. `lang` is een reflectie, met waar zij bij hoort als `kop`."""

    wie: Persoon
    dag: date
    woorden: tuple[str, ...]
    kop: str = ""
    hoe: str = ""
    afspraak: tuple[str, int] | None = None
    afspraak_id: int | None = None

    @property
    def lang(self) -> bool:
        return bool(self.kop)


def wand(team: Team, lezer: Persoon, *, bladzijde: int = 1) -> tuple[list[Wandsteen], bool]:
    """Eén bladzijde, en of er eerder nog meer is."""
    tot = bladzijde * PER_BLADZIJDE
    regels = _te_lezen(Leerervaringdeling, lezer).filter(met_team=team)
    reflecties = _te_lezen(Reflectiedeling, lezer).filter(met_team=team)
    gevonden: list[Leerervaringdeling | Reflectiedeling] = [
        *regels.select_related("door", "ding")[: tot + 1],
        *reflecties.select_related("door", "ding__activiteit")[: tot + 1],
    ]
    gevonden.sort(key=attrgetter("van", "pk"), reverse=True)
    deze = list(islice(gevonden, tot - PER_BLADZIJDE, tot))
    return _stenen(deze, lezer), len(gevonden) > tot


def met_verteld(lezer: Persoon) -> dict[str, ArraySubquery]:
    """Wat mensen met het team over een afspraak deelden, om met `analyse_van` mee te vragen."""
    team = OuterRef("plan__team")
    regels = _te_lezen(Leerervaringdeling, lezer).filter(met_team=team, ding__afspraak__team=team)
    reflecties = _te_lezen(Reflectiedeling, lezer).filter(
        met_team=team, ding__activiteit__afspraak__team=team
    )
    wie = {"wie": "door__roepnaam", "van": "van"}
    regel = JSONObject(afspraak="ding__afspraak_id", woorden="ding__tekst", **wie)
    reflectie = JSONObject(afspraak="ding__activiteit__afspraak_id", woorden="ding__betekenis", **wie)
    return {
        "vertelde_regels": ArraySubquery(regels.values(wat=regel)[:PER_BLADZIJDE]),
        "vertelde_reflecties": ArraySubquery(reflecties.values(wat=reflectie)[:PER_BLADZIJDE]),
    }


def verteld(geladen: Any) -> dict[int, list[tuple[str, str]]]:
    """Per afspraak wie wat vertelde, het nieuwste eerst; `geladen` met `met_verteld`."""
    bij: dict[int, list[tuple[str, str]]] = {}
    alles = [*geladen.vertelde_reflecties, *geladen.vertelde_regels]
    for rij in sorted(alles, key=itemgetter("van"), reverse=True):
        bij.setdefault(rij["afspraak"], []).append((rij["wie"], rij["woorden"]))
    return bij


def _te_lezen[D: Leerervaringdeling | Reflectiedeling](soort: type[D], lezer: Persoon) -> DelingQuerySet[D]:
    """Wat deze lezer leest, met wat hij zelf deelde."""
    alle: DelingQuerySet[D] = soort.objects.all()  # type: ignore[assignment]
    eigen = Q(pk__in=alle.die_gelden().filter(door=lezer).values("pk"))
    van_anderen = Q(pk__in=alle.open_voor(lezer).values("pk"))
    return strikt(alle.filter(eigen | van_anderen).order_by("-van", "-pk"))


def _stenen(delingen: Iterable[Leerervaringdeling | Reflectiedeling], lezer: Persoon) -> list[Wandsteen]:
    alle = list(delingen)
    hoort_bij = titels(lezer, {pk for deling in alle if (pk := afspraak_van(deling))})
    return [_steen(deling, hoort_bij) for deling in alle]


def afspraak_van(deling: Leerervaringdeling | Reflectiedeling) -> int | None:
    if isinstance(deling, Reflectiedeling):
        return deling.ding.activiteit.afspraak_id
    return deling.ding.afspraak_id


def _steen(deling: Leerervaringdeling | Reflectiedeling, hoort_bij: dict[int, tuple[str, int]]) -> Wandsteen:
    afspraak_id = afspraak_van(deling)
    afspraak = hoort_bij.get(afspraak_id) if afspraak_id else None
    if isinstance(deling, Reflectiedeling):
        ding = deling.ding
        woorden = [ding.opgevallen, ding.betekenis, ding.vervolg]
        kop, hoe = f"{deling.door.roepnaam}: {ding.activiteit.naam}", ""
    else:
        woorden = [deling.ding.tekst, deling.ding.elders]
        kop, hoe = "", KORT.get(deling.ding.kwadrant, "")
    return Wandsteen(
        wie=deling.door,
        dag=deling.van,
        woorden=tuple(filter(None, woorden)),
        kop=kop,
        hoe=hoe.lower(),
        afspraak=afspraak,
        afspraak_id=afspraak_id if afspraak else None,
    )
