"""Wie iets bijhoudt van wat iemand doet en kan: alleen die mens zelf."""

from apps.accounts.models import Persoon
from apps.accounts.rules import mag_beheren
from apps.activiteiten.models import OVERGANGEN
from apps.core.oordeel import Oordeel, als

ALLEEN_DE_MAKER = "Alleen van wie dit is, verandert het."
KAN_NU_NIET = "Zo staat het er nu niet meer voor. Kijk even opnieuw."


def mag_bijhouden(*, persoon_id: int, eigenaar_id: int) -> Oordeel:
    """Ook: weghalen en terugzetten."""
    return als(persoon_id == eigenaar_id, ALLEEN_DE_MAKER)


def mag_naar(*, staat: str, naar: str) -> Oordeel:
    return als(naar in OVERGANGEN[staat], KAN_NU_NIET)


def mag_basisrecht_regelen(*, hr_van_de_instelling: bool) -> Oordeel:
    """Eén regel per jaar voor iedereen; hr van één onderdeel spreekt niet voor de andere."""
    return als(hr_van_de_instelling, "Het basisrecht regelt hr, voor de hele instelling samen.")


def mag_eigen_recht_geven(wie: Persoon, aan: Persoon) -> Oordeel:
    ander = als(wie != aan, "Je eigen recht verander je niet zelf. Vraag een andere beheerder.")
    return mag_beheren(wie) & ander
