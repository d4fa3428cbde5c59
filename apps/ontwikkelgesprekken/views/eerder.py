"""Wat er eerder stond bij wat de twee of het team samen opschrijven, voor wie er nu aan schrijft."""

from django.http import HttpRequest
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.dagen import datum_kort
from apps.core.eerder import Eerderblad, eerdere_teksten
from apps.core.leeskring import leeszin, veld_van
from apps.core.oordeel import eis
from apps.core.pagina import eerder
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.forms import VerslagForm
from apps.ontwikkelgesprekken.models import Aantekening, Teamverslag
from apps.ontwikkelgesprekken.queries import verslag_van
from apps.ontwikkelgesprekken.views.laden import laad, laad_teamgesprek
from apps.ontwikkelgesprekken.views.vakken import leest_samen


@eerder
def samen(request: HttpRequest, gesprek_id: int) -> Eerderblad:
    blad = laad(request, gesprek_id)
    eis(rules.mag_samen_schrijven(blad.wie))
    staat_er, nu = blad.aantekening, reverse("gesprek_nu", args=[gesprek_id])
    return Eerderblad(
        "Samen opgeschreven",
        (f"{blad.ander.roepnaam}, {datum_kort(blad.gesprek.begin)}", nu),
        f"{nu}#samen",
        staat_er.versie if staat_er else 0,
        leest_samen(blad.ander, veld_van(Aantekening, "tekst")),
        eerdere_teksten(staat_er, {"tekst": "Samen opgeschreven"}) if staat_er else [],
    )


@eerder
def teamverslag(request: HttpRequest, team_id: int, teamgesprek_id: int) -> Eerderblad:
    """Ook wie later bij het team kwam: het gesprek is van het hele team."""
    gesprek = laad_teamgesprek(request, team_id, teamgesprek_id)
    eis(rules.mag_teamgesprek_schrijven(lid=True, afgezegd=gesprek.gaat_niet_door))
    staat_er = verslag_van(gesprek, ik(request))
    pagina = reverse("teamgesprek", args=[team_id, teamgesprek_id])
    velden = VerslagForm.base_fields
    return Eerderblad(
        "Wat het team opschreef",
        (f"Teamgesprek, {datum_kort(gesprek.begin)}", pagina),
        pagina,
        staat_er.versie if staat_er else 0,
        leeszin(veld_van(Teamverslag, "notities")),
        eerdere_teksten(staat_er, {naam: str(veld.label) for naam, veld in velden.items()})
        if staat_er
        else [],
    )
