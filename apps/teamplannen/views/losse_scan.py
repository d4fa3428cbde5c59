"""De losse scan op één adres: openen, invullen, sluiten en lezen wat eruit kwam."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.oordeel import KanNiet, eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.tijd import vandaag
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import OpenScanForm, ScanForm
from apps.teamplannen.models import LosseScan
from apps.teamplannen.queries import (
    Planstand,
    gevraagde_stellingen,
    losse_scan_van,
    mijn_antwoorden,
    uitslag_van,
    uitslagbeeld,
)
from apps.teamplannen.views.laden import laad_plan

PAGINA = "teamplannen/scan_los.html"
GEEN_SCAN = "Er staat nu geen losse scan open."
GEWOON_OPEN = timedelta(days=14)


@require_http_methods(["GET", "POST"])
def los(request: HttpRequest, team_id: int) -> HttpResponse:
    """Invullen wie mag; wat je kiest, staat nergens anders dan bij jouw antwoorden, en geeft geen concept."""
    stand = laad_plan(request, team_id)
    scan = losse_scan_van(stand.plan, ik(request))
    mag = rules.mag_scan_beantwoorden(stand.wie(ik(request)))
    if request.method == "POST":
        eis(mag)
        if scan is None:
            raise KanNiet(GEEN_SCAN)
    form = _form(request, scan) if scan and mag else None
    if scan and form and form.is_valid():
        wist = request.POST.get("doe") == "wis"
        actions.beantwoord_scan(scan=scan, getallen={} if wist else form.getallen, door=ik(request))
        messages.success(request, "Gewist." if wist else "Bewaard. Tot het sluiten kun je alles veranderen.")
        return redirect("scan_los", team_id)
    return _toon(request, stand, scan, form)


def _form(request: HttpRequest, scan: LosseScan) -> ScanForm:
    begin = {slug: str(getal) for slug, getal in mijn_antwoorden(scan, ik(request)).items()}
    return ScanForm(verstuurd(request), stellingen=gevraagde_stellingen(scan), initial=begin)


def _toon(
    request: HttpRequest,
    stand: Planstand,
    scan: LosseScan | None,
    form: ScanForm | None,
    open_form: OpenScanForm | None = None,
) -> HttpResponse:
    wie = stand.wie(ik(request))
    uitslag = uitslag_van(stand.plan)
    kunnen = len(stand.kunnen_antwoorden)
    context: dict[str, Any] = {
        "team": stand.plan.team,
        "leiding": stand.bezet.leidinggevenden,
        "scan": scan,
        "form": form,
        "uitslag": uitslag,
        "beeld": uitslagbeeld(uitslag) if uitslag else None,
        "mag_openen": rules.mag_losse_scan_openen(wie, kunnen_antwoorden=kunnen),
        "mag_sluiten": rules.mag_losse_scan_sluiten(wie),
        "open_form": open_form or OpenScanForm(initial={"open_tot": vandaag() + GEWOON_OPEN}),
    }
    fout = any(een is not None and een.is_bound for een in (form, open_form))
    return page(request, PAGINA, context, status=422 if fout else 200)


@alleen_versturen("scan_los", "team_id")
def open_(request: HttpRequest, team_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    form = OpenScanForm(request.POST)

    def open_scan() -> None:
        actions.open_losse_scan(plan=stand.plan, open_tot=form.cleaned_data["open_tot"], door=ik(request))

    if form.voer_uit(open_scan):
        messages.success(request, "De scan staat open. Je team ziet haar op de startpagina.")
        return redirect("scan_los", team_id)
    return _toon(request, stand, losse_scan_van(stand.plan, ik(request)), None, form)


@alleen_versturen("scan_los", "team_id")
def sluit(request: HttpRequest, team_id: int) -> HttpResponse:
    stand = laad_plan(request, team_id)
    scan = losse_scan_van(stand.plan, ik(request))
    eis(rules.mag_losse_scan_sluiten(stand.wie(ik(request))))
    if scan is None:
        raise KanNiet(GEEN_SCAN)
    try:
        actions.sluit_losse_scan(scan=scan, door=ik(request))
    except KanNiet as weigering:
        messages.error(request, weigering.zin)
    else:
        messages.success(request, "Gesloten. De antwoorden zijn gewist; dit is de uitkomst.")
    return redirect("scan_los", team_id)
