"""De eerste beheerder, op een server waar nog niemand is."""

from django.db import transaction

from apps.accounts.actions.perioden import eis_periode, eis_vrij
from apps.accounts.actions.personen import Gegevens, maak_persoon
from apps.accounts.models import Instelling, Onderdeel, Persoon, Rol
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet
from apps.core.tijd import vandaag


@transaction.atomic
def maak_beheerder(*, instelling: str, gegevens: Gegevens) -> Persoon:
    """Wat er al is, blijft: de instelling, de wortel van de onderdelen, en wie dit adres heeft."""
    bestaand, _ = Instelling.objects.get_or_create(defaults={"naam": instelling})
    if bestaand.naam != instelling:
        raise KanNiet(f"Deze Mortel is al van {bestaand.naam}. Gebruik die naam.", veld="instelling")
    wortel, _ = Onderdeel.objects.get_or_create(ouder=None, defaults={"naam": instelling})
    persoon = Persoon.objects.filter(email=gegevens.email).first()
    persoon = persoon or maak_persoon(gegevens=gegevens, door=None)
    if not persoon.is_beheerder:
        _geef_rol(persoon, wortel)
    return persoon


def _geef_rol(persoon: Persoon, wortel: Onderdeel) -> None:
    van = vandaag()
    eis_periode(persoon, van, None)
    eis_vrij(Rol.objects.filter(persoon=persoon, soort=Rol.Soort.BEHEERDER, onderdeel=wortel), van, None)
    Rol.objects.create(persoon=persoon, soort=Rol.Soort.BEHEERDER, onderdeel=wortel, van=van)
    leg_vast(persoon, "rol-erbij", door=None)
