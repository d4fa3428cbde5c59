"""Uren die iemand bijschrijft buiten zijn activiteiten om."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten import rules
from apps.activiteiten.actions.eigen import vergrendel, vervang
from apps.activiteiten.models import AndereInzet
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concepten_onder, zet_terug
from apps.core.oordeel import KanNiet, eis


@transaction.atomic
def schrijf_inzet(*, dag: date, uren: Decimal, wat: str, kenmerk: UUID, door: Persoon) -> AndereInzet:
    """Nog eens verstuurd is dezelfde regel."""
    velden = {"persoon": door, "dag": dag, "uren": uren, "wat": wat}
    inzet, nieuw = AndereInzet.ook_weg.get_or_create(kenmerk=kenmerk, defaults=velden)
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=inzet.persoon_id))
    if not nieuw and any(getattr(inzet, naam) != waarde for naam, waarde in velden.items()):
        raise KanNiet("Je schreef hier net iets anders bij. Open de pagina opnieuw voor de volgende regel.")
    if nieuw:
        leg_vast(inzet, "inzet-bewaard", door=door)
    return inzet


@transaction.atomic
def verander_inzet(
    *, inzet: AndereInzet, dag: date, uren: Decimal, wat: str, basis: int, door: Persoon
) -> None:
    nu = vergrendel(inzet, eigenaar_id=inzet.persoon_id, door=door)
    vervang(nu, {"dag": dag, "uren": uren, "wat": wat}, basis=basis, daad="inzet-bewaard", door=door)


@transaction.atomic
def haal_inzet_weg(*, inzet: AndereInzet, door: Persoon) -> None:
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=inzet.persoon_id))
    haal_weg(inzet, door=door)
    wis_concepten_onder(reverse("uren_anders", args=[inzet.pk]), van_id=door.pk)
    leg_vast(inzet, "inzet-weg", door=door)


@terugzetter_van(AndereInzet)
@transaction.atomic
def zet_inzet_terug(*, ding: AndereInzet, door: Persoon) -> None:
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    zet_terug(ding)
    leg_vast(ding, "inzet-terug", door=door)
