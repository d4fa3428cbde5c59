"""Wat elke handeling op een eigen ding deelt: vergrendelen, vervangen, en het delen laten ophouden."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from apps.accounts.models import Persoon
from apps.activiteiten import rules
from apps.core.actions import houd_eerdere_tekst, leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies.models import Afspraak

INTUSSEN_WEG = "Dit is intussen weg."


def maak_eens[D](model: type[D], *, kenmerk: UUID, door: Persoon, **velden: Any) -> tuple[D, bool]:
    """Het ding, en of het nu gemaakt is. Nog eens verstuurd is hetzelfde ding."""
    rijen: Any = model
    inhoud = velden | {"persoon": door}
    ding, nieuw = rijen.ook_weg.get_or_create(kenmerk=kenmerk, defaults=inhoud)
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    if ding.weg_op or any(getattr(ding, naam) != waarde for naam, waarde in inhoud.items()):
        # Met de knop terug, en toen iets anders geschreven of het eerste al weggehaald.
        ding, nieuw = rijen.objects.create(kenmerk=uuid4(), **inhoud), True
    return ding, nieuw


def vergrendel[D](ding: D, *, eigenaar_id: int, door: Persoon) -> D:
    """Het ding zoals het nu is, van wie het is, en tot het einde van de transactie van niemand anders."""
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=eigenaar_id))
    model: Any = type(ding)
    rij: D | None = model.objects.select_for_update().filter(pk=getattr(ding, "pk", None)).first()
    if rij is None:
        raise KanNiet(INTUSSEN_WEG)
    return rij


def vervang(ding: Any, nieuw: Mapping[str, object], *, basis: int, daad: str, door: Persoon) -> None:
    """`ding` is vergrendeld. `basis` is de versie waarvan iemand uitging; anders een Botsing."""
    if all(getattr(ding, naam) == waarde for naam, waarde in nieuw.items()):
        return
    if basis != ding.versie:
        raise Botsing(ding)
    houd_eerdere_tekst(ding, nieuw, door=door, op=ding.gewijzigd_op, nu_door=door)
    for naam, waarde in nieuw.items():
        setattr(ding, naam, waarde)
    ding.versie, ding.gewijzigd_op = ding.versie + 1, nu()
    ding.save(update_fields=[*nieuw, "versie", "gewijzigd_op"])
    leg_vast(ding, daad, door=door)


def houd_op_met_delen(delingen: Any) -> None:
    delingen.filter(opgeheven_op__isnull=True).update(opgeheven_op=nu())


def eis_te_lezen(afspraak_id: int | None, *, door: Persoon) -> None:
    """Wat je niet leest, kun je nergens bij zetten."""
    if afspraak_id and not Afspraak.objects.zichtbaar_voor(door).filter(pk=afspraak_id).exists():
        raise KanNiet("Kies een afspraak die jij kunt lezen.", veld="afspraak")
