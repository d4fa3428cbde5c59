"""Wat elk formulier deelt: foutzinnen in gewone woorden, en invullen uit een concept."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import Model

from apps.core.botsing import Botsing
from apps.core.leeskring import veld_van
from apps.core.models import Concept
from apps.core.oordeel import KanNiet
from apps.core.tijd import vandaag

FOUTEN = {
    "required": "Vul dit nog in.",
    "invalid_choice": "Kies iets uit de lijst.",
    "invalid_list": "Kies iets uit de lijst.",
    "invalid_pk_value": "Kies iets uit de lijst.",
    "max_length": "Dit is te lang: hoogstens %(limit_value)d tekens, en het zijn er nu %(show_value)d.",
    "null_characters_not_allowed": "Hier staat een teken in dat niet kan. Typ het opnieuw.",
}
EERSTE_JAAR, JAREN_VOORUIT = 1950, 10
OPNIEUW = "Open de pagina opnieuw, en probeer het nog eens."
GEEN_DATUM = "Dit is geen datum. Schrijf bijvoorbeeld 14-04-2026."


# Tekens die niets laten zien, en die `strip` toch laat staan.
ONZICHTBAAR = dict.fromkeys(
    map(ord, "\u00ad\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3164\ufeff")
)


def iets_te_lezen(waarde: str) -> None:
    if waarde and not str(waarde).translate(ONZICHTBAAR).strip():
        raise forms.ValidationError(FOUTEN["required"])


class Formulier(forms.Form):
    """`basis` is de versie waarvan de schrijver uitging; zij gaat verborgen mee heen en terug.

    `botsing` is wat een ander intussen bewaarde. Wie nog eens verstuurt, kiest voor het zijne.
    """

    botsing: Any = None
    # Of er nog iets in staat wat niet bewaard is; dan staat het formulier open.
    uit_concept = False

    def __init__(self, *args: Any, basis: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.basis = basis
        self.neem_foutzinnen()

    def neem_foutzinnen(self) -> None:
        for veld in self.fields.values():
            veld.error_messages |= FOUTEN
            if isinstance(veld, forms.CharField):
                veld.validators.append(iets_te_lezen)
            if isinstance(veld, forms.UUIDField):
                veld.error_messages |= {"invalid": OPNIEUW, "required": OPNIEUW}
            if isinstance(veld, forms.DateField):
                veld.error_messages["invalid"] = GEEN_DATUM

    def voer_uit(self, handeling: Callable[[], object]) -> bool:
        """Of het formulier klopt en de handeling lukte."""
        if not self.is_valid():
            return False
        try:
            self.probeer(handeling)
        except Botsing as fout:
            self.botsing, self.basis = fout.huidig, fout.basis
        return self.is_valid() and self.botsing is None

    def probeer[T](self, handeling: Callable[[], T]) -> T | None:
        """Voer de handeling uit; weigert zij met een zin, dan staat die bij het veld."""
        try:
            return handeling()
        except KanNiet as fout:
            self.add_error(fout.veld if fout.veld in self.fields else None, fout.zin)
            return None


def tekstveld(
    model: type[Model], naam: str, *, label: str, hint: str = "", rijen: int = 4, verplicht: bool = False
) -> forms.CharField:
    """Een veld voor een VrijeTekst: even lang als het model toestaat."""
    kolom = veld_van(model, naam)
    widget: forms.Widget = forms.Textarea(attrs={"rows": rijen}) if rijen > 1 else forms.TextInput()
    return forms.CharField(
        label=label, help_text=hint, required=verplicht, max_length=kolom.max_length, widget=widget
    )


def _redelijk(dag: date) -> None:
    """Een jaar van vijf cijfers of uit de middeleeuwen is een tikfout."""
    laatste = vandaag().year + JAREN_VOORUIT
    if not EERSTE_JAAR <= dag.year <= laatste:
        raise forms.ValidationError(f"Klopt dit jaar? Kies een dag tussen {EERSTE_JAAR} en {laatste}.")


def datumveld(*, label: str, hint: str = "", verplicht: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=verplicht,
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        validators=[_redelijk],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class EindeForm(Formulier):
    """Een laatste dag; met `mag_leeg` kan wie er een heeft, hem weer weghalen."""

    tot = datumveld(label="Laatste dag")

    def __init__(self, *args: Any, mag_leeg: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if mag_leeg:
            self.fields["tot"].required = False
            self.fields["tot"].help_text = "Laat leeg als er geen einde is."


def uit_concept(velden: Mapping[str, forms.Field], concept: Concept | None) -> dict[str, Any]:
    """De getypte waarden van een concept, als begin van het formulier."""
    if concept is None:
        return {}
    return {
        naam: waarden if isinstance(velden[naam], forms.ModelMultipleChoiceField) else (waarden or [""])[-1]
        for naam, waarden in concept.inhoud.items()
        if naam in velden
    }
