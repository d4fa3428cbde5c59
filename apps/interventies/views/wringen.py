"""Zeggen dat een afspraak die geldt nu wringt, en antwoorden waar het wringt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from apps.core.actions import wis_concept
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen
from apps.interventies import actions
from apps.interventies.forms import WringAntwoordForm, WringtForm
from apps.interventies.models import Instemming
from apps.interventies.views.blad import Blad, houd_reden, laad_blad, toon
from apps.interventies.views.laden import Geopend, laad


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def wringt(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    form = WringtForm(request.POST, auto_id="id_wringt_%s")
    if not form.is_valid() or form.probeer(lambda: _zeg(blad, form)) is None:
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, "Goed dat je het zegt. Wie de afspraak schreef, leest wat er wringt.")
    return _naar(blad)


def _zeg(blad: Blad, form: WringtForm) -> Blad:
    actions.zeg_dat_het_wringt(
        versie=blad.versie,
        plan=blad.geopend.stand.plan,
        reden=form.cleaned_data["reden"],
        door=blad.geopend.lezer,
    )
    return blad


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def terug(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    actions.neem_wringen_terug(versie=blad.versie, plan=geopend.stand.plan, door=geopend.lezer)
    houd_reden(blad, reverse("wringt", args=[team_id, afspraak_id]))
    messages.success(request, "Het staat er niet meer. Je akkoord bleef wat het was.")
    return _naar(blad)


def _naar(blad: Blad) -> HttpResponse:
    adres = redirect("afspraak", blad.geopend.stand.plan.team_id, blad.versie.afspraak_id)
    if blad.versie != blad.versies[0]:
        adres["Location"] += f"?versie={blad.versie.nummer}"
    return adres


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def antwoord(request: HttpRequest, team_id: int, afspraak_id: int, instemming_id: int) -> HttpResponse:
    """Wat de schrijver doet met een 'dit wringt nog'."""
    geopend = laad(request, team_id)
    rijen = Instemming.objects.met_reden_voor(geopend.lezer).filter(versie__afspraak=afspraak_id)
    rij = get_object_or_404(rijen.select_related("versie__afspraak", "persoon"), pk=instemming_id)
    form = WringAntwoordForm(request.POST, basis=basis_van(request), auto_id=f"id_{rij.pk}_%s")
    if not form.voer_uit(lambda: _antwoord(rij, geopend, form)):
        blad = laad_blad(geopend, afspraak_id, versie=str(rij.versie.nummer))
        return toon(request, blad, fout=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, f"{rij.persoon.roepnaam} leest wat je ermee doet.")
    return redirect("afspraak", team_id, afspraak_id)


def _antwoord(rij: Instemming, geopend: Geopend, form: WringAntwoordForm) -> None:
    actions.antwoord_op_wringen(
        rij=rij,
        plan=geopend.stand.plan,
        antwoord=form.cleaned_data["antwoord"],
        basis=form.basis,
        door=geopend.lezer,
    )
