"""Ieders woord, geteld in woorden."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString

from apps.core.taal import opsomming
from apps.core.templatetags.mortel import veld
from apps.interventies.forms import WoordForm
from apps.interventies.models import Instemming, Interventie
from apps.interventies.opmerkingen import bewijstaal
from apps.interventies.queries import Woord

register = template.Library()


@register.filter
def telling(woorden: Sequence[Woord]) -> str:
    """'7 akkoord, bij 1 wringt het nog, 1 wacht nog'."""
    akkoord = sum(woord.woord == Instemming.Woord.AKKOORD for woord in woorden)
    wringt = sum(woord.woord == Instemming.Woord.WRINGT for woord in woorden)
    wacht = len(woorden) - akkoord - wringt
    delen = [f"{akkoord} akkoord"]
    if wringt:
        delen.append(f"bij {wringt} wringt het nog")
    if wacht:
        delen.append(f"{wacht} {'wacht' if wacht == 1 else 'wachten'} nog")
    return ", ".join(delen)


@register.filter
def namen_van_woorden(woorden: Sequence[Woord]) -> str:
    return opsomming(woord.persoon.roepnaam for woord in woorden)


@register.simple_tag
def woordveld(*, form: WoordForm) -> SafeString:
    return veld(
        field=form["woord"],
        stijl="kaarten",
        uitleg={"akkoord": "Ik doe mee zoals het er staat", "wringt": "Er moet eerst iets anders"},
        iconen={"akkoord": "check", "wringt": "wringt"},
    )


@register.inclusion_tag("interventies/_bewijstaal.html")
def bij_bewijstaal(*, tekst: str | None, niveau: int = 2) -> dict[str, Any]:
    """Naast een tekst die wil bewijzen: het woord, en een zin die wil uitvinden. Anders niets."""
    talen = bewijstaal(tekst or "")
    woorden = opsomming(f"‘{taal.woord}’" for taal in talen)
    return {
        "talen": talen,
        "niveau": niveau,
        "waarom": f"Hier staat {woorden}. Dan telt vooral of het gelukt is. Wat willen jullie uitvinden?",
    }


STUURT = {"team": "het team", "organisatie": "de organisatie", "medewerker": "de medewerker"}


@register.filter
def mixzin(gekozen: Sequence[Interventie]) -> str:
    """'1 van de 4 is formeel. Van de andere stuurt het team er 2 en de organisatie 1.'"""
    informeel = [interventie for interventie in gekozen if not interventie.formeel]
    formeel = len(gekozen) - len(informeel)
    if not informeel:
        return f"Formeel: {formeel} van de {len(gekozen)}. In het werk zelf staat nog niets."
    telling = {naam: sum(i.sturing == sturing for i in informeel) for sturing, naam in STUURT.items()}
    sturing = opsomming(f"{naam} {keer}" for naam, keer in telling.items() if keer)
    return f"Formeel: {formeel} van de {len(gekozen)}. Van de informele stuurt {sturing}."
