"""Wat nu: het woord, het teken en de keuze bij een terugblik."""

from django import template
from django.utils.safestring import SafeString

from apps.core.templatetags.mortel import veld
from apps.interventies.forms import TerugblikForm
from apps.interventies.models import Terugblik, WatNu

register = template.Library()

ICONEN = {
    WatNu.DOORGAAN.value: "rechts",
    WatNu.AANPASSEN.value: "pen",
    WatNu.STOPPEN.value: "geen",
    WatNu.ELDERS.value: "delen",
}
UITLEG = {
    WatNu.DOORGAAN.value: "Gaat mee naar het volgende plan, zoals zij is",
    WatNu.AANPASSEN.value: "Gaat mee; daar leggen jullie een nieuwe versie voor",
    WatNu.STOPPEN.value: "Zij stopt meteen, met jullie zin als reden",
    WatNu.ELDERS.value: "Het werkt. Hier is zij meteen gedaan",
}


@register.filter
def watnu_icoon(wat_nu: str) -> str:
    return ICONEN[wat_nu]


@register.inclusion_tag("components/status.html")
def watnu(*, terugblik: Terugblik) -> dict[str, str]:
    soort = "later" if terugblik.wat_nu == WatNu.STOPPEN else "goed"
    return {"tekst": terugblik.get_wat_nu_display(), "icoon": ICONEN[terugblik.wat_nu], "soort": soort}


@register.simple_tag
def watnuveld(*, form: TerugblikForm) -> SafeString:
    return veld(field=form["wat_nu"], stijl="kaarten", uitleg=UITLEG, iconen=ICONEN)
