"""Wat iemand in een team is."""

from typing import Any

from django import forms

from apps.core.formulieren import Formulier, datumveld
from apps.teams.actions import Plek
from apps.teams.forms import KomstForm
from apps.teams.models import Lidmaatschap, Lidrol


class PlekForm(Formulier):
    rol = forms.ChoiceField(
        label="Rol in dit team",
        choices=[(keuze.value, keuze.label.capitalize()) for keuze in Lidrol],
        widget=forms.RadioSelect,
    )
    werkt_mee = forms.BooleanField(
        label="Werkt ook mee in het team",
        help_text="Alleen bij een leidinggevende. Wie meewerkt, kan in een afspraak staan.",
        required=False,
    )
    thuisteam = forms.BooleanField(
        label="Dit is het thuisteam", help_text="Iemand heeft één thuisteam tegelijk.", required=False
    )

    def __init__(self, *args: Any, thuis: Lidmaatschap | None = None, **kwargs: Any) -> None:
        """`thuis` is het andere team dat nu het thuisteam is; dat houdt dan op."""
        super().__init__(*args, **kwargs)
        if thuis:
            self.fields[
                "thuisteam"
            ].help_text = f"Nu is dat {thuis.team.naam}. Vink je dit aan, dan verhuist het vanaf die dag."

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if velden.get("werkt_mee") and velden.get("rol") == Lidrol.TEAMLID:
            self.add_error("werkt_mee", "Een teamlid werkt altijd mee. Haal dit vinkje weg.")
        return velden

    @property
    def plek(self) -> Plek:
        return Plek(**{naam: self.cleaned_data[naam] for naam in ("rol", "werkt_mee", "thuisteam")})


class LidForm(PlekForm, KomstForm):
    field_order = ("rol", "werkt_mee", "thuisteam", "van", "tot")


class WijzigLidForm(PlekForm):
    vanaf = datumveld(label="Vanaf", hint="Wat was, houdt de dag ervoor op.")
