"""Wie vertrekt krijgt het aanbod om mee te nemen wat van hem is, tot hij het doet."""

from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.accounts.models import Persoon
from apps.berichten.queries.vertrek import neem_mee
from apps.core.actions import schrijf_leesregel
from apps.core.models import Leesregel
from tests.mensen import DAG, Wereld, maak_aanstelling, maak_lid, op_dag


def eindigt(wereld: Wereld, dag: date) -> Persoon:
    wereld.teamlid.lidmaatschappen.update(tot=dag)
    return wereld.teamlid


@pytest.mark.parametrize(("over", "gevraagd"), [(31, 0), (30, 1), (0, 1), (-30, 1), (-31, 0)])
def test_dertig_dagen_voor_en_na_de_laatste_dag(wereld: Wereld, over: int, gevraagd: int) -> None:
    assert len(neem_mee(eindigt(wereld, wereld.vandaag + over * DAG))) == gevraagd


def test_wie_ergens_blijft_vertrekt_niet(wereld: Wereld) -> None:
    wie = eindigt(wereld, wereld.vandaag)
    lid = maak_lid(wereld.buurteam, wie)
    assert neem_mee(wie) == []
    lid.tot = wereld.vandaag + 30 * DAG
    lid.save()
    (punt,) = neem_mee(wie)
    assert punt.voor == lid.tot
    aanstelling = maak_aanstelling(wie, wereld.academie)
    assert neem_mee(wie) == []
    aanstelling.tot = wereld.vandaag - DAG
    aanstelling.save()
    assert neem_mee(wie)


def test_wie_uit_dienst_gaat_is_gevraagd_ook_als_er_nog_iets_loopt(wereld: Wereld) -> None:
    assert neem_mee(wereld.teamlid) == []
    wereld.teamlid.uit_dienst_op = wereld.vandaag + DAG
    (punt,) = neem_mee(wereld.teamlid)
    assert "is je laatste dag" in punt.tekst
    with op_dag(wereld.vandaag + 2 * DAG):
        assert "was je laatste dag" in neem_mee(wereld.teamlid)[0].tekst


def test_wie_nooit_iets_had_vertrekt_niet(wereld: Wereld) -> None:
    assert neem_mee(wereld.beheerder) == []


def test_wie_het_meenam_is_klaar(wereld: Wereld) -> None:
    wie = eindigt(wereld, wereld.vandaag)
    schrijf_leesregel(wie, Leesregel.Soort.MEEGENOMEN, door=wereld.hr)
    schrijf_leesregel(wereld.plan, Leesregel.Soort.MEEGENOMEN, door=wie)
    assert neem_mee(wie)
    schrijf_leesregel(wie, Leesregel.Soort.MEEGENOMEN, door=wie)
    assert neem_mee(wie) == []
    Leesregel.objects.update(dag=wereld.vandaag - 61 * DAG)
    assert neem_mee(wie), "te lang geleden: er kwam intussen van alles bij"


def test_het_kost_een_vraag(wereld: Wereld) -> None:
    ContentType.objects.get_for_model(Persoon)
    with CaptureQueriesContext(connection) as vragen:
        neem_mee(eindigt(wereld, wereld.vandaag))
    assert len(vragen) == 2, "een om de dag te zetten, en deze"
