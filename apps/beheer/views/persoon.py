"""Iemand toevoegen, en de pagina van één persoon."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts import actions, rules
from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.activiteiten.rules import mag_eigen_recht_geven
from apps.beheer.forms.persoon import GegevensForm
from apps.beheer.queries.persoon import Dossier, eigen_rechten, geschiedenis, lijken_op
from apps.beheer.views.laden import laad_dossier
from apps.beheer.views.toegang import voor_beheerders
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.teams.models import Team


@voor_beheerders
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Wie op een bekende lijkt, komt er pas bij als de beheerder zegt dat het een ander is."""
    form = GegevensForm(verstuurd(request))
    bekenden: list[Persoon] = []
    if request.method == "POST" and form.is_valid():
        bekenden = _bekenden(form)
        if not bekenden or request.POST.get("doe") == "toch":
            gemaakt = form.probeer(lambda: actions.maak_persoon(gegevens=form.gegevens, door=ik(request)))
            if gemaakt:
                messages.success(request, f"{gemaakt.naam} staat in Mortel.")
                return _verder(request, gemaakt)
    context = {"form": form, "bekenden": bekenden}
    return page(request, "beheer/persoon_nieuw.html", context, status=422 if form.is_bound else 200)


def _verder(request: HttpRequest, nieuwe: Persoon) -> HttpResponse:
    """Wie van een team kwam om iemand te maken, gaat daar verder."""
    team = request.GET.get("team", "")
    if team.isascii() and team.isdigit() and len(team) < 10 and Team.objects.filter(pk=team).exists():
        return redirect("beheer_lid_nieuw", int(team), nieuwe.pk)
    return redirect("beheer_persoon", nieuwe.pk)


def _bekenden(form: GegevensForm) -> list[Persoon]:
    gegevens = form.gegevens
    return list(
        lijken_op(
            roepnaam=gegevens.roepnaam,
            achternaam=gegevens.achternaam,
            email=gegevens.email,
            personeelsnummer=gegevens.personeelsnummer,
        )
    )


@voor_beheerders
@require_http_methods(["GET", "POST"])
def persoon(request: HttpRequest, persoon_id: int) -> HttpResponse:
    gezocht = laad_dossier(persoon_id)
    wie = gezocht.persoon
    form = GegevensForm(
        verstuurd(request),
        initial=vars(actions.Gegevens.van(wie)),
        basis=basis_van(request, nu=wie.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_gegevens(
            persoon=wie, gegevens=form.gegevens, basis=form.basis, door=ik(request)
        )
    ):
        messages.success(request, "Bewaard.")
        return redirect("beheer_persoon", persoon_id)
    context = _context(request, gezocht) | {"form": form}
    return page(request, "beheer/persoon.html", context, status=422 if form.is_bound else 200)


def _context(request: HttpRequest, gezocht: Dossier) -> dict[str, Any]:
    lezer, wie = ik(request), gezocht.persoon
    return {
        "dossier": gezocht,
        "persoon": wie,
        "geschiedenis": geschiedenis(gezocht),
        "rechten": eigen_rechten(wie),
        "mag_recht": mag_eigen_recht_geven(lezer, wie),
        "mag_rollen": rules.mag_rollen_geven(lezer, wie),
        "mag_uit_dienst": rules.mag_uit_dienst_melden(lezer, wie),
        "mag_link": rules.mag_link_sturen(lezer, wie),
    }
