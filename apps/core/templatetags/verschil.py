"""Twee teksten naast elkaar."""

from collections.abc import Sequence
from typing import Any

from django import template

from apps.core.verschil import Verschil

register = template.Library()


@register.inclusion_tag("components/toennu.html")
def toennu(*, rijen: Sequence[Verschil], toen: str, nu: str) -> dict[str, Any]:
    """Per veld wat er stond en wat er staat; wat weg is doorgestreept, wat nieuw is onderstreept."""
    return {"rijen": rijen, "toen": toen, "nu": nu}
