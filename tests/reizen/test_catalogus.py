"""Iets vinden in de catalogus, terug kunnen, en het gebruiken in een plan."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from apps.interventies.models import Interventie
from tests.dingen import maak_gedeelde_analyse
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def eerste_vorm(reiziger: Reiziger, naam: str) -> None:
    expect(reiziger.page.locator("#resultaten h3").first).to_have_text(naam)


def vink(reiziger: Reiziger, naam: str) -> Locator:
    return reiziger.page.get_by_role("checkbox", name=re.compile(f"^{naam}"))


def resultaten(reiziger: Reiziger) -> tuple[str, str]:
    pagina = reiziger.page
    return pagina.locator("#telling").inner_html(), pagina.locator("#resultaten").inner_html().strip()


def test_drie_letters_en_een_klik_naar_een_vorm_en_weer_terug(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid)
    eva.naar("/")
    eva.volg("Catalogus")
    zoekveld = eva.page.get_by_label("Zoek een vorm")
    zoekveld.press_sequentially("doc", delay=20)
    eerste_vorm(eva, "Docentstage")
    eva.kijk_na()
    eva.volg("Docentstage")
    eva.ziet_kop("Docentstage")
    eva.kijk_na()

    eva.page.go_back()
    expect(zoekveld).to_have_value("doc")
    eerste_vorm(eva, "Docentstage")
    # Typen laat geen spoor achter: nog een keer terug is weer bij het begin.
    eva.page.go_back()
    expect(eva.page).to_have_url(re.compile("//[^/]+/$"))


def test_filters_staan_in_het_adres_en_terug_haalt_de_laatste_weg(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid)
    eva.naar("/catalogus/")
    pagina = eva.page
    transformatief, team = vink(eva, "Transformatief"), vink(eva, "Het team")
    transformatief.check()
    pagina.wait_for_url("**toon=transformatief**")
    eva.ziet("Wat altijd werkte, past niet meer")
    een_filter = resultaten(eva)
    team.check()
    pagina.wait_for_url("**stuur=team**")
    eva.ziet("Het team weghalen")
    eva.kijk_na()
    gewisseld = resultaten(eva)
    pagina.reload()
    assert resultaten(eva) == gewisseld, "na een wissel staat er hetzelfde als na een keer laden"
    expect(team).to_be_checked()

    pagina.go_back()
    expect(team).not_to_be_checked()
    expect(transformatief).to_be_checked()
    assert resultaten(eva) == een_filter
    eva.volg("Transformatief weghalen")
    expect(transformatief).not_to_be_checked()
    assert pagina.url.endswith("/catalogus/")


def test_terug_zonder_opnieuw_laden_zet_ook_de_vinkjes_terug(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid)
    eva.naar("/catalogus/")
    vink(eva, "Transformatief").check()
    eva.page.wait_for_url("**toon=transformatief**")
    vink(eva, "Collectief").check()
    eva.page.wait_for_url("**toon=collectief**")
    eva.page.go_back()
    expect(vink(eva, "Collectief")).not_to_be_checked()
    expect(vink(eva, "Transformatief")).to_be_checked()
    eva.ziet("Wat altijd werkte, past niet meer")
    eva.ziet_kop("Catalogus")
    eva.kijk_na()


def test_niets_gevonden_wijst_de_weg_ook_op_een_telefoon(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid, breedte=390)
    eva.naar("/catalogus/")
    eva.kijk_na()
    eva.page.get_by_label("Zoek een vorm").press_sequentially("qqqq")
    eva.ziet("Geen vorm past")
    eva.kijk_na()
    eva.volg("Toon alle vormen")
    eva.klik("Meer filters")
    vink(eva, "Formeel, een cursus of training").check()
    eva.page.wait_for_url("**soort=formeel**")
    eva.kijk_na()
    eva.klik("Sluit")
    eva.ziet("vormen passen")


def test_een_toon_van_dichtbij(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid)
    eva.naar("/catalogus/ruimte-voor-de-crisis/")
    eva.volg("Transformatief")
    eva.ziet_kop("Transformatief")
    eva.ziet("Ga op je handen zitten.")
    eva.kijk_na()
    smal = reis(wereld.teamlid, breedte=390)
    smal.naar("/catalogus/toon/transformatief/")
    smal.kijk_na()
    eva.volg("Zoek en filter in deze vormen")
    expect(vink(eva, "Transformatief")).to_be_checked()


def test_zoeken_en_filteren_zonder_javascript(wereld: Wereld, reis: Reis) -> None:
    pagina = reis(wereld.teamlid, javascript=False).page
    pagina.goto("/catalogus/")
    pagina.locator("#id_q").fill("docentstages")
    pagina.locator("#id_q").press("Enter")
    expect(pagina.locator("#resultaten h3").first).to_have_text("Docentstage")
    pagina.locator("#id_q").fill("")
    pagina.get_by_label("Formeel, een cursus of training").check()
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    expect(pagina.locator("#telling")).to_contain_text("vormen passen")
    assert "soort=formeel" in pagina.url


def test_een_gevonden_vorm_komt_in_het_plan(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar("/catalogus/")
    ingrid.page.get_by_label("Zoek een vorm").press_sequentially("int", delay=20)
    eerste_vorm(ingrid, "Intervisie")
    ingrid.volg("Intervisie")
    ingrid.ziet_kop("Intervisie")
    ingrid.volg("Gebruik in ons plan")
    ingrid.klik("Zet het in ons plan")
    assert Interventie.objects.get().vorm_id == "intervisie"
