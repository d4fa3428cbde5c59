"""Een interventie kiezen, voor wie, en wat er nooit mag staan."""

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
    kies_interventie,
    stel_interventie_voor,
)
from apps.interventies.models import Interventie
from apps.teamplannen.models import Teamplan
from tests.dingen import (
    daden,
    het_vraagstuk,
    interventieinhoud,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_vraagstuk,
)
from tests.mensen import Wereld, vertrek

type Handeling = Callable[..., Interventie]


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
        inhoud=interventieinhoud(**anders),
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
        ({"vraagstuk": None}, "gekozen_interventie_antwoordt_op_een_vraagstuk"),
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
