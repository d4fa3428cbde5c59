"""De tekst van een stap bewaren: versies, botsingen, en wie een oude versie leest."""

from collections.abc import Iterable

import pytest
from django.db import IntegrityError

from apps.accounts.models import Persoon
from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring, veld_van
from apps.core.oordeel import MagNiet
from apps.grondtonen.models import Thema
from apps.teamplannen.actions import bewaar_stap
from apps.teamplannen.models import Analyseonderdeel, Stapversie, Teamanalyse
from apps.teamplannen.queries import analyse_van, gevulde_stappen, huidige_stappen, leesstappen
from tests.dingen import daden, deel, maak_analyse, maak_gedeelde_analyse, maak_vraagstuk, wie_ziet
from tests.mensen import HEEL_HET_TEAM, Wereld, vertrek


@pytest.fixture
def analyse(wereld: Wereld) -> Teamanalyse:
    return maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)


def bewaar(
    analyse: Teamanalyse, tekst: str, *, basis: int, door: Persoon, themas: Iterable[Thema] = ()
) -> Stapversie:
    versie = bewaar_stap(
        analyse=analyse,
        stap="over-vijf-jaar",
        teksten={"gevraagd": tekst, "niet_in_huis": ""},
        themas=themas,
        basis=basis,
        door=door,
    )
    assert versie is not None
    return versie


def test_stap_bewaren_maakt_versie_een(wereld: Wereld, analyse: Teamanalyse) -> None:
    versie = bewaar(analyse, "Meer zorg thuis.", basis=0, door=wereld.leidinggevende)
    assert (versie.nummer, versie.door, versie.vervangen_op) == (1, wereld.leidinggevende, None)
    assert versie.teksten == {"gevraagd": "Meer zorg thuis.", "niet_in_huis": ""}
    assert daden(analyse) == [("over-vijf-jaar-bewaard", wereld.leidinggevende)]


def test_stap_opnieuw_bewaren_vervangt_en_houdt_de_vorige(wereld: Wereld, analyse: Teamanalyse) -> None:
    eerste = bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    tweede = bewaar(analyse, "Daarna.", basis=1, door=wereld.meeschrijver)
    eerste.refresh_from_db()
    assert (tweede.nummer, tweede.vervangen_op) == (2, None)
    assert eerste.vervangen_op == tweede.op
    assert list(Stapversie.objects.huidig()) == [tweede]
    assert eerste.gevraagd == "Eerst."


def test_stap_met_dezelfde_tekst_is_geen_nieuwe_versie(wereld: Wereld, analyse: Teamanalyse) -> None:
    themas = Thema.objects.all()
    eerste = bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende, themas=themas)
    assert bewaar(analyse, "Eerst.", basis=0, door=wereld.meeschrijver, themas=themas) == eerste
    assert len(daden(analyse)) == 1


@pytest.mark.parametrize("slugs", [["ai"], ["ai", "zorg"]], ids=["minder", "andere"])
def test_stap_met_andere_themas_is_een_nieuwe_versie(
    wereld: Wereld, analyse: Teamanalyse, slugs: list[str]
) -> None:
    themas = Thema.objects.filter(slug="zorg") if len(slugs) == 2 else Thema.objects.all()
    bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende, themas=themas)
    nieuw = Thema.objects.filter(slug__in=slugs)
    versie = bewaar(analyse, "Eerst.", basis=1, door=wereld.leidinggevende, themas=nieuw)
    assert versie.nummer == 2
    assert {thema.slug for thema in versie.themas.all()} == set(slugs)


def test_stap_leeg_bewaren_maakt_niets(wereld: Wereld, analyse: Teamanalyse) -> None:
    leeg = bewaar_stap(
        analyse=analyse, stap="trots", teksten={"trots": ""}, basis=0, door=wereld.leidinggevende
    )
    assert leeg is None
    assert daden(analyse) == []


def test_stap_leegmaken_is_een_versie(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    assert bewaar(analyse, "", basis=1, door=wereld.leidinggevende).nummer == 2


def test_stap_met_alleen_een_thema_is_niet_leeg(wereld: Wereld, analyse: Teamanalyse) -> None:
    themas = Thema.objects.filter(slug="ai")
    assert bewaar(analyse, "", basis=0, door=wereld.leidinggevende, themas=themas).nummer == 1


@pytest.mark.parametrize("basis", [0, 2])
def test_stap_van_een_andere_versie_botst_met_de_tekst_van_nu(
    wereld: Wereld, analyse: Teamanalyse, basis: int
) -> None:
    nu_staat_er = bewaar(analyse, "Van Daan.", basis=0, door=wereld.meeschrijver)
    with pytest.raises(Botsing) as botsing:
        bewaar(analyse, "Van Ingrid.", basis=basis, door=wereld.leidinggevende)
    assert botsing.value.huidig == nu_staat_er
    assert Stapversie.objects.get() == nu_staat_er


@pytest.mark.parametrize("wie", ["meewerkende", "teamlid", "buurleider"])
def test_stap_bewaren_voor_het_delen_mag_alleen_een_schrijver(
    wereld: Wereld, analyse: Teamanalyse, wie: str
) -> None:
    with pytest.raises(MagNiet):
        bewaar(analyse, "Van mij.", basis=0, door=wereld.soorten[wie])
    assert not Stapversie.objects.exists()


def test_stap_bewaren_na_het_delen_mag_wie_de_pen_heeft(wereld: Wereld, analyse: Teamanalyse) -> None:
    deel(analyse)
    bewaar(analyse, "Van Joost.", basis=0, door=wereld.meewerkende)
    with pytest.raises(MagNiet):
        bewaar(analyse, "Van Eva.", basis=1, door=wereld.teamlid)


def test_stap_bewaren_mag_een_schrijver_zonder_pen_niet_meer(wereld: Wereld, analyse: Teamanalyse) -> None:
    wereld.plan.meeschrijvers.update(tot=wereld.cyclus.van)
    with pytest.raises(MagNiet):
        bewaar(analyse, "Van Daan.", basis=0, door=wereld.meeschrijver)


def test_stap_heeft_een_tekst_van_nu_en_bestaat(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    with pytest.raises(IntegrityError, match="een_huidige_tekst_per_stap"):
        Stapversie.objects.create(
            analyse=analyse, stap="over-vijf-jaar", nummer=2, door=wereld.leidinggevende
        )


def test_stap_zonder_tekstvelden_wordt_geweigerd(wereld: Wereld, analyse: Teamanalyse) -> None:
    with pytest.raises(IntegrityError, match="stap_met_tekst_bestaat"):
        Stapversie.objects.create(
            analyse=analyse, stap=Analyseonderdeel.VRAAGSTUKKEN, nummer=1, door=wereld.leidinggevende
        )


# -- Wie een versie leest -------------------------------------------------------


def test_versie_is_voor_het_delen_van_de_schrijvers(wereld: Wereld, analyse: Teamanalyse) -> None:
    versie = bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    assert wie_ziet(wereld, versie) == {"leidinggevende", "meeschrijver"}
    veld = veld_van(Stapversie, "gevraagd")
    assert veld.kring_van(versie) is Leeskring.SCHRIJVERS
    deel(analyse)
    assert veld.kring_van(Stapversie.objects.get()) is Leeskring.TEAM
    assert wie_ziet(wereld, versie) == HEEL_HET_TEAM
    assert {persoon.pk for persoon in versie.lezers(Leeskring.SCHRIJVERS)} == {
        wereld.leidinggevende.pk,
        wereld.meeschrijver.pk,
    }


def test_versie_die_voor_het_delen_verviel_blijft_van_de_schrijvers(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    vervallen = bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    gedeeld = bewaar(analyse, "Gedeeld.", basis=1, door=wereld.leidinggevende)
    deel(analyse)
    bewaar(analyse, "Later.", basis=2, door=wereld.leidinggevende)
    assert wie_ziet(wereld, vervallen) == {"leidinggevende", "meeschrijver"}
    assert wie_ziet(wereld, gedeeld) == HEEL_HET_TEAM


def test_versie_leest_een_schrijver_die_het_team_verliet_niet_meer(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    versie = bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    vertrek(wereld.team, wereld.meeschrijver)
    assert wie_ziet(wereld, versie) == {"leidinggevende"}


# -- Lezen voor een pagina ------------------------------------------------------


def test_huidige_stappen_geven_de_tekst_van_nu_met_de_themas(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    bewaar(analyse, "Daarna.", basis=1, door=wereld.leidinggevende, themas=Thema.objects.all())
    bewaar_stap(
        analyse=analyse, stap="trots", teksten={"trots": "Sfeer."}, basis=0, door=wereld.leidinggevende
    )
    stappen = huidige_stappen(analyse)
    assert set(stappen) == {"over-vijf-jaar", "trots"}
    vijf = stappen["over-vijf-jaar"]
    assert (vijf.gevraagd, vijf.thema_slugs, vijf.thema_namen) == (
        "Daarna.",
        ["ai", "zorg"],
        ["AI", "Zorg thuis"],
    )
    assert vijf.door.roepnaam == "Ingrid"
    assert set(huidige_stappen(analyse, "trots", "context")) == {"trots"}


def test_gevulde_stappen_zijn_de_stappen_met_tekst_en_de_vraagstukken(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    assert gevulde_stappen(analyse) == set()
    bewaar(analyse, "Eerst.", basis=0, door=wereld.leidinggevende)
    assert gevulde_stappen(analyse) == {"over-vijf-jaar"}
    maak_vraagstuk(analyse)
    maak_vraagstuk(analyse)
    assert gevulde_stappen(analyse) == {"over-vijf-jaar", "vraagstukken"}


def test_leesstappen_laten_zien_wat_er_na_het_delen_veranderde(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar(analyse, "Concept.", basis=0, door=wereld.leidinggevende)
    bewaar(analyse, "Gedeeld.", basis=1, door=wereld.leidinggevende)
    deel(analyse)
    bewaar(analyse, "Later.", basis=2, door=wereld.leidinggevende)
    for lezer in (wereld.teamlid, wereld.leidinggevende):
        gedeeld = analyse_van(wereld.plan, lezer)
        assert gedeeld is not None
        stap = {stap.onderdeel: stap for stap in leesstappen(gedeeld, lezer)}[Analyseonderdeel.OVER_VIJF_JAAR]
        assert stap.versie is not None
        assert stap.versie.gevraagd == "Later."
        assert [versie.gevraagd for versie in stap.vorige] == ["Gedeeld."]
        assert stap.veranderd


def test_leesstappen_noemen_elk_onderdeel_ook_zonder_tekst(wereld: Wereld) -> None:
    stappen = leesstappen(maak_gedeelde_analyse(wereld), wereld.teamlid)
    assert [stap.onderdeel for stap in stappen] == list(Analyseonderdeel)
    assert not any(stap.versie or stap.veranderd or stap.mijn or stap.reacties for stap in stappen)
