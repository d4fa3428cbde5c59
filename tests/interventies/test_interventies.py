"""Interventies kiezen, voorstellen, overnemen, aanpassen en weghalen."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, models

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.grondtonen.models import Interventievorm
from apps.interventies.actions import (
    Interventieinhoud,
    haal_interventie_weg,
    kies_interventie,
    neem_voorstel_over,
    pas_interventie_aan,
    stel_interventie_voor,
)
from apps.interventies.models import Doelgroep, Interventie
from apps.teamplannen.models import Teamplan
from tests.dingen import (
    daden,
    het_vraagstuk,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_vraagstuk,
)
from tests.mensen import Wereld, vertrek

type Handeling = Callable[..., Interventie]


def inhoud(**anders: Any) -> Interventieinhoud:
    gewoon: dict[str, Any] = {
        "verandering": "We kijken elke maand bij elkaar.",
        "doelgroep": Doelgroep.TEAM,
        "formeel": False,
        "sturing": "team",
    }
    return Interventieinhoud(**gewoon | anders)


def doe(
    handeling: Handeling,
    wereld: Wereld,
    *,
    door: Persoon,
    plan: Teamplan | None = None,
    kenmerk: UUID | None = None,
    **anders: Any,
) -> Interventie:
    anders.setdefault("vraagstuk", het_vraagstuk(wereld))
    return handeling(
        plan=plan or wereld.plan,
        vorm=Interventievorm.objects.get(slug="intervisie"),
        inhoud=inhoud(**anders),
        kenmerk=kenmerk or uuid4(),
        door=door,
    )


# -- Kiezen ---------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["leidinggevende", "meewerkende", "meeschrijver"])
def test_kiezen_zet_de_interventie_in_het_plan(wereld: Wereld, wie: str) -> None:
    door = wereld.soorten[wie]
    interventie = doe(kies_interventie, wereld, door=door)
    assert (interventie.plan, interventie.vorm_id) == (wereld.plan, "intervisie")
    assert interventie.vraagstuk == het_vraagstuk(wereld)
    assert (interventie.voorgesteld_door, interventie.gekozen_door, interventie.is_voorstel) == (
        door,
        door,
        False,
    )
    assert daden(interventie) == [("interventie-gekozen", door)]


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr"])
def test_kiezen_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        doe(kies_interventie, wereld, door=wereld.soorten[wie])
    assert not Interventie.objects.exists()


def test_kiezen_voor_het_delen_mag_niet(wereld: Wereld) -> None:
    maak_vraagstuk(maak_analyse(wereld.plan, wereld.leidinggevende))
    with pytest.raises(MagNiet, match="nog niet gedeeld"):
        doe(kies_interventie, wereld, door=wereld.leidinggevende)


def test_kiezen_in_een_gesloten_plan_mag_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    wereld.plan.gesloten_op = nu()
    with pytest.raises(MagNiet, match="afgesloten"):
        doe(kies_interventie, wereld, door=wereld.leidinggevende)


def test_kiezen_zonder_vraagstuk_kan_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    with pytest.raises(KanNiet) as fout:
        doe(kies_interventie, wereld, door=wereld.leidinggevende, vraagstuk=None)
    assert fout.value.veld == "vraagstuk"


@pytest.mark.parametrize("handeling", [kies_interventie, stel_interventie_voor])
def test_vraagstuk_van_een_ander_plan_kan_niet(wereld: Wereld, handeling: Handeling) -> None:
    buurplan = Teamplan.objects.create(
        team=wereld.buurteam,
        cyclus=wereld.cyclus,
        onderdeel=wereld.academie,
        begonnen_door=wereld.buurleider,
    )
    vreemd = maak_vraagstuk(maak_analyse(buurplan, wereld.buurleider, gedeeld=True))
    maak_gedeelde_analyse(wereld)
    with pytest.raises(KanNiet, match="ander plan"):
        doe(handeling, wereld, door=wereld.leidinggevende, vraagstuk=vreemd)
    assert not Interventie.objects.exists()


# -- Voor wie -------------------------------------------------------------------


def test_voor_het_team_is_van_het_team_en_noemt_niemand(wereld: Wereld) -> None:
    interventie = doe(kies_interventie, wereld, door=wereld.leidinggevende, genoemden=[wereld.teamlid])
    assert interventie.voor_team_sinds is not None
    assert not interventie.genoemden.exists()


def test_voor_de_kerngroep_onthoudt_wie_dat_bij_het_kiezen_was(wereld: Wereld) -> None:
    interventie = doe(kies_interventie, wereld, door=wereld.leidinggevende, doelgroep="kerngroep")
    vertrek(wereld.team, wereld.kernlid)
    assert interventie.voor_team_sinds is None
    assert set(interventie.genoemden.all()) == set(wereld.kerngroep)


def test_voor_de_kerngroep_van_een_team_zonder_kerngroep_kan_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    wereld.team.kerngroepleden.all().delete()
    with pytest.raises(KanNiet, match="geen kerngroep") as fout:
        doe(kies_interventie, wereld, door=wereld.leidinggevende, doelgroep="kerngroep")
    assert fout.value.veld == "doelgroep"


def test_voor_een_paar_mensen_noemt_hen(wereld: Wereld) -> None:
    twee = [wereld.teamlid, wereld.meewerkende]
    interventie = doe(
        kies_interventie, wereld, door=wereld.leidinggevende, doelgroep="genoemden", genoemden=twee
    )
    assert set(interventie.genoemden.all()) == set(twee)
    assert interventie.voor_team_sinds is None


@pytest.mark.parametrize(
    ("namen", "zin"),
    [
        ([], "minstens één"),
        (["leidinggevende"], "minstens één"),
        (["teamlid", "leidinggevende"], "nu in het team"),
        (["teamlid", "buur"], "nu in het team"),
    ],
    ids=["niemand", "wie alleen leidt", "met wie alleen leidt", "met een buitenstaander"],
)
def test_voor_een_paar_mensen_kan_alleen_met_wie_meedoet(wereld: Wereld, namen: list[str], zin: str) -> None:
    genoemden = [wereld.soorten[naam] for naam in namen]
    with pytest.raises(KanNiet, match=zin) as fout:
        doe(
            kies_interventie,
            wereld,
            door=wereld.leidinggevende,
            doelgroep="genoemden",
            genoemden=genoemden,
        )
    assert fout.value.veld == "genoemden"
    assert not Interventie.objects.exists()


# -- Voorstellen en overnemen ---------------------------------------------------


@pytest.mark.parametrize("doelgroep", ["team", "kerngroep"])
def test_voorstellen_kan_elk_lid_ook_zonder_vraagstuk(wereld: Wereld, doelgroep: str) -> None:
    maak_gedeelde_analyse(wereld)
    interventie = doe(stel_interventie_voor, wereld, door=wereld.teamlid, doelgroep=doelgroep, vraagstuk=None)
    assert interventie.is_voorstel
    assert (interventie.voorgesteld_door, interventie.gekozen_door) == (wereld.teamlid, None)
    assert daden(interventie) == [("interventie-voorgesteld", wereld.teamlid)]


def test_voorstellen_over_een_paar_mensen_mag_niet(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="hele team of de kerngroep"):
        doe(
            stel_interventie_voor,
            wereld,
            door=wereld.teamlid,
            doelgroep="genoemden",
            genoemden=[wereld.kernlid],
        )


@pytest.mark.parametrize("wie", ["buur", "buurleider", "hr"])
def test_voorstellen_van_buiten_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        doe(stel_interventie_voor, wereld, door=wereld.soorten[wie])


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
    nieuw = inhoud(verandering="Anders.", formeel=True, sturing="", vraagstuk=ander)
    pas_interventie_aan(interventie=interventie, inhoud=nieuw, door=wereld.meeschrijver)
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
            inhoud=inhoud(vraagstuk=vraagstuk, **anders),
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
        pas_interventie_aan(interventie=interventie, inhoud=inhoud(), door=wereld.leidinggevende)


def test_aanpassen_zonder_pen_mag_niet_ook_niet_de_bedenker(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    with pytest.raises(MagNiet):
        pas_interventie_aan(interventie=voorstel, inhoud=inhoud(), door=wereld.teamlid)


# -- Weghalen -------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["teamlid", "leidinggevende", "meeschrijver"])
def test_weghalen_kan_de_bedenker_van_een_voorstel_en_wie_de_pen_heeft(wereld: Wereld, wie: str) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    haal_interventie_weg(interventie=voorstel, door=wereld.soorten[wie])
    assert not Interventie.objects.die_er_zijn().exists()
    assert daden(voorstel) == [("interventie-weg", wereld.soorten[wie])]


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
        "aanpassen": lambda: pas_interventie_aan(interventie=voorstel, inhoud=inhoud(), door=door),
        "overnemen": lambda: neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=door),
        "weghalen": lambda: haal_interventie_weg(interventie=voorstel, door=door),
    }
    with pytest.raises(KanNiet, match="intussen weggehaald"):
        handelingen[daad]()


# -- Twee keer versturen --------------------------------------------------------


@pytest.mark.parametrize("handeling", [kies_interventie, stel_interventie_voor])
def test_twee_keer_versturen_is_een_interventie(wereld: Wereld, handeling: Handeling) -> None:
    kenmerk = uuid4()
    eerste = doe(handeling, wereld, door=wereld.leidinggevende, kenmerk=kenmerk)
    assert doe(handeling, wereld, door=wereld.leidinggevende, kenmerk=kenmerk) == eerste
    assert Interventie.objects.count() == 1
    assert len(daden(eerste)) == 1


def test_kenmerk_van_een_ander_geeft_niets_prijs(wereld: Wereld) -> None:
    kenmerk = uuid4()
    doe(kies_interventie, wereld, door=wereld.leidinggevende, kenmerk=kenmerk, verandering="Geheim.")
    with pytest.raises(KanNiet, match="Er ging iets mis") as fout:
        doe(stel_interventie_voor, wereld, door=wereld.teamlid, kenmerk=kenmerk)
    assert "Geheim" not in fout.value.zin
    assert Interventie.objects.get().verandering == "Geheim."


def test_kenmerk_uit_een_ander_plan_geeft_niets_prijs(wereld: Wereld) -> None:
    kenmerk = uuid4()
    interventie = doe(kies_interventie, wereld, door=wereld.leidinggevende, kenmerk=kenmerk)
    buurplan = Teamplan.objects.create(
        team=wereld.buurteam,
        cyclus=wereld.cyclus,
        onderdeel=wereld.academie,
        begonnen_door=wereld.buurleider,
    )
    Interventie.objects.filter(pk=interventie.pk).update(plan=buurplan)
    with pytest.raises(KanNiet, match="Er ging iets mis"):
        doe(kies_interventie, wereld, door=wereld.leidinggevende, kenmerk=kenmerk)


# -- Wat er nooit mag staan -----------------------------------------------------


@pytest.mark.parametrize(
    ("kolommen", "grens"),
    [
        ({"formeel": True}, "informele_interventie_heeft_sturing"),
        ({"sturing": ""}, "informele_interventie_heeft_sturing"),
        ({"sturing": "toeval"}, "informele_interventie_heeft_sturing"),
        ({"doelgroep": "iedereen"}, "doelgroep_van_interventie_bestaat"),
        ({"voor_team_sinds": None}, "interventie_voor_team_is_van_team"),
        ({"gekozen_door": None}, "kiezen_heeft_wie_en_wanneer"),
        ({"gekozen_op": None}, "kiezen_heeft_wie_en_wanneer"),
    ],
)
def test_interventie_die_niet_kan_wordt_geweigerd(
    wereld: Wereld, kolommen: dict[str, Any], grens: str
) -> None:
    interventie = maak_interventie(wereld)
    with pytest.raises(IntegrityError, match=grens):
        Interventie.objects.filter(pk=interventie.pk).update(**kolommen)


def test_interventie_houdt_haar_vraagstuk_en_plan_vast(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    assert interventie.vraagstuk is not None
    for onmisbaar in (interventie.vraagstuk, interventie.plan, interventie.vorm):
        with pytest.raises(models.ProtectedError):
            onmisbaar.delete()


@pytest.mark.parametrize(
    ("kolommen", "soort"),
    [({}, "informeel, het team stuurt"), ({"formeel": True, "sturing": ""}, "formeel")],
)
def test_soort_zegt_of_het_formeel_is_en_wie_stuurt(
    wereld: Wereld, kolommen: dict[str, Any], soort: str
) -> None:
    assert maak_interventie(wereld, **kolommen).soort == soort
