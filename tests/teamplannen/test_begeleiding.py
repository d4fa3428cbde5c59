"""Een begeleider leest een tijd mee in één plan, schrijft opmerkingen, en beslist nergens over."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.core.models import Concept, Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.teamplannen.actions import (
    beeindig_begeleiding,
    haal_opmerking_weg,
    maak_opmerking,
    nodig_begeleider_uit,
)
from apps.teamplannen.models import Begeleider, Cyclus, Opmerking, Stapversie, Teamanalyse, Teamplan
from tests.dingen import leg_voor, maak_analyse, maak_gedeelde_analyse, wie_ziet
from tests.mensen import DAG, Wereld, maak_lid, op_dag
from tests.rechten.rondgang import bezoeker

KENMERK = UUID("0b4a1f0c-4a8e-4f0a-9d55-0a2f7d1c9e10")


@pytest.fixture
def begeleider(wereld: Wereld) -> Begeleider:
    """Xandra van een ander team, nog dertig dagen."""
    return Begeleider.objects.create(
        plan=wereld.plan,
        persoon=wereld.buur,
        uitgenodigd_door=wereld.leidinggevende,
        van=wereld.vandaag - 10 * DAG,
        tot=wereld.vandaag + 30 * DAG,
    )


def nodig(wereld: Wereld, **anders: Any) -> Begeleider:
    gewoon: dict[str, Any] = {"persoon": wereld.buur, "tot": wereld.vandaag, "door": wereld.leidinggevende}
    return nodig_begeleider_uit(plan=wereld.plan, **gewoon | anders)


# -- Uitnodigen en stoppen ----------------------------------------------------------


def test_wie_leidt_laat_iemand_meekijken_vanaf_vandaag(wereld: Wereld) -> None:
    rij = nodig(wereld, tot=wereld.cyclus.tot)
    assert (rij.van, rij.tot, rij.uitgenodigd_door) == (
        wereld.vandaag,
        wereld.cyclus.tot,
        wereld.leidinggevende,
    )
    assert Gebeurtenis.objects.filter(daad="begeleider-erbij", door=wereld.leidinggevende).exists()


@pytest.mark.parametrize(("dag", "zin"), [(-1, "al voorbij"), (301, "Dit plan loopt tot en met")])
def test_de_laatste_dag_ligt_tussen_vandaag_en_het_einde_van_het_studiejaar(
    wereld: Wereld, dag: int, zin: str
) -> None:
    with pytest.raises(KanNiet, match=zin) as weigering:
        nodig(wereld, tot=wereld.vandaag + dag * DAG)
    assert weigering.value.veld == "tot"


def test_wie_al_meekijkt_of_hier_niet_meer_werkt_wordt_niet_gevraagd(wereld: Wereld) -> None:
    nodig(wereld)
    with pytest.raises(KanNiet, match="kijkt al mee"):
        nodig(wereld)
    wereld.hr.uit_dienst_op = wereld.vandaag - DAG
    with pytest.raises(KanNiet, match="werkt hier niet meer"):
        nodig(wereld, persoon=wereld.hr)


@pytest.mark.parametrize("soort", ["teamlid", "meeschrijver", "buur", "hr"])
def test_wie_niet_leidt_nodigt_niemand_uit(wereld: Wereld, soort: str) -> None:
    with pytest.raises(MagNiet):
        nodig(wereld, persoon=wereld.beheerder, door=wereld.soorten[soort])


def test_een_teamlid_is_geen_begeleider_van_zijn_eigen_team(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="leest al mee"):
        nodig(wereld, persoon=wereld.teamlid)


def test_een_gesloten_plan_krijgt_geen_begeleider(wereld: Wereld) -> None:
    Teamplan.objects.update(gesloten_op=nu())
    wereld.plan.refresh_from_db()
    with pytest.raises(MagNiet, match="afgesloten"):
        nodig(wereld)


def test_zonder_leidinggevende_nodigt_elk_lid_uit(wereld: Wereld) -> None:
    lid = wereld.losse_leden[0]
    plan = Teamplan.objects.create(
        team=wereld.los_team, cyclus=wereld.cyclus, onderdeel=wereld.dienst, begonnen_door=lid
    )
    assert nodig_begeleider_uit(plan=plan, persoon=wereld.buur, tot=wereld.vandaag, door=lid).pk


@pytest.mark.parametrize("soort", ["teamlid", "buur"])
def test_elk_lid_en_de_begeleider_zelf_laat_het_stoppen(
    wereld: Wereld, begeleider: Begeleider, soort: str
) -> None:
    beeindig_begeleiding(begeleider=begeleider, door=wereld.soorten[soort])
    begeleider.refresh_from_db()
    assert begeleider.tot == wereld.vandaag - DAG
    assert not Teamplan.objects.zichtbaar_voor(wereld.buur).exists()
    beeindig_begeleiding(begeleider=begeleider, door=wereld.teamlid)
    assert Gebeurtenis.objects.filter(daad="begeleider-weg").count() == 1, "nog eens stoppen doet niets"


def test_een_ander_laat_niemand_stoppen(wereld: Wereld, begeleider: Begeleider) -> None:
    with pytest.raises(MagNiet):
        beeindig_begeleiding(begeleider=begeleider, door=wereld.hr)


def test_wie_dezelfde_dag_stopt_is_er_nooit_geweest(wereld: Wereld) -> None:
    beeindig_begeleiding(begeleider=nodig(wereld), door=wereld.leidinggevende)
    assert not Begeleider.objects.exists()


@pytest.mark.parametrize("anders", [{"tot": None}, {}], ids=["zonder einde", "twee keer"])
def test_wat_niet_kan_weigert_de_databank(
    wereld: Wereld, begeleider: Begeleider, anders: dict[str, Any]
) -> None:
    gewoon = {"persoon": wereld.hr if anders else wereld.buur, "tot": wereld.vandaag}
    with pytest.raises(IntegrityError), transaction.atomic():
        Begeleider.objects.create(
            plan=wereld.plan, uitgenodigd_door=wereld.hr, van=wereld.vandaag, **gewoon | anders
        )


# -- Lezen ------------------------------------------------------------------------


def test_een_begeleider_leest_tot_en_met_zijn_laatste_dag(wereld: Wereld, begeleider: Begeleider) -> None:
    assert "buur" in wie_ziet(wereld, wereld.plan)
    assert begeleider.tot
    with op_dag(begeleider.tot):
        assert "buur" in wie_ziet(wereld, wereld.plan)
    with op_dag(begeleider.tot + DAG):
        assert "buur" not in wie_ziet(wereld, wereld.plan)


def test_een_ander_plan_van_hetzelfde_team_ziet_hij_niet(wereld: Wereld, begeleider: Begeleider) -> None:
    eerder = wereld.cyclus.van - DAG
    vorige = Cyclus.objects.create(naam="vorig", van=eerder - 300 * DAG, tot=eerder)
    plan = Teamplan.objects.create(
        team=wereld.team, cyclus=vorige, onderdeel=wereld.academie, begonnen_door=wereld.leidinggevende
    )
    assert "buur" not in wie_ziet(wereld, plan)
    assert "teamlid" in wie_ziet(wereld, plan)


def test_wie_schreef_en_wegging_leest_als_begeleider_alleen_wat_het_team_leest(
    wereld: Wereld, begeleider: Begeleider
) -> None:
    """Ook wat hij zelf schreef voor het delen is dan weer van de schrijvers."""
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.buur)
    oud = Stapversie.objects.create(
        analyse=analyse, stap="trots", nummer=1, door=wereld.buur, trots="a", vervangen_op=nu()
    )
    assert "buur" not in wie_ziet(wereld, analyse)
    Teamanalyse.objects.update(gedeeld_op=nu() + timedelta(seconds=1), gedeeld_door=wereld.leidinggevende)
    assert "buur" in wie_ziet(wereld, analyse)
    assert "buur" not in wie_ziet(wereld, oud)


# -- Opmerkingen --------------------------------------------------------------------


def test_een_begeleider_geeft_het_team_een_opmerking_mee(wereld: Wereld, begeleider: Begeleider) -> None:
    opmerking = maak_opmerking(plan=wereld.plan, tekst="Mooi.", kenmerk=KENMERK, door=wereld.buur)
    assert maak_opmerking(plan=wereld.plan, tekst="Mooi.", kenmerk=KENMERK, door=wereld.buur) == opmerking
    ander = maak_opmerking(plan=wereld.plan, tekst="Heel mooi.", kenmerk=KENMERK, door=wereld.buur)
    assert (ander == opmerking, ander.tekst) == (False, "Heel mooi.")
    ander.delete()
    assert {"teamlid", "leidinggevende", "buur"} <= wie_ziet(wereld, opmerking)
    assert "hr" not in wie_ziet(wereld, opmerking)


def test_een_lid_en_een_buitenstaander_schrijven_geen_opmerking(wereld: Wereld) -> None:
    for persoon in (wereld.teamlid, wereld.hr):
        with pytest.raises(MagNiet):
            maak_opmerking(plan=wereld.plan, tekst="Mooi.", kenmerk=uuid4(), door=persoon)


def test_wie_intussen_lid_is_heeft_zijn_woord_elders(wereld: Wereld, begeleider: Begeleider) -> None:
    maak_lid(wereld.team, wereld.buur)
    with pytest.raises(MagNiet, match="als begeleider"):
        maak_opmerking(plan=wereld.plan, tekst="Mooi.", kenmerk=uuid4(), door=wereld.buur)


def test_alleen_wie_haar_schreef_haalt_een_opmerking_weg(wereld: Wereld, begeleider: Begeleider) -> None:
    opmerking = maak_opmerking(plan=wereld.plan, tekst="Mooi.", kenmerk=KENMERK, door=wereld.buur)
    with pytest.raises(MagNiet):
        haal_opmerking_weg(opmerking=opmerking, door=wereld.leidinggevende)
    haal_opmerking_weg(opmerking=opmerking, door=wereld.buur)
    assert not Opmerking.objects.exists()


def test_een_opmerking_zonder_woorden_weigert_de_databank(wereld: Wereld) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Opmerking.objects.create(plan=wereld.plan, persoon=wereld.hr, tekst="", kenmerk=KENMERK)


# -- De pagina's ------------------------------------------------------------------


def test_het_team_ziet_wie_er_meekijkt_en_tot_wanneer(wereld: Wereld) -> None:
    nodig(wereld, tot=wereld.cyclus.tot)
    pagina = bezoeker(wereld.teamlid).get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert pagina.count("Xandra Idema kijkt mee tot en met") == 2, "opzij en in de tijdlijn"


def test_na_het_stoppen_staat_in_de_tijdlijn_dat_hij_niet_meer_meekijkt(
    wereld: Wereld, begeleider: Begeleider
) -> None:
    beeindig_begeleiding(begeleider=begeleider, door=wereld.teamlid)
    pagina = bezoeker(wereld.teamlid).get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert "Xandra Idema kijkt niet meer mee" in pagina
    assert "Niemand van buiten het team." in pagina


def test_een_begeleider_vindt_het_plan_en_krijgt_geen_knop_die_niet_kan(
    wereld: Wereld, begeleider: Begeleider
) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    buur, team = bezoeker(wereld.buur), [wereld.team.pk]
    start = buur.get(reverse("start")).content.decode()
    assert reverse("team", args=team) in start
    assert "De analyse van Verpleegkunde is gedeeld" not in start, "hij wordt niets gevraagd"
    pagina = buur.get(reverse("team", args=team)).content.decode()
    for naam in ("teammensen", "interventie_kies", "plan_begin"):
        assert reverse(naam, args=team) not in pagina, naam
    assert "zeg wat jij ziet" not in pagina
    assert "<form" not in buur.get(reverse("analyse", args=team)).content.decode().split("<main")[1]


def test_stoppen_brengt_de_begeleider_naar_zijn_startpagina(wereld: Wereld, begeleider: Begeleider) -> None:
    adres = reverse("begeleider_weg", args=[wereld.team.pk, begeleider.pk])
    terug = reverse("begeleiding", args=[wereld.team.pk])
    assert bezoeker(wereld.buur).get(adres)["Location"] == terug
    assert bezoeker(wereld.buur).post(adres)["Location"] == reverse("start")
    assert bezoeker(wereld.leidinggevende).post(adres)["Location"] == terug


def test_een_opmerking_is_onder_het_typen_een_concept(wereld: Wereld, begeleider: Begeleider) -> None:
    buur, adres = bezoeker(wereld.buur), reverse("begeleiding", args=[wereld.team.pk])
    kop = {"HX-Request": "true"}
    buur.post(adres, {"tekst": "Ik zag", "kenmerk": KENMERK, "doe": "concept"}, headers=kop)
    assert "Ik zag" in buur.get(adres).content.decode()
    assert buur.post(adres, {"tekst": "Ik zag rust.", "kenmerk": KENMERK}).status_code == 302
    assert not Concept.objects.exists()
    assert "Ik zag rust." in bezoeker(wereld.teamlid).get(adres).content.decode()
    assert buur.post(adres, {"tekst": "", "kenmerk": uuid4()}).status_code == 422


def test_een_dag_die_niet_kan_krijgt_een_zin_bij_het_veld(wereld: Wereld) -> None:
    adres = reverse("begeleider_erbij", args=[wereld.team.pk, wereld.buur.pk])
    ingrid = bezoeker(wereld.leidinggevende)
    antwoord = ingrid.post(adres, {"tot": (wereld.vandaag - DAG).isoformat()})
    assert antwoord.status_code == 422
    assert "al voorbij" in antwoord.content.decode()
