from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis
from apps.teams import rules
from apps.teams.models import Kerngroeplid, Lidmaatschap, Team
from apps.teams.queries import regelaar


@transaction.atomic
def vorm_kerngroep(*, team: Team, personen: Sequence[Persoon], van: date, door: Persoon | None) -> None:
    """Vanaf deze dag zijn zij samen de kerngroep; wie er niet bij staat, zat er tot de dag ervoor in."""
    if door:
        eis(rules.mag_kerngroep_vormen(regelaar(door, team.pk)))
    Team.objects.select_for_update().get(pk=team.pk)
    gekozen = {persoon.pk for persoon in personen}
    doen_mee = Lidmaatschap.objects.op(van).die_meedoen().filter(team=team, persoon__in=gekozen)
    if set(doen_mee.values_list("persoon_id", flat=True)) != gekozen:
        raise KanNiet("Kies mensen die nu in het team meedoen.", veld="personen")
    nu_erin = Kerngroeplid.objects.op(van).filter(team=team)
    blijven = set(nu_erin.filter(persoon__in=gekozen).values_list("persoon_id", flat=True))
    weg = nu_erin.exclude(persoon__in=gekozen)
    weg.filter(van=van).delete()
    weg.update(tot=van - timedelta(days=1))
    for persoon_id in gekozen - blijven:
        Kerngroeplid.objects.create(team=team, persoon_id=persoon_id, van=van)
    leg_vast(team, "kerngroep-gevormd", door=door)
