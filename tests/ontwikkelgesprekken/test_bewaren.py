"""Hoe lang een gesprek en eigen notities blijven, op de dag voor en de dag na hun termijn."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from apps.core.bewaren import Bewaard, Eenheid, terug
from apps.core.models import Bewaartermijn
from apps.core.opruimen import begin_van
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.actions.bewaren import ruim_eigen_notities_op, ruim_oude_gesprekken_op
from apps.ontwikkelgesprekken.models import Aantekening, Ontwikkelgesprek, Prive
from tests.mensen import DAG, LANG, Wereld

SECONDE = timedelta(seconds=1)


def geleden(hoeveel: int, eenheid: Eenheid) -> datetime:
    """Het begin van de dag waarvan het nog net blijft."""
    return begin_van(terug(vandaag(), hoeveel, eenheid))


@pytest.fixture
def gesprek(wereld: Wereld) -> Ontwikkelgesprek:
    gesprek = Ontwikkelgesprek.objects.create(
        team=wereld.team,
        leidinggevende=wereld.leidinggevende,
        medewerker=wereld.teamlid,
        soort="werkgesprek",
        begin=geleden(1, Eenheid.WEKEN),
        gepland_door=wereld.leidinggevende,
    )
    Aantekening.objects.create(gesprek=gesprek, tekst="Samen.", door=wereld.teamlid)
    for van in (wereld.teamlid, wereld.leidinggevende):
        Prive.objects.create(gesprek=gesprek, van=van, notitie="Van mij.")
    return gesprek


def zet(gesprek: Ontwikkelgesprek, **velden: Any) -> None:
    # Wie afrondde hoort erbij; voor de termijn telt alleen de dag.
    if "afgerond_op" in velden and any(veld.name == "afgerond_door" for veld in gesprek._meta.fields):
        velden["afgerond_door"] = gesprek.medewerker
    Ontwikkelgesprek.ook_weg.filter(pk=gesprek.pk).update(**velden)


@pytest.mark.parametrize("veld", ["afgerond_op", "begin"])
def test_een_gesprek_blijft_drie_jaar(wereld: Wereld, gesprek: Ontwikkelgesprek, veld: str) -> None:
    grens = geleden(3, Eenheid.JAREN)
    zet(gesprek, **{veld: grens})
    assert ruim_oude_gesprekken_op() == 0
    zet(gesprek, **{veld: grens - SECONDE})
    assert ruim_oude_gesprekken_op() == 1
    assert not Aantekening.objects.exists()
    assert not Prive.objects.exists()
    assert ruim_oude_gesprekken_op() == 0


def test_wat_weggehaald_is_gaat_ook(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    oud = geleden(4, Eenheid.JAREN)
    zet(gesprek, begin=oud, weg_op=oud, weg_door=wereld.teamlid)
    assert ruim_oude_gesprekken_op() == 1


def test_twee_jaar_na_het_vertrek_van_de_medewerker(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    grens = terug(wereld.vandaag, 2, Eenheid.JAREN)
    for wie, dag, weg in (
        (wereld.leidinggevende, grens - DAG, 0),
        (wereld.teamlid, grens, 0),
        (wereld.teamlid, grens - DAG, 1),
    ):
        wie.uit_dienst_op = dag
        wie.save()
        assert ruim_oude_gesprekken_op() == weg, (wie, dag)


def test_eigen_notities_blijven_zes_weken_na_het_afronden(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    grens = geleden(6, Eenheid.WEKEN)
    zet(gesprek, afgerond_op=grens)
    assert ruim_eigen_notities_op() == 0
    zet(gesprek, afgerond_op=grens - SECONDE)
    Bewaartermijn.objects.create(soort=Bewaard.EIGEN_NOTITIES, hoeveel=7)
    assert ruim_eigen_notities_op() == 0
    Bewaartermijn.objects.all().delete()
    assert ruim_eigen_notities_op() == 2
    assert Aantekening.objects.exists()


def test_van_een_leidinggevende_van_vroeger_gaan_ze_eerder(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    lid = wereld.leidinggevende.lidmaatschappen
    lid.update(van=wereld.vandaag - LANG, tot=wereld.vandaag - 30 * DAG)
    assert ruim_eigen_notities_op() == 0
    lid.update(tot=wereld.vandaag - 31 * DAG)
    assert ruim_eigen_notities_op() == 1
    assert Prive.objects.get().van == wereld.teamlid
