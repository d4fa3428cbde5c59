"""Alles wat er veranderde."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.lijst import lijst_van
from apps.core.pagina import page
from apps.pad.forms import Geschiedenisfilter
from apps.pad.geschiedenis import SOORTEN, geschiedenis_van_plan, regels, samengevat
from apps.teamplannen.views.laden import laad_plan


@require_GET
def geschiedenis(request: HttpRequest, team_id: int) -> HttpResponse:
    """Wie wat deed, en wanneer; nooit wat er stond."""
    plan = laad_plan(request, team_id).plan
    form = Geschiedenisfilter(request.GET)
    soort = form.cleaned_data["soort"]
    lijst = lijst_van(geschiedenis_van_plan(plan, ik(request), soort), form)
    keuzes = {"": "Alles"} | {sleutel: naam for sleutel, (naam, _) in SOORTEN.items()}
    context = {
        "team": plan.team,
        "plan": plan,
        "lijst": lijst,
        "soorten": [(naam, lijst.adres(soort=deze), deze == soort) for deze, naam in keuzes.items()],
        "regels": samengevat(regels(team_id, lijst.bladzijde, ik(request))),
    }
    return page(request, "pad/geschiedenis.html", context, partial="lijst")
