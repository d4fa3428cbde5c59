"""Iemand schrijft op wie hij is in zijn werk, laat het zien, en haalt het weer terug."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

GOED_WERK = "Dat een student mij niet meer nodig heeft."


def test_wie_iets_laat_zien_haalt_het_stil_terug(wereld: Wereld, reis: Reis) -> None:
    eva, xandra = reis(wereld.teamlid), reis(wereld.buur, breedte=390)
    eva.naar("/")
    eva.volg("Mijn plek")
    eva.ziet("Begin bij de vraag die je aanspreekt")
    eva.kijk_na()
    eva.typ("Wat is voor jou goed werk?", GOED_WERK)
    eva.ziet("Concept bewaard om")
    eva.page.reload()
    expect(eva.page.get_by_label("Wat is voor jou goed werk?")).to_have_value(GOED_WERK)
    eva.kies("Herken je je in een van deze?", "Oefenen")
    eva.klik("Bewaar")
    eva.ziet("Alleen jij. Laat je niets zien, dan merkt niemand dat.")

    eva.volg("Laat het iemand zien")
    eva.kijk_na()
    eva.volg("Zoek een collega")
    eva.page.get_by_role("searchbox").fill("idema")
    eva.volg("Kies Xandra Idema")
    eva.kijk_na()
    eva.klik("Laat het Xandra zien")
    eva.ziet("Xandra kan het nu lezen.")
    eva.kijk_na()

    xandra.naar("/gedeeld-met-mij/")
    xandra.kijk_na()
    xandra.volg("Wie ik ben in mijn werk")
    xandra.ziet(GOED_WERK)
    xandra.kijk_na()
    adres = xandra.page.url

    eva.page.reload()
    eva.ziet("Xandra Idema, ")
    eva.klik("Haal terug")
    eva.ziet("Teruggehaald. Niemand krijgt daar bericht van.")
    eva.kijk_na()

    antwoord = xandra.page.goto(adres)
    assert antwoord
    assert antwoord.status == 404
    xandra.ziet_niet(GOED_WERK)
    xandra.naar("/gedeeld-met-mij/")
    xandra.ziet("Hier staat nu niets")
    xandra.ziet_niet("Eva Groot")


def test_wie_een_team_kiest_leest_eerst_wie_dat_zijn(wereld: Wereld, reis: Reis) -> None:
    eva, ingrid = reis(wereld.teamlid), reis(wereld.leidinggevende)
    eva.naar("/mijn-plek/")
    eva.typ("Waar ben je trots op?", "De vaardigheidsweek.")
    eva.klik("Bewaar")
    eva.volg("Laat het iemand zien")
    eva.ziet("ook Ingrid en Joost als leiding")
    eva.kies("Wie mag meelezen?", "Team Verpleegkunde")
    eva.klik("Laat het zien")
    eva.ziet("Team Verpleegkunde, ook wie later komt")
    ingrid.naar("/gedeeld-met-mij/")
    ingrid.volg("Wie ik ben in mijn werk")
    ingrid.ziet("De vaardigheidsweek.")
    eva.volg("Mijn plek")
    eva.open("Haal alles weg")
    eva.klik("Haal weg")
    eva.ziet("Alles is weg, en niemand leest er nog iets van.")
    antwoord = ingrid.page.reload()
    assert antwoord
    assert antwoord.status == 404
