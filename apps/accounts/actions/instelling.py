from django.db import transaction

from apps.accounts.models import Instelling, Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.oordeel import eis


@transaction.atomic
def wijzig_instelling(*, naam: str, contact: str, door: Persoon) -> None:
    """Er is één rij; is zij er nog niet, dan komt zij er nu."""
    eis(mag_beheren(door))
    instelling = Instelling.objects.select_for_update().first() or Instelling()
    instelling.naam, instelling.contact = naam, contact
    instelling.save()
    leg_vast(instelling, "instelling-anders", door=door)
