from django.db import transaction

from apps.accounts.models import Instelling, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import eis


@transaction.atomic
def wijzig_instelling(*, naam: str, contact: str, gesprek: str, basis: int, door: Persoon) -> None:
    """Er is één rij; is zij er nog niet, dan komt zij er nu.

    `basis` is de versie waarvan de beheerder uitging; is er intussen een andere, dan een Botsing.
    """
    eis(mag_beheren(door))
    instelling = Instelling.objects.select_for_update().first() or Instelling(versie=basis)
    if (instelling.naam, instelling.contact, instelling.gesprek) == (naam, contact, gesprek):
        return
    if instelling.versie != basis:
        raise Botsing(instelling)
    instelling.naam, instelling.contact, instelling.gesprek = naam, contact, gesprek
    instelling.versie += 1
    instelling.save()
    leg_vast(instelling, "instelling-anders", door=door)
