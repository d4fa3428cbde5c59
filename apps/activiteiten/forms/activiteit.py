from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms

from apps.activiteiten.forms.delen import GEEN_GEZONDHEID
from apps.activiteiten.models import Activiteit, Soort
from apps.activiteiten.models.activiteit import MEESTE_UREN
from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.core.tijd import vandaag

type Keuzes = Sequence[tuple[int, str]]


class MetAfspraak(Formulier):
    """`afspraken` zijn die de schrijver leest; wat er al bij stond, blijft te kiezen."""

    afspraak = forms.TypedChoiceField(
        label="Hoort dit bij een afspraak van je team?",
        help_text="Los mag ook.",
        required=False,
        coerce=int,
        empty_value=None,
    )

    def __init__(self, *args: Any, afspraken: Keuzes, nu: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.laat_kiezen("afspraak", ("", "Nee, dit staat los"), afspraken, nu=nu)

    def laat_kiezen(self, naam: str, leeg: tuple[str, str], keuzes: Keuzes, *, nu: int | None) -> None:
        bekend = [*keuzes]
        if nu and nu not in dict(bekend):
            bekend.append((nu, f"De {naam} die er al bij stond"))
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [leeg, *bekend]


class ActiviteitForm(MetAfspraak):
    wil_zien = tekstveld(
        Activiteit,
        "wil_zien",
        label="Wat wil je gaan zien?",
        hint=f"Eén regel is genoeg. {GEEN_GEZONDHEID}",
        rijen=2,
        verplicht=True,
    )
    soort = forms.ChoiceField(label="Wat ga je doen?", choices=Soort.choices)
    plek = tekstveld(Activiteit, "plek", label="Waar, of met wie?", rijen=1)
    van = datumveld(label="Eerste dag", verplicht=False)
    tot = datumveld(label="Laatste dag", hint="Laat leeg als het één dag is.", verplicht=False)
    field_order = ("wil_zien", "soort", "plek", "van", "tot", "afspraak")

    @property
    def velden(self) -> dict[str, Any]:
        inhoud = {naam: self.cleaned_data[naam] for naam in ("wil_zien", "soort", "plek", "van", "tot")}
        return inhoud | {"afspraak_id": self.cleaned_data["afspraak"]}


class NieuweActiviteitForm(ActiviteitForm):
    kenmerk = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kenmerk": uuid4()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)


class UrenForm(Formulier):
    dag = datumveld(label="Dag")
    uren = forms.DecimalField(
        label="Uren",
        min_value=Decimal("0.25"),
        max_value=MEESTE_UREN,
        decimal_places=2,
        localize=True,
        error_messages={
            "invalid": "Dit is geen getal. Schrijf bijvoorbeeld 3,5.",
            "min_value": "Schrijf minstens een kwartier: 0,25.",
            "max_value": "Een dag heeft hoogstens 24 uur.",
            "max_decimal_places": "Rond af op kwartieren, zoals 3,25.",
        },
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"dag": vandaag()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
