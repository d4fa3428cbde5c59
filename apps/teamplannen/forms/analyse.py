from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier, tekstveld
from apps.grondtonen.models import Thema
from apps.teamplannen.models import STAPVELDEN, Analyseonderdeel, Reactie, Stapversie

MEESTE_THEMAS = 3


@dataclass(frozen=True)
class Stapvraag:
    label: str
    hint: str
    rijen: int = 5


STAPVRAGEN = {
    "wat_zie_je": Stapvraag(
        "Wat zie je in het werk van dit team?",
        "Alleen wat je ziet en hoort. Een oplossing mag nog wachten.",
        8,
    ),
    "samenstelling": Stapvraag(
        "Hoe is het team samengesteld?", "Wie zijn er kort, wie lang? Waar komen mensen vandaan?"
    ),
    "beperkingen": Stapvraag("Waar zitten jullie aan vast?", "Rooster, geld, regels, ruimte, drukte."),
    "voor_wie": Stapvraag(
        "Wat betekent het voor wie je het doet?", "Studenten, of de mensen voor wie jullie werken."
    ),
    "trots": Stapvraag(
        "Wat gaat hier goed, en waar zijn mensen trots op?",
        "Hier begint verandering vaak: bij wat al werkt.",
        6,
    ),
    "gevraagd": Stapvraag(
        "Wat wordt er over vijf jaar van dit team gevraagd?", "Kijk voorbij dit studiejaar."
    ),
    "niet_in_huis": Stapvraag(
        "Wat daarvan kan nu nog niemand hier?", "Niemand hoeft het al te kunnen. Schrijf op wat ontbreekt."
    ),
}


class StapForm(Formulier):
    """De velden van één stap van de analyse. Leeg mag: elke stap kan later."""

    def __init__(self, *args: Any, stap: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in STAPVELDEN[stap]:
            vraag = STAPVRAGEN[naam]
            self.fields[naam] = tekstveld(
                Stapversie, naam, label=vraag.label, hint=vraag.hint, rijen=vraag.rijen
            )
        if stap == Analyseonderdeel.OVER_VIJF_JAAR:
            self.fields["themas"] = forms.ModelMultipleChoiceField(
                label="Onder welke themas valt dit?",
                help_text="Eén tot drie. Hr ziet alleen het thema, niet je woorden.",
                queryset=Thema.objects.filter(actief=True),
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        self.neem_foutzinnen()

    def clean_themas(self) -> Any:
        themas = self.cleaned_data["themas"]
        if len(themas) > MEESTE_THEMAS:
            raise forms.ValidationError(f"Kies er hoogstens {MEESTE_THEMAS}; het zijn er nu {len(themas)}.")
        return themas

    @property
    def teksten(self) -> dict[str, str]:
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "themas"}


class ReactieForm(Formulier):
    blik = forms.ChoiceField(label="Wat zie jij?", choices=Reactie.Blik.choices, widget=forms.RadioSelect)
    woorden = tekstveld(
        Reactie,
        "woorden",
        label="In jouw woorden",
        hint="Zie je het anders? Schrijf dan op wat jij ziet. Niets over iemands gezondheid.",
        rijen=3,
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if (
            velden.get("blik") == Reactie.Blik.ANDERS
            and not velden.get("woorden")
            and "woorden" not in self.errors
        ):
            self.add_error("woorden", "Schrijf in een paar woorden wat jij ziet.")
        return velden


class AntwoordForm(Formulier):
    antwoord = tekstveld(Reactie, "antwoord", label="Wat doe je hiermee?", rijen=3, verplicht=True)


class SchrijverForm(Formulier):
    persoon = forms.ModelChoiceField(
        label="Wie?", queryset=Persoon.objects.none(), empty_label="Kies een collega"
    )

    def __init__(self, *args: Any, uit: Sequence[Persoon], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["persoon"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = Persoon.objects.filter(pk__in=[persoon.pk for persoon in uit])
