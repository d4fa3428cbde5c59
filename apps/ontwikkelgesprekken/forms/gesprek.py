from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Ligging,
    Prive,
    Samenvatting,
    Teamverslag,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)

GEEN_GEZONDHEID = "Geen plek voor iets over gezondheid, of voor een oordeel over iemand."


class SamenForm(Formulier):
    tekst = tekstveld(Aantekening, "tekst", label="Samen opgeschreven", hint=GEEN_GEZONDHEID, rijen=6)


class VoorbereidingForm(Formulier):
    voorbereiding = tekstveld(
        Prive,
        "voorbereiding",
        label="Wat wil je vragen of vertellen?",
        hint="Een paar woorden is genoeg. Haalt een van jullie het gesprek weg, dan gaat dit mee.",
        rijen=6,
    )


class NotitieForm(Formulier):
    notitie = tekstveld(
        Prive,
        "notitie",
        label="Jouw eigen notitie",
        hint="Zij blijft niet. Zet wat blijft in ‘Dit nemen we mee’.",
        rijen=5,
    )


class MeeForm(Formulier):
    tekst = tekstveld(
        Samenvatting, "tekst", label="In twee of drie zinnen", hint=GEEN_GEZONDHEID, verplicht=True
    )


class ZinForm(Formulier):
    tekst = tekstveld(
        Zinvoorstel,
        "tekst",
        label="Eén zin voor het team",
        hint="Het team ziet haar zonder naam en zonder datum, en pas als de medewerker dat goed vindt.",
        rijen=1,
        verplicht=True,
    )


class NieuweRegelForm(Formulier):
    """Een regel erbij; `kenmerk` maakt van twee keer klikken één regel."""

    kenmerk = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, twee: Sequence[Persoon] = (), **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.twee = {str(persoon.pk): persoon for persoon in twee}

    @property
    def inhoud(self) -> dict[str, Any]:
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "kenmerk"}


class AanvullingForm(NieuweRegelForm):
    tekst = tekstveld(
        Aanvulling, "tekst", label="Schrijf er iets bij", hint=GEEN_GEZONDHEID, rijen=3, verplicht=True
    )


class ToenNuForm(NieuweRegelForm):
    toen = tekstveld(ToenNu, "toen", label="Toen", rijen=2)
    nu = tekstveld(ToenNu, "nu", label="Nu", rijen=2, verplicht=True)
    hoe = tekstveld(ToenNu, "hoe", label="Hoe kwam dat?", rijen=1)


class WerkForm(NieuweRegelForm):
    wat = tekstveld(Werkstuk, "wat", label="Welk werk?", rijen=1, verplicht=True)
    ligt = forms.ChoiceField(label="Nu is het", choices=Ligging.choices, widget=forms.RadioSelect)
    eerder = forms.ChoiceField(
        label="En eerder?", choices=[("", "Dat zeggen we niet"), *Ligging.choices], required=False
    )
    balans = tekstveld(Werkstuk, "balans", label="Wat zou het in balans brengen?", rijen=1)


class StapForm(NieuweRegelForm):
    wat = tekstveld(Vervolgstap, "wat", label="Wat gaat er gebeuren?", rijen=1, verplicht=True)
    wie_doet = forms.ChoiceField(label="Wie?", widget=forms.RadioSelect)
    voor_dag = datumveld(label="Vóór")

    def clean_voor_dag(self) -> date:
        voor: date = self.cleaned_data["voor_dag"]
        if voor < vandaag():
            raise forms.ValidationError("Deze dag is al voorbij. Kies vandaag of later.")
        return voor

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = self.fields["wie_doet"]
        assert isinstance(wie, forms.ChoiceField)
        wie.choices = [(sleutel, persoon.roepnaam) for sleutel, persoon in self.twee.items()]

    @property
    def inhoud(self) -> dict[str, Any]:
        getypt = self.cleaned_data
        return {
            "wat": getypt["wat"],
            "wie": self.twee[getypt["wie_doet"]],
            "voor": getypt["voor_dag"],
        }


class VerslagForm(Formulier):
    notities = tekstveld(
        Teamverslag, "notities", label="Wat kwam er op tafel?", hint=GEEN_GEZONDHEID, rijen=6
    )
    mee = tekstveld(Teamverslag, "mee", label="Dit nemen we mee", rijen=3)
