"""Vijf jaar na het laatste studiejaar waarin zij stond, is een afspraak weg, met alles eraan."""

from collections.abc import Iterator

import pytest

from apps.core.bewaren import Bewaard, Eenheid, terug
from apps.core.models import Bewaartermijn
from apps.core.tijd import vandaag
from apps.interventies.actions import (
    haal_interventie_weg,
    ruim_oude_afspraken_op,
    ruim_oude_interventies_op,
)
from apps.interventies.models import Afspraak, AfspraakVersie, Interventie, Notitie, Standing, Terugblik
from apps.teamplannen.models import Cyclus, Teamplan
from tests.dingen import kom_overeen, leg_voor, maak_interventie, maak_notitie, maak_terugblik
from tests.mensen import DAG, Wereld, op_dag


@pytest.fixture
def versie(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    maak_notitie(versie, wereld.plan, wereld.teamlid)
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    return versie


@pytest.fixture
def verjaard(wereld: Wereld, versie: AfspraakVersie) -> Iterator[None]:
    """De eerste dag waarop het studiejaar vijf jaar voorbij is."""
    with op_dag(terug(wereld.cyclus.tot, -5, Eenheid.JAREN) + DAG):
        yield


def test_tot_en_met_vijf_jaar_blijft_zij(wereld: Wereld, versie: AfspraakVersie) -> None:
    with op_dag(terug(wereld.cyclus.tot, -5, Eenheid.JAREN)):
        assert (ruim_oude_afspraken_op(), ruim_oude_interventies_op()) == (0, 0)
    assert Afspraak.objects.exists()


def test_daarna_gaat_zij_met_alles_eraan_en_nog_eens_doet_niets(wereld: Wereld, verjaard: None) -> None:
    maak_interventie(wereld)
    haal_interventie_weg(interventie=maak_interventie(wereld), door=wereld.leidinggevende)
    assert (ruim_oude_afspraken_op(), ruim_oude_interventies_op()) == (1, 3)
    for model in (Afspraak, AfspraakVersie, Standing, Notitie, Terugblik, Interventie):
        assert not model._base_manager.exists(), model
    assert (ruim_oude_afspraken_op(), ruim_oude_interventies_op()) == (0, 0)


def test_wat_in_een_later_plan_staat_blijft_met_zijn_interventie(
    wereld: Wereld, versie: AfspraakVersie, verjaard: None
) -> None:
    later = Cyclus.objects.create(naam="later", van=vandaag() - 30 * DAG, tot=vandaag())
    plan = Teamplan.objects.create(
        team=wereld.team, cyclus=later, onderdeel=wereld.academie, begonnen_door=wereld.leidinggevende
    )
    Standing.objects.create(afspraak=versie.afspraak, plan=plan, kwam_mee=True)
    assert (ruim_oude_afspraken_op(), ruim_oude_interventies_op()) == (0, 0)


def test_de_instelling_kiest_een_andere_termijn(wereld: Wereld, verjaard: None) -> None:
    Bewaartermijn.objects.create(soort=Bewaard.AFSPRAKEN, hoeveel=6)
    assert ruim_oude_afspraken_op() == 0
