"""Wat op iemand wacht: één lijst, met bij elk punt één handeling."""

from collections.abc import Sequence

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt, op_volgorde
from apps.berichten.queries.activiteiten import open_cirkels
from apps.berichten.queries.afspraken import bij_afspraken
from apps.berichten.queries.gesprekken import bij_gesprekken, nog_niet_gesproken
from apps.berichten.queries.plan import (
    analyses,
    anders_gezien,
    scan_open,
    voorstellen,
    wordt_gedeeld,
)
from apps.berichten.queries.teams import Lidteam, draagt_over, lidteams, nam_over
from apps.berichten.queries.vertrek import blijft, neem_mee

__all__ = ["Lidteam", "lidteams", "wat_wacht"]


def wat_wacht(persoon: Persoon, teams: Sequence[Lidteam]) -> list[Punt]:
    """Alles wat nu op deze persoon wacht; wie een team verliet, leest nog wat hij schreef en opzij ligt."""
    if not teams:
        return op_volgorde([*neem_mee(persoon), *analyses(persoon, []), *open_cirkels(persoon)])
    alle = [lid.team.pk for lid in teams]
    met_pen = [lid.team.pk for lid in teams if lid.wie.heeft_pen]
    zonder_leiden = [lid.team.pk for lid in teams if not lid.wie.leidt]
    return op_volgorde(
        [
            *nam_over(teams),
            *nog_niet_gesproken(teams),
            *bij_gesprekken(persoon),
            *open_cirkels(persoon),
            *draagt_over(teams),
            *bij_afspraken(persoon, teams),
            *anders_gezien(persoon, met_pen),
            *voorstellen(persoon, met_pen),
            *analyses(persoon, alle),
            *scan_open(persoon, zonder_leiden),
            *wordt_gedeeld(persoon, alle),
            *([] if blijft(teams) else neem_mee(persoon)),
        ]
    )
