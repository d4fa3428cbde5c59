"""De tabel van wie wat ziet, cel voor cel naast zichtbaar_voor en naast de lezers die de modellen noemen."""

from collections.abc import Collection
from typing import Any

import pytest

from apps.accounts.models import Persoon
from apps.core.leeskring import vrije_teksten
from apps.core.weghaalbaar import Weghaalbaar
from apps.interventies.models import Instemming
from tests.rechten.conftest import tel_de_rijen
from tests.rechten.tabel import RELATIES, RIJEN, RIJEN_VAN_DE_INSTELLING
from tests.rechten.tafel import EIGEN, INSTELLING, SAMEN, VREEMD, Tafel, zet_elders


@pytest.fixture(scope="module")
def neergezet(neergezet: Tafel) -> Tafel:
    zet_elders(neergezet)
    tel_de_rijen()
    return neergezet


def volgens_de_tabel(plek: str, rij: str, relatie: str) -> bool:
    """Waar ieder alles samen schrijft is elke cel ja, in een vreemd team nee: zo heeft elke cel beide."""
    in_een_team = {EIGEN: relatie in RIJEN.get(rij, ()), SAMEN: True, VREEMD: False}
    return relatie in RIJEN_VAN_DE_INSTELLING[rij] if plek == INSTELLING else in_een_team[plek]


def zichtbare_dingen(persoon: Persoon, modellen: Collection[Any]) -> set[tuple[Any, Any]]:
    rijen = [(model, model.objects.zichtbaar_voor(persoon)) for model in modellen]
    rijen += [
        (model, model.ook_weg.weggehaald_door(persoon))
        for model in modellen
        if issubclass(model, Weghaalbaar)
    ]
    return {(model, pk) for model, zichtbaar in rijen for pk in zichtbaar.values_list("pk", flat=True)}


def test_elke_rij_heeft_een_ding(tafel: Tafel) -> None:
    for plek in tafel.plekken.values():
        assert set(plek.dingen) == set(RIJEN)
        assert all(plek.dingen.values())
    assert set(tafel.instelling) == set(RIJEN_VAN_DE_INSTELLING)


@pytest.mark.parametrize("relatie", RELATIES)
def test_zichtbaar_voor_is_de_tabel(tafel: Tafel, relatie: str) -> None:
    modellen = {type(ding) for _, _, ding in tafel.alle_dingen()}
    zichtbaar = zichtbare_dingen(tafel.mensen[relatie], modellen)
    anders = {
        (plek, rij)
        for plek, rij, ding in tafel.alle_dingen()
        if ((type(ding), ding.pk) in zichtbaar) != volgens_de_tabel(plek, rij, relatie)
    }
    assert anders == set()


@pytest.mark.parametrize("relatie", RELATIES)
def test_reden_van_wringen_is_de_tabel(tafel: Tafel, relatie: str) -> None:
    met_reden = Instemming.objects.met_reden_voor(tafel.mensen[relatie])
    leesbaar = set(met_reden.values_list("pk", flat=True))
    anders = {
        (plek, rij)
        for plek, rij, ding in tafel.alle_dingen()
        if isinstance(ding, Instemming) and (ding.pk in leesbaar) != volgens_de_tabel(plek, rij, relatie)
    }
    assert anders == set()


def test_lezers_van_elk_gevuld_veld_is_de_tabel(tafel: Tafel) -> None:
    anders = set()
    for plek, rij, ding in tafel.alle_dingen():
        for veld in vrije_teksten(type(ding)):
            if getattr(ding, veld.name):
                lezers = set(ding.lezers(veld.kring_van(ding)))
                anders |= {
                    (plek, rij, relatie)
                    for relatie, persoon in tafel.mensen.items()
                    if (persoon in lezers) != volgens_de_tabel(plek, rij, relatie)
                }
    assert anders == set()
