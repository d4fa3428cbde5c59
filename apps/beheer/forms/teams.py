from collections.abc import Sequence
from typing import Any

from django import forms

from apps.beheer.forms.onderdelen import Onderdeelveld
from apps.beheer.queries.teams import VOLGORDEN, Teamgroep
from apps.core.formulieren import Formulier, datumveld
from apps.core.lijst import Keuzefilter, Lijstform
from apps.teams.actions import Teaminhoud
from apps.teams.models import Team
from apps.teams.queries import Tak


class TeamForm(Formulier):
    naam = forms.CharField(label="Naam van het team", max_length=120)
    onderdeel = Onderdeelveld(label="Hoort bij")
    van = datumveld(label="Bestaat vanaf", hint="Niemand kan eerder bij het team komen.")

    def __init__(self, *args: Any, boom: Sequence[Tak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderdeel = self.fields["onderdeel"]
        assert isinstance(onderdeel, Onderdeelveld)
        onderdeel.kies_uit(boom)

    @staticmethod
    def begin_van(team: Team) -> dict[str, Any]:
        return {"naam": team.naam, "onderdeel": team.onderdeel_id, "van": team.van}

    @property
    def inhoud(self) -> Teaminhoud:
        return Teaminhoud(**self.cleaned_data)


class Teamfilter(Lijstform):
    VOLGORDEN = VOLGORDEN

    onderdeel = Keuzefilter(label="Onderdeel, en wat eronder valt", choices=[("", "Overal")])
    groep = Keuzefilter(label="Welke teams", choices=Teamgroep.choices)

    def __init__(self, *args: Any, boom: Sequence[Tak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderdeel = self.fields["onderdeel"]
        assert isinstance(onderdeel, Keuzefilter)
        onderdeel.choices = [("", "Overal"), *((str(tak.onderdeel.pk), tak.inspringend) for tak in boom)]
        self.full_clean()
