"""Wie mensen, rollen en aanstellingen instelt."""

from apps.accounts.models import Persoon
from apps.core.oordeel import Oordeel, als


def mag_beheren(wie: Persoon) -> Oordeel:
    """Wie vandaag beheerder is van de hele instelling."""
    return als(wie.is_beheerder, "Dit stelt een beheerder in.")


def mag_rollen_geven(wie: Persoon, aan: Persoon) -> Oordeel:
    ander = als(wie != aan, "Je eigen rollen verander je niet zelf. Vraag een andere beheerder.")
    return mag_beheren(wie) & ander


def mag_uit_dienst_melden(wie: Persoon, ander: Persoon) -> Oordeel:
    niet_zelf = als(wie != ander, "Jezelf meld je niet uit dienst. Vraag een andere beheerder.")
    return mag_beheren(wie) & niet_zelf


def mag_link_sturen(wie: Persoon, aan: Persoon) -> Oordeel:
    werkt_hier = als(aan.is_active, "Wie hier niet meer werkt, kan zich niet aanmelden.")
    return mag_beheren(wie) & werkt_hier
