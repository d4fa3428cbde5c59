"""Iemand gaat uit dienst: alles van die persoon eindigt op dezelfde laatste dag."""

from datetime import date

from django.db import transaction

from apps.accounts import actions as accounts
from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet
from apps.core.tijd import vandaag
from apps.teams.models import Kerngroeplid, Lidmaatschap


@transaction.atomic
def gaat_uit_dienst(*, persoon: Persoon, op: date, door: Persoon) -> None:
    """Wat loopt, eindigt op `op`. Wat daarna pas zou beginnen, gaat niet door en verdwijnt."""
    accounts.meld_uit_dienst(persoon=persoon, op=op, door=door)
    leden = Lidmaatschap.objects.filter(persoon=persoon)
    later = leden.filter(van__gt=op, van__lte=vandaag()).order_by("-van").first()
    if later:
        zin = f"Op {datum(later.van)} begon nog een lidmaatschap. Kies een dag vanaf dan."
        raise KanNiet(zin, veld="op")
    for lid in leden.raakt(op, op):
        if lid.tot != op:
            leg_vast(lid, "lid-weg", door=door)
    for lid in leden.filter(van__gt=op).select_related("team"):
        leg_vast(lid.team, "lid-kwam-niet", door=door)
    leden.eindig_op(op)
    Kerngroeplid.objects.filter(persoon=persoon).eindig_op(op)
