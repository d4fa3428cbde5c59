"""De boom van onderdelen: kijken, iets erbij, een andere naam of plek, en het einde."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.beheer.forms.onderdelen import OnderdeelForm
from apps.beheer.views.laden import laad_onderdeel
from apps.beheer.views.toegang import voor_beheerders
from apps.core.formulieren import EindeForm
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.teams import actions
from apps.teams.queries import boom_van_nu, geschiedenis_van_onderdeel, hele_boom, wat_hangt_onder


@voor_beheerders
@require_GET
def onderdelen(request: HttpRequest) -> HttpResponse:
    boom = hele_boom()
    context = {
        "boom": [tak for tak in boom if not tak.voorbij],
        "voorbij": [tak for tak in boom if tak.voorbij],
    }
    return page(request, "beheer/onderdelen.html", context)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    form = OnderdeelForm(verstuurd(request), boom=boom_van_nu(), initial={"ouder": request.GET.get("onder")})
    if request.method == "POST" and form.voer_uit(
        lambda: actions.begin_onderdeel(inhoud=form.inhoud, door=ik(request))
    ):
        messages.success(request, f"{form.inhoud.naam} staat in de boom.")
        return redirect("beheer_onderdelen")
    return page(request, "beheer/onderdeel_nieuw.html", {"form": form}, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def onderdeel(request: HttpRequest, onderdeel_id: int) -> HttpResponse:
    onderdeel = laad_onderdeel(onderdeel_id)
    form = OnderdeelForm(
        verstuurd(request),
        boom=hele_boom(),
        wortel=onderdeel.ouder is None,
        initial=OnderdeelForm.begin_van(onderdeel),
        basis=basis_van(request, nu=onderdeel.versie),
    )
    if request.method == "POST" and form.voer_uit(
        lambda: actions.wijzig_onderdeel(
            onderdeel=onderdeel, inhoud=form.inhoud, basis=form.basis, door=ik(request)
        )
    ):
        messages.success(request, "Bewaard.")
        return redirect("beheer_onderdelen")
    context = {"onderdeel": onderdeel, "form": form, "regels": geschiedenis_van_onderdeel(onderdeel)}
    return page(request, "beheer/onderdeel.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@require_http_methods(["GET", "POST"])
def einde(request: HttpRequest, onderdeel_id: int) -> HttpResponse:
    """Houdt een onderdeel op, dan mag er na die dag niets meer onder hangen; anders staat hier wat."""
    onderdeel = laad_onderdeel(onderdeel_id)
    form = EindeForm(
        verstuurd(request),
        mag_leeg=onderdeel.tot is not None,
        initial={"tot": onderdeel.tot},
    )
    context: dict[str, Any] = {"onderdeel": onderdeel, "form": form}
    if request.method == "POST":
        tot = form.cleaned_data["tot"] if form.is_valid() else None
        if form.voer_uit(lambda: actions.beeindig_onderdeel(onderdeel=onderdeel, tot=tot, door=ik(request))):
            messages.success(request, "Bewaard.")
            return redirect("beheer_onderdelen")
        context["hangt"] = wat_hangt_onder(onderdeel, na=tot) if tot else None
    return page(request, "beheer/onderdeel_einde.html", context, status=422 if form.is_bound else 200)
