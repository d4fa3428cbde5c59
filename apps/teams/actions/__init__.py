"""Wat er aan teams en hun mensen kan veranderen. Zonder `door` is het de app zelf, zoals bij inlezen."""

from apps.teams.actions.kerngroep import vorm_kerngroep
from apps.teams.actions.leden import (
    Plek,
    beeindig_lidmaatschap,
    haal_komst_weg,
    voeg_lid_toe,
    wijzig_lidmaatschap,
)
from apps.teams.actions.onderdelen import (
    Onderdeelinhoud,
    beeindig_onderdeel,
    begin_onderdeel,
    wijzig_onderdeel,
)
from apps.teams.actions.overdracht import draag_leiding_over
from apps.teams.actions.teams import Teaminhoud, beeindig_team, begin_team, wijzig_team
from apps.teams.actions.vertrek import gaat_uit_dienst

__all__ = [
    "Onderdeelinhoud",
    "Plek",
    "Teaminhoud",
    "beeindig_lidmaatschap",
    "beeindig_onderdeel",
    "beeindig_team",
    "begin_onderdeel",
    "begin_team",
    "draag_leiding_over",
    "gaat_uit_dienst",
    "haal_komst_weg",
    "voeg_lid_toe",
    "vorm_kerngroep",
    "wijzig_lidmaatschap",
    "wijzig_onderdeel",
    "wijzig_team",
]
