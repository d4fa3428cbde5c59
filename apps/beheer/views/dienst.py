"""Uit dienst gaan, toch blijven, en een link om binnen te komen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts import actions, rules
from apps.accounts.aangemeld import ik
from apps.accounts.forms import WachtwoordVergetenForm
from apps.beheer.forms.persoon import UitDienstForm
from apps.beheer.views.laden import laad_dossier, laad_persoon
from apps.beheer.views.toegang import voor_beheerders
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.teams.actions import gaat_uit_dienst


@voor_beheerders
@require_http_methods(["GET", "POST"])
def uit_dienst(request: HttpRequest, persoon_id: int) -> HttpResponse:
    """Laat eerst zien wat er eindigt."""
    dossier = laad_dossier(persoon_id)
    persoon = dossier.persoon
    eis(rules.mag_uit_dienst_melden(ik(request), persoon))
    form = UitDienstForm(verstuurd(request), initial={"op": persoon.uit_dienst_op})
    if request.method == "POST" and form.voer_uit(
        lambda: gaat_uit_dienst(persoon=persoon, op=form.cleaned_data["op"], door=ik(request))
    ):
        messages.success(request, "Geregeld. Tot en met die dag verandert er niets.")
        return redirect("beheer_persoon", persoon_id)
    context = {"dossier": dossier, "persoon": persoon, "form": form}
    return page(request, "beheer/uit_dienst.html", context, status=422 if form.is_bound else 200)


@voor_beheerders
@alleen_versturen("beheer_persoon", "persoon_id")
def toch_niet_weg(request: HttpRequest, persoon_id: int) -> HttpResponse:
    actions.haal_terug(persoon=laad_persoon(persoon_id), door=ik(request))
    messages.success(request, "De laatste werkdag is weg. Wat een einde kreeg, voeg je zelf weer toe.")
    return redirect("beheer_persoon", persoon_id)


@voor_beheerders
@alleen_versturen("beheer_persoon", "persoon_id")
def link(request: HttpRequest, persoon_id: int) -> HttpResponse:
    """Dezelfde mail als bij wachtwoord vergeten; de beheerder ziet de link niet."""
    persoon = laad_persoon(persoon_id)
    actions.noteer_link(persoon=persoon, door=ik(request))
    form = WachtwoordVergetenForm({"email": persoon.email})
    form.full_clean()
    form.save(request)
    messages.success(request, f"De link is onderweg naar {persoon.email}.")
    return redirect("beheer_persoon", persoon_id)
