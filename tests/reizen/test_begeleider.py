"""Iemand van buiten kijkt een tijd mee: uitgenodigd, leest, geeft iets mee, en stopt."""

from collections.abc import Callable

from tests.dingen import leg_voor, maak_gedeelde_analyse
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def test_een_begeleider_komt_leest_geeft_iets_mee_en_gaat(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.volg("Opmerkingen en wie er meekijkt")
    ingrid.ziet("Nu kijkt er niemand mee.")
    ingrid.volg("Nodig iemand uit")
    ingrid.kijk_na()
    ingrid.page.get_by_role("searchbox").fill("mol")
    ingrid.volg("Kies Hanna Mol")
    ingrid.kijk_na()
    ingrid.klik("Laat Hanna meekijken")
    ingrid.ziet("Hanna Mol kijkt mee tot en met")
    ingrid.kijk_na()

    hanna = reis(wereld.hr)
    hanna.naar("/")
    hanna.ziet("je kijkt mee tot en met")
    hanna.kijk_na()
    hanna.volg("Verpleegkunde")
    hanna.kijk_na()
    hanna.volg("Lees de analyse")
    hanna.kijk_na()
    hanna.naar(f"/team/{wereld.team.pk}/begeleiding/")
    hanna.typ("Wat wil je het team meegeven?", "Jullie kijken al veel bij elkaar. Wat levert dat op?")
    hanna.klik("Geef het het team mee")
    hanna.ziet("Het team kan je opmerking lezen.")
    hanna.kijk_na()

    eva = reis(wereld.teamlid)
    eva.naar(f"/team/{wereld.team.pk}/")
    eva.volg("Opmerkingen en wie er meekijkt")
    eva.ziet("Jullie kijken al veel bij elkaar. Wat levert dat op?")

    hanna.klik("Ik stop met meekijken")
    hanna.ziet("kijkt niet meer mee")
    antwoord = hanna.page.goto(f"/team/{wereld.team.pk}/")
    assert antwoord
    assert antwoord.status == 404
