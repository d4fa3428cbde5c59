"""De rij stenen bij een getal van 1 tot en met 5; de tekening staat in components/lagen.html."""

from decimal import Decimal

from django import template

register = template.Library()

STENEN, BREED, STAP = 5, 57, 60


@register.inclusion_tag("components/lagen.html")
def lagen(*, getal: Decimal) -> dict[str, object]:
    """Vijf stenen: zoveel gevuld als het getal zegt, de laatste misschien half."""
    vol = [min(max(getal - plaats, Decimal(0)), Decimal(1)) for plaats in range(STENEN)]
    breedtes = [f"{deel * BREED:.1f}" if deel else "" for deel in vol]
    return {"stenen": [(plaats * STAP, breedte) for plaats, breedte in enumerate(breedtes)]}
