"""Voor wie geen beheerder is, bestaan deze pagina's niet."""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from apps.accounts.aangemeld import ik
from apps.accounts.rules import mag_beheren
from apps.core.pagina import View


def voor_beheerders(view: View) -> View:
    """Hoort buitenom: ook een verkeerde methode verraadt dan niet dat het adres er is."""

    @wraps(view)
    def binnen(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not mag_beheren(ik(request)):
            raise Http404
        return view(request, **kwargs)

    return binnen
