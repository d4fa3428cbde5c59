from collections.abc import Sequence
from typing import Any

from apps.core.formulieren import Formulier, datumveld
from apps.core.lijst import Keuzefilter, Lijstform
from apps.interventies.queries import VOLGORDEN
from apps.teams.queries import Tak


class DelenForm(Formulier):
    van = datumveld(label="Vanaf", hint="Minstens een week na vandaag: zo kan ieder er nog iets van vinden.")
    tot = datumveld(
        label="Tot en met", hint="Laat leeg, dan blijft het zolang het team dat wil.", verplicht=False
    )


class Gedeeldfilter(Lijstform):
    VOLGORDEN = VOLGORDEN

    onderdeel = Keuzefilter(label="Onderdeel, en wat eronder valt", choices=[("", "Overal")])

    def __init__(self, *args: Any, boom: Sequence[Tak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderdeel = self.fields["onderdeel"]
        assert isinstance(onderdeel, Keuzefilter)
        onderdeel.choices = [("", "Overal"), *((str(tak.onderdeel.pk), tak.inspringend) for tak in boom)]
        self.full_clean()
