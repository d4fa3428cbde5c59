"""Het hele team aan tafel, en één zin uit een ander gesprek die van het team wordt."""

from collections.abc import Callable

import pytest

from apps.ontwikkelgesprekken.actions import laad_gesprekskaarten
from tests.gesprekken import WEEK, maak_gesprek
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


@pytest.fixture(autouse=True)
def kaarten(transactional_db: None) -> None:
    laad_gesprekskaarten()


def test_een_teamgesprek_met_wat_het_team_opschrijft(wereld: Wereld, reis: Reis) -> None:
    van_het_team = f"/team/{wereld.team.pk}/gesprekken/"
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(van_het_team)
    ingrid.volg("Plan een teamgesprek")
    ingrid.typ("Dag", (wereld.vandaag + WEEK).isoformat())
    ingrid.typ("Tijd", "12:30")
    ingrid.typ("Waar?", "De kantine")
    ingrid.klik("Plan het")
    ingrid.ziet("De uitnodiging gaat naar het hele team.")

    kernlid = reis(wereld.kernlid)
    kernlid.naar(van_het_team)
    kernlid.volg("Open", in_=kernlid.page.locator("main"))
    kernlid.typ("Wat kwam er op tafel?", "De vrijdagmiddag loopt leeg.")
    kernlid.typ("Dit nemen we mee", "Wij kijken een keer bij elkaar.")
    kernlid.klik("Bewaar")
    kernlid.ziet("Het hele team leest dit.")
    kernlid.kijk_na()

    eva = reis(wereld.teamlid)
    eva.naar(van_het_team)
    eva.volg("Open", in_=eva.page.locator("main"))
    eva.ziet(f"Laatst bewaard door {wereld.kernlid.roepnaam}")
    assert eva.page.get_by_label("Dit nemen we mee").input_value() == "Wij kijken een keer bij elkaar."


def test_een_zin_voor_het_team_gaat_pas_als_de_medewerker_dat_zegt(wereld: Wereld, reis: Reis) -> None:
    gesprek = maak_gesprek(wereld)
    van_het_team = f"/team/{wereld.team.pk}/gesprekken/"
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/gesprekken/{gesprek.pk}/afronden/")
    ingrid.open("Stel een zin voor")
    ingrid.page.locator("#id_zin_tekst").fill("Bellen helpt meer dan mailen.")
    ingrid.klik("Stel voor")
    ingrid.ziet("Het team ziet haar nog niet.")

    kernlid = reis(wereld.kernlid)
    kernlid.naar(van_het_team)
    kernlid.ziet_niet("Bellen helpt meer dan mailen.")

    eva = reis(wereld.teamlid)
    eva.naar(f"/gesprekken/{gesprek.pk}/afronden/")
    eva.klik("Zet haar bij het team")
    eva.ziet("De zin staat bij het team")
    eva.ziet_niet("Bellen helpt meer dan mailen.")

    kernlid.naar(van_het_team)
    kernlid.ziet("Bellen helpt meer dan mailen.")
    kernlid.kijk_na()
