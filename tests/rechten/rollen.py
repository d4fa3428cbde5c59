"""Wie er in een gerecht wat is."""

from dataclasses import dataclass

from apps.accounts.models import Persoon


@dataclass(frozen=True)
class Rollen:
    """Wie in een team wat doet terwijl de dingen ontstaan."""

    leider: Persoon
    schrijvers: tuple[Persoon, ...]
    legt_ook_voor: Persoon
    genoemd: tuple[Persoon, ...]
    lid: Persoon
    begeleider: Persoon
