from django import template
from django.urls import reverse

from apps.signalen.regels import Doe

register = template.Library()


@register.simple_tag
def adres_van(*, doe: Doe, team_id: int) -> str:
    """Waar iemand iets met een signaal kan."""
    return reverse(doe.bladzij, args=[team_id, *doe.delen]) + doe.erbij
