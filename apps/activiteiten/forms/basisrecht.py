"""Wat hr per jaar invult, en wat een beheerder bij iemand invult."""

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from apps.activiteiten.actions.basisrecht import Regelinhoud
from apps.activiteiten.basisrecht import DAG, jaar_van
from apps.activiteiten.models import Basisrechtregel, Rechtafwijking
from apps.activiteiten.models.basisrecht import MEESTE_RECHT
from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.core.taal import komma
from apps.core.tijd import vandaag

HELE_OF_HALVE = "Schrijf hele of halve uren, zoals 40 of 12,5, en hoogstens 500."
NAAR_RATO = {
    "ja": "Wie 0,2 fte werkt krijgt een vijfde van de uren, wie een half jaar werkt de helft.",
    "nee": "Eén dag op de grens is genoeg voor alle uren; wie er nooit aan komt, krijgt er geen.",
}
GAAT_MEE = {
    "nee": "Het volgende jaar begint iedereen opnieuw.",
    "ja": "Naar het jaar dat erop aansluit. Wie meer gebruikte, begint niet met minder.",
}


def getalveld(
    *, label: str, hint: str = "", fout: str, verplicht: bool = True, **grenzen: Any
) -> forms.DecimalField:
    """Met een komma of een punt."""
    soorten = ("invalid", "min_value", "max_value", "max_decimal_places", "max_digits")
    return forms.DecimalField(
        label=label,
        help_text=hint,
        required=verplicht,
        min_value=Decimal(0),
        localize=True,
        error_messages=dict.fromkeys((*soorten, "max_whole_digits"), fout),
        widget=forms.TextInput(
            attrs={"inputmode": "decimal", "autocomplete": "off", "class": "invoer--kort"}
        ),
        **grenzen,
    )


def _hele_of_halve(waarde: Decimal) -> None:
    """Django's eigen `step_size` rekent met een float, en valt om op een heel groot getal."""
    if 0 <= waarde <= MEESTE_RECHT and waarde * 2 % 1:
        raise ValidationError(HELE_OF_HALVE)


def urenveld(*, label: str, hint: str = "", verplicht: bool = True) -> forms.DecimalField:
    """Hele en halve uren: een recht."""
    return getalveld(
        label=label,
        hint=hint,
        verplicht=verplicht,
        fout=HELE_OF_HALVE,
        max_value=MEESTE_RECHT,
        validators=[_hele_of_halve],
    )


def _ja_of_nee(label: str, hint: str, *, ja: str, nee: str) -> forms.ChoiceField:
    keuzes = [("ja", ja), ("nee", nee)]
    return forms.ChoiceField(label=label, help_text=hint, choices=keuzes, widget=forms.RadioSelect)


class RegelForm(Formulier):
    van = datumveld(label="Eerste dag")
    tot = datumveld(label="Laatste dag")
    uren = urenveld(label="Hoeveel uur in een heel jaar?")
    heel_vanaf = getalveld(
        label="Vanaf hoeveel fte zijn dat alle uren?",
        hint="Alle aanstellingen van iemand samen, dag voor dag. Bij 1 gaat alles naar rato.",
        fout="Schrijf het als 0,4: van 0 tot en met 1.",
        max_value=Decimal(1),
        max_digits=4,
        decimal_places=3,
    )
    naar_rato = _ja_of_nee(
        "En wie minder werkt, of een deel van het jaar?", "", ja="Naar rato", nee="Niet naar rato"
    )
    gaat_mee = _ja_of_nee("Wat gebeurt er met wat overblijft?", "", ja="Het gaat mee", nee="Het vervalt")
    hoogstens_mee = urenveld(
        label="Hoeveel uur gaat er hoogstens mee?", hint="Laat leeg als alles meegaat.", verplicht=False
    )
    bron = tekstveld(
        Basisrechtregel,
        "bron",
        label="Waar staat dat?",
        hint="Het artikel van de cao, of de naam van de regeling. Iedereen leest dit bij zijn uren.",
        rijen=3,
        verplicht=True,
    )

    @staticmethod
    def begin_van(regel: Basisrechtregel) -> dict[str, Any]:
        return {veld.name: _begin(getattr(regel, veld.name)) for veld in fields(Regelinhoud)}

    @classmethod
    def begin_na(cls, regels: Sequence[Basisrechtregel]) -> dict[str, Any]:
        """Een jaar na het laatste, met dezelfde regel; is er nog geen, dan alleen de dagen."""
        laatste = max(regels, key=lambda regel: regel.van, default=None)
        dag = laatste.tot + DAG if laatste else vandaag()
        van, tot = jaar_van(dag, [regel.als_jaarregel for regel in regels])
        return (cls.begin_van(laatste) if laatste else {}) | {"van": van, "tot": tot}

    @property
    def inhoud(self) -> Regelinhoud:
        gekozen = {naam: self.cleaned_data[naam] == "ja" for naam in ("naar_rato", "gaat_mee")}
        return Regelinhoud(**self.cleaned_data | gekozen)


def _begin(waarde: Any) -> Any:
    """Zoals iemand het zelf zou invullen: '40', '0,4' en 'ja'."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return komma(waarde) if isinstance(waarde, Decimal) else waarde


class EigenRechtForm(Formulier):
    uren = urenveld(label="Hoeveel uur in dit jaar?", hint="In plaats van wat de regel geeft.")
    reden = forms.ChoiceField(
        label="Waarom?",
        help_text="Meer hoeft Mortel niet te weten.",
        choices=Rechtafwijking.Reden.choices,
        widget=forms.RadioSelect,
    )

    @staticmethod
    def begin_van(eigen: Rechtafwijking | None) -> dict[str, Any]:
        return {"uren": _begin(eigen.uren), "reden": eigen.reden} if eigen else {}
