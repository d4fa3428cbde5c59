from apps.core.formulieren import Formulier, tekstveld
from apps.teamplannen.models import Kader


class KaderForm(Formulier):
    tekst = tekstveld(
        Kader,
        "tekst",
        label="Wat we van elkaar vragen",
        hint="Hoogstens een bladzijde. Zo dat een team het aan de koffietafel kan voorlezen.",
        rijen=18,
        verplicht=True,
    )
