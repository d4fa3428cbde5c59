"""Wat er van iemand is, voor de pagina: hoeveel per soort, en de rijen van één soort."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, Count, Value
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.bewaren import TERMIJNEN, Bewaard
from apps.core.models import Bewaartermijn, strikt
from apps.core.queries import alle_termijnen, termijn_van
from apps.mijn_gegevens.soorten import SOORTEN, Groep, Kolom, Soort
from apps.mijn_gegevens.soorten.gesprekken import mijn_gesprekken
from apps.mijn_plek.models import Deling
from apps.mijn_plek.queries import soorten_delingen
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek
from apps.teams.models import Team

PER_BLADZIJDE = 25
LAATSTE = 10


def aantallen(ik: Persoon) -> dict[str, int]:
    """Per soort hoeveel rijen er zijn, in één vraag."""
    per_soort = [
        soort.rijen(ik)
        .order_by()
        .values(welke_soort=Value(naam, output_field=CharField()))
        .annotate(hoeveel=Count("pk"))
        .values_list("welke_soort", "hoeveel")
        for naam, soort in SOORTEN.items()
    ]
    eerste, *rest = per_soort
    return dict(eerste.union(*rest, all=True).order_by())


@dataclass(frozen=True)
class Feit:
    naam: str
    tekst: str
    eigen_woorden: bool


@dataclass(frozen=True)
class Ding:
    """Eén rij in woorden; `url` als je haar nu ergens kunt openen."""

    feiten: list[Feit]
    url: str = ""


def in_woorden(soort: Soort, waarden: tuple[Any, ...]) -> list[Feit]:
    """Wat leeg is, staat er niet bij."""
    paren = zip(soort.kolommen, waarden, strict=True)
    return [_feit(kolom, tekst) for kolom, waarde in paren if (tekst := kolom.in_woorden(waarde))]


def _feit(kolom: Kolom, tekst: str) -> Feit:
    return Feit(kolom.veld.naam, tekst, kolom.eigen_woorden)


def bladzijde(ik: Persoon, soort: Soort, nummer: str) -> tuple[Page[Any], list[Ding]]:
    plek = soort.plek
    paden = [veld.pad for veld in soort.velden]
    rijen = soort.rijen(ik).values_list(*paden, *(plek.paden if plek else ()))
    blad = Paginator(rijen, PER_BLADZIJDE).get_page(nummer)
    teams = set(Team.objects.zichtbaar_voor(ik).values_list("pk", flat=True)) if plek else set()
    return blad, [_ding(soort, rij, teams) for rij in blad]


def _ding(soort: Soort, rij: tuple[Any, ...], teams: set[int]) -> Ding:
    aantal = len(soort.velden)
    return Ding(in_woorden(soort, rij[:aantal]), _adres(soort, rij[aantal:], teams))


def _adres(soort: Soort, delen: tuple[Any, ...], teams: set[int]) -> str:
    """Van een team waar je niet meer in zit, opent er niets."""
    plek = soort.plek
    if plek is None or (plek.eerst_team and delen and delen[0] not in teams):
        return ""
    return reverse(plek.adres, args=delen)


@dataclass(frozen=True)
class Overzicht:
    """De hele pagina: wie er las, wat er is, en hoe lang het blijft."""

    gelezen: list[Any]
    delingen: list[Deling]
    per_groep: list[tuple[Groep, list[tuple[Soort, int]]]]
    jij: list[tuple[Soort, list[list[Feit]]]]
    termijnen: list[Bewaartermijn]


def overzicht(ik: Persoon) -> Overzicht:
    hoeveel = aantallen(ik)
    groepen = [
        (groep, [(soort, n) for soort in _in(groep) if (n := hoeveel.get(soort.sleutel, 0))])
        for groep in Groep
        if groep is not Groep.JIJ
    ]
    gelezen = SOORTEN["gelezen"]
    laatste = gelezen.rijen(ik).values_list(*(veld.pad for veld in gelezen.velden))[:LAATSTE]
    return Overzicht(
        gelezen=[[feit.tekst for feit in in_woorden(gelezen, rij)] for rij in laatste],
        delingen=mijn_delingen(ik),
        per_groep=[(groep, soorten) for groep, soorten in groepen if soorten],
        jij=[(soort, _alle(ik, soort)) for soort in _in(Groep.JIJ) if hoeveel.get(soort.sleutel)],
        termijnen=alle_termijnen(),
    )


def mijn_delingen(ik: Persoon) -> list[Deling]:
    """Wat een ander nu leest omdat deze persoon het laat zien, van elke soort; het laatste eerst."""
    alle = [
        deling
        for soort in soorten_delingen()
        for deling in strikt(
            _gelden(soort).filter(door=ik).select_related("met_persoon", "met_team", *soort.ERBIJ)
        )
    ]
    return sorted(alle, key=lambda deling: (deling.van, deling.pk), reverse=True)


def mijn_deling(ik: Persoon, soort: str, nummer: int) -> Deling | None:
    """Alleen een eigen deling, die nog geldt."""
    per_naam = {str(model._meta.model_name): model for model in soorten_delingen()}
    rijen = _gelden(per_naam[soort]).filter(door=ik, pk=nummer) if soort in per_naam else None
    deling: Deling | None = rijen.first() if rijen is not None else None
    return deling


def gesprekken_van_een_ander(ik: Persoon) -> list[Ontwikkelgesprek]:
    """Waarvan hij als leidinggevende meeneemt wat de medewerker schreef."""
    return list(strikt(mijn_gesprekken(ik).filter(leidinggevende=ik)))


def _gelden(soort: type[Deling]) -> Any:
    manager: Any = soort._default_manager
    return manager.die_gelden()


def _in(groep: Groep) -> list[Soort]:
    return [soort for soort in SOORTEN.values() if soort.groep is groep]


def _alle(ik: Persoon, soort: Soort) -> list[list[Feit]]:
    return [in_woorden(soort, rij) for rij in soort.lees(ik)]


def alles(ik: Persoon) -> list[tuple[Groep, list[tuple[Soort, list[list[Feit]]]]]]:
    """Elke soort met al haar rijen, ook een lege: dan zegt het bestand dat er niets is."""
    return [(groep, [(soort, _alle(ik, soort)) for soort in _in(groep)]) for groep in Groep]


def gevolgen(ik: Persoon) -> list[tuple[Soort, int]]:
    """Wat iemand hier weg kan halen, en hoeveel dat nu is."""
    hoeveel = aantallen(ik)
    return [(soort, hoeveel.get(naam, 0)) for naam, soort in SOORTEN.items() if soort.weghalen]


def blijft(soort: Soort) -> str:
    """Hoe lang deze soort blijft, zoals de instelling het koos."""
    if not isinstance(soort.blijft, Bewaard):
        return soort.blijft
    return TERMIJNEN[soort.blijft].in_woorden(termijn_van(soort.blijft))
