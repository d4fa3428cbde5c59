from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models, transaction

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu, vandaag
from apps.mijn_plek import rules
from apps.mijn_plek.models import Deling
from apps.teams.models import Lidmaatschap, Team


@dataclass(frozen=True)
class Ontvanger:
    """Een mens of een team; zonder allebei iedereen met een account."""

    persoon: Persoon | None = None
    team: Team | None = None
    ook_later_komers: bool = False

    @property
    def kolommen(self) -> dict[str, Any]:
        return {
            "met_persoon": self.persoon,
            "met_team": self.team,
            "met_instelling": self.persoon is None and self.team is None,
        }


@transaction.atomic
def deel[D: Deling](
    *,
    ding: models.Model,
    soort: type[D],
    eigenaar_id: int,
    aan: Ontvanger,
    tot: date | None = None,
    door: Persoon,
) -> D:
    """Laat een ding vanaf vandaag zien. Las deze ontvanger het al, dan geldt voortaan dit.

    `soort` is de tabel met delingen van dit ding.
    """
    eis(rules.mag_delen(persoon_id=door.pk, eigenaar_id=eigenaar_id))
    if aan.team:
        lid = Lidmaatschap.objects.op(vandaag()).filter(persoon=door, team=aan.team)
        eis(rules.mag_met_team_delen(is_lid=lid.exists()))
    _eis_lezer(aan.persoon, door)
    if tot and tot < vandaag():
        raise KanNiet("Deze dag is al voorbij. Kies vandaag of later.", veld="tot")
    # Twee tegelijk wachten op elkaar.
    rij = type(ding)._base_manager.select_for_update().filter(pk=ding.pk).first()
    if rij is None or getattr(rij, "weg_op", None):
        raise KanNiet("Dit is intussen weg.")
    open_: models.QuerySet[D] = soort._default_manager.filter(
        ding=ding, opgeheven_op__isnull=True, **aan.kolommen
    )
    nieuw = {"van": vandaag(), "tot": tot, "ook_later_komers": aan.ook_later_komers}
    zelfde = open_.filter(**nieuw).first()
    if zelfde:
        # Wie er sinds de vorige keer bij kwam, leest nu mee.
        open_.filter(pk=zelfde.pk).update(gedeeld_op=nu())
        return zelfde
    open_.update(opgeheven_op=nu())
    return soort._default_manager.create(ding=ding, door=door, **nieuw, **aan.kolommen)


def _eis_lezer(persoon: Persoon | None, door: Persoon) -> None:
    if persoon == door:
        raise KanNiet("Dit is al van jou. Kies een ander.")
    if persoon and not persoon.is_active:
        raise KanNiet(f"{persoon.roepnaam} werkt hier niet meer.")


@transaction.atomic
def haal_terug(*, deling: Deling, door: Persoon) -> None:
    """Stil: wie het las, merkt alleen dat het er niet meer is."""
    eis(rules.mag_delen(persoon_id=door.pk, eigenaar_id=deling.door_id))
    open_ = type(deling)._default_manager.filter(pk=deling.pk, opgeheven_op__isnull=True)
    open_.update(opgeheven_op=nu())
