"""Hr legt een kaart op een stapel en haalt haar weer weg; een teamlid leest haar op een telefoon."""

from collections.abc import Callable

from apps.ontwikkelgesprekken.actions import laad_gesprekskaarten
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

VRAAG = "Wat zou je aan de buren vragen?"


def test_hr_legt_een_kaart_erbij_en_haalt_haar_weg(wereld: Wereld, reis: Reis) -> None:
    laad_gesprekskaarten()
    hanna, eva = reis(wereld.hr), reis(wereld.teamlid, breedte=390)
    hanna.naar("/catalogus/")
    hanna.volg("Lees de kaarten")
    hanna.kijk_na()
    hanna.volg("Kaart erbij op Teamgesprek")
    hanna.typ("De vraag", VRAAG)
    hanna.kijk_na()
    hanna.klik("Voeg toe")
    hanna.ziet("De kaart ligt erbij.")

    eva.naar("/catalogus/kaarten/")
    eva.ziet(VRAAG)
    eva.ziet_niet("Voeg een kaart toe")
    eva.kijk_na()

    hanna.klik("Haal weg", in_=hanna.page.get_by_role("listitem").filter(has_text=VRAAG))
    hanna.ziet("De kaart ligt niet meer op haar stapel.")
    hanna.open("Niet meer op een stapel")
    hanna.kijk_na()
    eva.page.reload()
    eva.ziet_niet(VRAAG)
