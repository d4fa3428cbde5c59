from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone

from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.ontwikkelgesprekken.actions import Wanneer
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Soort

DUREN = (
    (30, "een half uur"),
    (45, "drie kwartier"),
    (60, "een uur"),
    (90, "anderhalf uur"),
    (120, "twee uur"),
)


KLOK = "De klok gaat dan een uur voor- of achteruit. Kies een andere tijd."


class WanneerForm(Formulier):
    dag = datumveld(label="Dag")
    tijd = forms.TimeField(
        label="Tijd",
        input_formats=["%H:%M", "%H.%M"],
        error_messages={"invalid": "Dit is geen tijd. Schrijf bijvoorbeeld 14:30."},
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    duur = forms.TypedChoiceField(label="Hoe lang?", choices=DUREN, coerce=int, initial=60)
    plek = tekstveld(
        Ontwikkelgesprek,
        "plek",
        label="Waar?",
        hint="Staat in jullie agenda. Een kamer, of wandelen.",
        rijen=1,
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if {"dag", "tijd"} <= velden.keys():
            begin = timezone.make_aware(datetime.combine(velden["dag"], velden["tijd"]))
            # Een agenda leest zo'n tijd anders dan een pagina.
            if begin.utcoffset() != begin.replace(fold=1).utcoffset():
                self.add_error("tijd", KLOK)
        return velden

    @property
    def wanneer(self) -> Wanneer:
        velden = self.cleaned_data
        begin = timezone.make_aware(datetime.combine(velden["dag"], velden["tijd"]))
        return Wanneer(begin=begin, duur=velden["duur"], plek=velden["plek"])

    @classmethod
    def zoals(cls, gesprek: Any) -> dict[str, Any]:
        """Wat er nu staat, als begin van het formulier."""
        begin = timezone.localtime(gesprek.begin)
        return {"dag": begin.date(), "tijd": begin.time(), "duur": gesprek.duur, "plek": gesprek.plek}


class NieuwTeamgesprekForm(WanneerForm):
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)


class NieuwGesprekForm(NieuwTeamgesprekForm):
    soort = forms.ChoiceField(label="Waar gaat het over?", choices=Soort.choices, widget=forms.RadioSelect)
    field_order = ("soort", "dag", "tijd", "duur", "plek", "kenmerk")
