from collections.abc import Sequence
from typing import Any

from django import forms

from apps.accounts.models import Onderdeel
from apps.core.formulieren import Formulier
from apps.teams.actions import Onderdeelinhoud
from apps.teams.queries import Tak


class Onderdeelveld(forms.ChoiceField):
    """Kies een onderdeel uit de boom; wat eronder valt, springt in."""

    def kies_uit(self, boom: Sequence[Tak]) -> None:
        self.uit = {str(tak.onderdeel.pk): tak.onderdeel for tak in boom}
        self.choices = [
            ("", "Kies een onderdeel"),
            *((tak.onderdeel.pk, tak.inspringend) for tak in boom),
        ]

    def clean(self, value: Any) -> Any:
        return self.uit.get(super().clean(value))


class OnderdeelForm(Formulier):
    naam = forms.CharField(label="Naam", max_length=120)
    soort = forms.CharField(
        label="Hoe heet dit niveau?",
        help_text="Bijvoorbeeld academie, instituut of dienst.",
        max_length=40,
        required=False,
    )
    ouder = Onderdeelveld(label="Valt onder")

    def __init__(self, *args: Any, boom: Sequence[Tak], wortel: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if wortel:
            del self.fields["ouder"]
            return
        ouder = self.fields["ouder"]
        assert isinstance(ouder, Onderdeelveld)
        ouder.kies_uit(boom)

    @staticmethod
    def begin_van(onderdeel: Onderdeel) -> dict[str, Any]:
        return {"naam": onderdeel.naam, "soort": onderdeel.soort, "ouder": onderdeel.ouder_id}

    @property
    def inhoud(self) -> Onderdeelinhoud:
        return Onderdeelinhoud(**self.cleaned_data)
