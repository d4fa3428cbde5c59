"""Bijhouden wat je gaat doen, wat je deed, wat het betekende en wat je nu kunt."""

from apps.activiteiten.actions.activiteit import (
    begin_activiteit,
    bewaar_activiteit,
    haal_activiteit_weg,
    zet_activiteit_terug,
    zet_staat,
)
from apps.activiteiten.actions.dagen import haal_dag_weg, schrijf_uren
from apps.activiteiten.actions.leerervaring import (
    bewaar_leerervaring,
    haal_leerervaring_weg,
    leg_leerervaring_vast,
    zet_leerervaring_terug,
)
from apps.activiteiten.actions.reflectie import bewaar_reflectie, haal_reflectie_weg, zet_reflectie_terug

__all__ = [
    "begin_activiteit",
    "bewaar_activiteit",
    "bewaar_leerervaring",
    "bewaar_reflectie",
    "haal_activiteit_weg",
    "haal_dag_weg",
    "haal_leerervaring_weg",
    "haal_reflectie_weg",
    "leg_leerervaring_vast",
    "schrijf_uren",
    "zet_activiteit_terug",
    "zet_leerervaring_terug",
    "zet_reflectie_terug",
    "zet_staat",
]
