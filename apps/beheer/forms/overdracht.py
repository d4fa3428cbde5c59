from collections.abc import Sequence
from typing import Any

from django import forms

from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier, datumveld


class Leidingveld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Persoon) -> str:
        return obj.naam


class OverdraagForm(Formulier):
    van = Leidingveld(label="Wie draagt het over?", queryset=None, empty_label=None, widget=forms.RadioSelect)
    vanaf = datumveld(
        label="Eerste dag van wie het overneemt", hint="De dag ervoor is de laatste van de ander."
    )
    blijft = forms.BooleanField(label="Wie het overdraagt, blijft in het team als teamlid", required=False)

    def __init__(self, *args: Any, leiding: Sequence[Persoon], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        van = self.fields["van"]
        assert isinstance(van, forms.ModelChoiceField)
        van.queryset = Persoon.objects.filter(pk__in=[persoon.pk for persoon in leiding])
