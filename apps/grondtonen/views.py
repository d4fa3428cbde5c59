from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from apps.core.pagina import page
from apps.grondtonen.queries import vorm_met_alles, vormen_per_toon


@require_GET
def catalogus(request: HttpRequest) -> HttpResponse:
    return page(request, "grondtonen/catalogus.html", {"groepen": vormen_per_toon()})


@require_GET
def vorm(request: HttpRequest, slug: str) -> HttpResponse:
    gezocht = vorm_met_alles(slug)
    if gezocht is None:
        raise Http404
    return page(request, "grondtonen/vorm.html", {"vorm": gezocht})
