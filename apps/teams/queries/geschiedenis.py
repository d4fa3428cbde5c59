"""Wat er aan een team, zijn mensen en een onderdeel veranderde."""

from apps.accounts.models import Onderdeel
from apps.core.geschiedenis import Regel, gebeurtenissen, over, regel
from apps.teams.models import Lidmaatschap, Team
from apps.teams.queries.teamblad import Teamblad


def geschiedenis_van_team(blad: Teamblad) -> list[Regel]:
    woorden = {rij.lid.pk: rij.lid.woorden for rij in blad.leden}
    rijen = gebeurtenissen(over(Team, [blad.team.pk]) | over(Lidmaatschap, woorden))
    return [regel(rij, **woorden.get(rij.onderwerp_id, {})) for rij in rijen]


def geschiedenis_van_onderdeel(onderdeel: Onderdeel) -> list[Regel]:
    return [regel(rij) for rij in gebeurtenissen(over(Onderdeel, [onderdeel.pk]))]
