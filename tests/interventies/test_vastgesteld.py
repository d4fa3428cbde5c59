"""Vastgesteld is een moment: de eerste keer dat er een afspraak staat en er geen meer open is."""

from apps.interventies.actions import pas_afspraak_aan
from apps.interventies.models import Standing
from apps.teamplannen.models import Cyclus, Teamplan
from tests.dingen import afspraakinhoud, daden, kom_overeen, leg_voor, maak_analyse
from tests.mensen import DAG, Wereld


def is_vastgesteld(plan: Teamplan) -> bool:
    plan.refresh_from_db()
    return plan.vastgesteld_op is not None


def test_plan_zonder_overeengekomen_afspraak_is_niet_vastgesteld(wereld: Wereld) -> None:
    leg_voor(wereld)
    assert not is_vastgesteld(wereld.plan)


def test_plan_is_vastgesteld_bij_de_eerste_afspraak_als_er_geen_open_is(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    assert is_vastgesteld(wereld.plan)
    assert daden(wereld.plan) == [("plan-vastgesteld", None)]


def test_plan_wacht_met_vaststellen_op_elke_open_afspraak(wereld: Wereld) -> None:
    eerste, tweede = leg_voor(wereld), leg_voor(wereld)
    kom_overeen(eerste, wereld.plan)
    assert not is_vastgesteld(wereld.plan)
    kom_overeen(tweede, wereld.plan)
    assert is_vastgesteld(wereld.plan)


def test_plan_telt_een_wijziging_die_voorligt_niet_als_open(wereld: Wereld) -> None:
    eerste, tweede = leg_voor(wereld), leg_voor(wereld)
    kom_overeen(eerste, wereld.plan)
    pas_afspraak_aan(
        afspraak=eerste.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(wat="Iets anders."),
        basis=1,
        door=wereld.leidinggevende,
    )
    kom_overeen(tweede, wereld.plan)
    assert is_vastgesteld(wereld.plan)


def test_plan_blijft_vastgesteld_met_dezelfde_datum(wereld: Wereld) -> None:
    kom_overeen(leg_voor(wereld), wereld.plan)
    wereld.plan.refresh_from_db()
    datum = wereld.plan.vastgesteld_op
    nieuw = leg_voor(wereld)
    assert is_vastgesteld(wereld.plan)
    kom_overeen(nieuw, wereld.plan)
    wereld.plan.refresh_from_db()
    assert wereld.plan.vastgesteld_op == datum
    assert len(daden(wereld.plan)) == 1


def test_elk_plan_waarin_de_afspraak_staat_kijkt_naar_zijn_eigen_afspraken(wereld: Wereld) -> None:
    volgend_jaar = Cyclus.objects.create(
        naam="volgend jaar", van=wereld.cyclus.tot + DAG, tot=wereld.cyclus.tot + 300 * DAG
    )
    volgend = Teamplan.objects.create(
        team=wereld.team,
        cyclus=volgend_jaar,
        onderdeel=wereld.academie,
        begonnen_door=wereld.leidinggevende,
    )
    maak_analyse(volgend, wereld.leidinggevende, gedeeld=True)
    gaat_mee, blijft_open = leg_voor(wereld), leg_voor(wereld)
    Standing.objects.create(afspraak=gaat_mee.afspraak, plan=volgend)
    kom_overeen(gaat_mee, wereld.plan)
    assert not is_vastgesteld(wereld.plan)
    assert is_vastgesteld(volgend)
    kom_overeen(blijft_open, wereld.plan)
    assert is_vastgesteld(wereld.plan)
