from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from apps.core.pagina import page
from apps.voorbeeld.postbus import poststukken


@require_GET
def post(request: HttpRequest) -> HttpResponse:
    """Alle post van de demo, aan wie dan ook: de mensen zijn verzonnen."""
    return page(request, "voorbeeld/post.html", {"stukken": poststukken(settings.POSTMAP)})
