"""Het kader: iedereen leest het, hr van de hele instelling schrijft en publiceert het."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.accounts.queries import is_hr_van_de_instelling
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.onderbroken import basis_van
from apps.core.oordeel import Oordeel, eis
from apps.core.pagina import page, verstuurd
from apps.core.queries import concept_van
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import KaderForm
from apps.teamplannen.models import Kader
from apps.teamplannen.queries import kaderversies
from apps.teamplannen.views.laden import namen_voor
from apps.teamplannen.views.schrijven import bewaar_als_concept, is_concept

PAGINA = "teamplannen/kader_schrijven.html"
GEPUBLICEERD = "Gepubliceerd. Elk plan dat hierna begint, krijgt deze versie mee."
BEWAARD = "Bewaard. Alleen hr leest het, tot je het publiceert."


def _mag_schrijven(request: HttpRequest) -> Oordeel:
    return rules.mag_kader_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(ik(request)))


def eis_schrijven(request: HttpRequest) -> None:
    eis(_mag_schrijven(request))


@require_GET
def kader(request: HttpRequest, nummer: int = 0) -> HttpResponse:
    """De versie die geldt, of met een nummer een andere die je mag lezen."""
    versies = kaderversies(ik(request))
    geldt = next((versie for versie in versies if versie.gepubliceerd_op), None)
    gelezen = next((versie for versie in versies if versie.nummer == nummer), None) if nummer else geldt
    if nummer and gelezen is None:
        raise Http404
    context = {
        "versies": versies,
        "geldt": geldt,
        "gelezen": gelezen,
        "leest": leest_kader(request, gelezen) if gelezen else "",
        "mag_schrijven": _mag_schrijven(request),
    }
    return page(request, "teamplannen/kader.html", context)


def leest_kader(request: HttpRequest, versie: Kader | None) -> str:
    """Zonder versie: wie een nieuwe leest tot zij gepubliceerd is."""
    veld = veld_van(Kader, "tekst")
    kring = veld.kring_van(versie) if versie else veld.leeskring
    namen = ""
    if kring is veld.leeskring:
        namen = namen_voor(ik(request), list((versie or Kader()).lezers(kring)))
    return leeszin(veld, kring=kring, namen=namen)


@require_http_methods(["GET", "POST"])
def schrijven(request: HttpRequest) -> HttpResponse:
    """Botst het, dan staan beide teksten op de pagina; wie nog eens bewaart, kiest voor de zijne."""
    eis_schrijven(request)
    laatste = next(iter(kaderversies(ik(request))), None)
    if request.method == "POST" and is_concept(request):
        al_bewaard = laatste is not None and request.POST.get("tekst", "").strip() == laatste.tekst
        bewaar_als_concept(request, al_bewaard=al_bewaard)
        return page(request, PAGINA, _context(request, laatste, KaderForm()), partial="bewaard")
    form = _form(request, laatste)
    publiceert = request.POST.get("doe") == "publiceer"
    handeling = actions.publiceer_kader if publiceert else actions.bewaar_kader
    if request.method == "POST" and form.voer_uit(
        lambda: handeling(basis=form.basis, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, GEPUBLICEERD if publiceert else BEWAARD)
        return redirect("kader" if publiceert else "kader_schrijven")
    context = _context(request, laatste, form)
    return page(request, PAGINA, context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, laatste: Kader | None) -> KaderForm:
    """Is er niets in de maak, dan begint het formulier met wat nu geldt."""
    concept = concept_van(ik(request), request.path)
    begin = {"tekst": laatste.tekst} if laatste else {}
    nu = laatste.versie if laatste else 0
    return KaderForm(
        verstuurd(request),
        initial=begin | uit_concept(KaderForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else nu),
    )


def _context(request: HttpRequest, laatste: Kader | None, form: KaderForm) -> dict[str, Any]:
    in_de_maak = laatste if laatste and not laatste.gepubliceerd_op else None
    return {
        "form": form,
        "concept": concept_van(ik(request), request.path),
        "in_de_maak": in_de_maak,
        "nummer": (laatste.nummer if laatste else 0) + (in_de_maak is None),
        "leest": leest_kader(request, in_de_maak),
    }
