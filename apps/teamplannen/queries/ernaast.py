"""Wat er naast een plan ligt: voor wie zijn pagina opent, en voor wie aan de analyse schrijft."""

from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import FilteredRelation, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teamplannen.models import Overdrachtsbrief, Teamanalyse, Teamplan

EEN_JAAR = timedelta(days=365)


def plan_met_ernaast(persoon: Persoon, team_id: int) -> Teamplan | None:
    """Zoals plan_van, met in dezelfde vraag wat er voor deze lezer naast ligt."""
    opzij = Teamanalyse.objects.zichtbaar_voor(persoon).filter(plan=OuterRef("pk"), opzij_op__isnull=False)
    plannen = (
        Teamplan.objects.zichtbaar_voor(persoon)  # type: ignore[no-redef,misc]
        .van_nu()
        .filter(team=team_id)
        .annotate(
            opzij_ids=ArraySubquery(opzij.order_by("-opzij_op").values("pk")),
            brieven=ArraySubquery(_laatste_brief(persoon)),
            deling=FilteredRelation("delingen", condition=_deling_van_nu()),
        )
        .select_related("team__onderdeel", "cyclus", "kader", "deling__aangekondigd_door")
    )
    plan = strikt(plannen).first()
    for brief in plan.brieven if plan else ():
        brief["vanaf"] = date.fromisoformat(brief["vanaf"])
    return plan


def _deling_van_nu() -> Q:
    """Zoals Plandeling.niet_voorbij, langs het plan."""
    zonder_einde = Q(delingen__tot__isnull=True) | Q(delingen__tot__gte=vandaag())
    return Q(delingen__ingetrokken_op__isnull=True) & zonder_einde


def _laatste_brief(lezer: Persoon) -> QuerySet[Overdrachtsbrief, Any]:
    """Na een jaar is een overdracht geen nieuws meer."""
    gegeven = Overdrachtsbrief.objects.zichtbaar_voor(lezer).gegeven().filter(team=OuterRef("team"))
    van_dit_jaar = gegeven.filter(vanaf__gt=vandaag() - EEN_JAAR).exclude(tekst="")
    wat = JSONObject(roepnaam="persoon__roepnaam", tekst="tekst", vanaf="vanaf")
    return van_dit_jaar.order_by("-vanaf").values(wat=wat)[:1]


def vorige_gedeelde(analyse: Teamanalyse, lezer: Persoon) -> Teamanalyse | None:
    """De laatste gedeelde analyse van dit team, uit dit plan of een eerder."""
    gedeeld = Teamanalyse.objects.zichtbaar_voor(lezer).filter(
        plan__team=analyse.plan.team_id, gedeeld_op__isnull=False
    )
    ander = gedeeld.exclude(pk=analyse.pk).select_related("plan__cyclus")
    return strikt(ander.order_by("-gedeeld_op")).first()
