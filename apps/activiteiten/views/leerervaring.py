"""Eén regel over wat iemand nu kan."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.aangemeld import ik
from apps.activiteiten import actions
from apps.activiteiten.forms import LeerervaringForm
from apps.activiteiten.models import Leerervaring
from apps.activiteiten.queries import afspraken_om_bij_te_zetten, om_te_kiezen
from apps.activiteiten.views.laden import ALLEEN_IK, mijn_leerervaring
from apps.core.actions import wis_concept
from apps.core.formulieren import uit_concept
from apps.core.leeslog import gelezen
from apps.core.models import Concept, strikt
from apps.core.onderbroken import basis_van
from apps.core.pagina import alleen_versturen, page, verstuurd, zeg_dat_het_weg_is
from apps.core.queries import concept_van


@require_GET
def lees(request: HttpRequest, leerervaring_id: int) -> HttpResponse:
    """Zoals een ander het leest; de maker ziet hetzelfde."""
    rijen = strikt(Leerervaring.objects.zichtbaar_voor(ik(request)).select_related("persoon"))
    gevonden = get_object_or_404(rijen, pk=leerervaring_id)
    eigen = gevonden.persoon == ik(request)
    if not eigen:
        gelezen(request, gevonden)
    return page(request, "activiteiten/leerervaring.html", {"ervaring": gevonden, "eigen": eigen})


@require_http_methods(["GET", "POST"])
def verander(request: HttpRequest, leerervaring_id: int) -> HttpResponse:
    ervaring = mijn_leerervaring(request, leerervaring_id)
    concept = concept_van(ik(request), request.path)
    form = _form(request, ervaring, concept)
    if request.method == "POST" and form.voer_uit(
        lambda: actions.bewaar_leerervaring(
            ervaring=ervaring, basis=form.basis, door=ik(request), **form.velden
        )
    ):
        wis_concept(sleutel=request.path, door=ik(request))
        messages.success(request, "Bewaard.")
        return redirect("activiteiten")
    context = {"form": form, "ervaring": ervaring, "concept": concept, "leest": ALLEEN_IK}
    return page(request, "activiteiten/leerervaring_form.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, ervaring: Leerervaring, concept: Concept | None) -> LeerervaringForm:
    staat_er = {naam: getattr(ervaring, naam) for naam in ("tekst", "kwadrant", "elders")}
    staat_er |= {"activiteit": ervaring.activiteit_id, "afspraak": ervaring.afspraak_id}
    return LeerervaringForm(
        verstuurd(request),
        initial=staat_er | uit_concept(LeerervaringForm.base_fields, concept),
        basis=basis_van(request, nu=concept.basis if concept else ervaring.versie),
        afspraken=afspraken_om_bij_te_zetten(ik(request)),
        nu=ervaring.afspraak_id,
        activiteiten=om_te_kiezen(ik(request)),
        activiteit_nu=ervaring.activiteit_id,
    )


@alleen_versturen("activiteiten")
def weg(request: HttpRequest, leerervaring_id: int) -> HttpResponse:
    ervaring = mijn_leerervaring(request, leerervaring_id)
    actions.haal_leerervaring_weg(ervaring=ervaring, door=ik(request))
    zeg_dat_het_weg_is(request, "Weg, en niemand leest het nog.", ervaring)
    return redirect("activiteiten")
