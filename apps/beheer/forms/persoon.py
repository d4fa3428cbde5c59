"""Wat een beheerder over een persoon invult."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from apps.accounts.actions import Gegevens
from apps.accounts.models import MEESTE_FTE, Onderdeel, Persoon, Rol
from apps.beheer.queries.persoon import onderdelen_om_te_kiezen
from apps.core.formulieren import Formulier, datumveld
from apps.core.tijd import vandaag

GEEN_FTE = "Schrijf de omvang als 0,8: meer dan 0 en hoogstens 1,5."
FTE_FOUTEN = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")


class Naamveld(forms.CharField):
    """Zo lang als de kolom, en zonder dubbele spaties."""

    def __init__(self, kolom: str, **kwargs: Any) -> None:
        veld: Any = Persoon._meta.get_field(kolom)
        widget = forms.TextInput(attrs={"autocomplete": "off"})
        super().__init__(max_length=veld.max_length, widget=widget, **kwargs)

    def to_python(self, value: Any) -> str:
        return " ".join(str(super().to_python(value)).split())


class GegevensForm(Formulier):
    roepnaam = Naamveld("roepnaam", label="Roepnaam")
    tussenvoegsel = Naamveld("tussenvoegsel", label="Tussenvoegsel", required=False)
    achternaam = Naamveld("achternaam", label="Achternaam")
    email = forms.EmailField(
        label="Werkmail",
        max_length=254,
        error_messages={"invalid": "Dit is geen mailadres. Schrijf het als naam@hogeschool.nl."},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    personeelsnummer = Naamveld("personeelsnummer", label="Personeelsnummer", required=False)

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    @property
    def gegevens(self) -> Gegevens:
        return Gegevens(**self.cleaned_data)


def fteveld() -> forms.DecimalField:
    """Met een komma of een punt."""
    return forms.DecimalField(
        label="Fte",
        min_value=Decimal("0.001"),
        max_value=MEESTE_FTE,
        max_digits=4,
        decimal_places=3,
        localize=True,
        error_messages=dict.fromkeys(FTE_FOUTEN, GEEN_FTE),
        widget=forms.TextInput(
            attrs={"inputmode": "decimal", "autocomplete": "off", "class": "invoer--kort"}
        ),
    )


class BijOnderdeelForm(Formulier):
    """Iets voor een onderdeel, van een dag tot een dag."""

    onderdeel: "forms.ModelChoiceField[Onderdeel]" = forms.ModelChoiceField(
        label="Onderdeel", queryset=Onderdeel.objects.none(), empty_label=None
    )
    van = datumveld(label="Vanaf")
    tot = datumveld(label="Tot en met", verplicht=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"van": vandaag()}, **kwargs)
        veld = self.fields["onderdeel"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = onderdelen_om_te_kiezen()


class AanstellingForm(BijOnderdeelForm):
    fte = fteveld()
    field_order = ("fte", "onderdeel", "van", "tot")


class RolForm(BijOnderdeelForm):
    uitleg: ClassVar[dict[str, str]] = {
        Rol.Soort.HR: "Gaat over de catalogus en het kader. Leest geen woord uit een plan.",
        Rol.Soort.ONDERDEELSLEIDING: "Leest later het overzicht van het eigen onderdeel.",
        Rol.Soort.BEHEERDER: "Stelt mensen, teams en rollen in, voor de hele instelling.",
    }

    soort = forms.ChoiceField(label="Welke rol?", choices=Rol.Soort.choices, widget=forms.RadioSelect)
    field_order = ("soort", "onderdeel", "van", "tot")


class FteForm(Formulier):
    fte = fteveld()
    vanaf = datumveld(label="Vanaf")


class UitDienstForm(Formulier):
    op = datumveld(label="Laatste werkdag")
