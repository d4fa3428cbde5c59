"""De pagina's van het basisrecht: van iedereen, van hr en van beheer."""

from typing import Any

from django.urls import reverse

from apps.activiteiten.actions.basisrecht import geef_eigen_recht
from tests.bewaking.pagina import Pagina
from tests.mensen import DAG, Wereld
from tests.uren import maak_inzet, maak_regel


def van_uren(wereld: Wereld) -> list[Pagina]:
    regel = maak_regel()
    geef_eigen_recht(
        persoon=wereld.teamlid, regel=regel, uren=regel.uren, reden="regeling", basis=0, door=wereld.beheerder
    )
    inzet = maak_inzet(wereld.teamlid)
    maak_inzet(wereld.teamlid, dag=wereld.vandaag + DAG)
    dag = regel.van.isoformat()
    eigen: dict[str, list[Any]] = {
        "mijn_uren": [],
        "uren_jaar": [dag],
        "uren_papier": [dag],
        "uren_anders": [inzet.pk],
        "uren_anders_eerder": [inzet.pk],
    }
    return [
        *(Pagina(naam, reverse(naam, args=delen), wereld.teamlid) for naam, delen in eigen.items()),
        Pagina("mijn_uren", reverse("mijn_uren"), wereld.beheerder),
        Pagina("basisrecht", reverse("basisrecht"), wereld.teamlid),
        Pagina("basisrecht", reverse("basisrecht"), wereld.hr),
        Pagina("basisrecht_nieuw", reverse("basisrecht_nieuw"), wereld.hr),
        Pagina("basisrecht_jaar", reverse("basisrecht_jaar", args=[regel.pk]), wereld.hr),
        Pagina("beheer_recht", reverse("beheer_recht", args=[wereld.teamlid.pk, regel.pk]), wereld.beheerder),
    ]
