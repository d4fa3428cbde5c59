"""Lid worden en weggaan. Wie dat op het scherm mag doen, staat bij de pagina's die dit aanroepen."""

from datetime import date

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol, Team


@transaction.atomic
def voeg_lid_toe(
    *,
    team: Team,
    persoon: Persoon,
    rol: Lidrol = Lidrol.TEAMLID,
    van: date,
    door: Persoon | None,
    werkt_mee: bool = False,
    thuisteam: bool = False,
) -> Lidmaatschap:
    lid = Lidmaatschap.objects.create(
        team=team, persoon=persoon, rol=rol, van=van, werkt_mee=werkt_mee, thuisteam=thuisteam
    )
    leg_vast(lid, "lid-erbij", door=door)
    return lid


@transaction.atomic
def beeindig_lidmaatschap(*, lid: Lidmaatschap, tot: date, door: Persoon | None) -> None:
    """`tot` is de laatste dag; de rij blijft staan."""
    lid.tot = tot
    lid.save(update_fields=["tot"])
    Kerngroeplid.objects.op(tot).filter(team=lid.team_id, persoon=lid.persoon_id).update(tot=tot)
    leg_vast(lid, "lid-weg", door=door)


@transaction.atomic
def vorm_kerngroep(*, team: Team, personen: list[Persoon], van: date, door: Persoon | None) -> None:
    for persoon in personen:
        Kerngroeplid.objects.create(team=team, persoon=persoon, van=van)
    leg_vast(team, "kerngroep-gevormd", door=door)
