"""Een collega zoeken, om bij een team te zetten of iets te laten zien."""

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from apps.accounts.models import Persoon, in_dienst
from apps.accounts.queries import met_woorden
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap, Lidrol, Team

KANDIDAATVOLGORDEN = {"naam": ["sorteernaam"]}


def kandidaten(*, team: Team, woorden: str, behalve: Persoon) -> QuerySet[Persoon]:
    """Wie er nu of straks nog niet in dit team zit; zichzelf zet niemand ergens bij."""
    in_team = Lidmaatschap.objects.filter(team=team, persoon=OuterRef("pk")).exclude(tot__lt=vandaag())
    return collegas(woorden=woorden, behalve=behalve).filter(~Exists(in_team))


def opvolgers(*, team: Team, woorden: str, behalve: Persoon) -> QuerySet[Persoon]:
    """Wie een team over kan nemen: ook wie er al in zit, behalve wie er nu of straks leidt."""
    leidt = Lidmaatschap.objects.filter(team=team, persoon=OuterRef("pk"), rol=Lidrol.LEIDINGGEVENDE).exclude(
        tot__lt=vandaag()
    )
    return collegas(woorden=woorden, behalve=behalve).filter(~Exists(leidt))


def collegas(*, woorden: str, behalve: Persoon) -> QuerySet[Persoon]:
    """Wie er nu werkt, met de teams waar ieder in zit."""
    lid = Lidmaatschap.objects.op(vandaag()).select_related("team").order_by("-thuisteam", "team__naam")
    gezocht = Persoon.objects.filter(met_woorden(woorden), in_dienst(vandaag()))
    mensen = gezocht.exclude(pk=behalve.pk)
    waar = Prefetch("lidmaatschappen", lid, to_attr="nu_lid")
    return strikt(mensen.prefetch_related(waar))
