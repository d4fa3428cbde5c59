"""De fase is de laatste die geldt, en de vijf stappen volgen haar."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.pad.fase import STAPNAMEN, Fase, Planfeiten, fase, stappen

GEDEELD = Planfeiten(begonnen=True, gedeeld=True)


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (Planfeiten(), Fase.GEEN_PLAN),
        (Planfeiten(begonnen=True), Fase.IN_VOORBEREIDING),
        (GEDEELD, Fase.ANALYSE_GEDEELD),
        (Planfeiten(begonnen=True, gedeeld=True, voorgelegd=True), Fase.AFSPRAKEN_OPEN),
        (Planfeiten(begonnen=True, gedeeld=True, voorgelegd=True, afspraak_loopt=True), Fase.AFSPRAKEN_OPEN),
        (Planfeiten(begonnen=True, gedeeld=True, voorgelegd=True, vastgesteld=True), Fase.VASTGESTELD),
        (Planfeiten(True, True, True, True, afspraak_loopt=True), Fase.LOOPT),
        (Planfeiten(True, True, True, True, True, gesloten=True), Fase.TERUGGEKEKEN),
    ],
)
def test_fase_is_de_laatste_die_geldt(feiten: Planfeiten, verwacht: Fase) -> None:
    assert fase(feiten) is verwacht


VELDEN = ("begonnen", "gedeeld", "voorgelegd", "vastgesteld", "afspraak_loopt", "gesloten")


@given(st.lists(st.booleans(), min_size=6, max_size=6), st.sampled_from(VELDEN))
def test_een_feit_erbij_zet_een_team_nooit_terug(waarden: list[bool], erbij: str) -> None:
    feiten = Planfeiten(*waarden)
    volgorde = list(Fase)
    assert volgorde.index(fase(replace(feiten, **{erbij: True}))) >= volgorde.index(fase(feiten))


@pytest.mark.parametrize("nu", Fase)
def test_stappen_hebben_hoogstens_een_nu_met_alles_ervoor_klaar(nu: Fase) -> None:
    staten = [stap.staat for stap in stappen(nu, standen=("",) * 5, urls=("",) * 5)]
    assert len(staten) == len(STAPNAMEN)
    assert staten == sorted(staten, key=["klaar", "nu", "straks"].index)
    assert staten.count("nu") == (0 if nu is Fase.TERUGGEKEKEN else 1)
