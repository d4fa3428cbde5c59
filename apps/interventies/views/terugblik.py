"""De terugblik van een plan: een pagina voor het gesprek dat het team erover heeft."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import wis_concept
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen, page, vraagt_deel
from apps.interventies import actions
from apps.interventies.forms import SlotwoordForm, TerugblikForm
from apps.interventies.models import Terugblik
from apps.interventies.queries import Terugblikregel, terugblikregels
from apps.interventies.views.terugblikblad import een_rij, terugblikblad
from apps.teamplannen.queries import Planstand
from apps.teamplannen.views.laden import laad_plan
from apps.teamplannen.views.schrijven import bewaar_als_concept, is_concept

PAGINA = "interventies/terugblik.html"


@require_http_methods(["GET", "POST"])
def terugblik(request: HttpRequest, team_id: int, plan_id: int) -> HttpResponse:
    """De hele terugblik, met wat het volgende plan moet weten en het sluiten van dit plan."""
    stand = laad_plan(request, team_id, plan_id)
    if is_concept(request):
        return _bewaar_concept(request, stand, "slot")
    if request.method == "POST":
        return _slotwoord(request, stand)
    return page(request, PAGINA, terugblikblad(stand, ik(request)))


def _bewaar_concept(request: HttpRequest, stand: Planstand, bij: str) -> HttpResponse:
    """`bij` is het id van de plek op de pagina waar staat dat het bewaard is."""
    concept = bewaar_als_concept(request, al_bewaard=False)
    plek = {"bij": {"id": bij, "adres": request.path, "concept": concept}}
    return page(request, PAGINA, terugblikblad(stand, ik(request)) | plek, partial="bewaard")


def _slotwoord(request: HttpRequest, stand: Planstand) -> HttpResponse:
    sluit = request.POST.get("doe") == "sluit"
    form = SlotwoordForm(request.POST, basis=basis_van(request), sluit=sluit, auto_id="id_slot_%s")
    daad = actions.sluit_terugblik if sluit else actions.bewaar_slotwoord
    if not form.voer_uit(
        lambda: daad(plan=stand.plan, weten=form.cleaned_data["weten"], basis=form.basis, door=ik(request))
    ):
        return page(request, PAGINA, terugblikblad(stand, ik(request), slotform=form), status=422)
    wis_concept(sleutel=request.path, door=ik(request))
    messages.success(request, "De terugblik is gesloten. Lezen blijft." if sluit else "Bewaard.")
    return redirect("terugblik", stand.plan.team_id, stand.plan.pk)


@alleen_versturen("terugblik", "team_id", "plan_id")
def afspraak(request: HttpRequest, team_id: int, plan_id: int, afspraak_id: int) -> HttpResponse:
    """Terugkijken op één afspraak; elk wordt apart bewaard."""
    stand = laad_plan(request, team_id, plan_id)
    regel = laad_regel(request, stand, afspraak_id)
    if is_concept(request):
        return _bewaar_concept(request, stand, f"bij{afspraak_id}")
    form = TerugblikForm(request.POST, basis=basis_van(request), auto_id=f"id_a{afspraak_id}_%s")
    if not form.voer_uit(lambda: _kijk_terug(request, stand, regel, form)):
        context = terugblikblad(stand, ik(request), geweigerd=form, bij=afspraak_id)
        return page(request, PAGINA, context, partial="rij", status=422)
    wis_concept(sleutel=request.path, door=ik(request))
    if vraagt_deel(request):
        rij = een_rij(stand, ik(request), laad_regel(request, stand, afspraak_id))
        return page(request, PAGINA, {"rij": rij, "team": stand.plan.team}, partial="rij")
    messages.success(request, "Vastgelegd.")
    return redirect(f"{reverse('terugblik', args=[team_id, plan_id])}#a{afspraak_id}")


def laad_regel(request: HttpRequest, stand: Planstand, afspraak_id: int) -> Terugblikregel:
    regels = terugblikregels(stand.plan, ik(request))
    gezocht = next((regel for regel in regels if regel.stand.afspraak.pk == afspraak_id), None)
    if gezocht is None:
        raise Http404
    return gezocht


def _kijk_terug(
    request: HttpRequest, stand: Planstand, regel: Terugblikregel, form: TerugblikForm
) -> Terugblik:
    return actions.kijk_terug(
        afspraak=regel.stand.afspraak,
        plan=stand.plan,
        inhoud=form.inhoud,
        basis=form.basis,
        door=ik(request),
    )
