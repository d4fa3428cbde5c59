from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.interventies.models import Afgerond, Afspraak
from apps.interventies.rules import WAAROM_STOPPEN


class StandForm(Formulier):
    naar = forms.ChoiceField(choices=Afgerond.choices, widget=forms.HiddenInput)
    reden = tekstveld(
        Afspraak,
        "stopreden",
        label="Waarom?",
        hint="Eén zin over het werk is genoeg.",
        rijen=3,
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if velden.get("naar") == Afgerond.GESTOPT and not velden.get("reden") and "reden" not in self.errors:
            self.add_error("reden", WAAROM_STOPPEN)
        return velden
