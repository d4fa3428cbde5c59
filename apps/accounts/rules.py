"""Wie mensen, rollen en aanstellingen instelt."""

from apps.accounts.models import Persoon, Rol
from apps.core.oordeel import Oordeel, als


def mag_beheren(wie: Persoon) -> Oordeel:
    """Wie vandaag beheerder is van de hele instelling."""
    return als(Rol.objects.van_persoon(wie).van_beheerders().exists(), "Dit stelt een beheerder in.")


def mag_rollen_geven(wie: Persoon, aan: Persoon) -> Oordeel:
    return mag_beheren(wie) & als(
        wie != aan, "Je eigen rollen verander je niet zelf. Vraag een andere beheerder."
    )


def mag_uit_dienst_melden(wie: Persoon, ander: Persoon) -> Oordeel:
    return mag_beheren(wie) & als(wie != ander, "Jezelf meld je niet uit dienst. Vraag een andere beheerder.")


def mag_link_sturen(wie: Persoon, aan: Persoon) -> Oordeel:
    return mag_beheren(wie) & als(aan.is_active, "Wie hier niet meer werkt, kan zich niet aanmelden.")
