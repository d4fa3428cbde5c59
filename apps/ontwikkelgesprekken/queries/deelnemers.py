from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q

from apps.accounts.models import Persoon
from apps.core.geschiedenis import over
from apps.core.models import Gebeurtenis
from apps.core.tijd import nu
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Ontwikkelgesprek,
    OpTafel,
    Samenvatting,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)
from apps.ontwikkelgesprekken.rules import Deelnemer


def deelnemer(gesprek: Ontwikkelgesprek, persoon: Persoon) -> Deelnemer:
    """Wat iemand bij dit gesprek is; vraagt een gesprek dat met_samen geladen is."""
    return Deelnemer(
        staat=gesprek.staat,
        samen=gesprek.samen,
        is_medewerker=persoon.pk == gesprek.medewerker_id,
        is_leidinggevende=persoon.pk == gesprek.leidinggevende_id,
        opgeschreven=gesprek.opgeschreven,
        begonnen=gesprek.begin <= nu(),
        in_team=gesprek.in_team,
    )


def is_van_een_alleen(gesprek: Ontwikkelgesprek, persoon: Persoon) -> bool:
    """Of alleen deze persoon iets deed in wat de twee delen, en het nooit vastlag.

    De rijen tellen, want de geschiedenis verdwijnt eerder dan het gesprek; en de geschiedenis, want een
    rij kent alleen haar laatste schrijver. Wat privé is telt niet: dat zou verraden dat het er is.
    """
    iets = [
        rijen.filter(~Q(door=persoon), gesprek=OuterRef("pk"))
        for rijen in (
            *(model.objects.all() for model in (Aantekening, Samenvatting, Aanvulling, Zinvoorstel, OpTafel)),
            *(model.ook_weg.all() for model in (ToenNu, Werkstuk, Vervolgstap)),
        )
    ]
    iets.append(Samenvatting.objects.filter(gesprek=OuterRef("pk"), bevestigd_op__isnull=False))
    samen = reduce(or_, (Q(Exists(rijen)) for rijen in iets), ~Q(gepland_door=persoon))
    gebeurd = Gebeurtenis.objects.filter(over(Ontwikkelgesprek, [gesprek.pk])).exclude(door=persoon)
    return not gebeurd.exists() and not Ontwikkelgesprek.ook_weg.filter(samen, pk=gesprek.pk).exists()
