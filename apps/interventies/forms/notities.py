from typing import Any
from uuid import uuid4

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.interventies.models import Notitie


class NotitieForm(Formulier):
    tekst = tekstveld(Notitie, "tekst", label="Wat merk je in het werk?", rijen=1, verplicht=True)


class NieuweNotitieForm(NotitieForm):
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["tekst"].help_text = "Eén regel is genoeg. Over het werk, niet over iemands gezondheid."
