"""De wand van een team. Zij staat niet in het leeslog: wie deelt met het team, weet wie dat is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.activiteiten import queries
from apps.core.models import strikt
from apps.core.pagina import page
from apps.teams.models import Team


@require_GET
def wand(request: HttpRequest, team_id: int) -> HttpResponse:
    team = get_object_or_404(strikt(Team.objects.zichtbaar_voor(ik(request))), pk=team_id)
    gevraagd = request.GET.get("bladzijde", "")
    nummer = int(gevraagd) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 3 else 1
    bladzijde = max(1, nummer)
    stenen, is_meer = queries.wand(team, ik(request), bladzijde=bladzijde)
    context = {
        "team": team,
        "stenen": stenen,
        "eerder": bladzijde + 1 if is_meer else None,
        "later": bladzijde - 1,
    }
    return page(request, "activiteiten/wand.html", context)
