from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from apps.core.pagina import page
from apps.core.stijl import stijl_context


@require_GET
def stijl(request: HttpRequest) -> HttpResponse:
    """Alle onderdelen van de look op één pagina."""
    return page(request, "core/stijl.html", stijl_context())
