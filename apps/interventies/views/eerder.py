"""Wat er eerder stond bij een interventie, voor wie haar nu kan aanpassen."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.core.eerder import Eerder, eerdere_teksten
from apps.core.leeskring import leeszin, veld_van
from apps.core.oordeel import eis
from apps.core.pagina import page
from apps.interventies import rules
from apps.interventies.forms import InterventieForm
from apps.interventies.models import Interventie
from apps.interventies.views.laden import Geopend, laad, laad_interventie


@require_GET
def interventie(request: HttpRequest, team_id: int, interventie_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    gezocht = laad_interventie(geopend, interventie_id)
    eis(rules.mag_interventie_kiezen(geopend.wie, gedeeld=geopend.gedeeld))
    veld = veld_van(Interventie, "verandering")
    context = {
        "wat": gezocht.vorm.naam,
        "teksten": eerdere_interventieteksten(geopend, gezocht),
        "adres": reverse("interventie", args=[team_id, interventie_id]),
        "kan_terug": not gezocht.heeft_afspraak,
        "team": geopend.stand.plan.team,
        "leest": leeszin(veld, kring=veld.kring_van(gezocht)),
    }
    return page(request, "teamplannen/eerder.html", context)


def eerdere_interventieteksten(geopend: Geopend, gezocht: Interventie) -> list[Eerder]:
    """Wat er stond toen zij nog niet van het team was, leest wie leidt en wie haar bedacht.

    Wie nu genoemd is, was dat toen misschien niet.
    """
    las_het_toen = geopend.wie.leidt or gezocht.voorgesteld_door == geopend.lezer
    if not las_het_toen and gezocht.voor_team_sinds is None:
        return []
    namen = {"verandering": str(InterventieForm.base_fields["verandering"].label)}
    return eerdere_teksten(gezocht, namen, sinds=None if las_het_toen else gezocht.voor_team_sinds)
