"""Wat er eerder stond bij een interventie, een afspraak of een terugblik, voor wie er nu aan schrijft."""

from collections.abc import Iterable

from django.forms import Form
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.eerder import Eerderblad, eerdere_teksten
from apps.core.leeskring import leeszin, veld_van
from apps.core.oordeel import eis
from apps.core.pagina import eerder
from apps.interventies import rules
from apps.interventies.forms import InterventieForm, SlotwoordForm, TerugblikForm, WringAntwoordForm
from apps.interventies.models import AfspraakVersie, Instemming, Interventie, Slotwoord, Terugblik
from apps.interventies.queries import TE_VERGELIJKEN, slotwoord_van
from apps.interventies.views.afspraken import laatste_versie
from apps.interventies.views.laden import laad, laad_interventie
from apps.interventies.views.terugblik import laad_regel
from apps.teamplannen.views.laden import laad_plan
from apps.teams.models import Team


def _labels(form: type[Form], velden: Iterable[str]) -> dict[str, str]:
    return {veld: str(form.base_fields[veld].label) for veld in velden}


def _boven(team: Team) -> tuple[str, str]:
    return team.naam, reverse("team", args=[team.pk])


@eerder
def interventie(request: HttpRequest, team_id: int, interventie_id: int) -> Eerderblad:
    """Wat er stond toen zij nog niet van het team was, leest wie leidt en wie haar bedacht.

    Wie nu genoemd is, was dat toen misschien niet.
    """
    geopend = laad(request, team_id)
    gezocht = laad_interventie(geopend, interventie_id)
    eis(rules.mag_interventie_kiezen(geopend.wie, gedeeld=geopend.gedeeld))
    veld = veld_van(Interventie, "verandering")
    return Eerderblad(
        gezocht.vorm.naam,
        _boven(geopend.stand.plan.team),
        reverse("interventie", args=[team_id, interventie_id]),
        gezocht.versie,
        leeszin(veld, kring=veld.kring_van(gezocht)),
        eerdere_teksten(
            gezocht,
            _labels(InterventieForm, ["verandering"]),
            las_het_toen=geopend.wie.leidt or gezocht.voorgesteld_door == geopend.lezer,
            lezer=geopend.lezer,
            sinds=gezocht.voor_team_sinds,
        ),
        kan_terug=not gezocht.heeft_afspraak,
    )


@eerder
def afspraak(request: HttpRequest, team_id: int, afspraak_id: int) -> Eerderblad:
    """Wat er in de laatste versie stond; een vervangen versie blijft op haar eigen plek te lezen."""
    geopend = laad(request, team_id)
    versie = laatste_versie(geopend, afspraak_id)
    veld = veld_van(AfspraakVersie, "wat")
    return Eerderblad(
        versie.titel,
        _boven(geopend.stand.plan.team),
        reverse("afspraak_anders", args=[team_id, afspraak_id]),
        versie.teller,
        leeszin(veld, kring=veld.kring_van(versie)),
        eerdere_teksten(
            versie,
            TE_VERGELIJKEN,
            las_het_toen=geopend.wie.leidt or versie.voorgelegd_door == geopend.lezer,
            lezer=geopend.lezer,
            sinds=versie.voor_team_sinds,
        ),
    )


@eerder
def antwoord(request: HttpRequest, team_id: int, afspraak_id: int, instemming_id: int) -> Eerderblad:
    """Zonder reden is er ook geen antwoord meer."""
    geopend = laad(request, team_id)
    rijen = Instemming.objects.met_reden_voor(geopend.lezer).wringend().filter(versie__afspraak=afspraak_id)
    rij = get_object_or_404(rijen.select_related("versie", "persoon"), pk=instemming_id)
    eis(rules.mag_op_wringen_antwoorden(geopend.wie))
    return Eerderblad(
        f"Antwoord aan {rij.persoon.roepnaam}",
        _boven(geopend.stand.plan.team),
        f"{reverse('afspraak', args=[team_id, afspraak_id])}?versie={rij.versie.nummer}#wie",
        rij.teller,
        leeszin(veld_van(Instemming, "antwoord")),
        eerdere_teksten(rij, _labels(WringAntwoordForm, ["antwoord"])),
    )


@eerder
def terugblik(request: HttpRequest, team_id: int, plan_id: int, afspraak_id: int) -> Eerderblad:
    """Wat er stond toen de afspraak nog niet van het team was, leest wie leidt."""
    stand, lezer = laad_plan(request, team_id, plan_id), ik(request)
    regel = laad_regel(request, stand, afspraak_id)
    wie, gezegd, over = stand.wie(lezer), regel.terugblik, regel.stand
    eis(rules.mag_terugkijken(wie))
    sinds = over.afspraak.voor_team_sinds
    namen = _labels(TerugblikForm, Terugblik.TEKSTEN)
    teksten = (
        eerdere_teksten(gezegd, namen, las_het_toen=wie.leidt, lezer=lezer, sinds=sinds) if gezegd else []
    )
    return Eerderblad(
        f"Terugblik op {over.versie.titel}",
        _boven(stand.plan.team),
        f"{reverse('terugblik', args=[team_id, plan_id])}#a{afspraak_id}",
        gezegd.versie if gezegd else 0,
        leeszin(veld_van(Terugblik, "nu"), kring=regel.kring),
        teksten,
    )


@eerder
def slotwoord(request: HttpRequest, team_id: int, plan_id: int) -> Eerderblad:
    stand = laad_plan(request, team_id, plan_id)
    eis(rules.mag_terugkijken(stand.wie(ik(request))))
    slot = slotwoord_van(stand.plan, ik(request))
    return Eerderblad(
        f"Terugblik op {stand.plan.cyclus.naam}",
        _boven(stand.plan.team),
        f"{reverse('terugblik', args=[team_id, plan_id])}#plan",
        slot.versie if slot else 0,
        leeszin(veld_van(Slotwoord, "weten")),
        eerdere_teksten(slot, _labels(SlotwoordForm, ["weten"])) if slot else [],
    )
