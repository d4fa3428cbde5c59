from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.beheer.forms.mensen import Mensenfilter
from apps.beheer.queries.mensen import mensenlijst
from apps.beheer.views.toegang import voor_beheerders
from apps.core.lijst import lijst_van
from apps.core.pagina import page
from apps.core.taal import aantal


@voor_beheerders
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    return redirect("beheer_mensen")


@voor_beheerders
@require_GET
def mensen(request: HttpRequest) -> HttpResponse:
    form = Mensenfilter(request.GET)
    keuze = form.cleaned_data
    rijen = mensenlijst(woorden=form.woorden, groep=keuze["groep"], rol=keuze["rol"])
    lijst = lijst_van(rijen, form)
    context = {
        "lijst": lijst,
        "telling": aantal(lijst.aantal, "mens", "mensen") if lijst.aantal else "Niemand gevonden",
    }
    return page(request, "beheer/mensen.html", context, partial="lijst")
