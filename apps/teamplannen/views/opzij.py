"""Een analyse die opzij ligt nalezen: alleen haar schrijvers, dertig dagen lang."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.dagen import datum
from apps.core.models import strikt
from apps.core.pagina import page
from apps.teamplannen.models import Teamanalyse
from apps.teamplannen.queries import huidige_stappen, scan_van, scanbeeld, vraagstukken_van
from apps.teamplannen.views.schrijven import STAPPEN


@require_GET
def opzij(request: HttpRequest, team_id: int, analyse_id: int) -> HttpResponse:
    """Ook voor wie het team verliet: daarom niet langs het plan."""
    analyses = Teamanalyse.objects.zichtbaar_voor(ik(request)).filter(
        opzij_op__isnull=False, plan__team=team_id
    )
    analyse = get_object_or_404(strikt(analyses.select_related("plan__team", "plan__cyclus")), pk=analyse_id)
    context = {
        "analyse": analyse,
        "team": analyse.plan.team,
        "laatste_dag": datum(analyse.leesbaar_tot),
        "onderdelen": STAPPEN,
        "stappen": huidige_stappen(analyse),
        "beeld": scanbeeld(scan_van(analyse)),
        "vraagstukken": vraagstukken_van(analyse),
    }
    return page(request, "teamplannen/analyse_opzij.html", context)
