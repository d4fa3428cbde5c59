"""De gedeelde analyse lezen, zeggen wat jij ziet, en antwoorden op wat een ander ziet."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.core.actions import wis_concept
from apps.core.formulieren import Formulier, uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.onderbroken import basis_van
from apps.core.oordeel import Oordeel
from apps.core.pagina import alleen_versturen, page
from apps.core.queries import concepten_onder
from apps.teamplannen import actions, rules
from apps.teamplannen.forms import AntwoordForm, ReactieForm
from apps.teamplannen.models import Analyseonderdeel, Reactie
from apps.teamplannen.queries import Leesstap, leesstappen, scan_van, scanbeeld, vraagstukken_van
from apps.teamplannen.views.laden import Geopend, laad_analyse
from apps.teamplannen.views.schrijven import STAPPEN


@require_GET
def analyse(request: HttpRequest, team_id: int) -> HttpResponse:
    """Voor het delen gaat een schrijver verder met schrijven; daarna leest het team."""
    geopend = laad_analyse(request, team_id)
    if not geopend.gedeeld:
        return redirect("analyse_stap", team_id, STAPPEN[0])
    return _toon(request, geopend)


@dataclass(frozen=True)
class Uitspraak:
    reactie: Reactie
    form: AntwoordForm | None


@dataclass(frozen=True)
class Blok:
    """Een stap zoals zij op de pagina staat: de tekst, wat mensen zeggen, en waar jij iets kunt zeggen.

    Wie het herkent zonder er iets bij te zeggen, staat samen op één regel: daar valt niets op te antwoorden.
    """

    stap: Leesstap
    uitspraken: list[Uitspraak]
    herkennen: list[Persoon]
    form: ReactieForm | None


@dataclass(frozen=True)
class Leestafel:
    """Wat er op de pagina getypt is: de concepten van de lezer, en het formulier dat niet klopte."""

    geopend: Geopend
    concepten: dict[str, Concept]
    fout: Formulier | None
    fout_bij: str | int

    def blok(self, stap: Leesstap) -> Blok:
        uitspraken = [
            Uitspraak(reactie, self._antwoordform(reactie))
            for reactie in stap.reacties
            if reactie.woorden or reactie.antwoord
        ]
        gezegd = {uitspraak.reactie.pk for uitspraak in uitspraken}
        herkennen = [reactie.persoon for reactie in stap.reacties if reactie.pk not in gezegd]
        return Blok(stap, uitspraken, herkennen, self._reactieform(stap))

    def _reactieform(self, stap: Leesstap) -> ReactieForm | None:
        if isinstance(self.fout, ReactieForm) and self.fout_bij == stap.onderdeel:
            return self.fout
        if not _mag_reageren(self.geopend):
            return None
        mijn = {"blik": stap.mijn.blik, "woorden": stap.mijn.woorden} if stap.mijn else {}
        concept = self._concept("reageer", stap.onderdeel)
        begin = mijn | uit_concept(ReactieForm.base_fields, concept)
        return ReactieForm(initial=begin, auto_id=f"id_{stap.onderdeel}_%s")

    def _antwoordform(self, reactie: Reactie) -> AntwoordForm | None:
        if isinstance(self.fout, AntwoordForm) and self.fout_bij == reactie.pk:
            return self.fout
        if (
            not rules.mag_reactie_beantwoorden(self.geopend.wie)
            or reactie.persoon_id == self.geopend.lezer.pk
        ):
            return None
        concept = self._concept("reactie_antwoord", reactie.pk)
        form = AntwoordForm(
            initial={"antwoord": reactie.antwoord} | uit_concept(AntwoordForm.base_fields, concept),
            basis=concept.basis if concept else reactie.teller,
            auto_id=f"id_{reactie.pk}_%s",
        )
        form.uit_concept = concept is not None
        return form

    def _concept(self, naam: str, sleutel: str | int) -> Concept | None:
        return self.concepten.get(reverse(naam, args=[self.geopend.stand.plan.team_id, sleutel]))


def _mag_reageren(geopend: Geopend) -> Oordeel:
    return rules.mag_reageren(geopend.wie, is_schrijver=geopend.is_schrijver, gedeeld=True)


def _toon(
    request: HttpRequest, geopend: Geopend, *, fout: Formulier | None = None, bij: str | int = ""
) -> HttpResponse:
    concepten = concepten_onder(geopend.lezer, reverse("analyse", args=[geopend.stand.plan.team_id]))
    tafel = Leestafel(geopend, concepten, fout, bij)
    scan = scan_van(geopend.analyse)
    context = {
        "geopend": geopend,
        "team": geopend.stand.plan.team,
        "blokken": [tafel.blok(stap) for stap in leesstappen(geopend.analyse, geopend.lezer)],
        "vraagstukken": vraagstukken_van(geopend.analyse),
        "scan": scan,
        "beeld": scanbeeld(scan),
        "mag_reageren": _mag_reageren(geopend),
        "leest": leeszin(veld_van(Reactie, "woorden")),
    }
    return page(request, "teamplannen/analyse_lezen.html", context, status=422 if fout else 200)


def _terug(team_id: int, onderdeel: str) -> HttpResponse:
    return redirect(f"{reverse('analyse', args=[team_id])}#{onderdeel}")


@alleen_versturen("analyse", "team_id")
def reageer(request: HttpRequest, team_id: int, onderdeel: str) -> HttpResponse:
    geopend = laad_analyse(request, team_id)
    if not geopend.gedeeld or onderdeel not in Analyseonderdeel.values:
        raise Http404
    form = ReactieForm(request.POST, auto_id=f"id_{onderdeel}_%s")
    if not form.is_valid():
        return _toon(request, geopend, fout=form, bij=onderdeel)
    actions.reageer(
        analyse=geopend.analyse,
        onderdeel=onderdeel,
        blik=form.cleaned_data["blik"],
        woorden=form.cleaned_data["woorden"],
        door=geopend.lezer,
    )
    wis_concept(sleutel=request.path, door=geopend.lezer)
    messages.success(request, "Je team kan lezen wat jij ziet.")
    return _terug(team_id, onderdeel)


@alleen_versturen("analyse", "team_id")
def antwoord(request: HttpRequest, team_id: int, reactie_id: int) -> HttpResponse:
    geopend = laad_analyse(request, team_id)
    reactie = get_object_or_404(
        Reactie.objects.zichtbaar_voor(ik(request)).filter(analyse=geopend.analyse), pk=reactie_id
    )
    form = AntwoordForm(request.POST, basis=basis_van(request), auto_id=f"id_{reactie.pk}_%s")
    if not form.voer_uit(lambda: _antwoord(reactie, geopend, form)):
        return _toon(request, geopend, fout=form, bij=reactie.pk)
    wis_concept(sleutel=request.path, door=geopend.lezer)
    return _terug(team_id, reactie.onderdeel)


def _antwoord(reactie: Reactie, geopend: Geopend, form: AntwoordForm) -> None:
    actions.beantwoord_reactie(
        reactie=reactie, antwoord=form.cleaned_data["antwoord"], basis=form.basis, door=geopend.lezer
    )
