from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.interventies.actions import Terugblikinhoud
from apps.interventies.models import Slotwoord, Terugblik, WatNu
from apps.interventies.rules import WAAROM_STOPPEN


class TerugblikForm(Formulier):
    toen = tekstveld(Terugblik, "toen", label="Toen", hint="Hoe ging het werk voordat jullie dit deden?")
    nu = tekstveld(Terugblik, "nu", label="Nu", hint="Wat is er anders?")
    wat_hielp = tekstveld(
        Terugblik,
        "wat_hielp",
        label="Wat hielp?",
        hint="Een mens, een moment, iets in het rooster. Ook wat in de weg zat, mag hier.",
        rijen=3,
    )
    wat_nu = forms.ChoiceField(label="Wat nu?", choices=WatNu.choices, widget=forms.RadioSelect)
    toelichting = tekstveld(
        Terugblik,
        "toelichting",
        label="In één zin",
        hint="Stoppen jullie, dan hoort hier waarom. Anders mag het: wat wordt anders, of waar kan dit ook?",
        rijen=1,
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        stopt = velden.get("wat_nu") == WatNu.STOPPEN
        if stopt and not velden.get("toelichting") and "toelichting" not in self.errors:
            self.add_error("toelichting", WAAROM_STOPPEN)
        return velden

    @property
    def inhoud(self) -> Terugblikinhoud:
        return Terugblikinhoud(**self.cleaned_data)


class SlotwoordForm(Formulier):
    """`sluit` zegt of iemand de terugblik sluit; dan hoort het vinkje erbij."""

    weten = tekstveld(
        Slotwoord,
        "weten",
        label="Wat moeten jullie volgend jaar weten?",
        hint="Drie zinnen zijn genoeg. Wat had je zelf aan het begin willen horen?",
        rijen=5,
    )
    zeker = forms.BooleanField(label="Ja, dit plan kan dicht", required=False)

    def __init__(self, *args: Any, sluit: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sluit = sluit

    def clean_zeker(self) -> bool:
        zeker = bool(self.cleaned_data["zeker"])
        if self.sluit and not zeker:
            raise forms.ValidationError("Zet hier een vinkje. Na het sluiten verandert niemand dit plan nog.")
        return zeker
