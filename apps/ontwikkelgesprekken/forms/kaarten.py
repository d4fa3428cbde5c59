from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.ontwikkelgesprekken.actions.kaarten import Kaartinhoud
from apps.ontwikkelgesprekken.models import Gesprekskaart, Stapel


class KaartForm(Formulier):
    vraag = tekstveld(
        Gesprekskaart,
        "vraag",
        label="De vraag",
        hint="Een open vraag over het werk, in gewone woorden. Geen oordeel, niets over gezondheid.",
        rijen=2,
        verplicht=True,
    )
    hulpvraag = tekstveld(
        Gesprekskaart,
        "hulpvraag",
        label="Een zachtere vraag erachteraan",
        hint="Voor als het stil blijft.",
        rijen=2,
    )

    @property
    def inhoud(self) -> Kaartinhoud:
        return Kaartinhoud(self.cleaned_data["vraag"], self.cleaned_data["hulpvraag"])


class NieuweKaartForm(KaartForm):
    stapel = forms.ChoiceField(label="Op welke stapel?", choices=Stapel.choices)
    field_order = ("stapel", "vraag", "hulpvraag")
