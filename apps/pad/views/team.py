"""De pagina van een team, en van een team dat nog geen plan heeft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.pagina import page
from apps.core.tijd import vandaag
from apps.interventies import rules as interventieregels
from apps.interventies.models import Doelgroep
from apps.pad.fase import Fase, Stap, stappen
from apps.pad.queries import Teampagina, plannen_van, teampagina
from apps.pad.tijdlijn import tijdlijn
from apps.signalen.rules import mag_signaal_opzij_leggen
from apps.teamplannen import rules
from apps.teamplannen.models import NET_OVERGENOMEN, Teamplan
from apps.teamplannen.queries import betrokkene, huidige_cyclus, plan_met_ernaast
from apps.teamplannen.views.laden import noteer_meelezen
from apps.teams.models import Team
from apps.teams.queries import bezetting


@require_GET
def team(request: HttpRequest, team_id: int) -> HttpResponse:
    plan = plan_met_ernaast(ik(request), team_id)
    if plan is None:
        return _zonder_plan(request, team_id)
    pagina = teampagina(plan, ik(request))
    noteer_meelezen(request, pagina.stand)
    wie = pagina.stand.wie(ik(request))
    context = {
        "pagina": pagina,
        "team": plan.team,
        "weg": _weg(pagina, team_id),
        "tijdlijn": tijdlijn(pagina),
        "wie": wie,
        "briefje_eerst": wie.leidt and _net_overgenomen(plan),
        "mag_opzij": mag_signaal_opzij_leggen(
            wie, is_schrijver=pagina.schrijft_analyse, gedeeld=pagina.gedeeld
        ),
        "kan_kiezen": interventieregels.mag_interventie_kiezen(wie, gedeeld=pagina.gedeeld),
        "kan_voorstellen": interventieregels.mag_interventie_voorstellen(
            wie, gedeeld=pagina.gedeeld, doelgroep=Doelgroep.TEAM
        ),
    }
    return page(request, "pad/team.html", context)


def _net_overgenomen(plan: Teamplan) -> bool:
    """Wie het team net overnam, leest het briefje voor al het andere."""
    return any(vandaag() - brief["vanaf"] < NET_OVERGENOMEN for brief in plan.brieven)


def _weg(pagina: Teampagina, team_id: int) -> list[Stap]:
    analyse = reverse("analyse", args=[team_id]) if pagina.analyse else ""
    terugblik = reverse("terugblik", args=[team_id, pagina.plan.pk])
    verder = ("#interventies", "#afspraken", "#afspraken", terugblik) if pagina.gedeeld else ("",) * 4
    urls = (analyse, *verder)
    return stappen(pagina.fase, standen=pagina.standen, urls=urls)


def _zonder_plan(request: HttpRequest, team_id: int) -> HttpResponse:
    """Nog geen plan in deze cyclus: wie de pen heeft, kan beginnen."""
    gezocht = get_object_or_404(
        Team.objects.zichtbaar_voor(ik(request)).select_related("onderdeel"), pk=team_id
    )
    bezet = bezetting(gezocht)
    oordeel = rules.mag_plan_beginnen(
        betrokkene(ik(request), bezet), cyclus_loopt=huidige_cyclus() is not None
    )
    context = {
        "team": gezocht,
        "bezet": bezet,
        "oordeel": oordeel,
        "weg": stappen(Fase.GEEN_PLAN),
        "eerdere": plannen_van(gezocht, ik(request)),
    }
    return page(request, "pad/team_leeg.html", context)
