from collections.abc import Sequence
from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.core.lijst import Woordveld
from apps.grondtonen.actions import Stellinginhoud
from apps.grondtonen.models import Grondtoon, Scanstelling, Sturing, Tijdklasse, Werkhulpbron
from apps.grondtonen.queries import GROEPEN, Zoekvraag


class Filterveld(forms.MultipleChoiceField):
    """Een keuze die niet bestaat, telt niet mee: een oud adres geeft gewoon een antwoord."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> list[str]:
        return [sleutel for sleutel in self.to_python(value) if self.valid_value(sleutel)]


class Zoekform(forms.Form):
    """De filters staan in het adres; daarom is er nooit iets ongeldig."""

    q = Woordveld(label="Zoek een vorm", required=False)
    toon = Filterveld(label="Welke vraag hoor je?")
    soort = Filterveld(
        label="Formeel of informeel",
        choices=[("informeel", "Informeel, in het werk"), ("formeel", "Formeel, een cursus of training")],
    )
    stuur = Filterveld(
        label="Wie stuurt een informele vorm?",
        choices=[
            (Sturing.ORGANISATIE, "De organisatie"),
            (Sturing.TEAM, "Het team"),
            (Sturing.MEDEWERKER, "De medewerker zelf"),
        ],
    )
    groep = Filterveld(label="Met hoeveel?", choices=[(slug, groep.naam) for slug, groep in GROEPEN.items()])
    tijd = Filterveld(
        label="Hoeveel tijd kost het?",
        choices=[(keuze.value, keuze.label.capitalize()) for keuze in Tijdklasse],
    )
    bron = Filterveld(label="Wat geeft het?")

    def __init__(self, *args: Any, tonen: Sequence[Grondtoon], bronnen: Sequence[Werkhulpbron]) -> None:
        super().__init__(*args)
        self._bied_aan("toon", [(toon.pk, toon.naam) for toon in tonen])
        self._bied_aan("bron", [(bron.pk, bron.naam) for bron in bronnen])
        self.full_clean()

    def _bied_aan(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, Filterveld)
        veld.choices = keuzes

    @property
    def zoekvraag(self) -> Zoekvraag:
        filters = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "q"}
        return Zoekvraag(woorden=self.cleaned_data["q"], **filters)

    @property
    def gekozen(self) -> list[tuple[str, str, str]]:
        """Veld, waarde en naam van elke keuze, in de volgorde van de pagina."""
        woorden = self.cleaned_data["q"]
        keuzes = [("q", woorden, f"‘{woorden}’")] if woorden else []
        for naam, veld in self.fields.items():
            if isinstance(veld, Filterveld):
                namen: dict[Any, Any] = dict(veld.choices)  # type: ignore[arg-type]
                keuzes += [(naam, waarde, namen[waarde]) for waarde in self.cleaned_data[naam]]
        return keuzes


class StellingForm(Formulier):
    naam = forms.CharField(label="Waar gaat het over?", help_text="Kort, zoals ‘Regeldruk’.", max_length=80)
    tekst = tekstveld(
        Scanstelling,
        "tekst",
        label="De zin",
        hint="Over het werk, niet over personen. Past er ‘bijna nooit’ en ‘bijna altijd’ op?",
        rijen=2,
        verplicht=True,
    )

    @property
    def inhoud(self) -> Stellinginhoud:
        return Stellinginhoud(self.cleaned_data["naam"], self.cleaned_data["tekst"])


class NieuweStellingForm(StellingForm):
    soort = forms.ChoiceField(
        label="Wat zegt de zin?",
        choices=[("geeft", "Wat het werk geeft"), ("vraagt", "Wat het werk vraagt")],
        widget=forms.RadioSelect,
    )
