"""Een gesprek van uitnodiging tot wat vastligt, op een telefoon, en na een nieuwe leidinggevende."""

from collections.abc import Callable

import pytest

from apps.ontwikkelgesprekken.actions import laad_gesprekskaarten
from apps.teams.models import Lidrol
from tests.gesprekken import WEEK, leg_vast, maak_gesprek, rond_af
from tests.mensen import Wereld, maak_lid, maak_persoon, vertrek
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

MEE = "Ingrid komt een ochtend kijken in de praktijkles."


@pytest.fixture(autouse=True)
def kaarten(transactional_db: None) -> None:
    laad_gesprekskaarten()


def test_een_kennismaking_van_uitnodiging_tot_bevestigd(wereld: Wereld, reis: Reis) -> None:
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar("/gesprekken/")
    ingrid.kijk_na()
    ingrid.volg("Plan een ontwikkelgesprek met Eva Groot")
    ingrid.kies("Waar gaat het over?", "Kennismaking")
    ingrid.typ("Dag", (wereld.vandaag + WEEK).isoformat())
    ingrid.typ("Tijd", "14:00")
    ingrid.typ("Waar?", "B2.14")
    ingrid.kijk_na()
    ingrid.klik("Plan het")
    ingrid.ziet("De uitnodiging gaat naar jullie allebei.")

    eva = reis(wereld.teamlid)
    eva.naar("/gesprekken/")
    eva.volg("Ingrid Aalbers")
    eva.typ("Wat wil je vragen of vertellen?", "Hoe kwam zij hier?")
    eva.klik("Bewaar")
    eva.ziet("Alleen jij leest dit.")
    eva.kijk_na()

    ingrid.naar("/gesprekken/")
    ingrid.volg("Eva Groot")
    ingrid.ziet_niet("Hoe kwam zij hier?")
    ingrid.volg("Nu in gesprek")
    ingrid.klik("Leg op tafel")
    ingrid.ziet("Nu op tafel")
    ingrid.typ("Samen opgeschreven", "Eva begon in de wijk.")
    ingrid.klik("Bewaar")
    ingrid.ziet("Jullie lezen dit allebei.")
    ingrid.kijk_na()
    ingrid.volg("Naar afronden")
    ingrid.typ("In twee of drie zinnen", MEE)
    ingrid.klik("Vraag Eva of het klopt")
    ingrid.ziet("Nog niet bevestigd")
    ingrid.kijk_na()

    eva.naar("/gesprekken/")
    eva.volg("Lees en bevestig")
    eva.ziet(MEE)
    eva.kijk_na()
    eva.klik("Ja, dit klopt")
    eva.ziet("Het ligt nu vast.")
    eva.kijk_na()


def test_de_medewerker_verbetert_wat_er_staat(wereld: Wereld, reis: Reis) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.leidinggevende)
    eva = reis(wereld.teamlid)
    eva.naar(f"/gesprekken/{gesprek.pk}/afronden/")
    eva.open("Verbeter het")
    eva.typ("In twee of drie zinnen", "Ik teken het uit, samen met Bram.")
    eva.klik("Vraag Ingrid of het klopt")
    eva.ziet("Nog niet bevestigd")

    ingrid = reis(wereld.leidinggevende)
    ingrid.naar("/gesprekken/")
    ingrid.volg("Lees en bevestig")
    ingrid.ziet("Ik teken het uit, samen met Bram.")
    ingrid.open("Zo stond het eerder")
    ingrid.ziet("Eva tekent het uit.")
    ingrid.klik("Ja, dit klopt")
    ingrid.ziet("Het ligt nu vast.")


def test_wat_ernaast_getypt_is_blijft_bij_het_bewaren(wereld: Wereld, reis: Reis) -> None:
    """Meteen na het typen, voordat het concept vanzelf bewaard zou zijn."""
    gesprek = maak_gesprek(wereld)
    eva = reis(wereld.teamlid)
    eva.naar(f"/gesprekken/{gesprek.pk}/nu/")
    eva.typ("Welk werk?", "Het lab")
    eva.typ("Samen opgeschreven", "Het liep vast in week vier.")
    eva.klik("Bewaar", in_=eva.page.locator("#samen"))
    eva.ziet("Jullie lezen dit allebei.")
    assert eva.page.get_by_label("Welk werk?").input_value() == "Het lab"


def test_een_gesprek_op_een_telefoon(wereld: Wereld, reis: Reis) -> None:
    """Tussen twee mensen op tafel: wat van één is, ligt dicht."""
    gesprek = maak_gesprek(wereld)
    eva = reis(wereld.teamlid, breedte=390)
    eva.naar(f"/gesprekken/{gesprek.pk}/nu/")
    eigen = eva.page.get_by_label("Jouw eigen notitie").first
    assert not eigen.is_visible()
    eva.open("Alleen jij leest dit")
    eva.page.locator("#id_notitie_notitie").fill("Rustig vragen.")
    eva.klik("Bewaar", in_=eva.page.locator("#notitie"))
    eva.ziet("Bewaard. Alleen jij leest dit.")
    eva.typ("Welk werk?", "Het lab")
    eva.kies("Nu is het", "Te makkelijk")
    eva.klik("Leg het neer")
    eva.ziet("Het staat erbij.")
    eva.kijk_na()


def test_een_nieuwe_leidinggevende_leest_niets_tot_het_getoond_wordt(wereld: Wereld, reis: Reis) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    adres = f"/gesprekken/{gesprek.pk}/afronden/"
    vertrek(wereld.team, wereld.leidinggevende)
    nieuw = maak_persoon("Nina")
    maak_lid(wereld.team, nieuw, rol=Lidrol.LEIDINGGEVENDE, van=wereld.vandaag)
    nina = reis(nieuw)
    nina.naar("/gesprekken/")
    nina.ziet("Er staat nog geen gesprek")
    nina.naar(adres)
    nina.ziet_niet("Eva tekent het uit.")
    nina.fouten.clear()

    eva = reis(wereld.teamlid)
    eva.naar(adres)
    eva.volg("Laat dit gesprek zien")
    eva.ziet("Nog niemand.")
    eva.kies("Aan wie?", "Nina Jansen")
    eva.kijk_na()
    eva.klik("Laat het zien")
    eva.ziet("Nina kan dit gesprek nu lezen.")

    nina.naar(adres)
    nina.ziet("Eva tekent het uit.")
    nina.kijk_na()
    eva.naar(f"/gesprekken/{gesprek.pk}/laat-zien/")
    eva.ziet("Nina Jansen, ")
    eva.kijk_na()
    eva.klik("Haal terug")
    nina.naar(adres)
    nina.ziet_niet("Eva tekent het uit.")
