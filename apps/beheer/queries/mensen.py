"""De lijst van mensen."""

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery, Sum

from apps.accounts.models import Aanstelling, Persoon, Rol, in_dienst
from apps.accounts.queries import met_woorden
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap

VOLGORDEN = {
    "naam": ["sorteernaam"],
    "team": ["teamnaam", "sorteernaam"],
    "fte": ["fte", "sorteernaam"],
}


class Groep(models.TextChoices):
    WERKT = "", "Wie nu werkt"
    ZONDER_TEAM = "zonder-team", "Wie nog geen team heeft"
    VERTROKKEN = "vertrokken", "Wie vertrokken is"


def mensenlijst(*, woorden: str, groep: str, rol: str) -> QuerySet[Persoon]:
    """Op team sorteren gaat op het thuisteam, en anders op het eerste team van vandaag."""
    dag = vandaag()
    lid = Lidmaatschap.objects.op(dag).select_related("team").order_by("-thuisteam", "team__naam")
    rollen = Rol.objects.op(dag).select_related("onderdeel")
    aanstellingen = Aanstelling.objects.op(dag).filter(persoon=OuterRef("pk")).order_by().values("persoon")
    mensen = _in_groep(groep).filter(met_woorden(woorden, "personeelsnummer__istartswith"))
    if rol:
        mensen = mensen.filter(Exists(rollen.filter(persoon=OuterRef("pk"), soort=rol)))
    alles = mensen.annotate(
        teamnaam=Subquery(lid.filter(persoon=OuterRef("pk")).values("team__naam")[:1]),
        fte=Subquery(aanstellingen.annotate(som=Sum("fte")).values("som")),
    )
    alles = alles.prefetch_related(Prefetch("lidmaatschappen", lid))
    return strikt(alles.prefetch_related(Prefetch("rollen", rollen)))


def _in_groep(groep: str) -> QuerySet[Persoon]:
    werkt = in_dienst(vandaag())
    if groep == Groep.VERTROKKEN:
        return Persoon.objects.exclude(werkt)
    mensen = Persoon.objects.filter(werkt)
    if groep == Groep.ZONDER_TEAM:
        return mensen.exclude(pk__in=Lidmaatschap.objects.op(vandaag()).values("persoon"))
    return mensen
