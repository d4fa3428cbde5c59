"""Wat iemand deed en kan, gaat een tijd na zijn vertrek weg; van wie er werkt blijft het."""

import pytest

from apps.accounts.models import Persoon
from apps.activiteiten.actions.bewaren import ruim_van_vertrokkenen_op
from apps.activiteiten.models import Activiteit, Leerervaring
from apps.core.actions import houd_eerdere_tekst
from apps.core.bewaren import Bewaard
from apps.core.models import EerdereTekst
from apps.core.opruimen import grens_van, opruimers
from apps.core.tijd import nu
from tests.gedaan import laat_zien, maak_leerervaring, maak_reflectie
from tests.mensen import DAG, Wereld
from tests.uren import maak_inzet


def test_na_de_termijn_gaat_alles_weg_van_wie_vertrok(wereld: Wereld) -> None:
    for wie in (wereld.teamlid, wereld.buur, wereld.hr):
        laat_zien(maak_reflectie(wie), door=wie)
        maak_leerervaring(wie)
    grens = grens_van(Bewaard.EIGEN_NA_VERTREK)
    Persoon.objects.filter(pk=wereld.buur.pk).update(uit_dienst_op=grens)
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(uit_dienst_op=grens - DAG)
    assert ruim_van_vertrokkenen_op() == 2
    blijven = {wereld.buur, wereld.hr}
    assert {activiteit.persoon for activiteit in Activiteit.ook_weg.all()} == blijven
    assert {ervaring.persoon for ervaring in Leerervaring.ook_weg.all()} == blijven
    assert ruim_van_vertrokkenen_op() == 0
    assert ruim_van_vertrokkenen_op in {opruimer.doe for opruimer in opruimers()}


@pytest.mark.parametrize("veld", ["wil_zien", "betekenis", "tekst", "wat"])
def test_met_wie_vertrok_gaat_ook_weg_wat_er_eerder_stond(wereld: Wereld, veld: str) -> None:
    wie = wereld.teamlid
    reflectie = maak_reflectie(wie)
    dingen = {"wil_zien": reflectie.activiteit, "betekenis": reflectie}
    ding = (dingen | {"tekst": maak_leerervaring(wie), "wat": maak_inzet(wie)})[veld]
    houd_eerdere_tekst(ding, {veld: "Nu anders."}, door=wie, op=nu(), nu_door=wie)
    assert EerdereTekst.objects.exists()
    Persoon.objects.filter(pk=wie.pk).update(uit_dienst_op=grens_van(Bewaard.EIGEN_NA_VERTREK) - DAG)
    ruim_van_vertrokkenen_op()
    assert not EerdereTekst.objects.exists()
