"""Je eigen uren: wat je recht is in een jaar, waar je ze aan gebruikte, en een regel erbij."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten.actions.uren import haal_inzet_weg, schrijf_inzet, verander_inzet
from apps.activiteiten.forms.uren import InzetForm, NieuweInzetForm
from apps.activiteiten.models import AndereInzet
from apps.activiteiten.queries.uren import Urenblad, urenblad
from apps.core.actions import wis_concept
from apps.core.eerder import Eerderblad, eerdere_teksten
from apps.core.formulieren import EERSTE_JAAR, uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept, strikt
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen, eerder, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import concept_van
from apps.core.taal import komma
from apps.core.tijd import vandaag

LAATSTE_JAAR = 2100


def _leest() -> str:
    return leeszin(veld_van(AndereInzet, "wat"))


def _dag(geschreven: str) -> date:
    try:
        dag = date.fromisoformat(geschreven)
    except ValueError:
        raise Http404 from None
    if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        raise Http404
    return dag


def _mijn_inzet(request: HttpRequest, inzet_id: int) -> AndereInzet:
    return get_object_or_404(strikt(AndereInzet.objects.van(ik(request))), pk=inzet_id)


@require_http_methods(["GET", "POST"])
def mijn_uren(request: HttpRequest) -> HttpResponse:
    """Het jaar van vandaag; hier komt ook elke regel erbij."""
    form = _nieuw(request)
    if request.method == "POST" and form.voer_uit(
        lambda: schrijf_inzet(door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Het staat erbij.")
        return _naar_het_jaar(form.cleaned_data["dag"])
    return _pagina(request, vandaag(), form)


@require_GET
def jaar(request: HttpRequest, dag: str) -> HttpResponse:
    return _pagina(request, _dag(dag), _nieuw(request))


def _nieuw(request: HttpRequest) -> NieuweInzetForm:
    """Het formulier gaat vanaf elk jaar naar hetzelfde adres, en daar staat wat half getypt is."""
    concept = concept_van(ik(request), reverse("mijn_uren"))
    return NieuweInzetForm(verstuurd(request), initial=uit_concept(NieuweInzetForm.base_fields, concept))


def _naar_het_jaar(dag: date) -> HttpResponse:
    return redirect("uren_jaar", dag.isoformat())


def _pagina(request: HttpRequest, dag: date, form: NieuweInzetForm) -> HttpResponse:
    context = _context(request, urenblad(ik(request), dag)) | {"form": form}
    return page(request, "activiteiten/uren.html", context, status=422 if form.is_bound else 200)


def _context(request: HttpRequest, blad: Urenblad) -> dict[str, object]:
    return {"blad": blad, "jaar": blad.jaar, "leest": _leest(), "vandaag": vandaag()}


@require_GET
def papier(request: HttpRequest, dag: str) -> HttpResponse:
    """Eén A4 voor het gesprek: wat er op staat, ziet de ander ook."""
    return page(request, "activiteiten/urenpapier.html", _context(request, urenblad(ik(request), _dag(dag))))


@require_http_methods(["GET", "POST"])
def anders(request: HttpRequest, inzet_id: int) -> HttpResponse:
    inzet = _mijn_inzet(request, inzet_id)
    concept = concept_van(ik(request), request.path)
    form = _form(request, inzet, concept)
    if request.method == "POST" and form.voer_uit(
        lambda: verander_inzet(inzet=inzet, basis=form.basis, door=ik(request), **form.cleaned_data)
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return _naar_het_jaar(form.cleaned_data["dag"])
    context = {"form": form, "inzet": inzet, "concept": concept, "leest": _leest()}
    return page(request, "activiteiten/uren_anders.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, inzet: AndereInzet, concept: Concept | None) -> InzetForm:
    staat_er = {"dag": inzet.dag, "uren": komma(inzet.uren), "wat": inzet.wat}
    return InzetForm(
        verstuurd(request),
        initial=staat_er | uit_concept(InzetForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else inzet.versie),
    )


@eerder
def anders_eerder(request: HttpRequest, inzet_id: int) -> Eerderblad:
    inzet = _mijn_inzet(request, inzet_id)
    teksten = eerdere_teksten(inzet, {"wat": str(InzetForm.base_fields["wat"].label)})
    pagina = reverse("uren_anders", args=[inzet.pk])
    return Eerderblad("Uren", ("Mijn uren", reverse("mijn_uren")), pagina, inzet.versie, _leest(), teksten)


@alleen_versturen("mijn_uren")
def weg(request: HttpRequest, inzet_id: int) -> HttpResponse:
    inzet = _mijn_inzet(request, inzet_id)
    haal_inzet_weg(inzet=inzet, door=ik(request))
    zeg_dat_het_weg_is(request, "Deze uren tellen niet meer mee.", inzet)
    return _naar_het_jaar(inzet.dag)
