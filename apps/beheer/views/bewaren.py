"""Hoe lang iets blijft, per soort."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.actions import wijzig_bewaartermijn
from apps.beheer.forms.bewaren import BewaartermijnForm
from apps.beheer.views.toegang import voor_beheerders
from apps.core.bewaren import Bewaard
from apps.core.geschiedenis import geschiedenis_van_alle
from apps.core.models import Bewaartermijn
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.core.queries import alle_termijnen, bewaartermijn_van


@voor_beheerders
@require_GET
def bewaartermijnen(request: HttpRequest) -> HttpResponse:
    context = {"termijnen": alle_termijnen(), "regels": geschiedenis_van_alle(Bewaartermijn)}
    return page(request, "beheer/bewaartermijnen.html", context)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def bewaartermijn(request: HttpRequest, bewaard: str) -> HttpResponse:
    if bewaard not in Bewaard.values:
        raise Http404
    soort = Bewaard(bewaard)
    rij = bewaartermijn_van(soort)
    form = BewaartermijnForm(verstuurd(request), rij=rij, basis=basis_van(request, nu=rij.versie))
    if request.method == "POST" and form.voer_uit(
        lambda: wijzig_bewaartermijn(soort=soort, **form.cleaned_data, basis=form.basis, door=ik(request))
    ):
        messages.success(request, "Bewaard. Het opruimen van vannacht houdt zich eraan.")
        return redirect("beheer_bewaartermijnen")
    context = {"form": form, "rij": rij}
    return page(request, "beheer/bewaartermijn.html", context, status=422 if form.is_bound else 200)
