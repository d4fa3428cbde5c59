"""Benoemen wat het betekende, en lezen wat een ander liet zien."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten import actions
from apps.activiteiten.forms import NieuweReflectieForm, ReflectieForm
from apps.activiteiten.models import Activiteit, Reflectie, Staat
from apps.activiteiten.queries import reflectie_van
from apps.activiteiten.views.laden import ALLEEN_IK, mijn_activiteit
from apps.activiteiten.views.mijn import na_bewaren
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeslog import gelezen
from apps.core.models import Concept, strikt
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import concept_van
from apps.mijn_plek.queries import mijn_teams_om_te_delen


@require_http_methods(["GET", "POST"])
def benoemen(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    van = mijn_activiteit(request, activiteit_id)
    reflectie, concept = reflectie_van(van), concept_van(ik(request), request.path)
    # Wie iets verstuurt, houdt wat hij typte, en leest erbij waarom het nu niet kan.
    if request.method == "GET" and reflectie is None and van.staat != Staat.GEDAAN:
        return redirect("activiteit", van.pk)
    form = _form(request, reflectie, concept)
    bewaard: list[Reflectie] = []
    if request.method == "POST" and form.voer_uit(lambda: bewaard.append(_bewaar(request, van, form))):
        wis_concept(sleutel=request.path, door=ik(request))
        naar = reverse("activiteit", args=[van.pk])
        if isinstance(form, NieuweReflectieForm):
            return na_bewaren(request, form, bewaard[0], "De cirkel is rond.", naar)
        return redirect(naar)
    context = {
        "form": form,
        "activiteit": van,
        "reflectie": reflectie,
        "concept": concept,
        "leest": ALLEEN_IK,
    }
    return page(request, "activiteiten/benoemen.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, reflectie: Reflectie | None, concept: Concept | None) -> ReflectieForm:
    getypt = uit_concept(NieuweReflectieForm.base_fields, concept)
    if reflectie is None:
        teams = mijn_teams_om_te_delen(ik(request))
        return NieuweReflectieForm(verstuurd(request), initial=getypt, teams=teams)
    staat_er = {naam: getattr(reflectie, naam) for naam in ReflectieForm.base_fields}
    basis = basis_van(request, nu=concept.basis if concept else reflectie.versie)
    return ReflectieForm(verstuurd(request), initial=staat_er | getypt, basis=basis)


def _bewaar(request: HttpRequest, van: Activiteit, form: ReflectieForm) -> Reflectie:
    aan = form.ontvanger if isinstance(form, NieuweReflectieForm) else None
    return actions.bewaar_reflectie(
        activiteit=van, basis=form.basis, aan=aan, door=ik(request), **form.woorden
    )


@alleen_versturen("activiteit", "activiteit_id")
def weg(request: HttpRequest, activiteit_id: int) -> HttpResponse:
    rijen = Reflectie.objects.van(ik(request)).select_related("activiteit")
    reflectie = get_object_or_404(rijen, activiteit_id=activiteit_id)
    actions.haal_reflectie_weg(reflectie=reflectie, door=ik(request))
    zeg_dat_het_weg_is(request, "Weg. De cirkel is weer open.", reflectie)
    return redirect("activiteit", activiteit_id)


@require_GET
def lees(request: HttpRequest, reflectie_id: int) -> HttpResponse:
    """Zoals een ander het leest; de maker ziet hetzelfde."""
    rijen = strikt(Reflectie.objects.zichtbaar_voor(ik(request)).select_related("activiteit__persoon"))
    gevonden = get_object_or_404(rijen, pk=reflectie_id)
    eigen = gevonden.activiteit.persoon == ik(request)
    if not eigen:
        gelezen(request, gevonden)
    antwoorden = [
        (str(veld.label), tekst)
        for naam, veld in ReflectieForm.base_fields.items()
        if (tekst := getattr(gevonden, naam))
    ]
    context = {"reflectie": gevonden, "eigen": eigen, "antwoorden": antwoorden}
    return page(request, "activiteiten/reflectie.html", context)
