"""Langs alle adressen van de app, zoals urls.py ze noemt, gevuld met wat er echt ligt."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from apps.accounts.models import Persoon
from apps.activiteiten.models import (
    Activiteit,
    Leerervaring,
    Leerervaringdeling,
    Reflectie,
    Reflectiedeling,
)
from apps.interventies.models import (
    AfspraakVersie,
    Instemming,
    Interventie,
    Notitie,
    Slotwoord,
    Terugblik,
)
from apps.mijn_gegevens.soorten import SOORTEN
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, ToenNu, Vervolgstap
from apps.teamplannen.models import Analyseonderdeel, Opmerking, Reactie
from tests.rechten import beheeradressen
from tests.rechten.adressen.adres import nummers
from tests.rechten.adressen.basisrecht import inzet
from tests.rechten.adressen.basisrecht import regel as basisrechtregel
from tests.rechten.adressen.begeleiding import kijkt_mee
from tests.rechten.adressen.beheer import cyclus, dienst
from tests.rechten.adressen.gedeeld import gedeeld_plan
from tests.rechten.adressen.gesprekken import deling, met_een_lid, regel, teamgesprek, teamzin
from tests.rechten.adressen.opzij import ligt_opzij
from tests.rechten.adressen.teammensen import buitenstaander, teamlid
from tests.rechten.tafel import Tafel

# Wat in een adres achter het vraagteken kan staan.
KEUZES = {
    "analyse_stap": ("?uit=1", "?uit=2"),
    "gesprek_nu": ("?stapel=taken",),
    "afspraak": ("?naast=1", "?versie=1&naast=2"),
    "geschiedenis": ("?soort=analyse",),
    "interventie_kies": ("?vraagstuk=2",),
    "interventie_nieuw": ("?vraagstuk=1",),
}


MET_EEN_ADRES = (
    Interventie,
    AfspraakVersie,
    Instemming,
    Notitie,
    Opmerking,
    Reactie,
    Slotwoord,
    Terugblik,
)
LEESLOG = 'INSERT INTO "core_leesregel"'


@dataclass(frozen=True)
class Pad:
    naam: str
    url: str
    team: int | None
    eerste: bool  # de eerste met deze naam in een team; die erna wijzen alleen een ander ding aan
    van_ons: bool  # een view van de app zelf; de andere zijn van allauth


def patronen() -> Iterator[URLPattern]:
    def uit(patronen: list[Any]) -> Iterator[URLPattern]:
        for patroon in patronen:
            if isinstance(patroon, URLPattern):
                yield patroon
            else:
                yield from uit(patroon.url_patterns)

    return uit(get_resolver().url_patterns)


def delen_van(patroon: URLPattern) -> set[str]:
    """De namen van wat er in het adres varieert."""
    return {*patroon.pattern.converters, *patroon.pattern.regex.groupindex}


def paden(tafel: Tafel) -> list[Pad]:
    sleutels = list(_sleutels(tafel))
    return [pad for patroon in patronen() for pad in _gevuld(patroon, sleutels)]


def _gevuld(patroon: URLPattern, sleutels: list[dict[str, Any]]) -> Iterator[Pad]:
    assert patroon.name, f"{patroon} heeft geen naam"
    mogelijk = [sleutel for sleutel in sleutels if set(sleutel) == delen_van(patroon)]
    assert mogelijk, f"Zeg in rondgang.py waarmee het adres {patroon.name} gevuld wordt."
    van_ons = patroon.callback.__module__.startswith("apps.")
    gezien: set[Any] = set()
    for sleutel in mogelijk:
        url, team = reverse(patroon.name, kwargs=sleutel), sleutel.get("team_id")
        for keuze in ("", *KEUZES.get(patroon.name, ()), *_oude_versies(patroon.name, sleutel)):
            yield Pad(patroon.name, url + keuze, team, team not in gezien, van_ons)
            gezien.add(team)


def _oude_versies(naam: str, sleutel: dict[str, Any]) -> tuple[str, ...]:
    gewijzigd = naam == "afspraak" and AfspraakVersie.objects.filter(
        afspraak=sleutel["afspraak_id"], nummer=2
    )
    return ("?versie=1",) if gewijzigd else ()


def _sleutels(tafel: Tafel) -> Iterator[dict[str, Any]]:
    """Elke combinatie van ids en namen waarmee een adres echt bestaat."""
    yield {}
    yield from beheeradressen.sleutels(tafel)
    for naar in (buitenstaander, teamlid):
        yield {"team_id": tafel.eigen.gedeeld.team_id, **naar(tafel.eigen)}
    yield from ({"nummer": nummer} for nummer in (1, 2, 3))
    yield from (dienst(tafel.eigen), cyclus(tafel.eigen))
    yield gedeeld_plan(tafel.eigen)
    yield from ({"profiel_id": nummer} for nummer in Profiel.ook_weg.values_list("pk", flat=True))
    yield from ({"deling_id": nummer} for nummer in Profieldeling.objects.values_list("pk", flat=True))
    yield from _gedaan(tafel)
    yield from _gesprekken(tafel)
    yield {"uidb36": "1", "key": "verlopen"}
    yield from ({"soort": soort} for soort in SOORTEN)
    yield {"bewaard": "leeslog"}
    yield from ({"dag": dag} for dag in ("onzin", tafel.wereld.vandaag.isoformat()))
    yield from (basisrechtregel(tafel.eigen), inzet(tafel.eigen))
    yield {"beurt_id": 1}
    delingen = Profieldeling.objects.values_list("pk", flat=True)
    yield from ({"deling": "profieldeling", "nummer": nummer} for nummer in delingen)
    yield from (
        {naam: slug}
        for naam in ("slug", "vorm_slug")
        for slug in ("intervisie", "cursus", "drukte", "taken-ruilen")
    )
    for plan in (tafel.eigen.voorbereiding, tafel.eigen.gedeeld):
        team = {"team_id": plan.team_id}
        yield team
        yield team | {"plan_id": plan.pk}
        yield team | {"vorm_slug": "intervisie"}
        yield from (team | {"signaal": slug} for slug in ("antwoord-voor-de-vraag", "voorwaarde", "onzin"))
        yield from (team | {"nummer": nummer} for nummer in (1, 2, 3))
        yield from (team | {naam: stap} for naam in ("stap", "onderdeel") for stap in Analyseonderdeel.values)
    yield {"team_id": tafel.eigen.gedeeld.team_id, **kijkt_mee(tafel.eigen)}
    yield {"team_id": tafel.eigen.voorbereiding.team_id, **ligt_opzij(tafel.eigen)}
    for rij, dingen in tafel.eigen.dingen.items():
        if rij.endswith(", weggehaald"):
            yield {"soort": dingen[-1]._meta.model_name, "nummer": dingen[-1].pk}
        elif isinstance(dingen[-1], MET_EEN_ADRES):
            yield team | nummers(dingen[-1])


def _gedaan(tafel: Tafel) -> Iterator[dict[str, Any]]:
    for model, naam in (
        (Activiteit, "activiteit_id"),
        (Reflectie, "reflectie_id"),
        (Leerervaring, "leerervaring_id"),
    ):
        yield from ({naam: nummer} for nummer in model.ook_weg.values_list("pk", flat=True))
    for rij in (*Reflectiedeling.objects.all(), *Leerervaringdeling.objects.all()):
        ding = {"soort": rij.modelnaam.removesuffix("deling"), "nummer": rij.ding_id}
        yield from (ding, ding | buitenstaander(tafel.eigen), ding | {"deling_id": rij.pk})
        yield {"deling": rij.modelnaam, "nummer": rij.pk}


def _gesprekken(tafel: Tafel) -> Iterator[dict[str, Any]]:
    for nummer in Ontwikkelgesprek.ook_weg.values_list("pk", flat=True):
        gesprek = {"gesprek_id": nummer}
        yield gesprek
        yield gesprek | {"slug": "team-kaart"}
        yield from (gesprek | {"soort": soort} for soort in ("toen-nu", "werk", "stap", "onzin"))
    yield regel(Vervolgstap)(tafel.eigen)
    yield from (regel(ToenNu, soort=soort)(tafel.eigen) for soort in ("toen-nu", "onzin"))
    yield deling(tafel.eigen)
    team = {"team_id": tafel.eigen.gedeeld.team_id}
    yield from (team | ids(tafel.eigen) for ids in (teamgesprek, teamzin, met_een_lid))


def bezoeker(persoon: Persoon | None) -> Client:
    client = Client(raise_request_exception=False)
    if persoon:
        client.force_login(persoon)
    return client


class Geschreven(Exception):
    """Lezen veranderde iets."""


@contextmanager
def zonder_schrijven() -> Iterator[None]:
    """Hierbinnen gaat er niets naar de databank dat iets verandert, behalve een regel van het leeslog."""

    def weiger(uitvoeren: Any, sql: str, *rest: Any) -> Any:
        verandert = sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE"))
        if verandert and not sql.startswith(LEESLOG):
            raise Geschreven(sql[:200])
        return uitvoeren(sql, *rest)

    with connection.execute_wrapper(weiger):
        yield


def heeft_delen(antwoord: HttpResponseBase) -> bool:
    """Of een van de sjablonen van dit antwoord een deel heeft dat htmx los kan krijgen."""
    sjablonen: list[Any] = getattr(antwoord, "templates", [])
    return any(getattr(sjabloon, "extra_data", {}).get("partials") for sjabloon in sjablonen)
