"""Wat iemand deed en kan, gaat een tijd na zijn vertrek weg; van wie er werkt blijft het."""

from apps.accounts.models import Persoon
from apps.activiteiten.actions.bewaren import ruim_van_vertrokkenen_op
from apps.activiteiten.models import Activiteit, Leerervaring
from apps.core.bewaren import Bewaard
from apps.core.opruimen import grens_van, opruimers
from tests.gedaan import laat_zien, maak_leerervaring, maak_reflectie
from tests.mensen import DAG, Wereld


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
