"""Het teamlid laat een gesprek zien, en haalt dat terug."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.bewaren import Bewaard
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.queries import bewaartermijn_van
from apps.mijn_plek.actions import haal_terug
from apps.ontwikkelgesprekken import actions, rules
from apps.ontwikkelgesprekken.forms import LaatZienForm
from apps.ontwikkelgesprekken.models import Gesprekdeling
from apps.ontwikkelgesprekken.queries import delingen_van, leidinggevenden_van, wie_las
from apps.ontwikkelgesprekken.views.laden import laad


@require_http_methods(["GET", "POST"])
def laat_zien(request: HttpRequest, gesprek_id: int) -> HttpResponse:
    blad = laad(request, gesprek_id)
    eis(rules.mag_gesprek_laten_zien(blad.wie, leidt=True))
    leiders = [wie for wie in leidinggevenden_van(blad.lezer) if wie != blad.gesprek.leidinggevende]
    form = LaatZienForm(verstuurd(request), leiders=leiders)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.laat_gesprek_zien(
            gesprek=blad.gesprek, aan=form.persoon, tot=form.cleaned_data["tot"], door=ik(request)
        )
    ):
        messages.success(request, f"{form.persoon.roepnaam} kan dit gesprek nu lezen.")
        return redirect("gesprek_laat_zien", gesprek_id)
    context = {
        "blad": blad,
        "gesprek": blad.gesprek,
        "form": form if leiders else None,
        "delingen": delingen_van(blad.gesprek),
        "leeslog_tot": bewaartermijn_van(Bewaard.LEESLOG).in_woorden,
        "gelezen": wie_las(blad.gesprek),
    }
    return page(request, "ontwikkelgesprekken/laat_zien.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("gesprek_laat_zien", "gesprek_id")
def terug(request: HttpRequest, gesprek_id: int, deling_id: int) -> HttpResponse:
    eigen = Gesprekdeling.objects.filter(door=ik(request), ding=gesprek_id)
    haal_terug(deling=get_object_or_404(eigen, pk=deling_id), door=ik(request))
    messages.success(request, "Teruggehaald. Niemand krijgt daar bericht van.")
    return redirect("gesprek_laat_zien", gesprek_id)
