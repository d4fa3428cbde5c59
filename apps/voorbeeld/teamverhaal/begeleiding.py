"""Wie er van buiten het team een tijd meekijkt."""

from django.db.models import Model

from apps.accounts.models import Persoon
from apps.core.actions import schrijf_leesregel
from apps.core.models import Leesregel
from apps.core.tijd import vandaag
from apps.teamplannen.actions import maak_opmerking, nodig_begeleider_uit
from apps.teamplannen.models import Begeleider
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def nodig_uit(verhaal: Teamverhaal, door: Persoon, *, wie: str, nog: int) -> None:
    """`nog` is hoeveel dagen die vandaag nog meekijkt."""
    rij = nodig_begeleider_uit(
        plan=verhaal.plan, persoon=verhaal.mensen[wie], tot=verhaal.dag_over(nog), door=door
    )
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    Begeleider.objects.filter(pk=rij.pk).update(van=verhaal.dag)


def las(verhaal: Teamverhaal, ding: Model, door: Persoon) -> None:
    schrijf_leesregel(ding, Leesregel.Soort.GELEZEN, door=door)
    # Net als hierboven: een dag is geen moment.
    Leesregel.objects.over(ding).filter(lezer=door, dag=vandaag()).update(dag=verhaal.dag)


def geef_mee(verhaal: Teamverhaal, door: Persoon, *, als: str, tekst: str) -> None:
    """Wie iets meegeeft, las het plan die dag."""
    las(verhaal, verhaal.plan, door)
    maak_opmerking(plan=verhaal.plan, tekst=tekst, kenmerk=verhaal.kenmerk(als), door=door)
