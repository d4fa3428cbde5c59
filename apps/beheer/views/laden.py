"""De persoon van een adres; bestaat die niet, dan de pagina ook niet."""

from django.http import Http404

from apps.accounts.models import Persoon
from apps.beheer.queries.persoon import Dossier, dossier


def laad_persoon(persoon_id: int) -> Persoon:
    gezocht = Persoon.objects.filter(pk=persoon_id).first()
    if gezocht is None:
        raise Http404
    return gezocht


def laad_dossier(persoon_id: int) -> Dossier:
    gezocht = dossier(persoon_id)
    if gezocht is None:
        raise Http404
    return gezocht
