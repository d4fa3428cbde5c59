from django.db import transaction

from apps.accounts.models import Persoon
from apps.accounts.rules import mag_beheren
from apps.core.actions import leg_vast
from apps.core.bewaren import TERMIJNEN, Bewaard
from apps.core.botsing import Botsing
from apps.core.models import Bewaartermijn
from apps.core.oordeel import KanNiet, eis
from apps.core.queries import gewone_termijn


@transaction.atomic
def wijzig_bewaartermijn(*, soort: Bewaard, hoeveel: int, bron: str, basis: int, door: Persoon) -> None:
    """Binnen de grenzen van de soort. Wat dan te lang bewaard is, gaat de nacht erna weg."""
    eis(mag_beheren(door))
    termijn = TERMIJNEN[soort]
    if not termijn.minst <= hoeveel <= termijn.meest:
        raise KanNiet(f"Kies een getal van {termijn.minst} tot en met {termijn.meest}.", veld="hoeveel")
    rij = _vergrendeld(soort)
    if (rij.hoeveel, rij.bron) == (hoeveel, bron):
        return
    if rij.versie != basis:
        raise Botsing(rij)
    rij.hoeveel, rij.bron = hoeveel, bron
    rij.versie += 1
    rij.save()
    leg_vast(rij, "bewaartermijn-anders", door=door)


def _vergrendeld(soort: Bewaard) -> Bewaartermijn:
    """Ook wat nog nooit veranderde krijgt een rij: zonder rij wacht niemand op een ander."""
    gewoon = gewone_termijn(soort).hoeveel
    Bewaartermijn.objects.get_or_create(soort=soort, defaults={"hoeveel": gewoon})
    return Bewaartermijn.objects.select_for_update().get(soort=soort)
