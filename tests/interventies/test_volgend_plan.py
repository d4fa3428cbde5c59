"""Van het ene plan naar het volgende: het plan van nu, wat meekomt, en wat het team daarover besluit."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import (
    begin_plan_van_nu,
    besluit_over,
    bewaar_slotwoord,
    rond_af,
    sluit_terugblik,
)
from apps.interventies.models import Afgerond, Afspraak, AfspraakVersie, Besluit, Standing
from apps.interventies.queries import afspraken_van, omgeving_van
from apps.pad.fase import Fase
from apps.pad.queries import teampagina
from apps.teamplannen.models import Cyclus, Teamplan
from apps.teamplannen.queries import plan_van
from tests.dingen import daden, deel, kom_overeen, leg_voor, maak_terugblik, maak_vraagstuk, teams_van
from tests.interventies.test_nieuwe_versies import pas_aan
from tests.mensen import DAG, Wereld


@pytest.fixture
def straks(wereld: Wereld) -> Cyclus:
    """De cyclus na die van vandaag."""
    van = wereld.cyclus.tot + DAG
    return Cyclus.objects.create(naam="volgend studiejaar", van=van, tot=van + timedelta(days=364))


@pytest.fixture
def loopt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld, titel="Samen lessen bespreken")
    kom_overeen(versie, wereld.plan)
    return versie


@pytest.fixture
def volgend(wereld: Wereld, straks: Cyclus, loopt: AfspraakVersie, settings: Any) -> Teamplan:
    """Het plan van het volgende jaar, begonnen terwijl het vorige nog openstaat."""
    settings.VANDAAG = straks.van
    return begin_plan_van_nu(team=wereld.team, door=wereld.leidinggevende).plan


def besluit(wereld: Wereld, plan: Teamplan, afspraak: Afspraak, wat: str, **anders: Any) -> Standing:
    door = anders.pop("door", wereld.leidinggevende)
    return besluit_over(afspraak=afspraak, plan=plan, besluit=Besluit(wat), door=door, **anders)


def aangemeld(persoon: Persoon) -> Client:
    client = Client()
    client.force_login(persoon)
    return client


# -- Het plan van nu ---------------------------------------------------------------


def test_plan_blijft_van_nu_tot_de_terugblik_dicht_is(wereld: Wereld, straks: Cyclus, settings: Any) -> None:
    settings.VANDAAG = straks.van
    assert plan_van(wereld.teamlid, wereld.team.pk) == wereld.plan
    assert list(Teamplan.objects.open()) == [wereld.plan]
    assert teampagina(wereld.plan, wereld.teamlid).is_voorbij
    sluit_terugblik(plan=wereld.plan, weten="", basis=0, door=wereld.leidinggevende)
    assert plan_van(wereld.teamlid, wereld.team.pk) is None
    [mijn] = teams_van(wereld.teamlid)
    assert mijn.fase is Fase.GEEN_PLAN


def test_gesloten_plan_blijft_van_nu_zolang_zijn_cyclus_loopt(wereld: Wereld) -> None:
    sluit_terugblik(plan=wereld.plan, weten="", basis=0, door=wereld.leidinggevende)
    assert plan_van(wereld.teamlid, wereld.team.pk) == wereld.plan
    assert not Teamplan.objects.open().exists()


def test_nieuw_plan_gaat_voor_ook_als_het_vorige_openstaat(wereld: Wereld, volgend: Teamplan) -> None:
    assert plan_van(wereld.teamlid, wereld.team.pk) == volgend
    assert list(Teamplan.objects.open()) == [volgend]
    assert wereld.plan.gesloten_op is None
    wereld.plan.refresh_from_db()
    bewaar_slotwoord(plan=wereld.plan, weten="Nog net.", basis=0, door=wereld.leidinggevende)


def test_voorbij_plan_zegt_dat_en_heeft_beide_knoppen(
    wereld: Wereld, straks: Cyclus, loopt: AfspraakVersie, settings: Any
) -> None:
    settings.VANDAAG = straks.van
    pagina = reverse("team", args=[wereld.team.pk])
    html = aangemeld(wereld.leidinggevende).get(pagina).content.decode()
    assert "Dit is het plan van studiejaar" in html
    assert "Begin het plan van nu" in html
    assert reverse("terugblik", args=[wereld.team.pk, wereld.plan.pk]) in html
    lezer = aangemeld(wereld.teamlid).get(pagina).content.decode()
    assert "Begin het plan van nu" not in lezer
    assert "Lees de terugblik" in lezer


# -- Wat meekomt --------------------------------------------------------------------


def test_wat_niet_klaar_of_gestopt_is_komt_mee_als_dezelfde_afspraak(
    wereld: Wereld, loopt: AfspraakVersie, straks: Cyclus, settings: Any
) -> None:
    open_, gedaan, gestopt = leg_voor(wereld), leg_voor(wereld), leg_voor(wereld)
    kom_overeen(gedaan, wereld.plan)
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    rond_af(afspraak=gedaan.afspraak, naar=Afgerond.GEDAAN, **wat)
    rond_af(afspraak=gestopt.afspraak, naar=Afgerond.GESTOPT, reden="Dubbel.", **wat)
    settings.VANDAAG = straks.van
    for _ in range(2):
        plan = begin_plan_van_nu(team=wereld.team, door=wereld.leidinggevende).plan
    assert set(plan.afspraken.all()) == {loopt.afspraak, open_.afspraak}
    assert all(standing.kwam_mee for standing in plan.standen.all())
    assert daden(loopt.afspraak)[-1] == ("afspraak-kwam-mee", wereld.leidinggevende)
    assert [stand.afspraak for stand in afspraken_van(plan, wereld.teamlid)] == [
        loopt.afspraak,
        open_.afspraak,
    ]


def test_eerste_plan_van_een_team_neemt_niets_mee(wereld: Wereld) -> None:
    plan = begin_plan_van_nu(team=wereld.buurteam, door=wereld.buurleider).plan
    assert not plan.standen.exists()
    assert omgeving_van(plan, wereld.buurleider).vorig is None


def test_wat_meekwam_is_te_veranderen_voor_de_nieuwe_analyse_gedeeld_is(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie
) -> None:
    nieuw = pas_aan(replace(wereld, plan=volgend), loopt, wat="Elke tweede dinsdag.")
    assert nieuw.nummer == 2
    assert teampagina(volgend, wereld.teamlid).fase is Fase.IN_VOORBEREIDING


def test_fase_van_een_nieuw_plan_volgt_de_nieuwe_analyse(wereld: Wereld, volgend: Teamplan) -> None:
    assert teampagina(volgend, wereld.leidinggevende).fase is Fase.IN_VOORBEREIDING
    deel(volgend.analyses.get())
    assert teampagina(volgend, wereld.teamlid).fase is Fase.ANALYSE_GEDEELD
    [mijn] = teams_van(wereld.teamlid)
    assert mijn.fase is Fase.ANALYSE_GEDEELD


def test_wat_bij_het_terugkijken_toch_doorgaat_komt_alsnog_mee(
    wereld: Wereld, straks: Cyclus, loopt: AfspraakVersie, settings: Any
) -> None:
    later = leg_voor(wereld)
    kom_overeen(later, wereld.plan)
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    for versie in (loopt, later):
        rond_af(afspraak=versie.afspraak, naar=Afgerond.GEDAAN, **wat)
    settings.VANDAAG = straks.van
    volgend = begin_plan_van_nu(team=wereld.team, door=wereld.leidinggevende).plan
    assert not volgend.standen.filter(afspraak=rond_af(afspraak=loopt.afspraak, naar=Afgerond.NEE, **wat))
    for basis in range(2):
        maak_terugblik(loopt, wereld.plan, wereld.leidinggevende, nu=f"Beter {basis}.", basis=basis)
    assert volgend.standen.get(kwam_mee=True, besluit="").afspraak == loopt.afspraak
    rond_af(afspraak=later.afspraak, naar=Afgerond.NEE, **wat)
    sluit_terugblik(weten="", basis=0, **wat)
    assert set(volgend.afspraken.all()) == {loopt.afspraak, later.afspraak}


# -- Besluiten ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wat", "afgerond"), [("houden", "nee"), ("aanpassen", "nee"), ("loslaten", "gestopt")]
)
def test_besluit_staat_in_het_plan_met_wie_en_wanneer(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie, wat: str, afgerond: str
) -> None:
    [stand] = afspraken_van(volgend, wereld.teamlid)
    assert (stand.vraagt_besluit, stand.besluit) == (True, "")
    reden = "Het rooster." if wat == "loslaten" else ""
    standing = besluit(wereld, volgend, loopt.afspraak, wat, reden=reden)
    assert (standing.besluit, standing.besloten_door) == (wat, wereld.leidinggevende)
    assert standing.besloten_op
    [stand] = afspraken_van(volgend, wereld.teamlid)
    assert (stand.vraagt_besluit, stand.besluit) == (False, wat.capitalize())
    assert stand.afspraak.afgerond == afgerond
    assert (f"afspraak-{wat}", wereld.leidinggevende) in daden(loopt.afspraak)


def test_loslaten_vraagt_een_reden(wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie) -> None:
    with pytest.raises(KanNiet, match="waarom jullie hiermee stoppen") as fout:
        besluit(wereld, volgend, loopt.afspraak, "loslaten")
    assert fout.value.veld == "reden"


def test_besluiten_doet_de_pen_over_wat_meekwam_en_nog_loopt(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie
) -> None:
    for wie in (wereld.teamlid, wereld.buur):
        with pytest.raises(MagNiet):
            besluit(wereld, volgend, loopt.afspraak, "houden", door=wie)
    with pytest.raises(KanNiet, match="begon in dit plan"):
        besluit(wereld, wereld.plan, loopt.afspraak, "houden")
    rond_af(afspraak=loopt.afspraak, plan=volgend, naar=Afgerond.GEDAAN, door=wereld.leidinggevende)
    with pytest.raises(MagNiet, match="gedaan of gestopt"):
        besluit(wereld, volgend, loopt.afspraak, "houden")


def test_plan_is_pas_vastgesteld_na_het_delen_en_als_over_alles_besloten_is(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie
) -> None:
    kom_overeen(pas_aan(replace(wereld, plan=volgend), loopt, wat="Elke tweede dinsdag."), volgend)
    volgend.refresh_from_db()
    assert volgend.vastgesteld_op is None
    besluit(wereld, volgend, loopt.afspraak, "houden")
    volgend.refresh_from_db()
    assert volgend.vastgesteld_op is None
    maak_vraagstuk(volgend.analyses.get())
    adres = reverse("analyse_delen", args=[wereld.team.pk])
    assert aangemeld(wereld.leidinggevende).post(adres).status_code == 302
    volgend.refresh_from_db()
    assert volgend.vastgesteld_op
    assert teampagina(volgend, wereld.teamlid).fase is Fase.LOOPT


@pytest.mark.parametrize(
    "anders",
    [
        {"besluit": "ooit"},
        {"besluit": ""},
        {"kwam_mee": False},
        {"besloten_op": None},
        {"besloten_door": None},
    ],
)
def test_databank_houdt_een_besluit_bij_elkaar(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie, anders: dict[str, Any]
) -> None:
    standing = besluit(wereld, volgend, loopt.afspraak, "houden")
    with pytest.raises(IntegrityError, match="besluit_heeft_wie_en_wanneer"), transaction.atomic():
        Standing.objects.filter(pk=standing.pk).update(**anders)


# -- Waarmee het opent ---------------------------------------------------------------


def test_nieuw_plan_opent_met_de_vorige_terugblik(
    wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie
) -> None:
    wereld.plan.refresh_from_db()
    maak_terugblik(loopt, wereld.plan, wereld.leidinggevende, nu="We lachen meer.", toelichting="Vaker.")
    sluit_terugblik(plan=wereld.plan, weten="Begin klein.", basis=0, door=wereld.leidinggevende)
    vorig = omgeving_van(volgend, wereld.teamlid).vorig
    assert vorig
    assert (vorig.cyclus, vorig.gesloten, vorig.weten) == ("studiejaar", True, "Begin klein.")
    [bekeken] = vorig.afspraken
    assert (bekeken.titel, bekeken.woord) == ("Samen lessen bespreken", "Doorgaan")
    html = aangemeld(wereld.teamlid).get(reverse("team", args=[wereld.team.pk])).content.decode()
    for woorden in ("Begin klein.", "We lachen meer.", "Lees de hele terugblik", "Nog niet besloten"):
        assert woorden in html
    assert omgeving_van(volgend, wereld.buur).vorig is None


def test_zonder_slotwoord_zegt_de_pagina_dat_de_terugblik_openstaat(
    wereld: Wereld, volgend: Teamplan
) -> None:
    html = aangemeld(wereld.teamlid).get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert "De terugblik staat nog open" in html
    assert "schreef niet op wat dit plan moet weten" in html


def test_vorige_terugblik_zegt_niets_van_wat_iemand_niet_leest(
    wereld: Wereld, straks: Cyclus, settings: Any
) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    settings.VANDAAG = straks.van
    plan = begin_plan_van_nu(team=wereld.team, door=wereld.leidinggevende).plan
    gelezen = {wie: omgeving_van(plan, wie).vorig for wie in (wereld.kernlid, wereld.teamlid)}
    assert [len(vorig.afspraken) for vorig in gelezen.values() if vorig] == [1, 0]


def test_pagina_houdt_past_aan_en_laat_los(wereld: Wereld, volgend: Teamplan, loopt: AfspraakVersie) -> None:
    client, delen = aangemeld(wereld.leidinggevende), [wereld.team.pk, loopt.afspraak_id]
    adres, pagina = reverse("besluit", args=delen), reverse("afspraak", args=delen)
    assert "kwam mee uit het vorige plan" in client.get(pagina).content.decode()
    zonder = client.post(adres, {"besluit": "loslaten", "reden": ""})
    assert zonder.status_code == 422
    assert "waarom jullie hiermee stoppen" in zonder.content.decode()
    assert client.post(adres, {"besluit": "ooit"}).status_code == 422
    houden = client.post(adres, {"besluit": "houden"})
    assert houden["Location"].endswith("#kwam-mee")
    assert "kwam mee uit het vorige plan" not in client.get(pagina).content.decode()
    anders = reverse("afspraak_anders", args=delen)
    assert client.post(adres, {"besluit": "aanpassen"})["Location"] == anders
    assert client.get(anders).status_code == 200
    client.post(adres, {"besluit": "loslaten", "reden": "Het rooster."})
    assert Afspraak.objects.get(pk=loopt.afspraak_id).stopreden == "Het rooster."
    assert "Vraagstuk uit het vorige plan" in client.get(pagina).content.decode()
