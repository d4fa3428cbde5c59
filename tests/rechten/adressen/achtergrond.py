"""Wat er op de achtergrond gebeurt: alleen voor een beheerder."""

from apps.core.models import Klusbeurt
from tests.rechten.adressen.adres import Adres, met
from tests.rechten.adressen.beheer import BEHEER
from tests.rechten.tafel import Plek


def beurt(plek: Plek) -> dict[str, object]:
    gevonden = Klusbeurt.objects.first()
    return {"beurt_id": gevonden.pk if gevonden else 0}


LEZEN = (Adres("beheer_achtergrond", BEHEER),)
DOEN = (
    Adres("beheer_beurt_opnieuw", BEHEER, ids=beurt, lichaam=met()),
    Adres("beheer_post_opnieuw", BEHEER, lichaam=met()),
)
