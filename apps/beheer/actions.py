"""Wat een beheerder op de achtergrond nog eens laat proberen."""

from django.db import transaction

from apps.accounts.models import Persoon
from apps.accounts.rules import mag_beheren
from apps.core.achtergrond import probeer_opnieuw
from apps.core.models import Klusbeurt
from apps.core.oordeel import KanNiet, eis
from apps.post.models import Bericht


@transaction.atomic
def probeer_beurt_opnieuw(*, beurt_id: int, door: Persoon) -> None:
    eis(mag_beheren(door))
    beurt = Klusbeurt.objects.mislukt().select_for_update().filter(pk=beurt_id).first()
    if beurt is None:
        raise KanNiet("Deze beurt is intussen al opnieuw gegaan.")
    probeer_opnieuw(beurt)


@transaction.atomic
def probeer_post_opnieuw(*, door: Persoon) -> int:
    """Alle post die mislukte; wie die krijgt en waarover, ziet een beheerder niet. Geeft terug hoeveel."""
    eis(mag_beheren(door))
    mislukt = list(Bericht.objects.mislukt().select_for_update())
    for bericht in mislukt:
        probeer_opnieuw(bericht)
    return len(mislukt)
