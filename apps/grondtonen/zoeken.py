"""Zoeken in de catalogus, ook met een meervoud, een samenstelling of een tikfout.

Eerst op drietallen letters (pg_trgm), pas daarna op hele woorden: de Nederlandse woordstammen van
PostgreSQL laten 'docentstages' staan zoals het is.
"""

import re

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector, TrigramWordSimilarity
from django.db.models import ExpressionWrapper, FloatField, Q, QuerySet, Value
from django.db.models.functions import Greatest

from apps.accounts.namen import kaal
from apps.core.lijst import LANGSTE_VRAAG
from apps.grondtonen.models import Interventievorm

MEESTE_WOORDEN = 8
# Staan in elke tekst en zeggen dus niets.
VULWOORDEN = {
    "aan", "bij", "de", "een", "en", "het", "hoe", "ik", "in", "je", "met", "of", "om", "op", "te", "van",
    "voor", "we", "wij",
}  # fmt: skip

# Laag genoeg voor één tikfout in een kort woord; wat meer lijkt, staat toch bovenaan.
LIJKT_GENOEG = 0.4
# Een woord in de naam weegt zwaarder dan hetzelfde trefwoord, en dat weer zwaarder dan in de uitleg.
WEEGT_TREFWOORD = 0.9
WEEGT_UITLEG = 0.6


def _woorden(tekst: str) -> list[str]:
    """Zonder hoofdletters, accenten en tekens die geen letter of cijfer zijn."""
    return re.findall(r"[a-z0-9]+", kaal(tekst))


def zoekwoorden(vraag: str) -> list[str]:
    alle = _woorden(vraag[:LANGSTE_VRAAG])
    return ([woord for woord in alle if woord not in VULWOORDEN] or alle)[:MEESTE_WOORDEN]


def zoeknaam(vorm: Interventievorm) -> str:
    return " ".join(_woorden(vorm.naam))


def zoektekst(vorm: Interventievorm) -> str:
    """Waar de vorm over gaat. De valkuil doet niet mee: wie 'uitje' zoekt, zoekt geen mislukte vorm."""
    delen = [vorm.kern, vorm.verandering, vorm.maandag_wat]
    delen += [bron.naam for bron in vorm.hulpbronnen.all()]
    delen += [toon.naam for toon in vorm.grondtonen.all()]
    return " ".join(_woorden(" ".join(delen)))


def gevonden(vormen: QuerySet[Interventievorm], vraag: str) -> QuerySet[Interventievorm]:
    """De vormen die op de vraag lijken, wat het meest lijkt eerst."""
    gezocht = zoekwoorden(vraag)
    if not gezocht:
        return vormen.none()
    per_woord = [
        Greatest(
            TrigramWordSimilarity(woord, "zoeknaam"),
            Value(WEEGT_TREFWOORD) * TrigramWordSimilarity(woord, "trefwoorden"),
            Value(WEEGT_UITLEG) * TrigramWordSimilarity(woord, "zoektekst"),
        )
        for woord in gezocht
    ]
    gelijkenis = ExpressionWrapper(sum(per_woord, Value(0.0)) / len(gezocht), FloatField())
    vector = SearchVector("zoeknaam", weight="A", config="dutch") + SearchVector(
        "zoektekst", weight="C", config="dutch"
    )
    hele_woorden = SearchQuery(" ".join(gezocht), config="dutch")
    return (
        vormen.annotate(gelijkenis=gelijkenis, vector=vector, rang=SearchRank(vector, hele_woorden))
        .filter(Q(gelijkenis__gte=LIJKT_GENOEG) | Q(vector=hele_woorden))
        .order_by("-gelijkenis", "-rang", "naam")
    )
