from datetime import date

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.oordeel import eis
from apps.mijn_plek.actions import Ontvanger, deel
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.actions.openen import vergrendel
from apps.ontwikkelgesprekken.models import Gesprekdeling, Ontwikkelgesprek
from apps.ontwikkelgesprekken.queries import leidinggevenden_van


@transaction.atomic
def laat_gesprek_zien(
    *, gesprek: Ontwikkelgesprek, aan: Persoon, tot: date | None, door: Persoon
) -> Gesprekdeling:
    """Aan wie nu leiding geeft en er niet bij was; terughalen kan altijd, en stil."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    leidt = aan in leidinggevenden_van(door) and aan.pk != gesprek.leidinggevende_id
    eis(rules.mag_gesprek_laten_zien(wie, leidt=leidt))
    return deel(
        ding=gesprek,
        soort=Gesprekdeling,
        eigenaar_id=gesprek.medewerker_id,
        aan=Ontvanger(persoon=aan),
        tot=tot,
        door=door,
    )
