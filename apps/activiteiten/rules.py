"""Wie iets bijhoudt van wat iemand doet en kan: alleen die mens zelf."""

from apps.activiteiten.models import OVERGANGEN
from apps.core.oordeel import Oordeel, als

ALLEEN_DE_MAKER = "Alleen van wie dit is, verandert het."
KAN_NU_NIET = "Zo staat het er nu niet meer voor. Kijk even opnieuw."


def mag_bijhouden(*, persoon_id: int, eigenaar_id: int) -> Oordeel:
    """Ook: weghalen en terugzetten."""
    return als(persoon_id == eigenaar_id, ALLEEN_DE_MAKER)


def mag_naar(*, staat: str, naar: str) -> Oordeel:
    return als(naar in OVERGANGEN[staat], KAN_NU_NIET)
