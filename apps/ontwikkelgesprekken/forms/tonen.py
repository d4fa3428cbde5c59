from collections.abc import Sequence
from typing import Any

from django import forms

from apps.accounts.models import Persoon
from apps.mijn_plek.forms import TotForm


class LaatZienForm(TotForm):
    aan = forms.ChoiceField(label="Aan wie?", widget=forms.RadioSelect)
    field_order = ("aan", "tot")

    def __init__(self, *args: Any, leiders: Sequence[Persoon], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.leiders = {str(leider.pk): leider for leider in leiders}
        aan = self.fields["aan"]
        assert isinstance(aan, forms.ChoiceField)
        aan.choices = [(sleutel, leider.naam) for sleutel, leider in self.leiders.items()]

    @property
    def persoon(self) -> Persoon:
        return self.leiders[self.cleaned_data["aan"]]
