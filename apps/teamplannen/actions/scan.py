from collections.abc import Mapping

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.tijd import nu
from apps.grondtonen.queries import scanstellingen
from apps.teamplannen.actions.analyse import eis_schrijven, vergrendel
from apps.teamplannen.models import Scangetal, Teamanalyse, Teamscan


@transaction.atomic
def bewaar_scan(*, analyse: Teamanalyse, getallen: Mapping[str, int], basis: int, door: Persoon) -> None:
    """Schrijf per stelling het getal dat het team samen afsprak; wat er niet in staat, is weggelaten.

    `basis` is de versie waarvan de schrijver uitging. Is er intussen een andere, dan een Botsing.
    """
    analyse = vergrendel(analyse)
    eis_schrijven(analyse, door)
    scan = Teamscan.objects.filter(analyse=analyse).first() or Teamscan(analyse=analyse)
    if _getallen(scan) == dict(getallen):
        return
    if basis != scan.versie:
        raise Botsing(scan)
    scan.versie += 1
    scan.bewaard_op, scan.bewaard_door = nu(), door
    scan.zinnen = {stelling.pk: stelling.tekst for stelling in scanstellingen()}
    scan.save()
    scan.getallen.all().delete()
    Scangetal.objects.bulk_create(
        Scangetal(scan=scan, stelling_id=slug, getal=getal) for slug, getal in getallen.items()
    )
    leg_vast(analyse, "scan-bewaard", door=door)


def _getallen(scan: Teamscan) -> dict[str, int]:
    return dict(scan.getallen.values_list("stelling_id", "getal")) if scan.pk else {}
