"""Een adres, met wie het opent en wie er iets doet. Wie niet genoemd is, krijgt 404."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import get_resolver, reverse

from tests.rechten.tabel import HET_TEAM, LEEST_MEE, NIEMAND, PEN
from tests.rechten.tafel import Plek, Tafel

type Lichaam = Mapping[str, object]

LID_ZONDER_PEN = HET_TEAM - PEN
LEEST_ZONDER_PEN = LEEST_MEE - PEN


@dataclass(frozen=True, eq=False)
class Adres:
    """`ding` is de rij uit de tabel waarvan de id in het adres staat; met een `lichaam` is het een POST."""

    naam: str
    mag: frozenset[str]
    verboden: frozenset[str] = NIEMAND
    ding: str = ""
    ids: Callable[[Plek], Mapping[str, object]] | None = None  # wat er verder in het adres staat
    deel: Mapping[str, object] = field(default_factory=dict)
    lichaam: Callable[[Tafel], Lichaam] | None = None
    tekst: str = ""  # het veld van het lichaam waarin iemand typt
    voorbereiding: bool = False
    status: int = 0  # 0: wat gewoon is, 200 bij lezen en 302 na doen
    anders: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        soort = "GET" if self.lichaam is None else "POST"
        return " ".join(filter(None, [soort, self.naam, *map(str, self.deel.values()), self.ding]))

    def uitkomst(self, relatie: str) -> int:
        if relatie in self.mag:
            return self.status or (200 if self.lichaam is None else 302)
        if relatie in self.verboden:
            return 403
        return next((status for status, wie in self.anders.items() if relatie in wie), 404)

    def url(self, tafel: Tafel) -> str:
        return self.url_bij(tafel.eigen)

    def url_bij(self, plek: Plek) -> str:
        plan = plek.voorbereiding if self.voorbereiding else plek.gedeeld
        ids = nummers(plek.dingen[self.ding][-1]) if self.ding else {}
        meer = self.ids(plek) if self.ids else {}
        verwacht = {"team_id": plan.team_id, **self.deel, **meer} | ids
        return reverse(self.naam, kwargs={naam: verwacht[naam] for naam in velden_van(self.naam)})


def velden_van(naam: str) -> list[str]:
    """Wat er in een adres van deze naam staat; leeg als er geen is."""
    mogelijk: Any = get_resolver().reverse_dict.getlist(naam)
    return list(mogelijk[0][0][0][1]) if mogelijk else []


def nummers(ding: Any) -> dict[str, object]:
    """De ids van een ding zoals ze in een adres heten."""
    soort = type(ding).__name__
    if soort == "AfspraakVersie":
        return {"afspraak_id": ding.afspraak_id}
    if soort == "Instemming":
        return {"afspraak_id": ding.versie.afspraak_id, "instemming_id": ding.pk}
    if soort == "Terugblik":
        return {"plan_id": ding.plan_id, "afspraak_id": ding.afspraak_id}
    if soort == "Slotwoord":
        return {"plan_id": ding.plan_id}
    if soort == "Notitie":
        return {"afspraak_id": ding.afspraak_id, "notitie_id": ding.pk}
    return {f"{soort.lower()}_id": ding.pk}


def met(**velden: object) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: velden


def antwoord_op(ding: str) -> Callable[[Tafel], Lichaam]:
    """Een antwoord van wie las hoe het ding er nu bij staat."""

    def lichaam(tafel: Tafel) -> Lichaam:
        rij: Any = tafel.eigen.dingen[ding][-1]
        return {"antwoord": "We zoeken een ander moment.", "basis": type(rij).objects.get(pk=rij.pk).teller}

    return lichaam
