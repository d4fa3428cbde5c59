"""De catalogus lezen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Prefetch, Q, QuerySet

from apps.core.models import strikt
from apps.grondtonen.models import Grondtoon, Interventievorm, Scanstelling, Werkhulpbron
from apps.grondtonen.zoeken import gevonden


@dataclass(frozen=True)
class Toongroep:
    """Een grondtoon met zijn vormen; `past` als de toon bij het vraagstuk hoort."""

    toon: Grondtoon
    vormen: list[Interventievorm]
    past: bool


@dataclass(frozen=True)
class Brongroep:
    """Een werkhulpbron met vormen die haar geven."""

    slug: str
    naam: str
    vormen: list[Interventievorm]


class Groepsgrootte(NamedTuple):
    naam: str
    van: int
    tot: int


GROEPEN = {
    "alleen": Groepsgrootte("Alleen", 1, 1),
    "paar": Groepsgrootte("Met twee of drie", 2, 3),
    "klein": Groepsgrootte("Kleine groep, 4 tot 6", 4, 6),
    "groot": Groepsgrootte("Zeven of meer", 7, 10_000),
}


@dataclass(frozen=True, kw_only=True)
class Zoekvraag:
    """Wat iemand in de catalogus zoekt. Binnen een filter telt elke keuze, de filters gelden samen."""

    woorden: str = ""
    toon: Sequence[str] = ()
    soort: Sequence[str] = ()
    stuur: Sequence[str] = ()
    bron: Sequence[str] = ()
    tijd: Sequence[str] = ()
    groep: Sequence[str] = ()


def passende_vormen(vraag: Zoekvraag) -> list[Interventievorm]:
    """Met woorden: wat het meest lijkt eerst. Anders op naam."""
    vormen = Interventievorm.objects.filter(
        _met("grondtonen", vraag.toon),
        _soort(vraag),
        _met("hulpbronnen", vraag.bron),
        Q(tijdklasse__in=vraag.tijd) if vraag.tijd else Q(),
        _groep(vraag.groep),
        actief=True,
    ).order_by("zoeknaam", "naam")
    if vraag.woorden:
        vormen = gevonden(vormen, vraag.woorden)
    return list(strikt(vormen.prefetch_related("grondtonen")))


def _met(relatie: str, slugs: Sequence[str]) -> Q:
    """Hoort bij minstens één van de slugs; over een deelvraag, want een join geeft een vorm twee keer."""
    if not slugs:
        return Q()
    return Q(pk__in=Interventievorm.objects.filter(**{f"{relatie}__in": slugs}).values("pk"))


def _soort(vraag: Zoekvraag) -> Q:
    """Sturing zegt alleen iets over informele vormen: wie haar kiest, vraagt om informeel."""
    past = Q(pk__in=[]) if vraag.soort or vraag.stuur else Q()
    if "formeel" in vraag.soort:
        past |= Q(formeel=True)
    if vraag.stuur:
        past |= Q(sturing__in=vraag.stuur)
    elif "informeel" in vraag.soort:
        past |= Q(formeel=False)
    return past


def _groep(sleutels: Sequence[str]) -> Q:
    past = Q(pk__in=[]) if sleutels else Q()
    for sleutel in sleutels:
        groep = GROEPEN[sleutel]
        ruim_genoeg = Q(groep_max=None) | Q(groep_max__gte=groep.van)
        past |= Q(groep_min__lte=groep.tot) & ruim_genoeg
    return past


def tonen_om_te_kiezen() -> list[Grondtoon]:
    """Elke toon met zijn praktijkvragen en zijn aantal vormen."""
    tonen = Grondtoon.objects.prefetch_related("praktijkvragen").order_by("volgorde")
    return list(strikt(tonen.annotate(aantal_vormen=Count("vormen", filter=Q(vormen__actief=True)))))


def hulpbronnen() -> list[Werkhulpbron]:
    return list(Werkhulpbron.objects.order_by("volgorde"))


def scanstellingen() -> list[Scanstelling]:
    return list(Scanstelling.objects.filter(actief=True))


def alle_scanstellingen() -> list[Scanstelling]:
    """Ook wat uit de scan gehaald is."""
    return list(Scanstelling.objects.all())


def vormen_per_toon(*, eerst: Sequence[str] = ()) -> list[Toongroep]:
    """Alle vormen onder hun grondtoon: eerst de tonen uit `eerst`, in die volgorde. Elke vorm één keer."""
    tonen = list(strikt(_tonen_met_vormen().order_by("volgorde")))
    tonen.sort(key=lambda toon: eerst.index(toon.pk) if toon.pk in eerst else len(eerst))
    gezien: set[str] = set()
    groepen = []
    for toon in tonen:
        nieuw = [vorm for vorm in toon.vormen.all() if vorm.pk not in gezien]
        gezien |= {vorm.pk for vorm in nieuw}
        groepen.append(Toongroep(toon, nieuw, past=toon.pk in eerst))
    return groepen


def vormen_die_geven(bronnen: Iterable[Mapping[str, str]], *, uit: Iterable[Toongroep]) -> list[Brongroep]:
    """Per werkhulpbron (slug en naam) de vormen uit deze groepen die haar geven. Elke vorm één keer."""
    over = [vorm for groep in uit for vorm in groep.vormen]
    groepen = []
    for bron in bronnen:
        geven = [vorm for vorm in over if bron["slug"] in {geeft.pk for geeft in vorm.hulpbronnen.all()}]
        over = [vorm for vorm in over if vorm not in geven]
        groepen.append(Brongroep(bron["slug"], bron["naam"], geven))
    return groepen


def toon_met_alles(slug: str) -> Grondtoon | None:
    return strikt(_tonen_met_vormen().filter(pk=slug).prefetch_related("praktijkvragen")).first()


def _tonen_met_vormen() -> QuerySet[Grondtoon]:
    vormen = Interventievorm.objects.filter(actief=True).prefetch_related("hulpbronnen").order_by("naam")
    return Grondtoon.objects.prefetch_related(Prefetch("vormen", vormen))


def vorm_met_alles(slug: str) -> Interventievorm | None:
    vormen = Interventievorm.objects.filter(pk=slug)
    return strikt(vormen.prefetch_related("hulpbronnen", "grondtonen__praktijkvragen")).first()
