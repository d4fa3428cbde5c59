"""Wie iets van een mens aan een ander laat zien: alleen die mens zelf."""

from apps.core.oordeel import Oordeel, als

ALLEEN_DE_EIGENAAR = "Alleen van wie dit is, deelt het of haalt het terug."
NIET_JOUW_TEAM = "Kies een team waar je nu zelf in zit."


def mag_delen(*, persoon_id: int, eigenaar_id: int) -> Oordeel:
    """Ook: terughalen."""
    return als(persoon_id == eigenaar_id, ALLEEN_DE_EIGENAAR)


def mag_met_team_delen(*, is_lid: bool) -> Oordeel:
    return als(is_lid, NIET_JOUW_TEAM)


def mag_profiel_weghalen(*, persoon_id: int, eigenaar_id: int) -> Oordeel:
    return mag_delen(persoon_id=persoon_id, eigenaar_id=eigenaar_id)
