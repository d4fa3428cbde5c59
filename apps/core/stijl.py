"""Wat de pagina /stijl/ laat zien: elk onderdeel één keer, met woorden uit een verzonnen team."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from django import forms
from django.contrib.staticfiles import finders
from django.core.paginator import Paginator

from apps.core.lijst import Keuzefilter, Lijst, Lijstform
from apps.core.templatetags.wiel import GRONDTONEN


@dataclass(frozen=True, slots=True, kw_only=True)
class VoorbeeldStap:
    naam: str
    staat: str
    stand: str = ""
    url: str = ""
    sleutel: str = ""


class VoorbeeldForm(forms.Form):
    uitleg: ClassVar[dict[str, str]] = {
        "akkoord": "Ik doe mee zoals het er staat",
        "wringt": "Er moet eerst iets anders",
    }
    iconen: ClassVar[dict[str, str]] = {"akkoord": "check", "wringt": "wringt"}

    naam = forms.CharField(
        label="Naam van de afspraak", help_text="Zo kort dat je hem in de gang kunt zeggen.", max_length=80
    )
    terugblik = forms.DateField(
        label="Wanneer kijken jullie terug?", widget=forms.DateInput(attrs={"type": "date"})
    )
    voor = forms.ChoiceField(
        label="Voor wie?", choices=[("team", "Het hele team"), ("kerngroep", "De kerngroep")]
    )
    merken = forms.CharField(
        label="Hoe merken we in het werk dat het helpt?", widget=forms.Textarea(attrs={"rows": 3})
    )
    routine = forms.ChoiceField(
        label="Draait het team op routine?",
        widget=forms.RadioSelect,
        choices=[("ja", "Ja"), ("deels", "Deels"), ("nee", "Nee"), ("weet_niet", "Weet ik niet")],
    )
    zie = forms.ChoiceField(
        label="Wat zie jij?",
        widget=forms.RadioSelect,
        choices=[("herken", "Herken ik"), ("anders", "Zie ik anders")],
    )
    woord = forms.ChoiceField(
        label="Wat vind je van deze versie?",
        widget=forms.RadioSelect,
        choices=[("akkoord", "Akkoord"), ("wringt", "Dit wringt nog")],
    )
    hulpbronnen = forms.MultipleChoiceField(
        label="Wat geeft dit?",
        widget=forms.CheckboxSelectMultiple,
        choices=[("steun", "Steun van collega’s"), ("feedback", "Feedback waar je iets mee kunt")],
    )
    mee = forms.BooleanField(label="Wie later in het team komt, leest dit ook")

    def clean(self) -> None:
        self.add_error("terugblik", "Deze datum ligt vóór het begin. Kies een dag na 11 januari.")
        self.add_error(None, "Deze versie is intussen veranderd. Lees eerst wat er nu staat.")


def voorbeeldformulier() -> VoorbeeldForm:
    return VoorbeeldForm(
        {
            "naam": "Elk project met z’n tweeën",
            "terugblik": "2027-01-03",
            "voor": "kerngroep",
            "merken": "Studenten komen met een plan naar ons toe.",
            "routine": "deels",
            "zie": "herken",
            "woord": "wringt",
            "hulpbronnen": ["steun"],
            "mee": "on",
        }
    )


class VoorbeeldLijst(Lijstform):
    VOLGORDEN: ClassVar[dict[str, list[str]]] = {"naam": [], "team": []}

    wie = Keuzefilter(label="Wie", choices=[("", "Wie nu werkt"), ("weg", "Vertrokken")])


def voorbeeldlijst() -> Lijst[str]:
    namen = ["Mensah, Kofi", "Verbeek, Anouk"] * 60
    return Lijst(VoorbeeldLijst({"q": "an", "bladzijde": "3"}), Paginator(namen, 25).get_page(3))


def iconen() -> list[str]:
    """Alle tekens uit de tekening zelf: wat erbij komt, staat vanzelf op de pagina."""
    bestand = finders.find("iconen.svg")
    tekst = Path(str(bestand)).read_text(encoding="utf-8")
    return re.findall(r'id="i-([a-z]+)"', tekst)


def stijl_context() -> dict[str, Any]:
    return {
        "form": voorbeeldformulier(),
        "grondtonen": [(slug, slug.capitalize()) for slug in GRONDTONEN],
        "treden": {"transformatief": 1, "impliciet": 1, "collectief": 2},
        "gekozen": ["transformatief", "collectief"],
        "moment": datetime(2026, 4, 14, 12, 32, tzinfo=UTC),
        "namen": ["Nadia", "Yara", "Kofi"],
        "iconen": iconen(),
        "lijst": voorbeeldlijst(),
        "weg": [
            VoorbeeldStap(naam="Analyse", stand="Gedeeld op 24 september", url="#pad", staat="klaar"),
            VoorbeeldStap(
                naam="Interventies", stand="Hier zijn jullie nu: 2 gekozen", url="#pad", staat="nu"
            ),
            VoorbeeldStap(naam="Afspraken", stand="Wie doet wat, met welke ruimte?", staat="straks"),
            VoorbeeldStap(naam="Uitvoeren", stand="Gaan kijken, en vertellen", staat="straks"),
            VoorbeeldStap(naam="Terugblik", stand="Wat is er nu anders?", staat="straks"),
        ],
        "analysestappen": [
            VoorbeeldStap(naam="Wat zie je", sleutel="zie", staat="klaar"),
            VoorbeeldStap(naam="Context", sleutel="context", staat="nu"),
            VoorbeeldStap(naam="Trots", sleutel="trots", staat="straks"),
        ],
    }
