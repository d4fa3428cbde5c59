"""Wie er van buiten het team een tijd meekijkt."""

from apps.accounts.models import Persoon
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


def geef_mee(verhaal: Teamverhaal, door: Persoon, *, als: str, tekst: str) -> None:
    maak_opmerking(plan=verhaal.plan, tekst=tekst, kenmerk=verhaal.kenmerk(als), door=door)
