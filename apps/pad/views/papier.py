"""Een heel plan op één bladzij: om te lezen, te printen en mee te nemen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.core.leeslog import meegenomen
from apps.core.pagina import page
from apps.core.tijd import vandaag
from apps.pad.pdf import GeenPdf, bestandsnaam, gegevens, maak_pdf
from apps.pad.planblad import plan_van_team, planblad
from apps.pad.queries import Teampagina, teampagina
from apps.teamplannen.meegelezen import meegelezen
from apps.teamplannen.views.laden import noteer_meelezen


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
