"""Interventies voorstellen, overnemen, aanpassen en weghalen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from apps.accounts.models import Persoon
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.grondtonen.models import Interventievorm
from apps.interventies.actions import (
    haal_interventie_weg,
    neem_voorstel_over,
    pas_interventie_aan,
    stel_interventie_voor,
)
from apps.interventies.models import Interventie
from tests.dingen import (
    daden,
    het_vraagstuk,
    interventieinhoud,
    leg_voor,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_vraagstuk,
)
from tests.mensen import Wereld


def stel_voor(wereld: Wereld, door: Persoon, **anders: Any) -> Interventie:
    anders.setdefault("vraagstuk", het_vraagstuk(wereld))
    return stel_interventie_voor(
        plan=wereld.plan,
        vorm=Interventievorm.objects.get(slug="intervisie"),
        inhoud=interventieinhoud(**anders),
        kenmerk=uuid4(),
        door=door,
    )


# -- Voorstellen en overnemen ---------------------------------------------------


@pytest.mark.parametrize("doelgroep", ["team", "kerngroep"])
def test_voorstellen_kan_elk_lid_ook_zonder_vraagstuk(wereld: Wereld, doelgroep: str) -> None:
    maak_gedeelde_analyse(wereld)
    interventie = stel_voor(wereld, wereld.teamlid, doelgroep=doelgroep, vraagstuk=None)
    assert interventie.is_voorstel
    assert (interventie.voorgesteld_door, interventie.gekozen_door) == (wereld.teamlid, None)
    assert daden(interventie) == [("interventie-voorgesteld", wereld.teamlid)]


def test_voorstellen_over_een_paar_mensen_mag_niet(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="hele team of de kerngroep"):
        stel_voor(
            wereld,
            wereld.teamlid,
            doelgroep="genoemden",
            genoemden=[wereld.kernlid],
        )


@pytest.mark.parametrize("wie", ["buur", "buurleider", "hr"])
def test_voorstellen_van_buiten_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        stel_voor(wereld, wereld.soorten[wie])


def test_overnemen_kiest_het_voorstel_met_een_vraagstuk(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid, vraagstuk=None)
    neem_voorstel_over(interventie=voorstel, vraagstuk=het_vraagstuk(wereld), door=wereld.meeschrijver)
    voorstel.refresh_from_db()
    assert (voorstel.voorgesteld_door, voorstel.gekozen_door) == (wereld.teamlid, wereld.meeschrijver)
    assert voorstel.vraagstuk == het_vraagstuk(wereld)
    assert daden(voorstel) == [("voorstel-overgenomen", wereld.meeschrijver)]


def test_overnemen_houdt_het_vraagstuk_dat_de_bedenker_koos(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    ander = maak_vraagstuk(het_vraagstuk(wereld).analyse)
    neem_voorstel_over(interventie=voorstel, vraagstuk=ander, door=wereld.leidinggevende)
    voorstel.refresh_from_db()
    assert voorstel.vraagstuk == het_vraagstuk(wereld)


def test_overnemen_zonder_vraagstuk_kan_niet(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid, vraagstuk=None)
    with pytest.raises(KanNiet) as fout:
        neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=wereld.leidinggevende)
    assert fout.value.veld == "vraagstuk"
    voorstel.refresh_from_db()
    assert voorstel.is_voorstel


def test_overnemen_wat_al_gekozen_is_verandert_niets(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    neem_voorstel_over(interventie=interventie, vraagstuk=None, door=wereld.meewerkende)
    interventie.refresh_from_db()
    assert interventie.gekozen_door == wereld.leidinggevende
    assert daden(interventie) == []


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider"])
def test_overnemen_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    with pytest.raises(MagNiet):
        neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=wereld.soorten[wie])


# -- Aanpassen ------------------------------------------------------------------


def test_aanpassen_verandert_wat_er_stond(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    ander = maak_vraagstuk(het_vraagstuk(wereld).analyse)
    nieuw = interventieinhoud(verandering="Anders.", formeel=True, sturing="", vraagstuk=ander)
    pas_interventie_aan(interventie=interventie, inhoud=nieuw, basis=1, door=wereld.meeschrijver)
    interventie.refresh_from_db()
    assert (interventie.verandering, interventie.formeel, interventie.sturing, interventie.vraagstuk) == (
        "Anders.",
        True,
        "",
        ander,
    )
    assert daden(interventie) == [("interventie-aangepast", wereld.meeschrijver)]


def test_aanpassen_van_wie_het_is_kan_heen_en_terug(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    vraagstuk = interventie.vraagstuk
    sinds = interventie.voor_team_sinds

    def pas_aan(**anders: Any) -> None:
        pas_interventie_aan(
            interventie=interventie,
            inhoud=interventieinhoud(vraagstuk=vraagstuk, **anders),
            basis=interventie.versie,
            door=wereld.leidinggevende,
        )
        interventie.refresh_from_db()

    pas_aan(verandering="Anders.")
    assert interventie.voor_team_sinds == sinds
    pas_aan(doelgroep="genoemden", genoemden=[wereld.teamlid])
    assert (interventie.voor_team_sinds, list(interventie.genoemden.all())) == (None, [wereld.teamlid])
    pas_aan()
    assert interventie.voor_team_sinds is not None
    assert not interventie.genoemden.exists()


def test_aanpassen_kan_niet_meer_als_er_een_afspraak_van_is(wereld: Wereld) -> None:
    interventie = leg_voor(wereld).afspraak.interventie
    with pytest.raises(KanNiet, match="al een afspraak"):
        pas_interventie_aan(
            interventie=interventie, inhoud=interventieinhoud(), basis=1, door=wereld.leidinggevende
        )


def test_aanpassen_vanaf_een_oudere_versie_botst(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    anders = interventieinhoud(verandering="Anders.", vraagstuk=interventie.vraagstuk)
    pas_interventie_aan(interventie=interventie, inhoud=anders, basis=1, door=wereld.leidinggevende)
    with pytest.raises(Botsing):
        pas_interventie_aan(
            interventie=interventie, inhoud=interventieinhoud(), basis=1, door=wereld.meeschrijver
        )
    interventie.refresh_from_db()
    assert (interventie.verandering, interventie.versie) == ("Anders.", 2)


def test_hetzelfde_nog_eens_bewaren_is_een_keer(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    anders = interventieinhoud(
        verandering="Anders.",
        vraagstuk=interventie.vraagstuk,
        doelgroep="genoemden",
        genoemden=[wereld.teamlid, wereld.kernlid],
    )
    for _ in range(2):
        pas_interventie_aan(interventie=interventie, inhoud=anders, basis=1, door=wereld.leidinggevende)
    interventie.refresh_from_db()
    assert (
        interventie.versie,
        daden(interventie)[-2:].count(("interventie-aangepast", wereld.leidinggevende)),
    ) == (2, 1)
    minder = replace(anders, genoemden=[wereld.teamlid])
    pas_interventie_aan(interventie=interventie, inhoud=minder, basis=2, door=wereld.leidinggevende)
    assert set(interventie.genoemden.all()) == {wereld.teamlid}


def test_een_gekozen_interventie_houdt_een_vraagstuk(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    with pytest.raises(KanNiet, match="Kies het vraagstuk"):
        pas_interventie_aan(
            interventie=interventie,
            inhoud=interventieinhoud(vraagstuk=None),
            basis=1,
            door=wereld.leidinggevende,
        )


def test_aanpassen_zonder_pen_mag_niet_ook_niet_de_bedenker(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    with pytest.raises(MagNiet):
        pas_interventie_aan(interventie=voorstel, inhoud=interventieinhoud(), basis=1, door=wereld.teamlid)


def test_aanpassen_zonder_vraagstuk_kan_alleen_bij_een_voorstel(wereld: Wereld) -> None:
    zonder, door = interventieinhoud(vraagstuk=None), wereld.leidinggevende
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    pas_interventie_aan(interventie=voorstel, inhoud=zonder, basis=1, door=door)
    with pytest.raises(KanNiet) as fout:
        pas_interventie_aan(interventie=maak_interventie(wereld), inhoud=zonder, basis=1, door=door)
    assert fout.value.veld == "vraagstuk"


# -- Weghalen -------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["teamlid", "leidinggevende", "meeschrijver"])
def test_weghalen_kan_de_bedenker_van_een_voorstel_en_wie_de_pen_heeft(wereld: Wereld, wie: str) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    haal_interventie_weg(interventie=voorstel, door=wereld.soorten[wie])
    assert not Interventie.objects.die_er_zijn().exists()
    assert daden(wereld.plan) == [("interventie-weg", wereld.soorten[wie])]


def test_weghalen_mag_de_bedenker_niet_meer_na_het_overnemen(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=wereld.leidinggevende)
    with pytest.raises(MagNiet):
        haal_interventie_weg(interventie=voorstel, door=wereld.teamlid)
    assert list(Interventie.objects.die_er_zijn()) == [voorstel]


def test_weghalen_kan_niet_als_er_een_afspraak_van_is(wereld: Wereld) -> None:
    interventie = leg_voor(wereld).afspraak.interventie
    with pytest.raises(KanNiet, match="al een afspraak"):
        haal_interventie_weg(interventie=interventie, door=wereld.leidinggevende)


@pytest.mark.parametrize("daad", ["aanpassen", "overnemen", "weghalen"])
def test_wat_intussen_weg_is_kan_niemand_meer_veranderen(wereld: Wereld, daad: str) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    haal_interventie_weg(interventie=voorstel, door=wereld.teamlid)
    door = wereld.leidinggevende
    handelingen: dict[str, Callable[[], None]] = {
        "aanpassen": lambda: pas_interventie_aan(
            interventie=voorstel, inhoud=interventieinhoud(), basis=1, door=door
        ),
        "overnemen": lambda: neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=door),
        "weghalen": lambda: haal_interventie_weg(interventie=voorstel, door=door),
    }
    with pytest.raises(KanNiet, match="intussen weggehaald"):
        handelingen[daad]()
