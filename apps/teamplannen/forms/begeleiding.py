from typing import Any
from uuid import uuid4

from django import forms

from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.teamplannen.models import Opmerking


class BegeleiderForm(Formulier):
    tot = datumveld(label="Tot en met", hint="Hoogstens tot het einde van dit studiejaar.")


class OpmerkingForm(Formulier):
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)
    tekst = tekstveld(
        Opmerking,
        "tekst",
        label="Wat wil je het team meegeven?",
        hint="Wat viel je op, en wat zou je het team willen vragen? Niets over iemands gezondheid.",
        verplicht=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
