"""Wat een formulierveld nodig heeft om op de pagina te staan: soort, invoer, keuzes en fouten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

type Stijl = Literal["keuzebalk", "weet", "vijf", "kaarten"]
STIJLEN = ("keuzebalk", "weet", "vijf", "kaarten")
BALKEN = {2: "twee", 3: "drie", 4: "vier"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    invoer: SafeString
    naam: str
    uitleg: str
    icoon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fout:
    """Een regel in het overzicht boven een formulier; zonder `doel` hoort hij bij het geheel."""

    tekst: str
    doel: str = ""


def soort(field: BoundField) -> str:
    """Onder welk sjabloon dit veld valt: een vinkje, een groep keuzes, of gewoon invoer."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "vink"
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "vinkjes"
    if isinstance(widget, forms.RadioSelect):
        return "keuze"
    return "invoer"


def beschreven_door(field: BoundField, *, leest: str, leest_bij: str = "") -> str:
    """De ids van hint, fout en leesregel, in de volgorde waarin iemand ze wil horen.

    `leest_bij` is het id van een leesregel die voor meer velden geldt.
    """
    delen = {
        "fout": bool(field.errors),
        "hint": bool(field.help_text),
        "leest": bool(leest),
    }
    eigen = [f"{field.auto_id}_{naam}" for naam, staat_er in delen.items() if staat_er]
    return " ".join([*eigen, leest_bij] if leest_bij else eigen)


def invoer(field: BoundField, *, beschreven: str) -> SafeString:
    widget = field.field.widget
    klasse = "" if isinstance(widget, forms.CheckboxInput) else "invoer"
    attrs: dict[str, Any] = {
        "class": " ".join(filter(None, [klasse, widget.attrs.get("class", "")])),
        "aria-describedby": beschreven,
    }
    return field.as_widget(attrs={naam: waarde for naam, waarde in attrs.items() if waarde})


def keuzes(field: BoundField, *, uitleg: Mapping[str, str], iconen: Mapping[str, str]) -> Iterator[Keuze]:
    for deel in field.subwidgets:
        # De groep draagt fout en beschrijving; op elke knop apart hoor je ze telkens opnieuw.
        deel.data["attrs"].pop("aria-invalid", None)
        waarde = str(deel.data["value"])
        yield Keuze(
            invoer=deel.tag(),
            naam=deel.choice_label,
            uitleg=uitleg.get(waarde, ""),
            icoon=iconen.get(waarde, ""),
        )


def doel(field: BoundField) -> str:
    """Het id van wat je als eerste invult; bij een groep keuzes is dat de eerste."""
    return str(field.id_for_label or f"{field.auto_id}_0")


def fouten(form: forms.BaseForm) -> Iterator[Fout]:
    for tekst in form.non_field_errors():
        yield Fout(tekst=str(tekst))
    for field in form:
        for tekst in field.errors:
            kop = f"{field.label}" if field.label.endswith("?") else f"{field.label}:"
            yield (
                Fout(tekst=str(tekst)) if field.is_hidden else Fout(tekst=f"{kop} {tekst}", doel=doel(field))
            )
