from django import template
from django.conf import settings

from apps.voorbeeld.rondkijken import KIJKTIPS, RONDKIJKERS, Rondkijker

register = template.Library()


@register.simple_tag
def rondkijkers() -> tuple[Rondkijker, ...]:
    """Alleen in de demo; daarbuiten bestaat deze lijst niet."""
    return RONDKIJKERS if settings.DEMO else ()


@register.simple_tag
def kijktips() -> tuple[str, ...]:
    return KIJKTIPS
