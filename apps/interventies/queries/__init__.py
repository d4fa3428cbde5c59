"""Interventies en afspraken van een plan, zoals één lezer ze mag zien."""

from apps.interventies.queries.afspraken import (
    Afspraakstand,
    Mensen,
    Woord,
    afspraken_van,
    heeft_jasje,
    interventies_van,
    mensen_in,
    teams_met_plan,
    versies_voor,
    woorden_op,
)
from apps.interventies.queries.gedeeld import (
    VOLGORDEN,
    GedeeldPlan,
    gedeeld_met_de_instelling,
    gedeelde_plannen,
    zoals_de_instelling_leest,
)
from apps.interventies.queries.notities import notities_bij
from apps.interventies.queries.terugblik import Terugblikregel, slotwoord_van, terugblikregels
from apps.interventies.queries.versies import TE_VERGELIJKEN, bewerkt_door, verschillen, wie_doet_wat
from apps.interventies.queries.vorig import Omgeving, Vorig, omgeving_van

__all__ = [
    "TE_VERGELIJKEN",
    "VOLGORDEN",
    "Afspraakstand",
    "GedeeldPlan",
    "Mensen",
    "Omgeving",
    "Terugblikregel",
    "Vorig",
    "Woord",
    "afspraken_van",
    "bewerkt_door",
    "gedeeld_met_de_instelling",
    "gedeelde_plannen",
    "heeft_jasje",
    "interventies_van",
    "mensen_in",
    "notities_bij",
    "omgeving_van",
    "slotwoord_van",
    "teams_met_plan",
    "terugblikregels",
    "verschillen",
    "versies_voor",
    "wie_doet_wat",
    "woorden_op",
    "zoals_de_instelling_leest",
]
