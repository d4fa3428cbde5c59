from apps.pad.queries.start import MijnTeam, PlanVoorbij, mijn_rollen, mijn_teams
from apps.pad.queries.teampagina import Teampagina, plannen_van, teampagina

__all__ = [
    "MijnTeam",
    "PlanVoorbij",
    "Teampagina",
    "mijn_rollen",
    "mijn_teams",
    "plannen_van",
    "teampagina",
]
