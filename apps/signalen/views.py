"""Zeggen dat een signaal hier niet speelt, en het weer laten horen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from apps.accounts.aangemeld import ik
from apps.core.actions import bewaar_concept, wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.oordeel import eis
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.queries import concept_van
from apps.signalen import actions
from apps.signalen.forms import OpzijForm
from apps.signalen.models import Opzijgezet
from apps.signalen.queries import Geopend, laad_signalen
from apps.signalen.regels import REGELS
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import plan_van


def _laad(request: HttpRequest, team_id: int, signaal: str) -> tuple[Teamplan, Geopend]:
    plan = plan_van(ik(request), team_id)
    geopend = laad_signalen(plan, ik(request)) if plan and signaal in REGELS else None
    if plan is None or geopend is None:
        raise Http404
    eis(geopend.mag_opzij_leggen)
    return plan, geopend


@require_http_methods(["GET", "POST"])
def opzij(request: HttpRequest, team_id: int, signaal: str) -> HttpResponse:
    plan, geopend = _laad(request, team_id, signaal)
    klinkt = geopend.signalen.klinkt(signaal)
    if klinkt is None:
        messages.info(request, actions.STIL)
        return _naar_de_signalen(team_id)
    getypt = uit_concept(OpzijForm.base_fields, concept_van(ik(request), request.path))
    form = OpzijForm(verstuurd(request), initial=getypt)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.leg_opzij(plan=plan, slug=signaal, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Het ligt opzij. Het klinkt weer als er iets aan verandert.")
        return _naar_de_signalen(team_id)
    veld = veld_van(Opzijgezet, "reden")
    kring = veld.kring_van(Opzijgezet(analyse=geopend.analyse))
    context = {"team": plan.team, "signaal": klinkt, "form": form, "leest": leeszin(veld, kring=kring)}
    return page(request, "signalen/opzij.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("team", "team_id")
def terug(request: HttpRequest, team_id: int, signaal: str) -> HttpResponse:
    plan, geopend = _laad(request, team_id, signaal)
    opzij = geopend.signalen.ligt_opzij(signaal)
    if opzij:
        # Wie zich bedenkt, vindt de reden terug in het formulier.
        adres = reverse("signaal_opzij", args=[team_id, signaal])
        bewaar_concept(sleutel=adres, inhoud={"reden": [opzij.reden]}, basis=0, door=ik(request))
    actions.laat_weer_horen(plan=plan, slug=signaal, door=ik(request))
    messages.success(request, "Het signaal klinkt weer.")
    return _naar_de_signalen(team_id)


def _naar_de_signalen(team_id: int) -> HttpResponse:
    return redirect(reverse("team", args=[team_id]) + "#signalen")
