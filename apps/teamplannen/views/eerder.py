"""Wat er eerder stond bij een stap, een vraagstuk, een antwoord of het kader, voor wie er nu aan schrijft."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.core.eerder import Eerder, Eerderblad, eerdere_teksten
from apps.core.leeskring import leeszin, veld_van
from apps.core.oordeel import eis
from apps.core.pagina import eerder
from apps.teamplannen import rules
from apps.teamplannen.eerder import van_stap, van_vraagstuk
from apps.teamplannen.forms import AntwoordForm, KaderForm
from apps.teamplannen.models import STAPVELDEN, Analyseonderdeel, Reactie
from apps.teamplannen.queries import huidige_stappen, kaderversies
from apps.teamplannen.views.kader import eis_schrijven, leest_kader
from apps.teamplannen.views.laden import Geopend, laad_analyse, laad_om_te_schrijven


def _blad(
    geopend: Geopend, wat: str, pagina: str, *, basis: int, leest: str, teksten: list[Eerder]
) -> Eerderblad:
    team = geopend.stand.plan.team
    return Eerderblad(wat, (team.naam, reverse("team", args=[team.pk])), pagina, basis, leest, teksten)


@eerder
def stap(request: HttpRequest, team_id: int, stap: str) -> Eerderblad:
    geopend = laad_om_te_schrijven(request, team_id)
    if stap not in STAPVELDEN:
        raise Http404
    nu = huidige_stappen(geopend.analyse, stap).get(stap)
    return _blad(
        geopend,
        Analyseonderdeel(stap).label,
        reverse("analyse_stap", args=[team_id, stap]),
        basis=nu.nummer if nu else 0,
        leest=geopend.leest,
        teksten=van_stap(geopend.analyse, stap, geopend.lezer),
    )


@eerder
def vraagstuk(request: HttpRequest, team_id: int, nummer: int) -> Eerderblad:
    geopend = laad_om_te_schrijven(request, team_id)
    gezocht = get_object_or_404(geopend.analyse.vraagstukken.all(), nummer=nummer)
    return _blad(
        geopend,
        f"Vraagstuk {nummer}",
        reverse("vraagstuk", args=[team_id, nummer]),
        basis=gezocht.versie,
        leest=geopend.leest,
        teksten=van_vraagstuk(gezocht, geopend.analyse, geopend.lezer),
    )


@eerder
def antwoord(request: HttpRequest, team_id: int, reactie_id: int) -> Eerderblad:
    geopend = laad_analyse(request, team_id)
    reacties = Reactie.objects.zichtbaar_voor(geopend.lezer).filter(analyse=geopend.analyse)
    reactie = get_object_or_404(reacties.select_related("persoon"), pk=reactie_id)
    eis(rules.mag_reactie_beantwoorden(geopend.wie))
    return _blad(
        geopend,
        f"Antwoord aan {reactie.persoon.roepnaam}",
        f"{reverse('analyse', args=[team_id])}#{reactie.onderdeel}",
        basis=reactie.teller,
        leest=leeszin(veld_van(Reactie, "antwoord")),
        teksten=eerdere_teksten(reactie, {"antwoord": str(AntwoordForm.base_fields["antwoord"].label)}),
    )


@eerder
def kader(request: HttpRequest) -> Eerderblad:
    """Wat gepubliceerd is, verandert niet meer: dat is een versie, geen eerdere tekst."""
    eis_schrijven(request)
    laatste = next(iter(kaderversies(ik(request))), None)
    namen = {"tekst": str(KaderForm.base_fields["tekst"].label)}
    in_de_maak = laatste if laatste and not laatste.gepubliceerd_op else None
    return Eerderblad(
        "Het kader schrijven",
        ("Kader", reverse("kader")),
        reverse("kader_schrijven"),
        laatste.versie if laatste else 0,
        leest_kader(request, in_de_maak),
        eerdere_teksten(laatste, namen) if laatste else [],
    )
