"""De volgorde van wat wacht, en dat wie meer teams heeft niet meer vragen kost."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt, op_volgorde
from apps.core.dagen import datum_kort
from apps.core.tijd import nu, vandaag
from apps.interventies.actions import geef_woord
from apps.interventies.models import AfspraakVersie, Doelgroep, Standing
from apps.teamplannen.actions import bewaar_brief, draag_team_over
from apps.teamplannen.models import Plandeling, Teamplan
from tests.dingen import (
    deel_plan,
    kom_overeen,
    leg_voor,
    maak_gedeelde_analyse,
    maak_terugblik,
    teams_van,
    wacht_op,
)
from tests.mensen import Wereld, op_dag


def punt(kop: str, sinds: date, voor: date | None = None, *, mag_later: bool = False) -> Punt:
    return Punt(icoon="oog", kop=kop, tekst="", url="", knop="", sinds=sinds, voor=voor, mag_later=mag_later)


def test_wat_het_eerst_speelt_staat_bovenaan() -> None:
    dag = date(2026, 11, 10)
    punten = [
        punt("over een maand af", dag - timedelta(days=9), dag + timedelta(days=30)),
        punt("wacht sinds gisteren", dag - timedelta(days=1)),
        punt("had vorige week gemoeten", dag - timedelta(days=2), dag - timedelta(days=7)),
        punt("mag later", dag - timedelta(days=99), mag_later=True),
        punt("wacht al lang", dag - timedelta(days=40)),
        punt("morgen af", dag, dag + timedelta(days=1)),
    ]
    assert [rij.kop for rij in op_volgorde(punten)] == [
        "wacht al lang",
        "had vorige week gemoeten",
        "wacht sinds gisteren",
        "morgen af",
        "over een maand af",
        "mag later",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("over", "zin"), [(3, "Het begint op"), (-3, "Het begon op"), (0, "Het begon op")])
def test_een_woord_zegt_wanneer_de_afspraak_begint(wereld: Wereld, over: int, zin: str) -> None:
    leg_voor(wereld, van=vandaag() + timedelta(days=over))
    mijn = next(rij for rij in wacht_op(wereld.teamlid) if rij.knop == "Geef je woord")
    assert zin in mijn.tekst
    assert mijn.voor == vandaag() + timedelta(days=over)


@pytest.mark.django_db
def test_afspraken_kosten_twee_vragen_hoeveel_er_ook_wachten(wereld: Wereld) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as keer:
            wacht_op(wereld.leidinggevende)
        return len(keer)

    leg_voor(wereld)
    eerst = vragen()
    for _ in range(3):
        versie = leg_voor(wereld)
        geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    assert vragen() == eerst


# -- Wat op een dag af moet ---------------------------------------------------------


def koppen(persoon: Persoon) -> list[str]:
    return [rij.kop for rij in wacht_op(persoon)]


@pytest.fixture
def geldt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld, van=vandaag(), terugblik_op=vandaag() + timedelta(days=7))
    kom_overeen(versie, wereld.plan)
    return versie


@pytest.mark.django_db
def test_terugkijken_vraagt_het_vanaf_een_week_vooraf_tot_het_gebeurd_is(
    wereld: Wereld, geldt: AfspraakVersie
) -> None:
    vraag = f"Kijk terug op ‘{geldt.titel}’"
    assert vraag in koppen(wereld.leidinggevende)
    assert vraag in koppen(wereld.meeschrijver)
    assert vraag not in koppen(wereld.teamlid)
    AfspraakVersie.objects.update(terugblik_op=vandaag() + timedelta(days=8))
    assert vraag not in koppen(wereld.leidinggevende)
    AfspraakVersie.objects.update(terugblik_op=vandaag())
    maak_terugblik(geldt, wereld.plan, wereld.leidinggevende)
    assert vraag not in koppen(wereld.leidinggevende)


@pytest.mark.django_db
def test_zonder_dag_vraagt_niemand_om_terug_te_kijken(wereld: Wereld, geldt: AfspraakVersie) -> None:
    AfspraakVersie.objects.update(terugblik_op=None)
    assert not [kop for kop in koppen(wereld.leidinggevende) if kop.startswith("Kijk terug")]


@pytest.mark.django_db
def test_elk_lid_leest_dat_zijn_plan_gedeeld_gaat_worden(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    deling = deel_plan(wereld.plan)
    Plandeling.objects.filter(pk=deling.pk).update(van=vandaag() + timedelta(days=1))
    zin = "leest de instelling met Verpleegkunde mee"
    for wie in (wereld.teamlid, wereld.meewerkende):
        assert any(zin in kop for kop in koppen(wie))
    for wie in (wereld.buur, deling.aangekondigd_door):
        assert not any(zin in kop for kop in koppen(wie))
    Plandeling.objects.filter(pk=deling.pk).update(van=vandaag())
    assert not any(zin in kop for kop in koppen(wereld.teamlid))


@pytest.mark.django_db
def test_wie_de_pen_heeft_is_aan_zet_als_er_iets_meekwam_of_een_jaar_voorbij_is(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    assert not any(rij.is_aan_zet for rij in teams_van(wereld.leidinggevende))
    Standing.objects.filter(afspraak=versie.afspraak).update(kwam_mee=True)
    assert [rij.te_besluiten for rij in teams_van(wereld.leidinggevende) if rij.is_aan_zet] == [True]
    assert not any(rij.is_aan_zet for rij in teams_van(wereld.teamlid))
    Standing.objects.update(kwam_mee=False)
    with op_dag(wereld.cyclus.tot + timedelta(days=1)):
        [rij] = teams_van(wereld.leidinggevende)
        assert rij.is_aan_zet
        assert rij.voorbij
        assert rij.voorbij.plan_id == wereld.plan.pk
        assert not any(rij.is_aan_zet for rij in teams_van(wereld.teamlid))
    Teamplan.objects.update(gesloten_op=nu())
    with op_dag(wereld.cyclus.tot + timedelta(days=1)):
        assert not any(rij.voorbij for rij in teams_van(wereld.leidinggevende))


@pytest.mark.django_db
def test_te_besluiten_is_wat_je_leest_in_een_plan_dat_open_is(wereld: Wereld) -> None:
    versie = leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP)
    Standing.objects.filter(afspraak=versie.afspraak).update(kwam_mee=True)
    assert [rij.te_besluiten for rij in teams_van(wereld.leidinggevende)] == [True]
    assert [rij.te_besluiten for rij in teams_van(wereld.meeschrijver)] == [False]
    Teamplan.objects.update(gesloten_op=nu())
    assert [rij.te_besluiten for rij in teams_van(wereld.leidinggevende)] == [False]


@pytest.mark.django_db
def test_wie_gaat_kan_nog_een_briefje_nalaten(wereld: Wereld) -> None:
    zin = "Je draagt Verpleegkunde over"
    assert zin not in koppen(wereld.leidinggevende)
    wereld.team.lidmaatschappen.update(tot=vandaag() + timedelta(days=9))
    assert zin in koppen(wereld.leidinggevende)
    assert zin not in koppen(wereld.teamlid)
    bewaar_brief(team=wereld.team, tekst="Kijk eens bij de koffie.", door=wereld.leidinggevende)
    assert zin not in koppen(wereld.leidinggevende)


@pytest.mark.django_db
def test_na_een_overdracht_zonder_briefje_kan_het_nog(wereld: Wereld) -> None:
    """Overdragen zet een leeg briefje klaar."""
    wat: dict[str, Any] = {"naar": wereld.buurleider, "vanaf": vandaag() + timedelta(days=9)}
    draag_team_over(team=wereld.team, van=wereld.leidinggevende, blijft=False, door=wereld.beheerder, **wat)
    assert "Je draagt Verpleegkunde over" in koppen(wereld.leidinggevende)


@pytest.mark.django_db
def test_zonder_plan_is_er_geen_overdracht_te_bekijken(wereld: Wereld) -> None:
    wereld.buurteam.lidmaatschappen.update(tot=vandaag() + timedelta(days=9))
    assert "Je draagt Logopedie over" not in koppen(wereld.buurleider)


def neemt_over(wereld: Wereld, **anders: Any) -> None:
    wat: dict[str, Any] = {"naar": wereld.buurleider, "vanaf": vandaag(), "blijft": False} | anders
    draag_team_over(team=wereld.team, van=wereld.leidinggevende, door=wereld.beheerder, **wat)


@pytest.mark.django_db
def test_wie_een_team_overnam_hoort_dat_twee_weken(wereld: Wereld) -> None:
    begin = f"Je leidt Verpleegkunde sinds {datum_kort(vandaag())}"
    assert begin not in koppen(wereld.leidinggevende)
    bewaar_brief(team=wereld.team, tekst="Kijk eens bij de koffie.", door=wereld.leidinggevende)
    neemt_over(wereld)
    (mijn,) = [rij for rij in wacht_op(wereld.buurleider) if rij.kop == begin]
    assert (mijn.tekst, mijn.knop) == (
        "Lees eerst waar het team staat. Ingrid liet een briefje na.",
        "Lees het briefje",
    )
    assert begin not in koppen(wereld.meewerkende), "wie al leidde, neemt niets over"
    for dagen, te_zien in ((13, True), (14, False)):
        with op_dag(vandaag() + timedelta(days=dagen)):
            assert (begin in koppen(wereld.buurleider)) is te_zien, dagen


@pytest.mark.django_db
def test_wie_zonder_briefje_overneemt_bekijkt_het_plan(wereld: Wereld) -> None:
    neemt_over(wereld, naar=wereld.teamlid, blijft=True)
    (mijn,) = [rij for rij in wacht_op(wereld.teamlid) if rij.kop.startswith("Je leidt")]
    assert (mijn.tekst, mijn.knop) == ("Lees eerst waar het team staat.", "Bekijk het plan")
    assert not [kop for kop in koppen(wereld.leidinggevende) if kop.startswith("Je leidt")]
