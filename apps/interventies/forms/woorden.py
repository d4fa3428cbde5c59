from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.interventies.models import Instemming


class WoordForm(Formulier):
    woord = forms.ChoiceField(
        label="Wat is jouw woord?", choices=Instemming.Woord.choices, widget=forms.RadioSelect
    )
    reden = tekstveld(
        Instemming,
        "reden",
        label="Wat wringt er?",
        hint="Alleen als het nog wringt. Eén of twee zinnen over het werk, niets over gezondheid.",
        rijen=3,
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if (
            velden.get("woord") == Instemming.Woord.WRINGT
            and not velden.get("reden")
            and "reden" not in self.errors
        ):
            self.add_error("reden", "Zeg in een of twee zinnen wat er wringt.")
        return velden


class WringAntwoordForm(Formulier):
    antwoord = tekstveld(Instemming, "antwoord", label="Wat doe je hiermee?", rijen=3, verplicht=True)


class WringtForm(Formulier):
    reden = tekstveld(
        Instemming,
        "reden",
        label="Wat wringt er nu?",
        hint="Eén of twee zinnen over het werk, niets over gezondheid.",
        rijen=3,
        verplicht=True,
    )
