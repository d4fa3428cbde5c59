"""Van de catalogus naar het plan: vormen bij een vraagstuk, en een vraagstuk bij een vorm."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.pagina import page
from apps.grondtonen.models import Interventievorm
from apps.grondtonen.queries import vormen_die_geven, vormen_per_toon
from apps.interventies.queries import teams_met_plan
from apps.interventies.views.laden import laad


@require_GET
def kies(request: HttpRequest, team_id: int) -> HttpResponse:
    """De vormen: die bij de tonen van het vraagstuk, dan die geven waar volgens de scan het minst van is."""
    geopend = laad(request, team_id)
    geopend.eis_meedoen()
    vraagstuk = geopend.vraagstuk(request.GET.get("vraagstuk", ""))
    if vraagstuk is None and geopend.vraagstukken:
        vraagstuk = geopend.vraagstukken[0]
    tonen = [toon.pk for toon in vraagstuk.gekozen_tonen] if vraagstuk else []
    if vraagstuk and not tonen:
        tonen = [deel["grondtoon"] for deel in vraagstuk.advies[:3]]
    groepen = vormen_per_toon(eerst=tonen)
    andere = [groep for groep in groepen if not groep.past]
    context = {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "vraagstuk": vraagstuk,
        "passend": [groep for groep in groepen if groep.past],
        "missen": vormen_die_geven(geopend.minste, uit=andere),
        "meeste": geopend.meeste(),
        "andere": andere,
        "kiest": geopend.kiest,
        "gebruik_tekst": "Gebruik in ons plan" if geopend.kiest else "Stel dit voor",
    }
    return page(request, "interventies/kies.html", context)


@require_GET
def gebruik(request: HttpRequest, vorm_slug: str) -> HttpResponse:
    """In welk plan? Wie er maar in één iets kan kiezen of voorstellen, gaat er meteen heen."""
    vorm = get_object_or_404(Interventievorm, pk=vorm_slug, actief=True)
    teams = teams_met_plan(ik(request))
    open_ = [team for team in teams if team.kan_kiezen]
    if len(open_) == 1:
        return redirect("interventie_nieuw", open_[0].pk, vorm.pk)
    return page(request, "interventies/gebruik.html", {"vorm": vorm, "teams": teams})
