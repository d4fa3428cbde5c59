"""Een plan beginnen, en de pen geven en terugnemen."""

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.teamplannen.actions import beeindig_meeschrijven, begin_plan, laat_meeschrijven
from apps.teamplannen.models import Cyclus, Meeschrijver, Reactie, Stapversie, Teamplan
from apps.teamplannen.queries import huidige_cyclus, plan_van, planstand
from tests.dingen import daden, maak_analyse, maak_vraagstuk, wie_ziet
from tests.mensen import DAG, HEEL_HET_TEAM, Wereld, maak_lid, op_dag, vertrek


def test_plan_beginnen_maakt_het_plan_van_deze_cyclus(wereld: Wereld) -> None:
    plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    assert (plan.team, plan.cyclus, plan.begonnen_door) == (
        wereld.buurteam,
        wereld.cyclus,
        wereld.buurleider,
    )
    assert daden(plan) == [("plan-begonnen", wereld.buurleider)]


def test_plan_beginnen_onthoudt_waar_het_team_stond(wereld: Wereld) -> None:
    plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    wereld.buurteam.onderdeel = wereld.dienst
    wereld.buurteam.save()
    assert begin_plan(team=wereld.buurteam, door=wereld.buurleider).onderdeel == wereld.academie
    assert plan.onderdeel == wereld.academie


def test_plan_beginnen_als_het_er_al_is_geeft_hetzelfde(wereld: Wereld) -> None:
    assert begin_plan(team=wereld.team, door=wereld.meewerkende) == wereld.plan
    assert daden(wereld.plan) == []
    assert Teamplan.objects.get().begonnen_door == wereld.leidinggevende


def test_plan_beginnen_dat_al_gesloten_is_mag_niet(wereld: Wereld) -> None:
    Teamplan.objects.update(gesloten_op=wereld.plan.begonnen_op)
    with pytest.raises(MagNiet, match="afgesloten"):
        begin_plan(team=wereld.team, door=wereld.leidinggevende)


def test_plan_beginnen_zonder_cyclus_kan_niet(wereld: Wereld) -> None:
    with op_dag(wereld.cyclus.tot + DAG):
        assert huidige_cyclus() is None
        with pytest.raises(MagNiet, match="geen studiejaar"):
            begin_plan(team=wereld.buurteam, door=wereld.buurleider)


@pytest.mark.parametrize("wie", ["buur", "teamlid", "hr", "onderdeelsleiding", "beheerder"])
def test_plan_beginnen_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        begin_plan(team=wereld.buurteam, door=wereld.soorten[wie])
    assert not Teamplan.objects.filter(team=wereld.buurteam).exists()


def test_plan_beginnen_kan_elk_lid_van_een_team_zonder_leidinggevende(wereld: Wereld) -> None:
    assert begin_plan(team=wereld.los_team, door=wereld.losse_leden[1]).team == wereld.los_team


def test_plan_is_er_een_per_team_en_cyclus(wereld: Wereld) -> None:
    with pytest.raises(IntegrityError, match="een_plan_per_team_en_cyclus"):
        Teamplan.objects.create(
            team=wereld.team, cyclus=wereld.cyclus, onderdeel=wereld.academie, begonnen_door=wereld.hr
        )


def test_cyclussen_overlappen_niet(wereld: Wereld) -> None:
    volgende = Cyclus(naam="volgend jaar", van=wereld.cyclus.tot, tot=wereld.cyclus.tot + 300 * DAG)
    with pytest.raises(IntegrityError, match="cyclussen_overlappen_niet"):
        volgende.save()


def test_plan_zien_de_leden_van_vandaag_ook_dat_van_voor_hun_komst(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.teamlid)
    maak_lid(wereld.team, wereld.buur, van=wereld.vandaag)
    assert wie_ziet(wereld, wereld.plan) == (HEEL_HET_TEAM - {"teamlid"}) | {"buur"}


def test_plan_van_nu_is_er_voor_wie_het_mag_zien(wereld: Wereld) -> None:
    assert plan_van(wereld.teamlid, wereld.team.pk) == wereld.plan
    assert plan_van(wereld.buur, wereld.team.pk) is None
    assert plan_van(wereld.buur, wereld.buurteam.pk) is None
    with op_dag(wereld.cyclus.van - DAG):
        assert plan_van(wereld.teamlid, wereld.team.pk) is None
    with op_dag(wereld.cyclus.tot + DAG):
        assert plan_van(wereld.teamlid, wereld.team.pk) == wereld.plan
        Teamplan.objects.update(gesloten_op=nu())
        assert plan_van(wereld.teamlid, wereld.team.pk) is None


# -- De pen ---------------------------------------------------------------------


def test_meeschrijven_geeft_de_pen_vanaf_vandaag(wereld: Wereld) -> None:
    rij = laat_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.leidinggevende)
    assert planstand(wereld.plan).wie(wereld.teamlid).heeft_pen
    assert (rij.van, rij.tot, rij.toegevoegd_door) == (wereld.vandaag, None, wereld.leidinggevende)
    assert daden(rij) == [("meeschrijver-erbij", wereld.leidinggevende)]


def test_meeschrijven_nog_eens_geven_zegt_dat_het_al_zo_is(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="Daan schrijft al mee") as fout:
        laat_meeschrijven(plan=wereld.plan, persoon=wereld.meeschrijver, door=wereld.leidinggevende)
    assert fout.value.veld == "persoon"


@pytest.mark.parametrize("wie", ["leidinggevende", "meewerkende", "buur", "los lid", "hr"])
def test_meeschrijven_kan_niet_voor_jezelf_een_leider_of_een_buitenstaander(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        laat_meeschrijven(plan=wereld.plan, persoon=wereld.soorten[wie], door=wereld.leidinggevende)
    assert Meeschrijver.objects.count() == 1


@pytest.mark.parametrize("wie", ["meeschrijver", "kernlid", "buurleider", "beheerder"])
def test_meeschrijven_geven_mag_alleen_de_leidinggevende(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        laat_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.soorten[wie])


def test_meeschrijven_terugnemen_eindigt_gisteren(wereld: Wereld) -> None:
    beeindig_meeschrijven(plan=wereld.plan, persoon=wereld.meeschrijver, door=wereld.meewerkende)
    rij = Meeschrijver.objects.get()
    assert rij.tot == wereld.vandaag - DAG
    assert not planstand(wereld.plan).wie(wereld.meeschrijver).heeft_pen
    assert daden(rij) == [("meeschrijver-weg", wereld.meewerkende)]


def test_meeschrijven_terugnemen_op_de_dag_van_geven_laat_geen_dag_over(wereld: Wereld) -> None:
    laat_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.leidinggevende)
    beeindig_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.leidinggevende)
    assert not Meeschrijver.objects.filter(persoon=wereld.teamlid).exists()


@pytest.mark.parametrize("wie", ["meeschrijver", "teamlid"])
def test_meeschrijven_kan_dezelfde_dag_weer(wereld: Wereld, wie: str) -> None:
    persoon, leider = wereld.soorten[wie], wereld.leidinggevende
    if wie == "teamlid":
        laat_meeschrijven(plan=wereld.plan, persoon=persoon, door=leider)
    beeindig_meeschrijven(plan=wereld.plan, persoon=persoon, door=leider)
    laat_meeschrijven(plan=wereld.plan, persoon=persoon, door=leider)
    assert planstand(wereld.plan).wie(persoon).heeft_pen


def test_meeschrijven_terugnemen_van_wie_niet_meeschrijft_doet_niets(wereld: Wereld) -> None:
    beeindig_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.leidinggevende)
    assert Meeschrijver.objects.get().tot is None


def test_meeschrijven_terugnemen_mag_alleen_de_leidinggevende(wereld: Wereld) -> None:
    with pytest.raises(MagNiet):
        beeindig_meeschrijven(plan=wereld.plan, persoon=wereld.meeschrijver, door=wereld.teamlid)
    assert Meeschrijver.objects.get().tot is None


def test_meeschrijver_die_het_team_verlaat_heeft_de_pen_niet_meer(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.meeschrijver)
    stand = planstand(wereld.plan)
    assert not stand.wie(wereld.meeschrijver).heeft_pen
    assert stand.meeschrijvers == []


def test_meeschrijver_van_een_ander_plan_heeft_hier_geen_pen(wereld: Wereld) -> None:
    plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    maak_lid(wereld.buurteam, wereld.meeschrijver)
    assert not planstand(plan).wie(wereld.meeschrijver).heeft_pen


def test_meeschrijver_staat_er_een_keer_tegelijk(wereld: Wereld) -> None:
    with pytest.raises(IntegrityError, match="een_keer_meeschrijver_tegelijk"):
        Meeschrijver.objects.create(
            plan=wereld.plan, persoon=wereld.meeschrijver, toegevoegd_door=wereld.hr, van=wereld.vandaag
        )


def test_planstand_zegt_wie_iedereen_in_dit_plan_is(wereld: Wereld) -> None:
    stand = planstand(wereld.plan)
    wat_iemand_is = {
        soort: (wie.lid, wie.leidt, wie.doet_mee, wie.schrijft_mee)
        for soort, wie in ((soort, stand.wie(persoon)) for soort, persoon in wereld.soorten.items())
        if wie.lid
    }
    assert wat_iemand_is == {
        "leidinggevende": (True, True, False, False),
        "meewerkende": (True, True, True, False),
        "kernlid": (True, False, True, False),
        "meeschrijver": (True, False, True, True),
        "teamlid": (True, False, True, False),
    }
    assert stand.pennen == [wereld.leidinggevende, wereld.meewerkende, wereld.meeschrijver]


def test_planstand_weet_of_het_plan_gesloten_is_en_of_er_leiding_is(wereld: Wereld) -> None:
    open_plan = planstand(wereld.plan).wie(wereld.teamlid)
    assert (open_plan.plan_gesloten, open_plan.team_heeft_leiding) == (False, True)
    wereld.plan.gesloten_op = wereld.plan.begonnen_op
    vertrek(wereld.team, wereld.leidinggevende, wereld.meewerkende)
    dicht = planstand(wereld.plan).wie(wereld.teamlid)
    assert (dicht.plan_gesloten, dicht.team_heeft_leiding) == (True, False)


def test_planmodellen_noemen_zichzelf_in_een_logboek_zonder_woorden_of_namen(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    versie = Stapversie.objects.create(
        analyse=analyse, stap="trots", nummer=1, door=wereld.leidinggevende, trots="Ingrid is trots."
    )
    reactie = Reactie.objects.create(
        analyse=analyse, onderdeel="trots", persoon=wereld.teamlid, blik="herken", woorden="Ingrid!"
    )
    vraagstuk = maak_vraagstuk(analyse, tekst="Waarom doet Ingrid dat?")
    meeschrijver, schrijver = Meeschrijver.objects.get(), analyse.schrijvers.get()
    for rij in (wereld.plan, meeschrijver, analyse, schrijver, versie, reactie, vraagstuk):
        assert str(rij)
        assert "Ingrid" not in str(rij)
    assert str(wereld.cyclus) == "studiejaar"


def test_twee_keer_de_pen_geven_wacht_op_elkaar(wereld: Wereld) -> None:
    """Het slot komt voor het kijken: de tweede ziet wat de eerste deed."""
    with CaptureQueriesContext(connection) as vragen:
        laat_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=wereld.leidinggevende)
    gevraagd = [vraag["sql"] for vraag in vragen if vraag["sql"].startswith("SELECT")]
    assert '"teamplannen_teamplan"' in gevraagd[0]
    assert gevraagd[0].endswith("FOR UPDATE")
