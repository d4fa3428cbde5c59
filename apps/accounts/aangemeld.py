from django.http import HttpRequest

from apps.accounts.models import Persoon


def ik(request: HttpRequest) -> Persoon:
    """Wie er aangemeld is. De middleware laat op gewone pagina's niemand anders door."""
    assert isinstance(request.user, Persoon)
    return request.user
