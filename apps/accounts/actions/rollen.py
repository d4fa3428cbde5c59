"""Een rol geven en beëindigen; nooit van jezelf."""

from datetime import date

from django.db import transaction

from apps.accounts import rules
from apps.accounts.actions.perioden import eis_in_onderdeel, eis_periode, eis_vrij
from apps.accounts.actions.personen import vergrendel
from apps.accounts.models import Onderdeel, Persoon, Rol, RolQuerySet
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis


@transaction.atomic
def geef_rol(
    *,
    persoon: Persoon,
    soort: Rol.Soort,
    onderdeel: Onderdeel,
    van: date,
    tot: date | None = None,
    door: Persoon,
) -> Rol:
    eis(rules.mag_rollen_geven(door, persoon))
    if soort == Rol.Soort.BEHEERDER and onderdeel.ouder_id:
        zin = "Een beheerder is er voor de hele instelling. Kies bovenaan de lijst."
        raise KanNiet(zin, veld="onderdeel")
    persoon = vergrendel(persoon)
    eis_periode(persoon, van, tot)
    eis_in_onderdeel(onderdeel.pk, tot)
    eis_vrij(_dezelfde(persoon, soort, onderdeel.pk), van, tot)
    rol = Rol.objects.create(persoon=persoon, soort=soort, onderdeel=onderdeel, van=van, tot=tot)
    leg_vast(persoon, "rol-erbij", door=door)
    return rol


@transaction.atomic
def beeindig_rol(*, rol: Rol, tot: date | None, door: Persoon) -> None:
    """`tot` is de laatste dag; de rij blijft staan. Zonder `tot` loopt zij weer door."""
    eis(rules.mag_rollen_geven(door, rol.persoon))
    persoon = vergrendel(rol.persoon)
    eis_periode(persoon, rol.van, tot)
    eis_in_onderdeel(rol.onderdeel_id, tot)
    eis_vrij(_dezelfde(persoon, rol.soort, rol.onderdeel_id).exclude(pk=rol.pk), rol.van, tot)
    rol.tot = tot
    rol.save(update_fields=["tot"])
    leg_vast(persoon, "rol-einde", door=door)


def _dezelfde(persoon: Persoon, soort: str, onderdeel_id: int) -> RolQuerySet:
    return Rol.objects.filter(persoon=persoon, soort=soort, onderdeel=onderdeel_id)
