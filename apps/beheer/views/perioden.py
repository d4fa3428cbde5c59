"""Aanstellingen en rollen: erbij, anders, en een einde."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts import actions, rules
from apps.accounts.aangemeld import ik
from apps.accounts.models import Aanstelling, Rol
from apps.beheer.forms.persoon import AanstellingForm, FteForm, RolForm
from apps.beheer.views.laden import laad_dossier, laad_persoon
from apps.beheer.views.toegang import voor_beheerders
from apps.core.formulieren import EindeForm, Formulier
from apps.core.oordeel import eis
from apps.core.pagina import page, verstuurd


@voor_beheerders
@require_http_methods(["GET", "POST"])
def aanstelling_nieuw(request: HttpRequest, persoon_id: int) -> HttpResponse:
    persoon = laad_persoon(persoon_id)
    form = AanstellingForm(verstuurd(request))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.geef_aanstelling(persoon=persoon, door=ik(request), **form.cleaned_data)
    ):
        return _klaar(request, persoon_id)
    return _pagina(request, "beheer/aanstelling_nieuw.html", {"persoon": persoon, "form": form})


@voor_beheerders
@require_http_methods(["GET", "POST"])
def aanstelling(request: HttpRequest, persoon_id: int, aanstelling_id: int) -> HttpResponse:
    """Twee formulieren: een andere omvang vanaf een dag, en een laatste dag."""
    dossier = laad_dossier(persoon_id)
    deze = _een_van(dossier.aanstellingen, aanstelling_id)
    doe = "einde" if request.POST.get("doe") == "einde" else "fte"
    forms: dict[str, Formulier] = {
        "fte": FteForm(verstuurd(request) if doe == "fte" else None),
        "einde": _einde(request, deze, bij=doe == "einde"),
    }
    if request.method == "POST" and forms[doe].voer_uit(lambda: _verander(request, deze, doe, forms[doe])):
        return _klaar(request, persoon_id)
    context = {"persoon": dossier.persoon, "aanstelling": deze, "forms": forms}
    return _pagina(request, "beheer/aanstelling.html", context)


def _verander(request: HttpRequest, deze: Aanstelling, doe: str, form: Formulier) -> None:
    handeling: Any = actions.beeindig_aanstelling if doe == "einde" else actions.wijzig_fte
    handeling(aanstelling=deze, door=ik(request), **form.cleaned_data)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def rol_nieuw(request: HttpRequest, persoon_id: int) -> HttpResponse:
    persoon = laad_persoon(persoon_id)
    eis(rules.mag_rollen_geven(ik(request), persoon))
    form = RolForm(verstuurd(request))
    if request.method == "POST" and form.voer_uit(
        lambda: actions.geef_rol(persoon=persoon, door=ik(request), **form.cleaned_data)
    ):
        return _klaar(request, persoon_id)
    return _pagina(request, "beheer/rol_nieuw.html", {"persoon": persoon, "form": form})


@voor_beheerders
@require_http_methods(["GET", "POST"])
def rol(request: HttpRequest, persoon_id: int, rol_id: int) -> HttpResponse:
    dossier = laad_dossier(persoon_id)
    eis(rules.mag_rollen_geven(ik(request), dossier.persoon))
    deze = _een_van(dossier.rollen, rol_id)
    form = _einde(request, deze)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.beeindig_rol(rol=deze, tot=form.cleaned_data["tot"], door=ik(request))
    ):
        return _klaar(request, persoon_id)
    return _pagina(request, "beheer/rol.html", {"persoon": dossier.persoon, "rol": deze, "form": form})


def _einde(request: HttpRequest, rij: Aanstelling | Rol, *, bij: bool = True) -> EindeForm:
    """Wie al een laatste dag heeft, kan die ook weer kwijt."""
    return EindeForm(
        verstuurd(request) if bij else None, mag_leeg=rij.tot is not None, initial={"tot": rij.tot}
    )


def _een_van[M: (Aanstelling, Rol)](rijen: Sequence[M], gezocht: int) -> M:
    for rij in rijen:
        if rij.pk == gezocht:
            return rij
    raise Http404


def _klaar(request: HttpRequest, persoon_id: int) -> HttpResponse:
    messages.success(request, "Bewaard.")
    return redirect("beheer_persoon", persoon_id)


def _pagina(request: HttpRequest, sjabloon: str, context: dict[str, Any]) -> HttpResponse:
    return page(request, sjabloon, context, status=422 if request.method == "POST" else 200)
