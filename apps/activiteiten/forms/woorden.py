"""Wat je nu kunt, en wat een activiteit betekende."""

from typing import Any
from uuid import uuid4

from django import forms

from apps.activiteiten.forms.activiteit import Keuzes, MetAfspraak
from apps.activiteiten.forms.delen import GEEN_GEZONDHEID, MetDelen
from apps.activiteiten.models import KORT, Kwadrant, Leerervaring, Reflectie
from apps.core.formulieren import Formulier, tekstveld

VRAAG = "Wat kun je nu, wat je eerst niet kon?"
HOE = "Hoe kwam dat?"


class NieuweLeerervaringForm(MetDelen):
    tekst = tekstveld(
        Leerervaring,
        "tekst",
        label=VRAAG,
        hint=f"Eén regel is genoeg. {GEEN_GEZONDHEID}",
        rijen=1,
        verplicht=True,
    )
    kwadrant = forms.ChoiceField(
        label=HOE, choices=list(KORT.items()), widget=forms.RadioSelect, required=False
    )
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)
    field_order = ("tekst", "kwadrant", "aan", "kenmerk")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)


class LeerervaringForm(MetAfspraak):
    tekst = tekstveld(Leerervaring, "tekst", label=VRAAG, hint=GEEN_GEZONDHEID, rijen=2, verplicht=True)
    kwadrant = forms.ChoiceField(
        label=HOE,
        choices=[*Kwadrant.choices, ("", "Dat laat ik open")],
        widget=forms.RadioSelect,
        required=False,
    )
    elders = tekstveld(
        Leerervaring,
        "elders",
        label="Kun je dat nu ook elders?",
        hint="In een andere les, bij een ander team, met andere mensen.",
        rijen=2,
    )
    activiteit = forms.TypedChoiceField(
        label="Kwam het door iets wat je deed?", required=False, coerce=int, empty_value=None
    )
    field_order = ("tekst", "kwadrant", "elders", "activiteit", "afspraak")

    def __init__(
        self, *args: Any, activiteiten: Keuzes, activiteit_nu: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        leeg = ("", "Nee, of niet iets wat hier staat")
        self.laat_kiezen("activiteit", leeg, activiteiten, nu=activiteit_nu)

    @property
    def velden(self) -> dict[str, Any]:
        inhoud = {naam: self.cleaned_data[naam] for naam in ("tekst", "kwadrant", "elders")}
        return inhoud | {
            "activiteit_id": self.cleaned_data["activiteit"],
            "afspraak_id": self.cleaned_data["afspraak"],
        }


class ReflectieForm(Formulier):
    opgevallen = tekstveld(
        Reflectie,
        "opgevallen",
        label="Wat viel je op?",
        hint="Het eerste wat je erover vertelde, is vaak het goede.",
    )
    betekenis = tekstveld(
        Reflectie,
        "betekenis",
        label="Wat betekent dat voor je eigen werk?",
        hint=GEEN_GEZONDHEID,
        verplicht=True,
    )
    vervolg = tekstveld(
        Reflectie,
        "vervolg",
        label="Wat ga je doen of vertellen?",
        hint="Klein mag. Iets voor volgende week is het best.",
        rijen=3,
    )

    @property
    def woorden(self) -> dict[str, str]:
        return {naam: self.cleaned_data[naam] for naam in ReflectieForm.base_fields}


class NieuweReflectieForm(MetDelen, ReflectieForm):
    field_order = ("opgevallen", "betekenis", "vervolg", "aan")
