from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten import rules
from apps.activiteiten.actions.eigen import eis_te_lezen, houd_op_met_delen, maak_eens, vergrendel, vervang
from apps.activiteiten.models import Activiteit, Leerervaring, Leerervaringdeling
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concepten_onder, zet_terug
from apps.core.oordeel import KanNiet, eis
from apps.mijn_plek.actions import Ontvanger, deel


@transaction.atomic
def leg_leerervaring_vast(
    *, tekst: str, kwadrant: str = "", kenmerk: UUID, aan: Ontvanger | None = None, door: Persoon
) -> Leerervaring:
    """Eén regel is genoeg. Nog eens verstuurd is dezelfde regel; `aan` is wie er meteen mee mag lezen."""
    ervaring, nieuw = maak_eens(Leerervaring, kenmerk=kenmerk, door=door, tekst=tekst, kwadrant=kwadrant)
    if nieuw:
        leg_vast(ervaring, "leerervaring-bewaard", door=door)
        if aan:
            deel(ding=ervaring, soort=Leerervaringdeling, eigenaar_id=door.pk, aan=aan, door=door)
    return ervaring


@transaction.atomic
def bewaar_leerervaring(*, ervaring: Leerervaring, basis: int, door: Persoon, **velden: Any) -> None:
    nu = vergrendel(ervaring, eigenaar_id=ervaring.persoon_id, door=door)
    # Wat er al bij stond mag blijven, ook als je het intussen niet meer leest of weghaalde.
    if velden["afspraak_id"] != nu.afspraak_id:
        eis_te_lezen(velden["afspraak_id"], door=door)
    if velden["activiteit_id"] != nu.activiteit_id:
        _eis_eigen(velden["activiteit_id"], door=door)
    vervang(nu, velden, basis=basis, daad="leerervaring-bewaard", door=door)


def _eis_eigen(activiteit_id: int | None, *, door: Persoon) -> None:
    if activiteit_id and not Activiteit.objects.van(door).filter(pk=activiteit_id).exists():
        raise KanNiet("Kies een activiteit van jezelf.", veld="activiteit")


@transaction.atomic
def haal_leerervaring_weg(*, ervaring: Leerervaring, door: Persoon) -> None:
    """Teruggezet leest weer alleen jij het."""
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ervaring.persoon_id))
    haal_weg(ervaring, door=door)
    houd_op_met_delen(ervaring.delingen)
    wis_concepten_onder(reverse("leerervaring", args=[ervaring.pk]), van_id=door.pk)
    leg_vast(ervaring, "leerervaring-weg", door=door)


@terugzetter_van(Leerervaring)
@transaction.atomic
def zet_leerervaring_terug(*, ding: Leerervaring, door: Persoon) -> None:
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    zet_terug(ding)
    leg_vast(ding, "leerervaring-terug", door=door)
