"""Weghalen wat van jezelf is, per soort."""

from collections.abc import Iterable

from django.db import transaction

from apps.accounts.models import Persoon
from apps.mijn_gegevens.soorten import SOORTEN


@transaction.atomic
def haal_soorten_weg(*, sleutels: Iterable[str], door: Persoon) -> int:
    """Alleen van wie het doet. Geeft terug hoeveel dingen er weg zijn."""
    return sum(haal.doe(door) for sleutel in sleutels if (haal := SOORTEN[sleutel].weghalen))
