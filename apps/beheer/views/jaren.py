"""Studiejaren, en de naam van de instelling."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.actions import wijzig_instelling
from apps.accounts.models import Instelling
from apps.beheer.forms.jaren import CyclusForm, InstellingForm
from apps.beheer.views.laden import laad_cyclus
from apps.beheer.views.toegang import voor_beheerders
from apps.core.geschiedenis import geschiedenis_van_alle
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.core.tijd import vandaag
from apps.teamplannen import actions
from apps.teamplannen.models import Cyclus
from apps.teamplannen.queries import alle_cyclussen


@voor_beheerders
@require_http_methods(["GET", "POST"])
def jaren(request: HttpRequest) -> HttpResponse:
    cyclussen = alle_cyclussen()
    form = CyclusForm(verstuurd(request), initial=CyclusForm.begin_na(cyclussen))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.begin_cyclus(inhoud=form.inhoud, door=ik(request))
    ):
        messages.success(request, f"Studiejaar {form.inhoud.naam} staat klaar.")
        return redirect("beheer_jaren")
    context = {
        "cyclussen": cyclussen,
        "form": form,
        "vandaag": vandaag(),
        "regels": geschiedenis_van_alle(Cyclus),
    }
    return page(request, "beheer/jaren.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def jaar(request: HttpRequest, cyclus_id: int) -> HttpResponse:
    cyclus = laad_cyclus(cyclus_id)
    form = CyclusForm(
        verstuurd(request), initial=CyclusForm.begin_van(cyclus), basis=basis_van(request, nu=cyclus.versie)
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_cyclus(cyclus=cyclus, inhoud=form.inhoud, basis=form.basis, door=ik(request))
    ):
        messages.success(request, "Bewaard.")
        return redirect("beheer_jaren")
    context = {"cyclus": cyclus, "form": form, "heeft_plan": cyclus.plannen.exists()}
    return page(request, "beheer/jaar.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def instelling(request: HttpRequest) -> HttpResponse:
    huidig = Instelling.objects.first() or Instelling()
    form = InstellingForm(
        verstuurd(request),
        initial=InstellingForm.begin_van(huidig),
        basis=basis_van(request, nu=huidig.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: wijzig_instelling(**form.cleaned_data, basis=form.basis, door=ik(request))
    ):
        messages.success(request, "Bewaard. De naam staat bovenaan elke pagina.")
        return redirect("beheer_instelling")
    context = {"form": form, "regels": geschiedenis_van_alle(Instelling)}
    return page(request, "beheer/instelling.html", context, status=422 if form.is_bound else 200)
