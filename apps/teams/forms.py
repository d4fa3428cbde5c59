"""Formulieren van de mensen van een team, bij beheer en bij het team zelf."""

from collections.abc import Sequence
from typing import Any

from django import forms

from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier, datumveld
from apps.core.lijst import Lijstform
from apps.teams.queries import KANDIDAATVOLGORDEN


class KomstForm(Formulier):
    """Wanneer iemand bij een team komt; een einde hoeft niet."""

    van = datumveld(label="Vanaf")
    tot = datumveld(label="Tot en met", hint="Laat leeg als je dat nog niet weet.", verplicht=False)


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


class Kandidatenfilter(Lijstform):
    VOLGORDEN = KANDIDAATVOLGORDEN
