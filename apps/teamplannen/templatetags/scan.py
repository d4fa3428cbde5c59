"""De rij stenen bij een getal van 1 tot en met 5; de tekening staat in components/lagen.html."""

from decimal import Decimal

from django import template

register = template.Library()

STENEN, BREED, STAP = 5, 57, 60


@register.inclusion_tag("components/lagen.html")
def lagen(*, getal: Decimal, helft: tuple[int, int] | None = None) -> dict[str, object]:
    """Vijf stenen: zoveel gevuld als het getal zegt, de laatste misschien half; onder `helft` een haak."""
    vol = [min(max(getal - plaats, Decimal(0)), Decimal(1)) for plaats in range(STENEN)]
    breedtes = [f"{deel * BREED:.1f}" if deel else "" for deel in vol]
    haak = ((helft[0] - 1) * STAP + 1, (helft[1] - 1) * STAP + BREED - 1) if helft else None
    return {"stenen": [(plaats * STAP, breedte) for plaats, breedte in enumerate(breedtes)], "haak": haak}
