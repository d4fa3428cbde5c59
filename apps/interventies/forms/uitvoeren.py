from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.interventies.models import Afgerond, Afspraak, Besluit
from apps.interventies.rules import WAAROM_STOPPEN


class MetReden(Formulier):
    """Wie stopt, zegt waarom."""

    keuze, stopt = "", ""
    reden = tekstveld(
        Afspraak, "stopreden", label="Waarom?", hint="Eén zin over het werk is genoeg.", rijen=3
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        stopt = velden.get(self.keuze) == self.stopt
        if stopt and not velden.get("reden") and "reden" not in self.errors:
            self.add_error("reden", WAAROM_STOPPEN)
        return velden


class StandForm(MetReden):
    keuze, stopt = "naar", Afgerond.GESTOPT.value
    naar = forms.ChoiceField(choices=Afgerond.choices, widget=forms.HiddenInput)


class BesluitForm(MetReden):
    keuze, stopt = "besluit", Besluit.LOSLATEN.value
    besluit = forms.ChoiceField(choices=Besluit.choices, widget=forms.HiddenInput)
