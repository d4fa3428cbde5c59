"""De lijst van alle teams, en wie je bij een team kunt zetten."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from apps.accounts.models import Persoon, in_dienst
from apps.accounts.queries import met_woorden
from apps.core.models import strikt
from apps.core.periode import loopt_op
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap, Lidrol, Team

TEAMVOLGORDEN = {"naam": ["naam"], "onderdeel": ["onderdeel__naam", "naam"]}
KANDIDAATVOLGORDEN = {"naam": ["sorteernaam"]}


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


def kandidaten(*, team: Team, woorden: str, behalve: Persoon) -> QuerySet[Persoon]:
    """Wie er nu of straks nog niet in dit team zit; zichzelf zet niemand ergens bij."""
    in_team = Lidmaatschap.objects.filter(team=team, persoon=OuterRef("pk")).exclude(tot__lt=vandaag())
    lid = Lidmaatschap.objects.op(vandaag()).select_related("team").order_by("-thuisteam", "team__naam")
    gezocht = Persoon.objects.filter(~Exists(in_team), met_woorden(woorden), in_dienst(vandaag()))
    mensen = gezocht.exclude(pk=behalve.pk)
    waar = Prefetch("lidmaatschappen", lid, to_attr="nu_lid")
    return strikt(mensen.prefetch_related(waar))
