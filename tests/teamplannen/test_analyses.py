"""Een analyse beginnen, er een schrijver bij zetten, en haar delen."""

import pytest
from django.db import IntegrityError

from apps.core.leeskring import Leeskring
from apps.core.oordeel import KanNiet, MagNiet, Oordeel, als
from apps.core.tijd import nu
from apps.teamplannen.actions import (
    begin_analyse,
    begin_plan_en_analyse,
    bewaar_stap,
    deel_analyse,
    voeg_schrijver_toe,
)
from apps.teamplannen.models import Teamanalyse
from apps.teamplannen.models.analyse import NA_OPZIJ_LEGGEN
from apps.teamplannen.queries import analyse_van, heeft_analyse, is_gedeeld
from tests.dingen import (
    daden,
    deel,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_vraagstuk,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, HEEL_HET_TEAM, Wereld, maak_lid, vertrek


def schrijvers(analyse: Teamanalyse) -> set[object]:
    return {rij.persoon for rij in analyse.schrijvers.all()}


def test_analyse_beginnen_maakt_jou_haar_eerste_schrijver(wereld: Wereld) -> None:
    analyse = begin_analyse(plan=wereld.plan, door=wereld.meeschrijver)
    assert (analyse.begonnen_door, analyse.gedeeld_op) == (wereld.meeschrijver, None)
    assert schrijvers(analyse) == {wereld.meeschrijver}
    assert daden(analyse) == [("analyse-begonnen", wereld.meeschrijver)]


def test_analyse_beginnen_die_je_al_begon_geeft_haar_terug(wereld: Wereld) -> None:
    analyse = begin_analyse(plan=wereld.plan, door=wereld.leidinggevende)
    assert begin_analyse(plan=wereld.plan, door=wereld.leidinggevende) == analyse
    assert len(daden(analyse)) == 1


def test_analyse_beginnen_naast_die_van_een_collega_kan_niet(wereld: Wereld) -> None:
    analyse = begin_analyse(plan=wereld.plan, door=wereld.leidinggevende)
    with pytest.raises(KanNiet, match="Een collega begon al"):
        begin_analyse(plan=wereld.plan, door=wereld.meewerkende)
    assert schrijvers(analyse) == {wereld.leidinggevende}


def test_analyse_beginnen_na_het_delen_geeft_de_gedeelde(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    assert begin_analyse(plan=wereld.plan, door=wereld.meeschrijver) == analyse
    assert schrijvers(analyse) == {wereld.leidinggevende}


def test_analyse_beginnen_kan_weer_als_de_vorige_opzij_ligt(wereld: Wereld) -> None:
    oud = maak_analyse(wereld.plan, wereld.leidinggevende)
    Teamanalyse.objects.update(opzij_op=nu())
    assert begin_analyse(plan=wereld.plan, door=wereld.meewerkende) != oud


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr"])
def test_analyse_beginnen_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        begin_analyse(plan=wereld.plan, door=wereld.soorten[wie])
    assert not Teamanalyse.objects.exists()


def test_analyse_is_er_een_die_niet_opzij_ligt(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(IntegrityError, match="een_analyse_per_plan"):
        maak_analyse(wereld.plan, wereld.meewerkende)


# -- Schrijvers -----------------------------------------------------------------


def test_schrijver_erbij_leest_en_schrijft_voor_het_delen(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    voeg_schrijver_toe(analyse=analyse, persoon=wereld.meeschrijver, door=wereld.leidinggevende)
    assert analyse_van(wereld.plan, wereld.meeschrijver) == analyse
    bewaar_stap(
        analyse=analyse, stap="trots", teksten={"trots": "De sfeer."}, basis=0, door=wereld.meeschrijver
    )
    assert daden(analyse)[0] == ("schrijver-erbij", wereld.leidinggevende)


def test_schrijver_erbij_twee_keer_is_een_keer(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    for door in (wereld.leidinggevende, wereld.meewerkende):
        voeg_schrijver_toe(analyse=analyse, persoon=wereld.meewerkende, door=door)
    assert schrijvers(analyse) == {wereld.leidinggevende, wereld.meewerkende}
    assert len(daden(analyse)) == 1


@pytest.mark.parametrize(
    ("persoon", "door"),
    [
        ("teamlid", "leidinggevende"),
        ("buurleider", "leidinggevende"),
        ("meewerkende", "meewerkende"),
        ("meeschrijver", "teamlid"),
    ],
    ids=["zonder pen", "van buiten", "zichzelf", "door wie niet schrijft"],
)
def test_schrijver_erbij_mag_niet(wereld: Wereld, persoon: str, door: str) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(MagNiet):
        voeg_schrijver_toe(analyse=analyse, persoon=wereld.soorten[persoon], door=wereld.soorten[door])
    assert schrijvers(analyse) == {wereld.leidinggevende}


# -- Delen ----------------------------------------------------------------------


def test_delen_laat_het_hele_team_meelezen(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    maak_vraagstuk(analyse)
    assert not is_gedeeld(wereld.plan)
    deel_analyse(analyse=analyse, door=wereld.meeschrijver)
    analyse.refresh_from_db()
    assert analyse.gedeeld_op is not None
    assert analyse.gedeeld_door == wereld.meeschrijver
    assert is_gedeeld(wereld.plan)
    assert daden(analyse) == [("analyse-gedeeld", wereld.meeschrijver)]


def test_delen_zonder_vraagstuk_kan_niet(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(KanNiet, match="eerst één vraagstuk"):
        deel_analyse(analyse=analyse, door=wereld.leidinggevende)
    assert not is_gedeeld(wereld.plan)


def test_delen_een_tweede_keer_mag_niet_en_verandert_de_datum_niet(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    met_datum = analyse.gedeeld_op
    with pytest.raises(MagNiet, match="al gedeeld"):
        deel_analyse(analyse=analyse, door=wereld.leidinggevende)
    analyse.refresh_from_db()
    assert analyse.gedeeld_op == met_datum


@pytest.mark.parametrize("wie", ["meewerkende", "meeschrijver", "teamlid", "buur"])
def test_delen_mag_alleen_een_schrijver(wereld: Wereld, wie: str) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    maak_vraagstuk(analyse)
    with pytest.raises(MagNiet):
        deel_analyse(analyse=analyse, door=wereld.soorten[wie])


def test_delen_heeft_wie_en_wanneer(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(IntegrityError, match="delen_heeft_wie_en_wanneer"):
        Teamanalyse.objects.filter(pk=analyse.pk).update(gedeeld_op=nu())


# -- Wie haar leest -------------------------------------------------------------


def test_analyse_is_voor_het_delen_van_haar_schrijvers(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    assert wie_ziet(wereld, analyse) == {"leidinggevende", "meeschrijver"}
    assert wie_staat_in(wereld, analyse, Leeskring.SCHRIJVERS) == {"leidinggevende", "meeschrijver"}


def test_analyse_is_na_het_delen_van_het_hele_team(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, gedeeld=True)
    assert wie_ziet(wereld, analyse) == HEEL_HET_TEAM
    assert wie_staat_in(wereld, analyse, Leeskring.TEAM) == HEEL_HET_TEAM


def test_analyse_kent_geen_andere_kring(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(ValueError, match="kent de kring"):
        analyse.lezers(Leeskring.INSTELLING)
    with pytest.raises(ValueError, match="kent de kring"):
        wereld.plan.lezers(Leeskring.SCHRIJVERS)
    assert wie_staat_in(wereld, wereld.plan, Leeskring.TEAM) == HEEL_HET_TEAM


def test_analyse_leest_een_schrijver_die_het_team_verliet_niet_meer(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    vertrek(wereld.team, wereld.meeschrijver)
    assert wie_ziet(wereld, analyse) == {"leidinggevende"}
    assert wie_staat_in(wereld, analyse, Leeskring.SCHRIJVERS) == {"leidinggevende"}
    deel(analyse)
    assert wie_ziet(wereld, analyse) == HEEL_HET_TEAM - {"meeschrijver"}


def test_analyse_geeft_een_nieuwe_leidinggevende_niets_voor_het_delen(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    maak_lid(wereld.team, wereld.buurleider, rol="leidinggevende")
    assert wie_ziet(wereld, analyse) == {"leidinggevende"}


@pytest.mark.parametrize(("dagen", "lezers"), [(29, {"leidinggevende"}), (31, set())])
def test_analyse_die_opzij_ligt_lezen_haar_schrijvers_nog_dertig_dagen(
    wereld: Wereld, dagen: int, lezers: set[str]
) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    analyse.opzij_op = nu() - dagen * DAG
    analyse.save()
    vertrek(wereld.team, wereld.leidinggevende)
    assert wie_ziet(wereld, analyse) == lezers
    assert NA_OPZIJ_LEGGEN == 30 * DAG


def test_analyse_die_opzij_ligt_is_niet_de_analyse_van_nu(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    Teamanalyse.objects.filter(pk=analyse.pk).update(opzij_op=nu())
    assert analyse_van(wereld.plan, wereld.leidinggevende) is None
    assert not is_gedeeld(wereld.plan)
    assert not heeft_analyse(wereld.plan)


def test_analyse_die_je_niet_mag_lezen_is_er_wel(wereld: Wereld) -> None:
    assert not heeft_analyse(wereld.plan)
    maak_analyse(wereld.plan, wereld.leidinggevende)
    assert heeft_analyse(wereld.plan)
    assert analyse_van(wereld.plan, wereld.teamlid) is None


def test_analyse_van_noemt_haar_schrijvers_op_volgorde_van_erbij_komen(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.meeschrijver, wereld.leidinggevende)
    analyse = analyse_van(wereld.plan, wereld.leidinggevende)
    assert analyse is not None
    assert analyse.schrijver_ids == [wereld.meeschrijver.pk, wereld.leidinggevende.pk]
    assert analyse_van(wereld.plan, wereld.teamlid) is None


def test_analyse_van_wie_de_pen_kwijt_is_gaat_opzij_en_blijft_voor_hem_te_lezen(wereld: Wereld) -> None:
    oud = maak_analyse(wereld.plan, wereld.meeschrijver)
    assert heeft_analyse(wereld.plan)
    wereld.plan.meeschrijvers.all().delete()
    assert not heeft_analyse(wereld.plan)
    nieuw = begin_analyse(plan=wereld.plan, door=wereld.leidinggevende)
    assert wie_ziet(wereld, oud) == {"meeschrijver"}
    assert wie_ziet(wereld, nieuw) == {"leidinggevende"}


def test_analyse_waar_een_ander_met_de_pen_aan_schrijft_blijft_liggen(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    vertrek(wereld.team, wereld.leidinggevende)
    with pytest.raises(KanNiet, match="Een collega begon al"):
        begin_analyse(plan=wereld.plan, door=wereld.meewerkende)
    assert begin_analyse(plan=wereld.plan, door=wereld.meeschrijver) == analyse


def test_analyse_die_gedeeld_is_gaat_nooit_opzij(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    vertrek(wereld.team, wereld.leidinggevende)
    assert begin_analyse(plan=wereld.plan, door=wereld.meewerkende) == analyse


def test_analyse_zonder_schrijver_met_pen_gaat_opzij_en_opent_voor_niemand(wereld: Wereld) -> None:
    oud = maak_analyse(wereld.plan, wereld.leidinggevende)
    maak_vraagstuk(oud)
    vertrek(wereld.team, wereld.leidinggevende)
    assert not heeft_analyse(wereld.plan)
    nieuw = begin_analyse(plan=wereld.plan, door=wereld.meewerkende)
    oud.refresh_from_db()
    assert oud.opzij_op is not None
    assert nieuw != oud
    assert not nieuw.vraagstukken.exists()
    assert not Teamanalyse.objects.zichtbaar_voor(wereld.meewerkende).filter(pk=oud.pk).exists()
    assert Teamanalyse.objects.zichtbaar_voor(wereld.leidinggevende).filter(pk=oud.pk).exists()
    assert daden(oud) == [("analyse-opzij", wereld.meewerkende)]


def test_beginnen_lukt_heel_of_helemaal_niet(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    def weiger(_: object) -> Oordeel:
        return als(False, "Nu even niet.")

    monkeypatch.setattr("apps.teamplannen.rules.mag_plan_schrijven", weiger)
    with pytest.raises(MagNiet):
        begin_plan_en_analyse(team=wereld.buurteam, door=wereld.buurleider)
    assert not wereld.buurteam.plannen.exists()
    monkeypatch.undo()
    analyse = begin_plan_en_analyse(team=wereld.buurteam, door=wereld.buurleider)
    assert analyse.plan == wereld.buurteam.plannen.get()
