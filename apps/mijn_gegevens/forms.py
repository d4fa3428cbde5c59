from typing import Any

from django import forms

from apps.core.formulieren import Formulier
from apps.mijn_gegevens.soorten import SOORTEN


class WegForm(Formulier):
    wis = forms.MultipleChoiceField(
        label="Dit kun je weghalen",
        choices=[(naam, soort.naam) for naam, soort in SOORTEN.items() if soort.weghalen],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wis"].error_messages["required"] = "Kies eerst wat weg mag."
