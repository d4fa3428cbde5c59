"""Twee teksten naast elkaar."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from apps.core.templatetags.mortel import melding
from apps.core.verschil import Verschil

register = template.Library()


@register.inclusion_tag("components/toennu.html")
def toennu(*, rijen: Sequence[Verschil], toen: str, nu: str) -> dict[str, Any]:
    """Per veld wat er stond en wat er staat; wat weg is doorgestreept, wat nieuw is onderstreept."""
    return {"rijen": rijen, "toen": toen, "nu": nu}


@register.simple_block_tag
def ander_schreef(content: SafeString, *, eerder: str) -> SafeString:
    """Wat een ander intussen bewaarde, in woorden; `eerder` is waar het blijft als deze schrijver doorzet."""
    inhoud = render_to_string("components/ander_schreef.html", {"inhoud": content, "eerder": eerder})
    return melding(inhoud, soort="fout")
