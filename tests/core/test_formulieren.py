"""Wat elk formulier deelt."""

from datetime import date
from typing import Any

import pytest
from django import forms

from apps.core.actions import bewaar_concept
from apps.core.formulieren import Formulier, datumveld, tekstveld, uit_concept
from apps.core.oordeel import KanNiet
from apps.grondtonen.models import Thema
from apps.interventies.models import AfspraakVersie
from tests.mensen import Wereld


class Proef(Formulier):
    titel = tekstveld(AfspraakVersie, "titel", label="Titel", rijen=1, verplicht=True)
    uitleg = tekstveld(AfspraakVersie, "wat", label="Wat", hint="Kort.")
    dag = datumveld(label="Dag", verplicht=False)
    soort = forms.ChoiceField(label="Soort", choices=[("een", "Eén")], required=False)
    veel = forms.MultipleChoiceField(label="Veel", choices=[("een", "Eén")], required=False)


def fouten(**waarden: Any) -> dict[str, list[str]]:
    return {
        veld: [str(zin) for zin in zinnen]
        for veld, zinnen in Proef({"titel": "Goed", **waarden}).errors.items()
    }


@pytest.mark.parametrize(
    ("waarden", "veld", "zin"),
    [
        ({"titel": ""}, "titel", "Vul dit nog in."),
        ({"titel": "x" * 81}, "titel", "hoogstens 80 tekens, en het zijn er nu 81"),
        ({"titel": "a\x00b"}, "titel", "een teken in dat niet kan"),
        ({"dag": "gisteren"}, "dag", "Schrijf bijvoorbeeld 14-04-2026"),
        ({"soort": "twee"}, "soort", "Kies iets uit de lijst."),
        ({"veel": ["twee"]}, "veel", "Kies iets uit de lijst."),
    ],
)
def test_formulier_zegt_fouten_in_gewone_woorden(waarden: dict[str, Any], veld: str, zin: str) -> None:
    (gezegd,) = fouten(**waarden)[veld]
    assert zin in gezegd


@pytest.mark.parametrize("getypt", ["2026-04-14", "14-04-2026"])
def test_datum_mag_zoals_de_browser_haar_stuurt_en_zoals_je_haar_schrijft(getypt: str) -> None:
    formulier = Proef({"titel": "Goed", "dag": getypt})
    assert formulier.is_valid()
    assert formulier.cleaned_data["dag"] == date(2026, 4, 14)
    assert 'value="2026-04-14"' in str(Proef(initial={"dag": date(2026, 4, 14)})["dag"])


def test_tekstveld_is_even_lang_als_het_model_toestaat() -> None:
    velden: dict[str, Any] = Proef().fields
    assert (velden["titel"].max_length, velden["uitleg"].max_length) == (80, 1500)
    assert isinstance(velden["titel"].widget, forms.TextInput)
    assert isinstance(velden["uitleg"].widget, forms.Textarea)
    assert (velden["uitleg"].required, velden["uitleg"].help_text) == (False, "Kort.")


@pytest.mark.parametrize(("veld", "komt_bij"), [("dag", "dag"), (None, "__all__"), ("onbekend", "__all__")])
def test_probeer_zet_de_zin_van_een_weigering_bij_het_veld(veld: str | None, komt_bij: str) -> None:
    formulier = Proef({"titel": "Goed"})
    assert formulier.is_valid()

    def weiger() -> str:
        raise KanNiet("Kies een andere dag.", veld=veld)

    assert formulier.probeer(weiger) is None
    assert dict(formulier.errors) == {komt_bij: ["Kies een andere dag."]}


def test_probeer_geeft_wat_de_handeling_geeft() -> None:
    formulier = Proef({"titel": "Goed"})
    assert formulier.is_valid()
    assert formulier.probeer(lambda: "gelukt") == "gelukt"
    assert not formulier.errors


def test_uit_concept_vult_in_wat_er_getypt_was(wereld: Wereld) -> None:
    velden = {
        "titel": forms.CharField(),
        "leeg": forms.CharField(),
        "themas": forms.ModelMultipleChoiceField(Thema.objects.all()),
    }
    inhoud = {
        "titel": ["Oud", "Nieuw"],
        "leeg": [],
        "themas": ["ai", "zorg"],
        "van_een_ander_formulier": ["x"],
    }
    concept = bewaar_concept(sleutel="/proef/", inhoud=inhoud, basis=0, door=wereld.teamlid)
    assert uit_concept(velden, concept) == {"titel": "Nieuw", "leeg": "", "themas": ["ai", "zorg"]}
    assert uit_concept(velden, None) == {}


@pytest.mark.parametrize("leeg", ["\u200b", "\u200b \u2800", "\xad\ufeff"])
def test_tekens_die_niemand_ziet_zijn_nog_niets(leeg: str) -> None:
    class Naam(Formulier):
        naam = forms.CharField()

    form = Naam({"naam": leeg})
    assert form.errors["naam"] == ["Vul dit nog in."]
    assert Naam({"naam": f"{leeg}Aïsha 👩\u200d🏫"}).is_valid()
