"""Terugkijken: per afspraak toen en nu en wat nu, wat het volgende plan moet weten, en sluiten."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring, veld_van
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import besluit_over, bewaar_slotwoord, geef_woord, rond_af, sluit_terugblik
from apps.interventies.models import Afgerond, AfspraakVersie, Besluit, Slotwoord, Terugblik
from apps.interventies.queries import slotwoord_van, terugblikregels
from apps.pad.fase import Fase
from apps.pad.queries import teampagina
from apps.pad.tijdlijn import tijdlijn
from tests.dingen import (
    daden,
    kom_overeen,
    leg_voor,
    maak_notitie,
    maak_terugblik,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, HEEL_HET_TEAM, LEIDING, Wereld


@pytest.fixture
def loopt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    return versie


def terug(wereld: Wereld, versie: AfspraakVersie, **anders: Any) -> Terugblik:
    return maak_terugblik(versie, wereld.plan, anders.pop("door", wereld.leidinggevende), **anders)


# -- Een afspraak -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("wat_nu", "afgerond", "reden"),
    [
        ("doorgaan", "nee", ""),
        ("aanpassen", "nee", ""),
        ("stoppen", "gestopt", "Het rooster veranderde."),
        ("elders", "gedaan", ""),
    ],
)
def test_wat_nu_laat_de_afspraak_lopen_of_maakt_haar_af(
    wereld: Wereld, loopt: AfspraakVersie, wat_nu: str, afgerond: str, reden: str
) -> None:
    terugblik = terug(wereld, loopt, wat_nu=wat_nu, toelichting="Het rooster veranderde.")
    loopt.afspraak.refresh_from_db()
    assert (loopt.afspraak.afgerond, loopt.afspraak.stopreden) == (afgerond, reden)
    assert daden(terugblik) == [("terugblik-bewaard", wereld.leidinggevende)]


def test_anders_besluiten_draait_de_staat_terug(wereld: Wereld, loopt: AfspraakVersie) -> None:
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.")
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Het rooster.", basis=1)
    loopt.afspraak.refresh_from_db()
    assert loopt.afspraak.stopreden == "Het rooster."
    terug(wereld, loopt, wat_nu="doorgaan", basis=2)
    loopt.afspraak.refresh_from_db()
    assert loopt.afspraak.afgerond == Afgerond.NEE


def rond(wereld: Wereld, versie: AfspraakVersie, naar: Afgerond, reden: str = "") -> None:
    rond_af(afspraak=versie.afspraak, plan=wereld.plan, naar=naar, reden=reden, door=wereld.leidinggevende)


def stand_van(versie: AfspraakVersie) -> tuple[str, str]:
    versie.afspraak.refresh_from_db()
    return versie.afspraak.afgerond, versie.afspraak.stopreden


def test_wat_het_team_later_zei_blijft_als_de_terugblik_verandert(
    wereld: Wereld, loopt: AfspraakVersie
) -> None:
    terug(wereld, loopt)
    rond(wereld, loopt, Afgerond.GEDAAN)
    terug(wereld, loopt, nu="Iets anders.", basis=1)
    terug(wereld, loopt, nu="Iets anders.", wat_nu="aanpassen", basis=2)
    assert stand_van(loopt) == ("gedaan", "")
    with pytest.raises(KanNiet, match="Zeg eerst dat jullie weer verder") as fout:
        terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.", basis=3)
    assert fout.value.veld == "wat_nu"
    rond(wereld, loopt, Afgerond.NEE)
    rond(wereld, loopt, Afgerond.GESTOPT, "Het rooster.")
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.", basis=3)
    assert stand_van(loopt) == ("gestopt", "Het rooster.")


def test_doorgaan_heropent_niet_wat_het_team_al_gedaan_noemde(wereld: Wereld, loopt: AfspraakVersie) -> None:
    rond(wereld, loopt, Afgerond.GEDAAN)
    terug(wereld, loopt)
    assert stand_van(loopt) == ("gedaan", "")


def test_stoppen_vraagt_een_zin(wereld: Wereld, loopt: AfspraakVersie) -> None:
    with pytest.raises(KanNiet, match="waarom jullie hiermee stoppen") as fout:
        terug(wereld, loopt, wat_nu="stoppen")
    assert fout.value.veld == "toelichting"


@pytest.mark.parametrize("later", [True, False])
def test_elders_doen_kan_pas_als_zij_liep(wereld: Wereld, later: bool) -> None:
    versie = leg_voor(wereld, van=wereld.vandaag + DAG if later else wereld.vandaag)
    if later:
        kom_overeen(versie, wereld.plan)
    with pytest.raises(KanNiet, match="liep nog niet") as fout:
        terug(wereld, versie, wat_nu="elders")
    assert fout.value.veld == "wat_nu"


def test_wie_een_oude_versie_las_botst(wereld: Wereld, loopt: AfspraakVersie) -> None:
    eerste = terug(wereld, loopt)
    assert terug(wereld, loopt).versie == eerste.versie == 1
    with pytest.raises(Botsing) as fout:
        terug(wereld, loopt, nu="Iets anders.", door=wereld.meeschrijver)
    assert fout.value.huidig == eerste
    assert terug(wereld, loopt, nu="Iets anders.", basis=1).versie == 2


def test_terugblik_leest_wie_de_afspraak_in_dit_plan_leest(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    terugblik, veld = terug(wereld, versie), veld_van(Terugblik, "nu")
    genoemd = LEIDING | {"kernlid"}
    assert veld.kring_van(terugblik) is Leeskring.GENOEMDEN
    assert wie_ziet(wereld, terugblik) == wie_staat_in(wereld, terugblik, Leeskring.GENOEMDEN) == genoemd
    assert terugblikregels(wereld.plan, wereld.teamlid) == []
    with pytest.raises(MagNiet):
        terug(wereld, versie, door=wereld.meeschrijver)
    kom_overeen(versie, wereld.plan)
    assert veld.kring_van(terugblik) is Leeskring.TEAM
    assert wie_ziet(wereld, terugblik) == wie_staat_in(wereld, terugblik, Leeskring.TEAM) == HEEL_HET_TEAM


def test_alleen_de_pen_kijkt_terug_en_sluit(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for wie in (wereld.teamlid, wereld.buur, wereld.hr):
        with pytest.raises(MagNiet):
            terug(wereld, loopt, door=wie)
        with pytest.raises(MagNiet):
            bewaar_slotwoord(plan=wereld.plan, weten="x", basis=0, door=wie)
        with pytest.raises(MagNiet):
            sluit_terugblik(plan=wereld.plan, weten="x", basis=0, door=wie)


def test_regels_dragen_wat_er_gemerkt_is_op_volgorde(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for tekst in ("Stroef.", "Het went."):
        maak_notitie(loopt, wereld.plan, wereld.teamlid, tekst)
    terug(wereld, loopt)
    [regel] = terugblikregels(wereld.plan, wereld.teamlid)
    assert [notitie.tekst for notitie in regel.notities] == ["Stroef.", "Het went."]
    assert regel.terugblik
    assert regel.terugblik.nu == "We kijken bij elkaar."


def test_wat_nooit_gold_en_introk_hoeft_niemand_te_bekijken(wereld: Wereld, loopt: AfspraakVersie) -> None:
    dubbel = leg_voor(wereld)
    for versie in (dubbel, loopt):
        rond_af(
            afspraak=versie.afspraak,
            plan=wereld.plan,
            naar=Afgerond.GESTOPT,
            reden="Dubbel.",
            door=wereld.leidinggevende,
        )
    regels = terugblikregels(wereld.plan, wereld.teamlid)
    assert [regel.stand.afspraak.pk for regel in regels] == [loopt.afspraak_id]


def test_terugblik_draagt_vanzelf_zijn_moment(wereld: Wereld) -> None:
    assert Terugblik(plan=wereld.plan).op.date() == Slotwoord(plan=wereld.plan).op.date()


# -- Het plan ---------------------------------------------------------------------


def test_slotwoord_bewaart_en_botst(wereld: Wereld) -> None:
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    eerste = bewaar_slotwoord(weten="Begin klein.", basis=0, **wat)
    assert bewaar_slotwoord(weten="Begin klein.", basis=0, **wat).versie == 1
    with pytest.raises(Botsing) as fout:
        bewaar_slotwoord(weten="Begin vroeg.", basis=0, **wat)
    assert fout.value.huidig == eerste
    assert bewaar_slotwoord(weten="Begin vroeg.", basis=1, **wat).versie == 2
    gelezen = slotwoord_van(wereld.plan, wereld.teamlid)
    assert gelezen
    assert gelezen.weten == "Begin vroeg."
    slotwoord = Slotwoord.objects.get()
    assert wie_ziet(wereld, slotwoord) == wie_staat_in(wereld, slotwoord, Leeskring.TEAM) == HEEL_HET_TEAM


def test_sluiten_is_een_keer_en_daarna_schrijft_niemand(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for _ in range(2):
        sluit_terugblik(plan=wereld.plan, weten="Begin klein.", basis=0, door=wereld.meeschrijver)
    wereld.plan.refresh_from_db()
    assert wereld.plan.gesloten_op
    assert [daad for daad, _ in daden(wereld.plan)].count("plan-gesloten") == 1
    assert Slotwoord.objects.get().weten == "Begin klein."
    blad = teampagina(wereld.plan, wereld.teamlid)
    assert (blad.fase, blad.standen[-1][:11]) == (Fase.TERUGGEKEKEN, "Gesloten op")
    assert "Het team keek terug en sloot het plan" in {m.zin for m in tijdlijn(blad).geweest}
    with pytest.raises(MagNiet, match="afgesloten"):
        terug(wereld, loopt)
    with pytest.raises(MagNiet, match="afgesloten"):
        bewaar_slotwoord(plan=wereld.plan, weten="Nog iets.", basis=1, door=wereld.leidinggevende)


@pytest.mark.parametrize(
    "doe",
    [
        terug,
        lambda w, versie: rond(w, versie, Afgerond.GEDAAN),
        lambda w, versie: geef_woord(versie=versie, plan=w.plan, woord="akkoord", door=w.leidinggevende),
        lambda w, versie: maak_notitie(versie, w.plan, w.leidinggevende),
        lambda w, versie: besluit_over(
            afspraak=versie.afspraak, plan=w.plan, besluit=Besluit.HOUDEN, door=w.leidinggevende
        ),
    ],
)
def test_wie_het_plan_opende_voor_het_sluiten_schrijft_er_niet_meer_in(
    wereld: Wereld, loopt: AfspraakVersie, doe: Callable[[Wereld, AfspraakVersie], object]
) -> None:
    sluit_terugblik(plan=wereld.plan, weten="", basis=0, door=wereld.meeschrijver)
    assert wereld.plan.gesloten_op is None
    with pytest.raises(MagNiet, match="afgesloten"):
        doe(wereld, loopt)


@pytest.mark.parametrize(
    ("anders", "regel"),
    [({"wat_nu": "ooit"}, "wat_nu_bestaat"), ({"wat_nu": "stoppen"}, "stoppen_heeft_toelichting")],
)
def test_databank_houdt_wat_nu_bij_elkaar(
    wereld: Wereld, loopt: AfspraakVersie, anders: dict[str, str], regel: str
) -> None:
    terugblik = terug(wereld, loopt)
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Terugblik.objects.filter(pk=terugblik.pk).update(**anders)
