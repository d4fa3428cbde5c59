"""De pagina van een team, en waar iedereen begint."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.berichten.queries import lidteams, wat_wacht
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeslog import meegenomen
from apps.core.lijst import lijst_van
from apps.core.oordeel import eis
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.core.tijd import vandaag
from apps.interventies import rules as interventieregels
from apps.interventies.models import Doelgroep
from apps.pad.eerste_stap import eerste_stap
from apps.pad.fase import Fase, Stap, stappen
from apps.pad.forms import Geschiedenisfilter
from apps.pad.geschiedenis import SOORTEN, geschiedenis_van_plan, regels, samengevat
from apps.pad.overdracht import wat_meegaat
from apps.pad.pdf import GeenPdf, bestandsnaam, gegevens, maak_pdf
from apps.pad.planblad import plan_van_team, planblad
from apps.pad.queries import Teampagina, is_nieuw, mijn_rollen, mijn_teams, plannen_van, teampagina
from apps.pad.tijdlijn import tijdlijn
from apps.signalen.rules import mag_signaal_opzij_leggen
from apps.teamplannen import rules
from apps.teamplannen.actions import bewaar_brief
from apps.teamplannen.forms import BriefForm
from apps.teamplannen.meegelezen import meegelezen
from apps.teamplannen.queries import betrokkene, huidige_cyclus, plan_met_ernaast, plan_van
from apps.teamplannen.views.laden import noteer_meelezen
from apps.teamplannen.views.schrijven import bewaar_als_concept, is_concept
from apps.teams.models import Team
from apps.teams.queries import bezetting

OVERDRACHT = "pad/overdracht.html"


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    leden = lidteams(ik(request))
    teams = mijn_teams(ik(request), leden)
    eigen = [team for team in teams if team.kijkt_mee_tot is None]
    rollen = [] if eigen else mijn_rollen(ik(request))
    context = {
        "nieuw": is_nieuw(ik(request)),
        "punten": wat_wacht(ik(request), leden),
        "teams": [(team, stappen(team.fase)) for team in teams],
        "te_schrijven": [rij for rij in eigen if rij.is_leeg or rij.kan_beginnen or rij.kan_verder],
        "eigen": eigen,
        "eerste": eerste_stap(eigen, rollen),
        "rollen": rollen,
    }
    return page(request, "pad/start.html", context)


@require_GET
def mijn_team(request: HttpRequest) -> HttpResponse:
    """Wie één team heeft, gaat er meteen heen."""
    teams = mijn_teams(ik(request), lidteams(ik(request)))
    if len(teams) == 1:
        return redirect("team", teams[0].team.pk)
    rijen = [(team, stappen(team.fase)) for team in teams]
    return page(request, "pad/mijn_team.html", {"teams": rijen})


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
        "mag_opzij": mag_signaal_opzij_leggen(
            wie, is_schrijver=pagina.schrijft_analyse, gedeeld=pagina.gedeeld
        ),
        "kan_kiezen": interventieregels.mag_interventie_kiezen(wie, gedeeld=pagina.gedeeld),
        "kan_voorstellen": interventieregels.mag_interventie_voorstellen(
            wie, gedeeld=pagina.gedeeld, doelgroep=Doelgroep.TEAM
        ),
    }
    return page(request, "pad/team.html", context)


@require_http_methods(["GET", "POST"])
def overdracht(request: HttpRequest, team_id: int) -> HttpResponse:
    """Voor wie leidt: wat er meegaat, en een briefje aan het team."""
    plan = plan_van(ik(request), team_id)
    if plan is None:
        raise Http404
    mee = wat_meegaat(plan, ik(request))
    eis(rules.mag_overdracht_voorbereiden(mee.stand.wie(ik(request))))
    if request.method == "POST" and is_concept(request):
        getypt = request.POST.get("tekst", "").strip()
        concept = bewaar_als_concept(request, al_bewaard=getypt == mee.mijn_tekst)
        return page(request, OVERDRACHT, {"concept": concept}, partial="bewaard")
    concept = concept_van(ik(request), request.path)
    begin = {"tekst": mee.mijn_tekst} | uit_concept(BriefForm.base_fields, concept)
    form = BriefForm(verstuurd(request), initial=begin)
    if request.method == "POST" and form.voer_uit(
        lambda: bewaar_brief(team=plan.team, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard. Het team leest het vanaf de dag dat je overdraagt.")
        return redirect("overdracht", team_id)
    context = {"overdracht": mee, "form": form, "concept": concept}
    return page(request, OVERDRACHT, context, status=422 if form.is_bound else 200)


@require_GET
def geschiedenis(request: HttpRequest, team_id: int) -> HttpResponse:
    """Wie wat deed, en wanneer; nooit wat er stond."""
    plan = plan_van(ik(request), team_id)
    if plan is None:
        raise Http404
    form = Geschiedenisfilter(request.GET)
    soort = form.cleaned_data["soort"]
    lijst = lijst_van(geschiedenis_van_plan(plan, ik(request), soort), form)
    keuzes = {"": "Alles"} | {sleutel: naam for sleutel, (naam, _) in SOORTEN.items()}
    context = {
        "team": plan.team,
        "plan": plan,
        "lijst": lijst,
        "soorten": [(naam, lijst.adres(soort=deze), deze == soort) for deze, naam in keuzes.items()],
        "regels": samengevat(regels(team_id, lijst.bladzijde)),
    }
    return page(request, "pad/geschiedenis.html", context, partial="lijst")


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


@require_GET
def plan(request: HttpRequest, team_id: int, plan_id: int) -> HttpResponse:
    """Het hele plan op één bladzij om te lezen en te printen, ook dat van een eerder studiejaar."""
    pagina = _hele_plan(request, team_id, plan_id)
    noteer_meelezen(request, pagina.stand)
    voorbij = pagina.plan.cyclus.tot < vandaag()
    context = {
        "plan": pagina.plan,
        "team": pagina.plan.team,
        "blad": planblad(pagina),
        # Van het plan van nu staat dit bij wie er meekijkt.
        "meegelezen": meegelezen(pagina.stand, ik(request)) if voorbij else [],
    }
    return page(request, "pad/plan.html", context)


@require_GET
def plan_pdf(request: HttpRequest, team_id: int, plan_id: int) -> HttpResponse:
    """Hetzelfde als op de leespagina, om mee te nemen. Lukt het zetten niet, dan is er die pagina nog."""
    pagina, dag = _hele_plan(request, team_id, plan_id), vandaag()
    blad = planblad(pagina)
    try:
        inhoud = maak_pdf(gegevens(blad, voor=ik(request).naam, dag=dag), dag=dag)
    except GeenPdf:
        messages.error(
            request, "De pdf maken lukte niet. Je kunt deze bladzij printen, of het later nog eens proberen."
        )
        return redirect("plan", team_id, plan_id)
    meegenomen(request, pagina.plan)
    koppen = {"Content-Disposition": f'attachment; filename="{bestandsnaam(blad)}"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


def _hele_plan(request: HttpRequest, team_id: int, plan_id: int) -> Teampagina:
    gezocht = plan_van_team(ik(request), team_id, plan_id)
    if gezocht is None:
        raise Http404
    return teampagina(gezocht, ik(request), stappen=())
