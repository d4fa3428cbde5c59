"""De pagina's van de gesprekskaarten."""

from django.urls import reverse

from apps.ontwikkelgesprekken.models import Gesprekskaart
from tests.bewaking.pagina import Pagina
from tests.mensen import Wereld


def van_de_kaarten(wereld: Wereld) -> list[Pagina]:
    for plaats, actief in enumerate((True, False)):
        Gesprekskaart.objects.create(
            slug=f"kaart-{plaats}", stapel="taken", vraag=f"Vraag {plaats}?", volgorde=plaats, actief=actief
        )
    return [
        Pagina("kaarten", reverse("kaarten"), wereld.teamlid),
        Pagina("kaarten", reverse("kaarten"), wereld.hr),
        Pagina("kaart_nieuw", reverse("kaart_nieuw"), wereld.hr),
        Pagina("kaart", reverse("kaart", args=["kaart-0"]), wereld.hr),
    ]
