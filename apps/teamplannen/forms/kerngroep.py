from collections.abc import Sequence
from typing import Any

from django import forms

from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier


class KerngroepForm(Formulier):
    personen = forms.ModelMultipleChoiceField(
        label="Wie zitten in de kerngroep?",
        help_text="Vier tot zes mensen werkt het best. Kies je niemand, dan is er geen kerngroep.",
        queryset=Persoon.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, uit: Sequence[Persoon], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["personen"]
        assert isinstance(veld, forms.ModelMultipleChoiceField)
        veld.queryset = Persoon.objects.filter(pk__in=[persoon.pk for persoon in uit])
