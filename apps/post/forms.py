from django import forms

from apps.core.formulieren import Formulier
from apps.post.soorten import OVER, Soort


class PostForm(Formulier):
    aan = forms.MultipleChoiceField(
        label="Hiervan krijg ik een mail",
        choices=Soort.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    @staticmethod
    def uitleg() -> dict[str, str]:
        """Wat elke soort is, en hoe vaak zij komt."""
        return {
            soort: f"{over.wat} {'Meteen.' if over.meteen else 'Hoogstens één keer per dag.'}"
            for soort, over in OVER.items()
        }
