from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten import rules
from apps.activiteiten.actions.eigen import eis_te_lezen, houd_op_met_delen, maak_eens, vergrendel, vervang
from apps.activiteiten.models import Activiteit, Reflectiedeling, Staat
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concepten_onder, zet_terug
from apps.core.oordeel import KanNiet, eis

GEZEGD: dict[str, str] = {
    Staat.IDEE: "activiteit-idee",
    Staat.AFGESPROKEN: "activiteit-afgesproken",
    Staat.GEDAAN: "activiteit-gedaan",
}


@transaction.atomic
def begin_activiteit(*, kenmerk: UUID, door: Persoon, **velden: Any) -> Activiteit:
    """Nog eens verstuurd is dezelfde activiteit."""
    eis_te_lezen(velden.get("afspraak_id"), door=door)
    _eis_dagen(velden)
    activiteit, nieuw = maak_eens(Activiteit, kenmerk=kenmerk, door=door, **velden)
    if nieuw:
        leg_vast(activiteit, "activiteit-bewaard", door=door)
    return activiteit


@transaction.atomic
def bewaar_activiteit(*, activiteit: Activiteit, basis: int, door: Persoon, **velden: Any) -> None:
    nu = vergrendel(activiteit, eigenaar_id=activiteit.persoon_id, door=door)
    # Wat er al bij stond mag blijven, ook als je het intussen niet meer leest.
    if velden["afspraak_id"] != nu.afspraak_id:
        eis_te_lezen(velden["afspraak_id"], door=door)
    _eis_dagen(velden)
    vervang(nu, velden, basis=basis, daad="activiteit-bewaard", door=door)


def _eis_dagen(velden: dict[str, Any]) -> None:
    van: date | None = velden.get("van")
    tot: date | None = velden.get("tot")
    if tot and (van is None or tot < van):
        zin = "Het einde ligt vóór het begin." if van else "Kies ook een eerste dag."
        raise KanNiet(zin, veld="tot" if van else "van")


@transaction.atomic
def zet_staat(*, activiteit: Activiteit, naar: str, door: Persoon) -> None:
    """Zeg dat het afgesproken of gedaan is, of toch nog niet. Twee keer zeggen is een keer."""
    nu = vergrendel(activiteit, eigenaar_id=activiteit.persoon_id, door=door)
    if nu.staat == naar != Staat.BENOEMD:
        return
    oordeel = rules.mag_naar(staat=nu.staat, naar=naar)
    if not oordeel:
        raise KanNiet(oordeel.reden)
    nu.staat = naar
    nu.save(update_fields=["staat"])
    leg_vast(nu, GEZEGD[naar], door=door)


@transaction.atomic
def haal_activiteit_weg(*, activiteit: Activiteit, door: Persoon) -> None:
    """Met haar dagen en wat je benoemde. Teruggezet leest weer alleen jij het."""
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=activiteit.persoon_id))
    haal_weg(activiteit, door=door)
    houd_op_met_delen(Reflectiedeling.objects.filter(ding__activiteit=activiteit))
    wis_concepten_onder(reverse("activiteit", args=[activiteit.pk]), van_id=door.pk)
    leg_vast(activiteit, "activiteit-weg", door=door)


@terugzetter_van(Activiteit)
@transaction.atomic
def zet_activiteit_terug(*, ding: Activiteit, door: Persoon) -> None:
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    zet_terug(ding)
    leg_vast(ding, "activiteit-terug", door=door)
