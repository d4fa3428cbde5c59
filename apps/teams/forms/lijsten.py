from collections.abc import Sequence
from typing import Any

from apps.core.lijst import Keuzefilter, Lijstform
from apps.teams.queries import KANDIDAATVOLGORDEN, TEAMVOLGORDEN, Tak, Teamgroep


class Teamfilter(Lijstform):
    VOLGORDEN = TEAMVOLGORDEN

    onderdeel = Keuzefilter(label="Onderdeel, en wat eronder valt", choices=[("", "Overal")])
    groep = Keuzefilter(label="Welke teams", choices=Teamgroep.choices)

    def __init__(self, *args: Any, boom: Sequence[Tak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderdeel = self.fields["onderdeel"]
        assert isinstance(onderdeel, Keuzefilter)
        onderdeel.choices = [("", "Overal"), *((str(tak.onderdeel.pk), tak.inspringend) for tak in boom)]
        self.full_clean()


class Kandidatenfilter(Lijstform):
    VOLGORDEN = KANDIDAATVOLGORDEN
