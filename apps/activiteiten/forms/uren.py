from typing import Any
from uuid import uuid4

from django import forms

from apps.activiteiten.forms.activiteit import UrenForm
from apps.activiteiten.models import AndereInzet
from apps.core.formulieren import tekstveld


class InzetForm(UrenForm):
    wat = tekstveld(AndereInzet, "wat", label="Wat je deed", rijen=1, verplicht=True)
    field_order = ("dag", "wat", "uren")


class NieuweInzetForm(InzetForm):
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
