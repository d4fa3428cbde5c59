from typing import Any

from django import forms

from apps.core.bewaren import TERMIJNEN
from apps.core.formulieren import Formulier
from apps.core.models import Bewaartermijn


class BewaartermijnForm(Formulier):
    hoeveel = forms.IntegerField(label="Hoe lang")
    bron = forms.CharField(
        label="Waar staat dat?",
        help_text="Bijvoorbeeld een besluit of een artikel.",
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, rij: Bewaartermijn, **kwargs: Any) -> None:
        super().__init__(*args, initial={"hoeveel": rij.hoeveel, "bron": rij.bron}, **kwargs)
        termijn, veld = TERMIJNEN[rij.soort], self.fields["hoeveel"]
        veld.help_text = f"In {termijn.eenheid.label}, van {termijn.minst} tot en met {termijn.meest}. "
        veld.help_text += f"Gewoon: {termijn.in_woorden(termijn.gewoon)}."
        veld.error_messages["invalid"] = "Schrijf een heel getal, bijvoorbeeld 2."
