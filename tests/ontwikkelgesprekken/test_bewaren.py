"""Hoe lang een gesprek en eigen notities blijven, op de dag voor en de dag na hun termijn."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from apps.core.actions import bewaar_concept
from apps.core.bewaren import Bewaard, Eenheid, terug
from apps.core.models import Bewaartermijn, Concept
from apps.core.opruimen import begin_van
from apps.core.tijd import nu, vandaag
from apps.ontwikkelgesprekken.actions.bewaren import (
    ruim_oude_gesprekken_op,
    ruim_oude_teamgesprekken_op,
    ruim_prive_op,
)
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Ontwikkelgesprek,
    Prive,
    Samenvatting,
    Teamgesprek,
    Teamverslag,
)
from tests.gesprekken import maak_teamgesprek, vers
from tests.mensen import DAG, Wereld

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
    if "afgerond_op" in velden:
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


def test_wat_weer_open_ging_telt_vanaf_de_laatste_keer_afronden(
    wereld: Wereld, gesprek: Ontwikkelgesprek
) -> None:
    grens = geleden(3, Eenheid.JAREN)
    zet(gesprek, begin=grens - DAG)
    for nummer in (1, 2):
        Samenvatting.objects.create(
            gesprek=gesprek, nummer=nummer, tekst="Dit.", door=wereld.teamlid, op=grens - (2 - nummer) * DAG
        )
    assert ruim_oude_gesprekken_op() == 0
    Samenvatting.objects.update(op=grens - SECONDE)
    assert ruim_oude_gesprekken_op() == 1


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


def test_eigen_notities_blijven_zo_lang_als_de_instelling_koos(
    wereld: Wereld, gesprek: Ontwikkelgesprek
) -> None:
    zet(gesprek, afgerond_op=nu() - timedelta(weeks=6))
    Bewaartermijn.objects.create(soort=Bewaard.EIGEN_NOTITIES, hoeveel=7)
    assert ruim_prive_op() == 0
    assert vers(gesprek).prive_blijft
    Bewaartermijn.objects.all().delete()
    assert ruim_prive_op() == 2
    assert Aantekening.objects.exists()


def concepten(gesprek: Ontwikkelgesprek) -> set[str]:
    """Wat er nog getypt ligt, op naam van zijn adres."""
    namen = ("gesprek_notitie", "gesprek_samen", "teamgesprekken")
    adressen = {reverse(naam, args=[gesprek.pk]): naam for naam in namen}
    return {adressen[concept.sleutel] for concept in Concept.objects.all()}


def test_wat_er_nog_getypt_was_gaat_mee(wereld: Wereld, gesprek: Ontwikkelgesprek) -> None:
    for naam in ("gesprek_notitie", "gesprek_samen", "teamgesprekken"):
        bewaar_concept(sleutel=reverse(naam, args=[gesprek.pk]), inhoud={}, basis=0, door=wereld.teamlid)
    zet(gesprek, afgerond_op=nu() - timedelta(weeks=6))
    ruim_prive_op()
    assert concepten(gesprek) == {"gesprek_samen", "teamgesprekken"}
    zet(gesprek, afgerond_op=geleden(3, Eenheid.JAREN) - SECONDE)
    ruim_oude_gesprekken_op()
    assert concepten(gesprek) == {"teamgesprekken"}


def test_een_teamgesprek_blijft_zo_lang_als_de_afspraken(wereld: Wereld) -> None:
    gesprek = maak_teamgesprek(wereld)
    grens = geleden(5, Eenheid.JAREN)
    Teamgesprek.objects.update(begin=grens)
    Teamverslag.objects.create(gesprek=gesprek, notities="Iets.", door=wereld.teamlid)
    assert ruim_oude_teamgesprekken_op() == 0
    Teamgesprek.objects.update(begin=grens - SECONDE)
    assert ruim_oude_teamgesprekken_op() == 1
    assert not Teamverslag.objects.exists()
