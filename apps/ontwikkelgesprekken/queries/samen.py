"""Wie met wie een gesprek kan plannen."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap, Lidrol, Team


@dataclass(frozen=True)
class Paar:
    """Een leidinggevende en een teamlid van dit team, vandaag."""

    team: Team
    leidinggevende: Persoon
    medewerker: Persoon


def paren_van(persoon: Persoon) -> list[Paar]:
    """Met wie deze persoon een gesprek kan plannen; `persoon` is altijd een van de twee."""
    mijn = Lidmaatschap.objects.op(vandaag()).filter(persoon=persoon, team=OuterRef("team"))
    anderen = Lidmaatschap.objects.op(vandaag()).exclude(persoon=persoon)
    leiders = anderen.filter(Exists(mijn.filter(rol=Lidrol.TEAMLID)), rol=Lidrol.LEIDINGGEVENDE)
    leden = anderen.filter(Exists(mijn.filter(rol=Lidrol.LEIDINGGEVENDE)), rol=Lidrol.TEAMLID)
    rijen = (leiders | leden).select_related("persoon", "team").order_by("team__naam", "persoon__sorteernaam")
    return [
        Paar(rij.team, rij.persoon, persoon)
        if rij.rol == Lidrol.LEIDINGGEVENDE
        else Paar(rij.team, persoon, rij.persoon)
        for rij in strikt(rijen)
    ]


def zijn_samen(team: Team, leidinggevende: Persoon, medewerker: Persoon) -> bool:
    nu = Lidmaatschap.objects.op(vandaag()).filter(team=team)
    leidt = nu.filter(persoon=leidinggevende, rol=Lidrol.LEIDINGGEVENDE).exists()
    return leidt and nu.filter(persoon=medewerker, rol=Lidrol.TEAMLID).exists()


def leidinggevenden_van(persoon: Persoon) -> list[Persoon]:
    """Wie hem vandaag leiding geeft; elk een keer."""
    leiders = {paar.leidinggevende.pk: paar.leidinggevende for paar in paren_van(persoon)}
    leiders.pop(persoon.pk, None)
    return list(leiders.values())
