"""De wijzer als velden op de pagina: gegroepeerd zoals de vragen bij elkaar horen."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import template
from django.forms.boundfield import BoundField

from apps.grondtonen.wijzer import VOORWAARDEN, WIJZER
from apps.teamplannen.forms import VraagstukForm

register = template.Library()


@dataclass(frozen=True)
class Veld:
    field: BoundField
    uitleg: dict[str, str]
    na_gemis: bool


@dataclass(frozen=True)
class Groep:
    titel: str
    vragen: list[Veld]


@register.simple_tag
def wijzergroepen(*, form: VraagstukForm) -> Iterator[Groep]:
    for groep in WIJZER:
        yield Groep(
            groep.titel,
            [
                Veld(
                    form[vraag.sleutel],
                    {keuze.waarde: keuze.uitleg for keuze in vraag.keuzes if keuze.uitleg},
                    vraag.sleutel == "antwoord_bekend",
                )
                for vraag in groep.vragen
            ],
        )


@register.simple_tag
def voorwaardevelden(*, form: VraagstukForm) -> list[BoundField]:
    return [form[vraag.sleutel] for vraag in VOORWAARDEN.vragen]
