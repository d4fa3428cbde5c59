"""De pagina van één afspraak: lezen, je woord geven, en antwoorden waar het wringt."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.core.actions import wis_concept
from apps.core.botsing import INTUSSEN, Botsing
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import KanNiet
from apps.core.pagina import alleen_versturen, page
from apps.core.queries import concepten_onder
from apps.interventies import actions, rules
from apps.interventies.forms import WoordForm, WringAntwoordForm
from apps.interventies.models import AfspraakVersie, Instemming
from apps.interventies.queries import Woord, heeft_jasje, interventies_van
from apps.interventies.views.blad import Blad, laad_blad
from apps.interventies.views.laden import Geopend, laad


@require_GET
def afspraak(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    welke = {naam: request.GET.get(naam, "") for naam in ("versie", "naast")}
    blad = laad_blad(laad(request, team_id), afspraak_id, **welke)
    return _toon(request, blad)


def _toon(
    request: HttpRequest,
    blad: Blad,
    *,
    woordform: WoordForm | None = None,
    antwoord_bij: int = 0,
    antwoordform: WringAntwoordForm | None = None,
) -> HttpResponse:
    geopend, versie = blad.geopend, blad.versie
    team_id = geopend.stand.plan.team_id
    concepten = concepten_onder(geopend.lezer, reverse("afspraak", args=[team_id, versie.afspraak_id]))
    mag_woord = rules.mag_woord_geven(geopend.wie, versie, _rij(versie, blad.mijn))
    context = {
        "blad": blad,
        "team": geopend.stand.plan.team,
        "versie": versie,
        "woordform": (woordform or _woordform(blad, concepten)) if mag_woord else None,
        "antwoordforms": _antwoordforms(blad, concepten, antwoord_bij, antwoordform),
        "mag_voorleggen": rules.mag_afspraak_voorleggen(geopend.wie, gedeeld=geopend.gedeeld)
        and versie == blad.versies[0],
        "jasje": heeft_jasje(
            versie.afspraak.interventie, interventies_van(geopend.stand.plan, geopend.lezer)
        ),
        "leest": _leest(versie),
        "leest_reden": leeszin(veld_van(Instemming, "reden")),
    }
    status = 422 if woordform or antwoordform else 200
    return page(request, "interventies/afspraak.html", context, status=status)


def _rij(versie: AfspraakVersie, mijn: Woord | None) -> Instemming | None:
    """De rij achter mijn woord; wie er nog geen heeft, kwam later."""
    return Instemming(versie=versie, waarom=mijn.waarom) if mijn and mijn.pk else None


def _leest(versie: AfspraakVersie) -> str:
    veld = veld_van(AfspraakVersie, "wat")
    return leeszin(veld, kring=veld.kring_van(versie))


def _woordform(blad: Blad, concepten: Mapping[str, Concept]) -> WoordForm:
    adres = reverse("woord", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id])
    mijn = blad.mijn
    begin = {"woord": mijn.woord, "reden": mijn.reden} if mijn and mijn.woord else {}
    return WoordForm(initial=begin | uit_concept(WoordForm.base_fields, concepten.get(adres)))


def _antwoordforms(
    blad: Blad, concepten: Mapping[str, Concept], bij: int, fout: WringAntwoordForm | None
) -> dict[int, WringAntwoordForm]:
    if not rules.mag_op_wringen_antwoorden(blad.geopend.wie) or not blad.versie.is_open:
        return {}
    forms = {}
    for woord in blad.wringend:
        if woord.persoon == blad.geopend.lezer:
            continue
        adres = reverse(
            "wringen_antwoord", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id, woord.pk]
        )
        concept = concepten.get(adres)
        forms[woord.pk] = WringAntwoordForm(
            initial={"antwoord": woord.antwoord} | uit_concept(WringAntwoordForm.base_fields, concept),
            basis=concept.basis if concept else woord.teller,
            auto_id=f"id_{woord.pk}_%s",
        )
    return forms | ({bij: fout} if fout else {})


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def woord(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    form = WoordForm(request.POST)
    if blad.versie.vervangen_op:
        # Wat iemand typte, gaat mee naar de versie van nu.
        blad = laad_blad(geopend, afspraak_id)
        form.add_error(None, "Er is intussen een nieuwe versie. Lees die eerst, en geef dan je woord.")
    if not form.is_valid():
        return _toon(request, blad, woordform=form)
    rij = form.probeer(lambda: _geef(blad, form))
    if rij is None:
        return _toon(request, blad, woordform=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, _na_het_woord(rij))
    return redirect("afspraak", team_id, afspraak_id)


def _geef(blad: Blad, form: WoordForm) -> Instemming:
    return actions.geef_woord(
        versie=blad.versie,
        plan=blad.geopend.stand.plan,
        woord=form.cleaned_data["woord"],
        reden=form.cleaned_data["reden"],
        door=blad.geopend.lezer,
    )


def _na_het_woord(rij: Instemming) -> str:
    if rij.versie.overeengekomen_op:
        return "Iedereen is akkoord. De afspraak is overeengekomen."
    if rij.woord == Instemming.Woord.WRINGT:
        return "Goed dat je het zegt. Wie de afspraak schreef, leest wat er wringt."
    return "Je bent akkoord."


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def terug(request: HttpRequest, team_id: int, afspraak_id: int) -> HttpResponse:
    geopend = laad(request, team_id)
    blad = laad_blad(geopend, afspraak_id, versie=request.POST.get("versie", ""))
    actions.neem_woord_terug(versie=blad.versie, plan=geopend.stand.plan, door=geopend.lezer)
    messages.success(request, "Je woord is terug. De afspraak wacht weer op jou.")
    return redirect("afspraak", team_id, afspraak_id)


@alleen_versturen("afspraak", "team_id", "afspraak_id")
def antwoord(request: HttpRequest, team_id: int, afspraak_id: int, instemming_id: int) -> HttpResponse:
    """Wat de schrijver doet met een 'dit wringt nog'."""
    geopend = laad(request, team_id)
    rijen = Instemming.objects.met_reden_voor(geopend.lezer).filter(versie__afspraak=afspraak_id)
    rij = get_object_or_404(rijen.select_related("versie__afspraak", "persoon"), pk=instemming_id)
    form = WringAntwoordForm(request.POST, basis=basis_van(request), auto_id=f"id_{rij.pk}_%s")
    if not form.is_valid() or form.probeer(lambda: _antwoord(rij, geopend, form)) is None:
        blad = laad_blad(geopend, afspraak_id, versie=str(rij.versie.nummer))
        return _toon(request, blad, antwoord_bij=rij.pk, antwoordform=form)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, f"{rij.persoon.roepnaam} leest wat je ermee doet.")
    return redirect("afspraak", team_id, afspraak_id)


def _antwoord(rij: Instemming, geopend: Geopend, form: WringAntwoordForm) -> Instemming:
    try:
        actions.antwoord_op_wringen(
            rij=rij,
            plan=geopend.stand.plan,
            antwoord=form.cleaned_data["antwoord"],
            basis=form.basis,
            door=geopend.lezer,
        )
    except Botsing as botsing:
        form.basis = botsing.huidig.teller
        raise KanNiet(INTUSSEN, veld="antwoord") from None
    return rij
