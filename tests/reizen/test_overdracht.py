"""Een team gaat over: met een briefje, zonder wat nog niet gedeeld was, en met vorig jaar ernaast."""

from collections.abc import Callable

import pytest

from apps.teamplannen.models import Cyclus, Stapversie, Teamanalyse, Teamplan
from tests.dingen import kom_overeen, leg_voor, maak_analyse
from tests.mensen import DAG, Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

BRIEFJE = "Kom op een dinsdagavond. Dan hoor je waar het over gaat."


def schrijf(analyse: Teamanalyse, tekst: str) -> None:
    Stapversie.objects.create(
        analyse=analyse, stap="wat-zie-je", nummer=1, door=analyse.begonnen_door, wat_zie_je=tekst
    )


@pytest.fixture
def ongedeeld(wereld: Wereld) -> Teamanalyse:
    """Vorig jaar deelde Ingrid een analyse; dit jaar is zij er nog mee bezig."""
    begin = wereld.cyclus.van
    vorig = Cyclus.objects.create(naam="2024-2025", van=begin - 365 * DAG, tot=begin - DAG)
    plan = Teamplan.objects.create(
        team=wereld.team, cyclus=vorig, onderdeel=wereld.academie, begonnen_door=wereld.leidinggevende
    )
    schrijf(maak_analyse(plan, wereld.leidinggevende, gedeeld=True), "Ieder bereidt alleen voor.")
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    schrijf(analyse, "Nog niet voor anderen.")
    return analyse


def test_een_team_gaat_over(wereld: Wereld, ongedeeld: Teamanalyse, reis: Reis) -> None:
    team = f"/team/{wereld.team.pk}/"
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"{team}mensen/")
    ingrid.volg("Bereid de overdracht voor")
    ingrid.ziet("Deel de jouwe liever eerst")
    ingrid.kijk_na()
    ingrid.typ("Wat zou jij willen weten op je eerste dag?", BRIEFJE)
    ingrid.klik("Bewaar het briefje")
    ingrid.ziet("Het team leest het vanaf de dag dat je overdraagt.")

    bea = reis(wereld.beheerder)
    bea.naar(f"/beheer/teams/{wereld.team.pk}/")
    bea.volg("Draag het team over")
    bea.kijk_na()
    bea.page.get_by_role("searchbox").fill("hendriks")
    bea.volg("Kies Wim Hendriks")
    bea.ziet_niet(BRIEFJE)
    bea.kies("Wie draagt het over?", "Ingrid Aalbers")
    bea.kijk_na()
    bea.klik("Draag het team over aan Wim")
    bea.ziet("Wim Hendriks leidt dit team vanaf")

    wim = reis(wereld.buurleider)
    wim.naar(team)
    wim.klik("Begin de analyse")
    wim.open("Zo stond het in 2024-2025")
    wim.ziet("Ieder bereidt alleen voor.")
    wim.ziet_niet("Nog niet voor anderen.")
    wim.kijk_na()

    eva = reis(wereld.teamlid)
    eva.naar(team)
    eva.open("Lees het")
    eva.ziet(BRIEFJE)
    eva.ziet("Wim Hendriks leidt nu dit team")
    eva.kijk_na()

    ingrid.naar(f"{team}analyse/opzij/{ongedeeld.pk}/")
    ingrid.ziet("Nog niet voor anderen.")
    ingrid.kijk_na()


def test_een_plan_wordt_gedeeld_en_weggehaald(wereld: Wereld, reis: Reis) -> None:
    kom_overeen(leg_voor(wereld, wat="Eva opent, wij sluiten af."), wereld.plan)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.volg("Deel het plan met de instelling")
    ingrid.ziet("Een collega opent, wij sluiten af.")
    ingrid.kijk_na()
    ingrid.klik("Kondig het aan")
    ingrid.ziet("Ingrid kondigde aan")
    wereld.plan.delingen.update(aangekondigd_op=wereld.vandaag - 7 * DAG, van=wereld.vandaag)

    hanna = reis(wereld.hr)
    hanna.naar("/")
    hanna.volg("Lees wat teams met iedereen delen")
    hanna.kijk_na()
    hanna.volg("Verpleegkunde")
    hanna.ziet("Een collega opent, wij sluiten af.")
    hanna.kijk_na()

    eva = reis(wereld.teamlid)
    eva.naar(f"/team/{wereld.team.pk}/")
    eva.volg("Lees het na, of haal het weg")
    eva.kijk_na()
    eva.klik("Haal het weg")
    eva.ziet("De instelling leest niet mee.")
    hanna.naar("/gedeeld/")
    hanna.ziet("Nog geen team deelt zijn plan")
    hanna.kijk_na()
