"""De lijst van teams."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from apps.core.models import strikt
from apps.core.periode import loopt_op
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap, Lidrol, Team

VOLGORDEN = {"naam": ["naam"], "onderdeel": ["onderdeel__naam", "naam"]}


class Teamgroep(models.TextChoices):
    LOPEND = "", "Teams van nu"
    ZONDER_LEIDING = "zonder-leiding", "Nu zonder leidinggevende"
    STRAKS = "straks", "Beginnen nog"
    VOORBIJ = "voorbij", "Opgehouden"


def teamlijst(*, woorden: str, onderdelen: set[int] | None, groep: str) -> QuerySet[Team]:
    dag = vandaag()
    leiding = Lidmaatschap.objects.op(dag).filter(rol=Lidrol.LEIDINGGEVENDE)
    aantal = Count("lidmaatschappen", filter=loopt_op(dag, via="lidmaatschappen__"))
    teams = Team.objects.annotate(aantal=aantal)  # type: ignore[no-redef]
    teams = teams.filter(_in_groep(groep, leiding))
    for woord in woorden.split():
        teams = teams.filter(Q(naam__icontains=woord) | Q(onderdeel__naam__icontains=woord))
    if onderdelen is not None:
        teams = teams.filter(onderdeel__in=onderdelen)
    wie_leidt = Prefetch("lidmaatschappen", leiding.select_related("persoon"), to_attr="leiding")
    return strikt(teams.select_related("onderdeel").prefetch_related(wie_leidt))  # type: ignore[no-redef]


def _in_groep(groep: str, leiding: QuerySet[Lidmaatschap]) -> Q:
    if groep == Teamgroep.STRAKS:
        return Q(van__gt=vandaag())
    if groep == Teamgroep.VOORBIJ:
        return Q(tot__lt=vandaag())
    van_nu = loopt_op(vandaag())
    if groep == Teamgroep.ZONDER_LEIDING:
        return van_nu & Q(~Exists(leiding.filter(team=OuterRef("pk"))))
    return van_nu
