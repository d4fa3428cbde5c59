"""Het gesprek van het hele team: wie plant, wie schrijft en wie leest."""

from datetime import timedelta
from uuid import uuid4

import pytest

from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Teamgesprek
from apps.ontwikkelgesprekken.queries import teamgesprekken_van, verslag_van
from apps.post.models import Bericht
from tests.dingen import daden, wie_staat_in, wie_ziet
from tests.gesprekken import maak_teamgesprek, over_een_week
from tests.mensen import HEEL_HET_TEAM, Wereld, vertrek


def test_de_leidinggevende_plant_en_het_hele_team_krijgt_het(wereld: Wereld) -> None:
    gesprek = maak_teamgesprek(wereld)
    assert {bericht.aan for bericht in Bericht.objects.select_related("aan")} == {
        *wereld.meedoeners,
        wereld.leidinggevende,
    }
    assert wie_ziet(wereld, gesprek) == HEEL_HET_TEAM == wie_staat_in(wereld, gesprek, Leeskring.TEAM_ALLEEN)
    assert teamgesprekken_van(wereld.team, wereld.teamlid) == [gesprek]
    assert teamgesprekken_van(wereld.team, wereld.hr) == []
    with pytest.raises(ValueError, match="wij_twee"):
        gesprek.lezers(Leeskring.WIJ_TWEE)


def test_een_lid_plant_alleen_zonder_leidinggevende(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="leidinggevende"):
        maak_teamgesprek(wereld, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="van het team"):
        maak_teamgesprek(wereld, door=wereld.buurleider)
    lid = wereld.losse_leden[0]
    wanneer = over_een_week()
    gesprek = actions.plan_teamgesprek(team=wereld.los_team, wanneer=wanneer, kenmerk=uuid4(), door=lid)
    assert gesprek.gepland_door == lid


def test_twee_keer_plannen_is_een_teamgesprek(wereld: Wereld) -> None:
    kenmerk, wanneer, leider = uuid4(), over_een_week(), wereld.leidinggevende
    for _ in range(2):
        actions.plan_teamgesprek(team=wereld.team, wanneer=wanneer, kenmerk=kenmerk, door=leider)
    assert len(daden(Teamgesprek.objects.get())) == 1
    with pytest.raises(KanNiet, match="plande je al"):
        actions.plan_teamgesprek(
            team=wereld.team, wanneer=over_een_week(duur=30), kenmerk=kenmerk, door=leider
        )


def test_verzetten_en_afzeggen_gaan_naar_ieders_agenda(wereld: Wereld) -> None:
    gesprek, leider = maak_teamgesprek(wereld), wereld.leidinggevende
    actions.verzet_teamgesprek(gesprek=gesprek, wanneer=over_een_week(), basis=0, door=leider)
    assert Teamgesprek.objects.get().versie == 0
    actions.verzet_teamgesprek(gesprek=gesprek, wanneer=over_een_week(duur=30), basis=0, door=leider)
    with pytest.raises(KanNiet, match="intussen"):
        actions.verzet_teamgesprek(gesprek=gesprek, wanneer=over_een_week(duur=90), basis=0, door=leider)
    for _ in range(2):
        actions.zeg_teamgesprek_af(gesprek=gesprek, door=leider)
    assert Teamgesprek.objects.get().versie == 2
    laatste = Bericht.objects.filter(aan=wereld.teamlid).latest("pk")
    assert laatste.ics
    assert b"METHOD:CANCEL" in bytes(laatste.ics)
    with pytest.raises(MagNiet, match="afgezegd"):
        actions.verzet_teamgesprek(gesprek=gesprek, wanneer=over_een_week(duur=45), basis=2, door=leider)
    with pytest.raises(MagNiet, match="afgezegd"):
        actions.schrijf_teamverslag(gesprek=gesprek, notities="Iets", mee="", basis=0, door=leider)


def test_elk_lid_schrijft_mee_en_ziet_wat_een_ander_intussen_schreef(wereld: Wereld) -> None:
    gesprek = maak_teamgesprek(wereld)
    eerste = actions.schrijf_teamverslag(
        gesprek=gesprek, notities="Een.", mee="Klein.", basis=0, door=wereld.kernlid
    )
    assert wie_ziet(wereld, eerste) == HEEL_HET_TEAM == wie_staat_in(wereld, eerste, Leeskring.TEAM_ALLEEN)
    assert verslag_van(gesprek, wereld.hr) is None
    zelfde = actions.schrijf_teamverslag(
        gesprek=gesprek, notities="Een.", mee="Klein.", basis=0, door=wereld.teamlid
    )
    assert zelfde.versie == 1
    with pytest.raises(Botsing):
        actions.schrijf_teamverslag(gesprek=gesprek, notities="Twee.", mee="", basis=0, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="van het team"):
        actions.schrijf_teamverslag(gesprek=gesprek, notities="Ik ook.", mee="", basis=1, door=wereld.buur)
    assert daden(gesprek) == [
        ("teamgesprek-gepland", wereld.leidinggevende),
        ("teamverslag-bewaard", wereld.kernlid),
    ]


def test_een_teamgesprek_dat_geweest_is_zegt_niemand_af(wereld: Wereld) -> None:
    gesprek, leider = maak_teamgesprek(wereld), wereld.leidinggevende
    Teamgesprek.objects.update(begin=nu() - timedelta(hours=1))
    with pytest.raises(MagNiet, match="al geweest"):
        actions.zeg_teamgesprek_af(gesprek=gesprek, door=leider)


def test_wie_het_team_uit_is_krijgt_de_afzegging_nog_en_een_andere_tijd_niet(wereld: Wereld) -> None:
    gesprek, leider = maak_teamgesprek(wereld), wereld.leidinggevende
    vertrek(wereld.team, wereld.teamlid)
    actions.verzet_teamgesprek(gesprek=gesprek, wanneer=over_een_week(duur=30), basis=0, door=leider)
    actions.zeg_teamgesprek_af(gesprek=gesprek, door=leider)
    gekregen = Bericht.objects.filter(aan=wereld.teamlid).order_by("pk")
    assert [rij.sleutel for rij in gekregen] == [f"{gesprek.uid}:0", f"{gesprek.uid}:2"]
    assert gekregen[1].pad == "/gesprekken/"
