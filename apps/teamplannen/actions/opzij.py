"""Een analyse die niemand met de pen nog schrijft: opzij, en na dertig dagen weg."""

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.tijd import nu
from apps.teamplannen.models import Teamanalyse, Teamplan
from apps.teamplannen.models.analyse import NA_OPZIJ_LEGGEN
from apps.teamplannen.queries import heeft_analyse
from apps.teams.models import Team


def leg_opzij(analyse: Teamanalyse, *, door: Persoon | None) -> None:
    """Zij opent voor niemand anders: haar schrijvers lezen haar nog dertig dagen."""
    analyse.opzij_op = nu()
    analyse.save(update_fields=["opzij_op"])
    leg_vast(analyse, "analyse-opzij", door=door)


def leg_verweesde_analyses_opzij(*, team: Team | None = None) -> int:
    """Elke nacht, want iemand verliest de pen ook doordat een dag voorbijgaat; geeft terug hoeveel.

    Wie de pen nu heeft, hoeft daar niet op te wachten: begin_analyse legt zelf opzij wat verweesd is.
    """
    analyses = Teamanalyse.objects.filter(gedeeld_op__isnull=True, opzij_op__isnull=True)
    if team:
        analyses = analyses.filter(plan__team=team)
    return sum(map(_leg_opzij_als_verweesd, analyses.values_list("pk", "plan_id")))


@transaction.atomic
def _leg_opzij_als_verweesd(rij: tuple[int, int]) -> bool:
    analyse_id, plan_id = rij
    plan = Teamplan.objects.select_for_update(of=["self"]).select_related("team").get(pk=plan_id)
    analyse = Teamanalyse.objects.filter(
        pk=analyse_id, gedeeld_op__isnull=True, opzij_op__isnull=True
    ).first()
    if analyse is None or heeft_analyse(plan):
        return False
    leg_opzij(analyse, door=None)
    return True


@transaction.atomic
def ruim_opzij_gelegde_analyses_op() -> int:
    """Concepten bij haar stappen leven korter dan dertig dagen, en zijn dan al weg."""
    voorbij = Teamanalyse.objects.filter(gedeeld_op__isnull=True, opzij_op__lte=nu() - NA_OPZIJ_LEGGEN)
    aantal = voorbij.count()
    voorbij.delete()
    return aantal
