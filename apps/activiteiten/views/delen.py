"""Aan wie je laat zien wat je meenam of nu kunt, en het terughalen."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon, in_dienst
from apps.activiteiten.models import Leerervaring, Reflectie
from apps.activiteiten.queries import deelbaar_ding, delingen_van
from apps.activiteiten.queries.mijn import DEELBAAR
from apps.core.lijst import lijst_van
from apps.core.pagina import alleen_versturen, page, verstuurd
from apps.core.tijd import vandaag
from apps.mijn_plek.actions import Ontvanger, deel, haal_terug
from apps.mijn_plek.forms import IEDEREEN, DeelForm, TotForm
from apps.mijn_plek.queries import mijn_teams_om_te_delen, wie_las
from apps.teams.forms import Kandidatenfilter
from apps.teams.queries import collegas


def _ding(request: HttpRequest, soort: str, nummer: int) -> Reflectie | Leerervaring:
    ding = deelbaar_ding(ik(request), soort, nummer)
    if ding is None:
        raise Http404
    return ding


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest, soort: str, nummer: int) -> HttpResponse:
    ding = _ding(request, soort, nummer)
    form = DeelForm(verstuurd(request), teams=mijn_teams_om_te_delen(ik(request)))
    if request.method == "POST" and form.voer_uit(
        lambda: _deel(ding, form.ontvanger, form, door=ik(request))
    ):
        messages.success(request, "Gedeeld. Je haalt het hier terug wanneer je wilt.")
        return redirect("laat_zien", soort, nummer)
    context = {
        "form": form,
        "ding": ding,
        "delingen": delingen_van(ding),
        "gelezen": wie_las(ding),
        "uitleg": {IEDEREEN: "Ook hr, en wie jouw team leidt."}
        | dict.fromkeys(form.teams, "Wie er nu in zit, ook wie het leidt."),
        "iconen": {IEDEREEN: "delen"} | dict.fromkeys(form.teams, "mensen"),
    }
    return page(request, "activiteiten/delen.html", context, status=422 if form.is_bound else 200)


def _deel(ding: Reflectie | Leerervaring, aan: Ontvanger, form: TotForm, *, door: Persoon) -> None:
    deel(
        ding=ding,
        soort=DEELBAAR[ding.modelnaam],
        eigenaar_id=ding.persoon_id,
        aan=aan,
        tot=form.cleaned_data["tot"],
        door=door,
    )


@require_GET
def zoeken(request: HttpRequest, soort: str, nummer: int) -> HttpResponse:
    ding = _ding(request, soort, nummer)
    form = Kandidatenfilter(request.GET)
    lijst = lijst_van(collegas(woorden=form.woorden, behalve=ik(request)), form)
    return page(request, "activiteiten/delen_zoeken.html", {"lijst": lijst, "ding": ding}, partial="lijst")


@require_http_methods(["GET", "POST"])
def met_collega(request: HttpRequest, soort: str, nummer: int, persoon_id: int) -> HttpResponse:
    ding = _ding(request, soort, nummer)
    persoon = get_object_or_404(Persoon.objects.filter(in_dienst(vandaag())), pk=persoon_id)
    form = TotForm(verstuurd(request))
    if request.method == "POST" and form.voer_uit(
        lambda: _deel(ding, Ontvanger(persoon=persoon), form, door=ik(request))
    ):
        messages.success(request, f"{persoon.roepnaam} kan het nu lezen.")
        return redirect("laat_zien", soort, nummer)
    context = {"persoon": persoon, "ding": ding, "form": form}
    return page(request, "activiteiten/delen_met.html", context, status=422 if form.is_bound else 200)


@alleen_versturen("laat_zien", "soort", "nummer")
def terug(request: HttpRequest, soort: str, nummer: int, deling_id: int) -> HttpResponse:
    ding = _ding(request, soort, nummer)
    haal_terug(
        deling=get_object_or_404(DEELBAAR[soort]._default_manager, ding=ding, pk=deling_id), door=ik(request)
    )
    messages.success(request, "Teruggehaald. Niemand krijgt daar bericht van.")
    return redirect("laat_zien", soort, nummer)
