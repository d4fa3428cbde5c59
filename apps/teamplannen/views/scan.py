"""De stap Scan: wat het werk geeft en vraagt, met de getallen die het team samen afsprak."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.onderbroken import basis_van
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.grondtonen.queries import scanstellingen
from apps.teamplannen import actions
from apps.teamplannen.forms import ScanForm
from apps.teamplannen.models import Analyseonderdeel, Teamscan
from apps.teamplannen.queries import gevulde_stappen, scan_van, scanbeeld
from apps.teamplannen.views.laden import Geopend, laad_om_te_schrijven
from apps.teamplannen.views.schrijven import (
    bewaar_als_concept,
    deelstappen,
    ga_naar,
    is_concept,
    schrijfcontext,
)

PAGINA = "teamplannen/scan_samen.html"


@require_http_methods(["GET", "POST"])
def samen(request: HttpRequest, team_id: int) -> HttpResponse:
    geopend = laad_om_te_schrijven(request, team_id)
    scan = scan_van(geopend.analyse)
    form = ScanForm(verstuurd(request), stellingen=scanstellingen(), basis=basis_van(request))
    if is_concept(request):
        staat_er_al = form.is_valid() and form.getallen == (scan.per_stelling if scan else {})
        bewaar_als_concept(request, al_bewaard=staat_er_al)
        return page(request, PAGINA, _context(request, geopend, scan, form), partial="bewaard")
    if request.method == "POST":
        return _bewaar(request, geopend, form)
    return page(request, PAGINA, _context(request, geopend, scan, form))


def _context(request: HttpRequest, geopend: Geopend, scan: Teamscan | None, form: ScanForm) -> dict[str, Any]:
    concept = concept_van(geopend.lezer, request.path)
    begin = {slug: str(getal) for slug, getal in scan.per_stelling.items()} if scan else {}
    form.initial = begin | uit_concept(form.fields, concept)
    versie = scan.versie if scan else 0
    context = schrijfcontext(geopend, basis=concept.basis if concept else versie, concept=concept)
    return {
        **context,
        "form": form,
        "scan": scan,
        "vorig_beeld": scanbeeld(scan_van(context["vorige"])) if context["vorige"] else None,
        "stappen": deelstappen(Analyseonderdeel.SCAN, gevulde_stappen(geopend.analyse)),
        "volgende": Analyseonderdeel.OVER_VIJF_JAAR,
    }


def _bewaar(request: HttpRequest, geopend: Geopend, form: ScanForm) -> HttpResponse:
    def bewaar() -> None:
        actions.bewaar_scan(
            analyse=geopend.analyse, getallen=form.getallen, basis=form.basis, door=geopend.lezer
        )

    if form.voer_uit(bewaar):
        wis_concept(sleutel=request.path, door=geopend.lezer)
        return ga_naar(request, geopend.stand.plan.team_id, anders=Analyseonderdeel.SCAN)
    context = _context(request, geopend, scan_van(geopend.analyse), form)
    return page(request, PAGINA, context | {"basis": form.basis}, status=422)
