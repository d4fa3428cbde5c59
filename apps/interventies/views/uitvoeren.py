"""Wat het team van een afspraak zegt terwijl zij loopt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.core.actions import bewaar_concept, wis_concept
from apps.core.pagina import alleen_versturen
from apps.interventies import actions
from apps.interventies.forms import StandForm
from apps.interventies.models import Afgerond, Afspraak
from apps.interventies.views.blad import Blad, laad_blad, toon
from apps.interventies.views.laden import laad

GEZEGD = {
    Afgerond.GEDAAN: "Deze afspraak is gedaan.",
    Afgerond.GESTOPT: "Deze afspraak is gestopt. Wat er stond, blijft te lezen.",
    Afgerond.NEE: "Jullie gaan verder met deze afspraak.",
}


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def stand(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id)
    stopreden = blad.versie.afspraak.stopreden
    form = StandForm(request.POST, auto_id="id_stand_%s")
    if not form.voer_uit(lambda: _rond_af(blad, form)):
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    if stopreden and form.cleaned_data["naar"] == Afgerond.NEE:
        # Wie zich weer bedenkt, vindt de reden terug in het formulier.
        bewaar_concept(sleutel=request.path, inhoud={"reden": [stopreden]}, basis=0, door=geopend.lezer)
    messages.success(request, GEZEGD[Afgerond(form.cleaned_data["naar"])])
    return redirect("afspraak", team_id, afspraak_id)


def _rond_af(blad: Blad, form: StandForm) -> Afspraak:
    return actions.rond_af(
        afspraak=blad.versie.afspraak,
        plan=blad.geopend.stand.plan,
        naar=Afgerond(form.cleaned_data["naar"]),
        reden=form.cleaned_data["reden"],
        door=blad.geopend.lezer,
    )
