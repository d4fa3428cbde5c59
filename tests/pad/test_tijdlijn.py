"""Wat er op de tijdlijn van een team staat, en wat niet."""

from datetime import date

from apps.interventies.models import AfspraakVersie
from apps.pad.queries import teampagina
from apps.pad.tijdlijn import Moment, Tijdlijn, tijdlijn
from apps.teamplannen.models import Meeschrijver
from apps.teamplannen.queries import plan_van
from apps.teams.models import Lidmaatschap, Lidrol
from tests.dingen import kom_overeen, leg_voor, maak_gedeelde_analyse
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def van(wereld: Wereld) -> Tijdlijn:
    plan = plan_van(wereld.teamlid, wereld.team.pk)
    assert plan
    return tijdlijn(teampagina(plan, wereld.teamlid))


def zinnen(momenten: list[Moment]) -> list[str]:
    return [moment.zin for moment in momenten]


def geweest(wereld: Wereld) -> dict[str, date]:
    return {moment.zin: moment.dag for moment in van(wereld).geweest}


def test_wie_er_al_was_voor_het_plan_staat_er_niet_op(wereld: Wereld) -> None:
    Meeschrijver.objects.all().delete()
    assert zinnen(van(wereld).geweest) == ["Het plan begon"]


def test_wie_op_dezelfde_dag_kwam_staat_in_een_zin(wereld: Wereld) -> None:
    for naam in ("Noor", "Ravi"):
        maak_lid(wereld.team, maak_persoon(naam), van=wereld.vandaag)
    maak_lid(wereld.team, maak_persoon("Sem"), van=wereld.vandaag, rol=Lidrol.LEIDINGGEVENDE)
    assert geweest(wereld)["Noor Jansen en Ravi Jansen kwamen bij het team"] == wereld.vandaag
    assert geweest(wereld)["Sem Jansen leidt nu dit team"] == wereld.vandaag


def test_wie_nog_komt_of_vandaag_voor_het_laatst_is_staat_er_nog_niet_op(wereld: Wereld) -> None:
    maak_lid(wereld.team, maak_persoon("Noor"), van=wereld.vandaag + DAG)
    Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.kernlid).update(tot=wereld.vandaag)
    lijn = van(wereld)
    regels = " ".join(zinnen(lijn.geweest + lijn.straks))
    assert "Noor" not in regels
    assert wereld.kernlid.roepnaam not in regels


def test_wie_ging_staat_er_op_met_zijn_laatste_dag(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.kernlid, wereld.meewerkende)
    assert geweest(wereld)[f"{wereld.kernlid.naam} verliet het team"] == wereld.vandaag - DAG
    assert geweest(wereld)[f"{wereld.meewerkende.naam} leidt dit team niet meer"] == wereld.vandaag - DAG


def test_wie_van_rol_wisselt_verliet_het_team_niet(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.kernlid)
    maak_lid(wereld.team, wereld.kernlid, van=wereld.vandaag, rol=Lidrol.LEIDINGGEVENDE)
    regels = geweest(wereld)
    assert f"{wereld.kernlid.naam} leidt nu dit team" in regels
    assert f"{wereld.kernlid.naam} verliet het team" not in regels


def test_wie_niet_meer_leidt_en_blijft_kwam_niet_opnieuw(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.leidinggevende)
    maak_lid(wereld.team, wereld.leidinggevende, van=wereld.vandaag)
    regels = geweest(wereld)
    assert f"{wereld.leidinggevende.naam} leidt dit team niet meer" in regels
    assert f"{wereld.leidinggevende.naam} kwam bij het team" not in regels


def test_meeschrijver_staat_er_op_met_begin_en_einde(wereld: Wereld) -> None:
    naam = wereld.meeschrijver.naam
    assert f"{naam} schrijft mee aan het plan" in geweest(wereld)
    rij = Meeschrijver.objects.filter(persoon=wereld.meeschrijver)
    rij.update(van=wereld.vandaag - 3 * DAG, tot=wereld.vandaag - DAG)
    assert geweest(wereld)[f"{naam} schrijft niet meer mee"] == wereld.vandaag - DAG


def test_plan_en_afspraak_staan_er_op_en_de_terugblik_komt_nog(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    versie = leg_voor(wereld, titel="Bij elkaar kijken")
    assert "‘Bij elkaar kijken’ is overeengekomen" not in geweest(wereld)
    kom_overeen(versie, wereld.plan)
    AfspraakVersie.objects.update(terugblik_op=wereld.vandaag + 20 * DAG)
    lijn = van(wereld)
    assert {
        "‘Bij elkaar kijken’ is overeengekomen",
        f"{wereld.leidinggevende.roepnaam} deelde de analyse",
        "Het plan is vastgesteld",
    } <= set(zinnen(lijn.geweest))
    dagen = [moment.dag for moment in lijn.geweest]
    assert dagen == sorted(dagen, reverse=True) != sorted(dagen)
    assert lijn.straks == [Moment(wereld.vandaag + 20 * DAG, "Terugblik op ‘Bij elkaar kijken’")]
    AfspraakVersie.objects.update(terugblik_op=None)
    assert van(wereld).straks == []


def test_het_nieuwste_staat_bovenaan_en_het_oudste_klapt_in() -> None:
    momenten = [Moment(date(2026, 9, dag), str(dag)) for dag in range(9, 0, -1)]
    lijn = Tijdlijn(momenten)
    assert zinnen(lijn.laatste) == ["9", "8", "7", "6", "5", "4"]
    assert zinnen(lijn.eerder) == ["3", "2", "1"]
