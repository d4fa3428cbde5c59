"""Wat iemand over zichzelf opschreef, en aan wie hij dat laat zien."""

from apps.accounts.models import Persoon
from apps.mijn_plek.actions import Ontvanger, bewaar_profiel, deel
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def wie_ik_ben(verhaal: Teamverhaal, door: Persoon, **antwoorden: str) -> None:
    bewaar_profiel(basis=0, door=door, **{naam: tekst.strip() for naam, tekst in antwoorden.items()})


def laat_zien(verhaal: Teamverhaal, door: Persoon, *, aan: str = "") -> None:
    """Zonder `aan` aan het hele team, ook wie later komt."""
    ontvanger = (
        Ontvanger(persoon=verhaal.mensen[aan]) if aan else Ontvanger(team=verhaal.team, ook_later_komers=True)
    )
    profiel = Profiel.objects.get(persoon=door)
    rij = deel(ding=profiel, soort=Profieldeling, eigenaar_id=door.pk, aan=ontvanger, door=door)
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    Profieldeling.objects.filter(pk=rij.pk).update(van=verhaal.dag)
