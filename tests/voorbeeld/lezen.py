"""De demo lezen zoals iemand uit het verhaal haar leest."""

from apps.accounts.models import Persoon
from apps.interventies.queries import Afspraakstand
from apps.pad.queries import Teampagina, teampagina
from apps.teamplannen.models import Teamplan


def iemand(roepnaam: str) -> Persoon:
    return Persoon.objects.get(roepnaam=roepnaam)


def pagina(team: str, lezer: str) -> Teampagina:
    plan = Teamplan.objects.van_nu().select_related("team", "cyclus").get(team__naam=team)
    return teampagina(plan, iemand(lezer))


def afspraak(titel: str, lezer: str) -> Afspraakstand:
    gevonden = {stand.versie.titel: stand for stand in pagina("Elektrotechniek", lezer).afspraken}
    return gevonden[titel]


def woorden(stand: Afspraakstand) -> dict[str, str]:
    return {rij.persoon.roepnaam: rij.woord for rij in stand.woorden}
