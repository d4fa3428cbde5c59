"""Een lange lijst: zoeken, filteren, sorteren en bladeren. Alles staat in het adres, zodat terug klopt.

Een oud of verzonnen adres geeft gewoon een antwoord: hier is nooit iets ongeldig.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

LANGSTE_VRAAG = 100
PER_BLADZIJDE = 25


class Woordveld(forms.CharField):
    """Wat hier ook staat, het is een zoekvraag: te lang of vreemd geeft geen fout."""

    def clean(self, value: Any) -> str:
        return str(value or "").replace("\x00", "�")[:LANGSTE_VRAAG].strip()


class Keuzefilter(forms.ChoiceField):
    """Eén keuze; de eerste van de lijst geldt als er niets gekozen is, of iets dat niet bestaat."""

    @property
    def gewoon(self) -> str:
        keuzes: Any = self.choices
        return str(next(iter(keuzes))[0])

    def clean(self, value: Any) -> str:
        keuze = str(value or "")
        return keuze if self.valid_value(keuze) else self.gewoon


class Lijstform(forms.Form):
    """`VOLGORDEN` zegt per kolom waarop zij sorteert; de eerste is de gewone."""

    VOLGORDEN: ClassVar[Mapping[str, Sequence[str]]]

    q = Woordveld(required=False, widget=forms.TextInput(attrs={"type": "search"}))
    sorteer = Keuzefilter(widget=forms.HiddenInput)
    bladzijde = Woordveld(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        volgorde = self.fields["sorteer"]
        assert isinstance(volgorde, Keuzefilter)
        volgorde.choices = [(f"{min_}{kolom}", kolom) for kolom in self.VOLGORDEN for min_ in ("", "-")]
        self.full_clean()

    @property
    def woorden(self) -> str:
        return str(self.cleaned_data["q"])

    @property
    def volgorde(self) -> list[str]:
        gekozen = str(self.cleaned_data["sorteer"])
        min_ = "-" if gekozen.startswith("-") else ""
        return [f"{min_}{veld}" for veld in (*self.VOLGORDEN[gekozen.removeprefix("-")], "pk")]

    @property
    def keuzes(self) -> dict[str, str]:
        """Wat er in het adres hoort: alles wat anders is dan gewoon."""
        gewoon = {n: veld.gewoon for n, veld in self.fields.items() if isinstance(veld, Keuzefilter)}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde != gewoon.get(naam, "")}


@dataclass(frozen=True)
class Lijst[M]:
    """Eén bladzijde van een lange lijst, en de adressen van de andere."""

    form: Lijstform
    bladzijde: Page[M]

    @property
    def aantal(self) -> int:
        return self.bladzijde.paginator.count

    @property
    def sorteer(self) -> str:
        return self.form.keuzes.get("sorteer", "")

    def adres(self, **anders: str) -> str:
        """Het adres van deze lijst met iets anders erin; de bladzijde begint dan weer vooraan."""
        keuzes = {**self.form.keuzes, "bladzijde": "", **anders}
        return "?" + urlencode({naam: waarde for naam, waarde in keuzes.items() if waarde})

    def richting(self, kolom: str) -> str:
        """'ascending', 'descending', of leeg als er op iets anders gesorteerd is."""
        gekozen = str(self.form.cleaned_data["sorteer"])
        return {kolom: "ascending", f"-{kolom}": "descending"}.get(gekozen, "")

    def draai_om(self, kolom: str) -> str:
        return self.adres(sorteer=f"-{kolom}" if self.richting(kolom) == "ascending" else kolom)

    @property
    def bladzijden(self) -> list[tuple[int | None, str]]:
        """Elk nummer met zijn adres; None waar er een stuk is overgeslagen."""
        alle = self.bladzijde.paginator
        nummers = alle.get_elided_page_range(self.bladzijde.number, on_each_side=1, on_ends=1)
        return [(n, self.adres(bladzijde=str(n))) if isinstance(n, int) else (None, "") for n in nummers]


def lijst_van[M: Model](rijen: QuerySet[M], form: Lijstform) -> Lijst[M]:
    geordend = rijen.order_by(*form.volgorde)
    return Lijst(form, Paginator(geordend, PER_BLADZIJDE).get_page(form.cleaned_data["bladzijde"]))
