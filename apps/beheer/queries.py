"""De lijst van mensen."""

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from apps.accounts.models import Persoon, Rol
from apps.accounts.namen import kaal
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap

MEESTE_WOORDEN = 8
VOLGORDEN = {"naam": ["sorteernaam"], "team": ["teamnaam", "sorteernaam"]}


class Groep(models.TextChoices):
    WERKT = "", "Wie nu werkt"
    ZONDER_TEAM = "zonder-team", "Nog zonder team"


def mensenlijst(*, woorden: str, groep: str, rol: str) -> QuerySet[Persoon]:
    """Op teamnaam telt het thuisteam, en anders het eerste team van vandaag."""
    lid = Lidmaatschap.objects.op(vandaag()).select_related("team").order_by("-thuisteam", "team__naam")
    rollen = Rol.objects.op(vandaag()).select_related("onderdeel")
    teamnaam = lid.filter(persoon=OuterRef("pk")).values("team__naam")[:1]
    mensen = met_woorden(Persoon.objects.all(), woorden)
    if rol:
        mensen = mensen.filter(Exists(rollen.filter(persoon=OuterRef("pk"), soort=rol)))
    met_team = mensen.annotate(teamnaam=Subquery(teamnaam))
    met_team = met_team.prefetch_related(Prefetch("lidmaatschappen", lid))
    met_team = met_team.prefetch_related(Prefetch("rollen", rollen))
    if groep == Groep.ZONDER_TEAM:
        met_team = met_team.filter(teamnaam=None)
    return strikt(met_team)


def met_woorden(mensen: QuerySet[Persoon], woorden: str) -> QuerySet[Persoon]:
    """Elk woord komt voor in de naam of het adres, met of zonder hoofdletters en accenten."""
    for woord in kaal(woorden).split()[:MEESTE_WOORDEN]:
        mensen = mensen.filter(
            Q(sorteernaam__contains=woord) | Q(tussenvoegsel__iexact=woord) | Q(email__contains=woord)
        )
    return mensen
