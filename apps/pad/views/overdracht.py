"""Een overdracht voorbereiden: wat er meegaat, en een briefje aan het team."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.oordeel import eis
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.pad.overdracht import wat_meegaat
from apps.teamplannen import rules
from apps.teamplannen.actions import bewaar_brief
from apps.teamplannen.forms import BriefForm
from apps.teamplannen.queries import plan_van
from apps.teamplannen.views.schrijven import bewaar_als_concept, is_concept

OVERDRACHT = "pad/overdracht.html"


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
