"""Wat er aan een team veranderde, in woorden: wie, wanneer en welke daad, nooit waarden."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q

from apps.accounts.models import Onderdeel, Persoon
from apps.core.models import Gebeurtenis, strikt
from apps.teams.models import Lidmaatschap, Team
from apps.teams.queries.teamblad import Teamblad

ZINNEN = {
    "team-begonnen": "Het team is gemaakt",
    "team-hernoemd": "Het team kreeg een andere naam",
    "team-verplaatst": "Het team ging naar een ander onderdeel",
    "team-begin-anders": "Het team kreeg een andere begindag",
    "team-geeindigd": "Het team kreeg een laatste dag",
    "team-blijft": "Het team blijft toch",
    "kerngroep-gevormd": "De kerngroep veranderde",
    "lid-kwam-niet": "Iemand die nog moest beginnen, kwam toch niet",
    "lid-erbij": "{naam} is erbij gezet",
    "lid-anders": "{naam} kreeg een andere rol of een ander thuisteam",
    "lid-weg": "{naam} kreeg een laatste dag",
    "lid-blijft": "{naam} blijft toch",
    "onderdeel-begonnen": "Het onderdeel is gemaakt",
    "onderdeel-hernoemd": "Het onderdeel kreeg een andere naam",
    "onderdeel-soort": "Het niveau kreeg een andere naam",
    "onderdeel-verplaatst": "Het onderdeel viel voortaan ergens anders onder",
    "onderdeel-geeindigd": "Het onderdeel kreeg een laatste dag",
    "onderdeel-blijft": "Het onderdeel blijft toch",
}


@dataclass(frozen=True)
class Regel:
    zin: str
    op: datetime
    door: Persoon | None


def geschiedenis_van_team(blad: Teamblad) -> list[Regel]:
    namen = {rij.lid.pk: rij.lid.persoon.naam for rij in blad.leden}
    return _regels(_over(Team, blad.team.pk) | _over(Lidmaatschap, *namen), namen)


def geschiedenis_van_onderdeel(onderdeel: Onderdeel) -> list[Regel]:
    return _regels(_over(Onderdeel, onderdeel.pk), {})


def _over(model: type[Model], *ids: int) -> Q:
    return Q(onderwerp_type=ContentType.objects.get_for_model(model), onderwerp_id__in=ids)


def _regels(welke: Q, namen: Mapping[int, str]) -> list[Regel]:
    """De nieuwste eerst."""
    rijen = Gebeurtenis.objects.filter(welke, daad__in=ZINNEN).select_related("door").order_by("-op", "-pk")
    return [
        Regel(ZINNEN[rij.daad].format(naam=namen.get(rij.onderwerp_id, "")), rij.op, rij.door)
        for rij in strikt(rijen)
    ]
