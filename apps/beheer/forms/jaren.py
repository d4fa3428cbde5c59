from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from apps.accounts.models import Instelling
from apps.core.formulieren import Formulier, datumveld
from apps.core.tijd import vandaag
from apps.teamplannen.actions import Cyclusinhoud
from apps.teamplannen.models import Cyclus, begin_studiejaar

DAG = timedelta(days=1)


class CyclusForm(Formulier):
    naam = forms.CharField(label="Naam", help_text="Bijvoorbeeld 2026–2027.", max_length=40)
    van = datumveld(label="Eerste dag")
    tot = datumveld(label="Laatste dag")

    @staticmethod
    def begin_na(cyclussen: Sequence[Cyclus]) -> dict[str, Any]:
        """Het jaar na het laatste; is er nog geen, dan het studiejaar van vandaag."""
        laatste = max((cyclus.tot for cyclus in cyclussen), default=None)
        van = laatste + DAG if laatste else begin_studiejaar(vandaag())
        tot = date(van.year + 1, 8, 31)
        return {"naam": f"{van.year}–{tot.year}", "van": van, "tot": tot}

    @staticmethod
    def begin_van(cyclus: Cyclus) -> dict[str, Any]:
        return {"naam": cyclus.naam, "van": cyclus.van, "tot": cyclus.tot}

    @property
    def inhoud(self) -> Cyclusinhoud:
        return Cyclusinhoud(**self.cleaned_data)


class InstellingForm(Formulier):
    naam = forms.CharField(label="Naam van de hogeschool", max_length=120)
    contact = forms.EmailField(
        label="Mailadres voor hulp",
        help_text="Staat onderaan elke pagina. Bijvoorbeeld dat van functioneel beheer.",
        required=False,
    )
    gesprek = forms.CharField(
        label="Hoe heet een gesprek hier?",
        help_text="In het enkelvoud, zoals ontwikkelgesprek, jaargesprek of R&O-gesprek.",
        max_length=40,
    )

    @staticmethod
    def begin_van(instelling: Instelling) -> dict[str, Any]:
        return {"naam": instelling.naam, "contact": instelling.contact, "gesprek": instelling.gesprek}
