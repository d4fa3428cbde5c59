"""Het eigen basisrecht van iemand in een jaar, als dat anders is dan de regel."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten import rules
from apps.activiteiten.actions.basisrecht import geef_eigen_recht, haal_eigen_recht_weg
from apps.activiteiten.forms.basisrecht import EigenRechtForm
from apps.activiteiten.models import Basisrechtregel, Rechtafwijking
from apps.beheer.views.laden import laad_persoon
from apps.beheer.views.toegang import voor_beheerders
from apps.core.onderbroken import basis_van
from apps.core.oordeel import eis
from apps.core.pagina import page, verstuurd


@voor_beheerders
@require_http_methods(["GET", "POST"])
def recht(request: HttpRequest, persoon_id: int, regel_id: int) -> HttpResponse:
    persoon = laad_persoon(persoon_id)
    eis(rules.mag_eigen_recht_geven(ik(request), persoon))
    regel = get_object_or_404(Basisrechtregel, pk=regel_id)
    if request.POST.get("doe") == "weg":
        haal_eigen_recht_weg(persoon=persoon, regel=regel, basis=basis_van(request), door=ik(request))
        messages.success(request, f"In {regel.naam} geldt weer wat de regel geeft.")
        return redirect("beheer_persoon", persoon_id)
    eigen = Rechtafwijking.objects.zichtbaar_voor(ik(request)).filter(persoon=persoon, regel=regel).first()
    form = EigenRechtForm(
        verstuurd(request),
        initial=EigenRechtForm.begin_van(eigen),
        basis=basis_van(request, nu=eigen.versie if eigen else 0),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: geef_eigen_recht(
            persoon=persoon, regel=regel, basis=form.basis, door=ik(request), **form.cleaned_data
        )
    ):
        messages.success(request, "Bewaard.")
        return redirect("beheer_persoon", persoon_id)
    context = {"persoon": persoon, "regel": regel, "eigen": eigen, "form": form}
    return page(request, "beheer/recht.html", context, status=422 if form.is_bound else 200)
