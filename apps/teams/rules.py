"""Wie aan de mensen van een team mag komen."""

from dataclasses import dataclass

from apps.core.oordeel import Oordeel, als
from apps.teams.models import Lidrol

NIET_JEZELF = "Je eigen plek in een team verander je niet zelf. Dat doet een andere beheerder."
ALLEEN_BEHEER = "Dit doet een beheerder."
ALLEEN_TEAMLEDEN = "De leidinggevende zet teamleden in het eigen team. De rest doet een beheerder."
ALLEEN_LEIDING = "De leidinggevende vormt de kerngroep."


@dataclass(frozen=True, slots=True)
class Regelaar:
    """Iemand die iets aan een team wil doen, met wat hij vandaag is; `leidt` gaat over dit team."""

    persoon_id: int
    beheert: bool = False
    leidt: bool = False


def mag_lid_regelen(wie: Regelaar, *, persoon_id: int, rol: str) -> Oordeel:
    """Erbij zetten en laten gaan: een beheerder iedereen, de leidinggevende een teamlid; niemand zichzelf."""
    eigen_teamlid = wie.leidt and rol == Lidrol.TEAMLID
    return als(wie.persoon_id != persoon_id, NIET_JEZELF) & als(
        wie.beheert or eigen_teamlid, ALLEEN_TEAMLEDEN
    )


def mag_lid_wijzigen(wie: Regelaar, *, persoon_id: int) -> Oordeel:
    """Een andere rol, of een ander thuisteam."""
    return als(wie.persoon_id != persoon_id, NIET_JEZELF) & als(wie.beheert, ALLEEN_BEHEER)


def mag_kerngroep_vormen(wie: Regelaar) -> Oordeel:
    return als(wie.leidt, ALLEEN_LEIDING)
