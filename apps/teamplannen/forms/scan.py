from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from apps.core.formulieren import Formulier, datumveld
from apps.grondtonen.models import Scanstelling
from apps.teamplannen.models.scan import HOOGST, LAAGST

SLA_OVER = ""
GETALLEN = [*((str(getal), str(getal)) for getal in range(LAAGST, HOOGST + 1)), (SLA_OVER, "Sla over")]


class ScanForm(Formulier):
    """Bij elke stelling een getal van 1 tot en met 5, of niets."""

    def __init__(self, *args: Any, stellingen: Sequence[Scanstelling], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stellingen = stellingen
        for stelling in stellingen:
            self.fields[stelling.pk] = forms.ChoiceField(
                label=stelling.tekst,
                choices=GETALLEN,
                required=False,
                initial=SLA_OVER,
                widget=forms.RadioSelect,
            )
        self.neem_foutzinnen()

    @property
    def geeft(self) -> list[BoundField]:
        return [self[stelling.pk] for stelling in self.stellingen if stelling.werkhulpbron_id]

    @property
    def vraagt(self) -> list[BoundField]:
        return [self[stelling.pk] for stelling in self.stellingen if not stelling.werkhulpbron_id]

    @property
    def getallen(self) -> dict[str, int]:
        return {slug: int(getal) for slug, getal in self.cleaned_data.items() if getal}


class OpenScanForm(Formulier):
    open_tot = datumveld(label="Tot en met wanneer?", hint="Twee weken is vaak genoeg.")
