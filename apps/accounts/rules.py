"""Wie mensen, rollen en aanstellingen instelt."""

from apps.accounts.models import Persoon, Rol
from apps.core.oordeel import Oordeel, als


def mag_beheren(wie: Persoon) -> Oordeel:
    """Wie vandaag beheerder is van de hele instelling."""
    return als(Rol.objects.van_persoon(wie).van_beheerders().exists(), "Dit stelt een beheerder in.")
