"""Wat de schrijver naast een 'dit wringt nog' zet."""

from collections.abc import Callable

import pytest

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import antwoord_op_wringen, geef_woord, neem_woord_terug
from apps.interventies.models import Instemming
from tests.dingen import daden, leg_voor, zeg_akkoord
from tests.mensen import Wereld


@pytest.fixture
def rij(wereld: Wereld) -> Instemming:
    """Voor Eva wringt het nog; de andere genoemde zei nog niets."""
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    return wring(wereld, versie.instemmingen.get(persoon=wereld.teamlid), "Dinsdag werk ik niet.")


def wring(wereld: Wereld, rij: Instemming, reden: str) -> Instemming:
    return geef_woord(versie=rij.versie, plan=wereld.plan, woord="wringt", reden=reden, door=wereld.teamlid)


def antwoord(wereld: Wereld, rij: Instemming, door: Persoon) -> None:
    antwoord_op_wringen(rij=rij, plan=wereld.plan, antwoord="We kiezen woensdag.", door=door)


def test_antwoord_staat_naast_wat_wringt(wereld: Wereld, rij: Instemming) -> None:
    antwoord(wereld, rij, wereld.meewerkende)
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door) == ("We kiezen woensdag.", wereld.meewerkende)
    assert (rij.woord, rij.reden) == ("wringt", "Dinsdag werk ik niet.")
    assert rij.antwoord_op is not None
    assert daden(rij.versie)[-1] == ("wringen-beantwoord", wereld.meewerkende)


@pytest.mark.parametrize("daad", ["terug", "akkoord", "anders wringen"])
def test_antwoord_vervalt_met_het_woord_waar_het_bij_hoorde(
    wereld: Wereld, rij: Instemming, daad: str
) -> None:
    antwoord(wereld, rij, wereld.leidinggevende)
    versie, plan, door = rij.versie, wereld.plan, wereld.teamlid
    daden: dict[str, Callable[[], object]] = {
        "terug": lambda: neem_woord_terug(versie=versie, plan=plan, door=door),
        "akkoord": lambda: zeg_akkoord(versie, plan, door),
        "anders wringen": lambda: wring(wereld, rij, "Woensdag ook niet."),
    }
    daden[daad]()
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door, rij.antwoord_op) == ("", None, None)


def test_antwoord_blijft_bij_dezelfde_reden(wereld: Wereld, rij: Instemming) -> None:
    antwoord(wereld, rij, wereld.leidinggevende)
    wring(wereld, rij, "Dinsdag werk ik niet.")
    rij.refresh_from_db()
    assert rij.antwoord == "We kiezen woensdag."


def test_antwoord_op_wie_intussen_akkoord_is_kan_niet(wereld: Wereld, rij: Instemming) -> None:
    zeg_akkoord(rij.versie, wereld.plan, wereld.teamlid)
    with pytest.raises(KanNiet, match="Eva veranderde intussen"):
        antwoord(wereld, rij, wereld.leidinggevende)


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr"])
def test_antwoord_zonder_pen_mag_niet(wereld: Wereld, rij: Instemming, wie: str) -> None:
    with pytest.raises(MagNiet):
        antwoord(wereld, rij, wereld.soorten[wie])
