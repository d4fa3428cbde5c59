"""Een plan delen met de instelling: aankondigen, weghalen, en lezen wat teams delen."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.queries import is_hr
from apps.core.dagen import datum
from apps.core.leeslog import gelezen
from apps.core.lijst import lijst_van
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.taal import aantal
from apps.core.tijd import vandaag
from apps.interventies.forms import DelenForm, Gedeeldfilter
from apps.interventies.queries import gedeeld_met_de_instelling, gedeelde_plannen, zoals_de_instelling_leest
from apps.teamplannen import rules
from apps.teamplannen.actions import kondig_delen_aan, trek_delen_in
from apps.teamplannen.models.deling import VOORAF
from apps.teamplannen.views.laden import laad_plan
from apps.teams.models import Team
from apps.teams.queries import hele_boom, onder


@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    form = Gedeeldfilter(request.GET, boom=hele_boom())
    onderdeel = form.cleaned_data["onderdeel"]
    onderdelen = onder(int(onderdeel)) if onderdeel else None
    rijen = lijst_van(gedeelde_plannen(woorden=form.woorden, onderdelen=onderdelen), form)
    telling = aantal(rijen.aantal, "plan", "plannen") if rijen.aantal else "Geen plan gevonden"
    gezocht = bool(form.woorden or onderdeel)
    context = {"lijst": rijen, "telling": telling, "gezocht": gezocht}
    return page(request, "interventies/gedeeld.html", context, partial="lijst")


@require_GET
def plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Wat ingetrokken of voorbij is, is er niet. Dat hr een plan van een ander las, ziet het team."""
    gezocht = gedeeld_met_de_instelling(plan_id)
    if gezocht is None:
        raise Http404
    eigen = Team.objects.zichtbaar_voor(ik(request)).filter(pk=gezocht.team_id)
    if is_hr(ik(request)) and not eigen.exists():
        gelezen(request, gezocht)
    context = {"plan": gezocht, "gedeeld": zoals_de_instelling_leest(gezocht)}
    return page(request, "interventies/gedeeld_plan.html", context)


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest, team_id: int) -> HttpResponse:
    """Het hele team ziet hoe de instelling het leest; wie leidt, kondigt het aan."""
    stand = laad_plan(request, team_id)
    oordeel = rules.mag_plan_delen(stand.wie(ik(request)), doen_mee=len(stand.bezet.meedoeners))
    form = DelenForm(verstuurd(request), initial={"van": vandaag() + VOORAF})
    if request.method == "POST":
        eis(oordeel)
        if form.voer_uit(lambda: kondig_delen_aan(plan=stand.plan, door=ik(request), **form.cleaned_data)):
            dag = datum(form.cleaned_data["van"])
            messages.success(request, f"Aangekondigd. Vanaf {dag} leest de instelling mee.")
            return redirect("team", team_id)
    context: dict[str, Any] = {
        "plan": stand.plan,
        "oordeel": oordeel,
        "form": form,
        "mag_weg": rules.mag_delen_intrekken(stand.wie(ik(request))),
        "gedeeld": zoals_de_instelling_leest(stand.plan),
    }
    return page(request, "interventies/delen.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("plan_delen", "team_id")
def weg(request: HttpRequest, team_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    trek_delen_in(plan=stand.plan, door=ik(request))
    messages.success(request, "Weggehaald. De instelling leest niet mee.")
    return redirect("plan_delen", team_id)
