"""De leiding van een team gaat op een dag van de een naar de ander."""

from datetime import date
from typing import Any

import pytest

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.teams.actions import draag_leiding_over
from apps.teams.models import Lidmaatschap, Lidrol
from apps.teams.queries import bezetting, geschiedenis_van_team, opvolgers, teamblad
from tests.mensen import DAG, Wereld, maak_lid, op_dag


def draag_over(wereld: Wereld, **anders: Any) -> None:
    gewoon: dict[str, Any] = {
        "team": wereld.team,
        "van": wereld.leidinggevende,
        "naar": wereld.buurleider,
        "vanaf": wereld.vandaag + DAG,
        "blijft": False,
        "door": wereld.beheerder,
    }
    draag_leiding_over(**gewoon | anders)


def leiding_op(wereld: Wereld, dag: date) -> set[Persoon]:
    with op_dag(dag):
        return set(bezetting(wereld.team).leidinggevenden)


def test_wie_gaat_leidt_tot_de_dag_ervoor_en_wie_komt_vanaf_die_dag(wereld: Wereld) -> None:
    draag_over(wereld)
    assert leiding_op(wereld, wereld.vandaag) == {wereld.leidinggevende, wereld.meewerkende}
    assert leiding_op(wereld, wereld.vandaag + DAG) == {wereld.buurleider, wereld.meewerkende}
    assert not Lidmaatschap.objects.op(wereld.vandaag + DAG).filter(
        team=wereld.team, persoon=wereld.leidinggevende
    )


def test_wie_blijft_is_daarna_teamlid(wereld: Wereld) -> None:
    draag_over(wereld, vanaf=wereld.vandaag, blijft=True)
    lid = Lidmaatschap.objects.op(wereld.vandaag).get(team=wereld.team, persoon=wereld.leidinggevende)
    assert (lid.rol, lid.werkt_mee) == (Lidrol.TEAMLID, False)
    assert wereld.leidinggevende not in bezetting(wereld.team).leidinggevenden


def test_wie_er_al_in_zat_gaat_leiden_en_houdt_zijn_thuisteam(wereld: Wereld) -> None:
    Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.teamlid).update(thuisteam=True)
    draag_over(wereld, naar=wereld.teamlid, vanaf=wereld.vandaag)
    lid = Lidmaatschap.objects.op(wereld.vandaag).get(team=wereld.team, persoon=wereld.teamlid)
    assert (lid.rol, lid.thuisteam) == (Lidrol.LEIDINGGEVENDE, True)


@pytest.mark.parametrize(
    ("anders", "zin", "veld"),
    [
        ({"vanaf": -1}, "al voorbij", "vanaf"),
        ({"naar": "meewerkende"}, "leidt dit team dan al", None),
        ({"van": "teamlid"}, "leidt dit team niet op de dag ervoor", "vanaf"),
    ],
)
def test_overdragen_dat_niet_past_zegt_waarom(
    wereld: Wereld, anders: dict[str, Any], zin: str, veld: str | None
) -> None:
    echt = {
        naam: wereld.vandaag + waarde * DAG if isinstance(waarde, int) else wereld.soorten[waarde]
        for naam, waarde in anders.items()
    }
    with pytest.raises(KanNiet, match=zin) as weigering:
        draag_over(wereld, **echt)
    assert weigering.value.veld == veld
    assert leiding_op(wereld, wereld.vandaag + DAG) == {wereld.leidinggevende, wereld.meewerkende}


def test_een_dag_die_niet_past_bij_wie_komt_staat_bij_de_eerste_dag(wereld: Wereld) -> None:
    wereld.buurleider.uit_dienst_op = wereld.vandaag
    wereld.buurleider.save()
    with pytest.raises(KanNiet, match="uit dienst") as weigering:
        draag_over(wereld)
    assert weigering.value.veld == "vanaf"


@pytest.mark.parametrize("door", ["leidinggevende", "meewerkende", "teamlid", "hr", "buurleider"])
def test_alleen_een_beheerder_draagt_een_team_over(wereld: Wereld, door: str) -> None:
    with pytest.raises(MagNiet):
        draag_over(wereld, door=wereld.soorten[door], naar=wereld.buur)


@pytest.mark.parametrize("kant", ["van", "naar"])
def test_een_beheerder_draagt_niets_van_of_aan_zichzelf_over(wereld: Wereld, kant: str) -> None:
    with pytest.raises(MagNiet, match="niet zelf"):
        draag_over(wereld, **{kant: wereld.beheerder})


def test_overnemen_kan_wie_niet_leidt_ook_als_die_er_al_in_zit(wereld: Wereld) -> None:
    maak_lid(wereld.team, wereld.buur, rol=Lidrol.LEIDINGGEVENDE, van=wereld.vandaag + DAG)
    gevonden = set(opvolgers(team=wereld.team, woorden="", behalve=wereld.beheerder))
    assert {wereld.teamlid, wereld.hr, wereld.buurleider} <= gevonden
    assert not gevonden & {wereld.leidinggevende, wereld.meewerkende, wereld.buur, wereld.beheerder}
    assert set(opvolgers(team=wereld.team, woorden="groot", behalve=wereld.beheerder)) == {wereld.teamlid}


def test_een_teamblad_noemt_wie_nu_leidt(wereld: Wereld) -> None:
    assert set(teamblad(wereld.team).leiding) == {wereld.leidinggevende, wereld.meewerkende}


def test_de_geschiedenis_noemt_een_overdracht_een_overdracht(wereld: Wereld) -> None:
    draag_over(wereld, blijft=True, vanaf=wereld.vandaag)
    regels = {regel.zin for regel in geschiedenis_van_team(teamblad(wereld.team))}
    assert "Ingrid Aalbers draagt Verpleegkunde over aan Wim Hendriks" in regels
    assert not [zin for zin in regels if "andere rol" in zin or "laatste dag" in zin]


def test_een_laatste_dag_die_niet_past_staat_ook_bij_de_dag_van_de_overdracht(wereld: Wereld) -> None:
    wereld.leidinggevende.uit_dienst_op = wereld.vandaag
    wereld.leidinggevende.save()
    with pytest.raises(KanNiet, match="uit dienst") as weigering:
        draag_over(wereld, vanaf=wereld.vandaag + 9 * DAG)
    assert weigering.value.veld == "vanaf"
