"""Wat er naast een plan ligt: voor wie zijn pagina opent, en voor wie aan de analyse schrijft."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.teamplannen.models import Teamanalyse, Teamplan


def plan_met_ernaast(persoon: Persoon, team_id: int) -> Teamplan | None:
    """Zoals plan_van, met in dezelfde vraag wat er voor deze lezer naast ligt."""
    opzij = Teamanalyse.objects.zichtbaar_voor(persoon).filter(plan=OuterRef("pk"), opzij_op__isnull=False)
    plannen = (
        Teamplan.objects.zichtbaar_voor(persoon)  # type: ignore[no-redef]
        .van_nu()
        .filter(team=team_id)
        .annotate(opzij_ids=ArraySubquery(opzij.order_by("-opzij_op").values("pk")))
    )
    return strikt(plannen.select_related("team__onderdeel", "cyclus", "kader")).first()


def vorige_gedeelde(analyse: Teamanalyse, lezer: Persoon) -> Teamanalyse | None:
    """De laatste gedeelde analyse van dit team, uit dit plan of een eerder."""
    gedeeld = Teamanalyse.objects.zichtbaar_voor(lezer).filter(
        plan__team=analyse.plan.team_id, gedeeld_op__isnull=False
    )
    ander = gedeeld.exclude(pk=analyse.pk).select_related("plan__cyclus")
    return strikt(ander.order_by("-gedeeld_op")).first()
