"""Een gesprek met een slot op zijn rij, en wie eraan komt."""

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek
from apps.ontwikkelgesprekken.queries import deelnemer
from apps.ontwikkelgesprekken.rules import Deelnemer


def vergrendel(
    gesprek_id: int, door: Persoon, *, ook_weg: bool = False
) -> tuple[Ontwikkelgesprek, Deelnemer]:
    rijen = Ontwikkelgesprek.ook_weg.all() if ook_weg else Ontwikkelgesprek.objects.all()
    gesprek = rijen.met_samen().select_for_update(of=["self"]).filter(pk=gesprek_id).first()
    if gesprek is None:
        raise KanNiet("Dit gesprek is intussen weg.")
    return gesprek, deelnemer(gesprek, door)
