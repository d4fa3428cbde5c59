from typing import Any

from django import template
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek

register = template.Library()


@register.inclusion_tag("ontwikkelgesprekken/_gesprekrij.html")
def gesprekrij(*, gesprek: Ontwikkelgesprek, lezer: Persoon, deel: str, knop: str) -> dict[str, Any]:
    """Een gesprek in de eigen lijst; het heet naar de ander."""
    adres = reverse(deel, args=[gesprek.pk])
    return {"gesprek": gesprek, "ander": gesprek.ander(lezer), "adres": adres, "knop": knop}
