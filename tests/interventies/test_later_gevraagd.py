"""Wie in een nieuwe versie later gevraagd wordt: hij staat erin, wordt gevraagd, en telt niet mee."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet
from apps.interventies.actions import geef_woord, neem_woord_terug
from apps.interventies.models import AfspraakVersie, Instemming
from apps.interventies.queries import woorden_op
from apps.interventies.rules import NIEMAND_NU
from apps.post.models import Bericht
from apps.post.soorten import Soort
from apps.teams.queries import bezetting
from tests.dingen import leg_voor, wacht_op, wie_zei_wat, zeg_akkoord
from tests.interventies.test_nieuwe_versies import pas_aan
from tests.mensen import Wereld, vertrek


def eerste(wereld: Wereld) -> AfspraakVersie:
    return leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])


def later(wereld: Wereld, versie: AfspraakVersie, *wie: Persoon) -> AfspraakVersie:
    return pas_aan(wereld, versie, wat="Anders dan eerst.", later=list(wie))


def koppen(persoon: Persoon) -> list[str]:
    return [punt.kop for punt in wacht_op(persoon)]


def test_wie_later_gevraagd_wordt_staat_erin_en_telt_niet(wereld: Wereld) -> None:
    nu = later(wereld, eerste(wereld), wereld.teamlid)
    assert wie_zei_wat(nu) == {wereld.teamlid: ("later", ""), wereld.kernlid: ("doet_mee", "")}
    assert f"Wat vind jij van ‘{nu.titel}’?" in koppen(wereld.teamlid)
    zeg_akkoord(nu, wereld.plan, wereld.kernlid)
    assert nu.overeengekomen_op


def test_wie_later_gevraagd_wordt_geeft_zijn_woord_ook_na_het_overeenkomen(wereld: Wereld) -> None:
    nu = later(wereld, eerste(wereld), wereld.teamlid)
    zeg_akkoord(nu, wereld.plan, wereld.kernlid)
    rij = geef_woord(versie=nu, plan=wereld.plan, woord="wringt", reden="Dinsdag niet.", door=wereld.teamlid)
    assert (rij.waarom, rij.telt) == ("later", False)
    nu.refresh_from_db()
    assert nu.geldt
    assert "Wat vind jij van" not in "".join(koppen(wereld.teamlid))
    neem_woord_terug(versie=nu, plan=wereld.plan, door=wereld.teamlid)
    assert "Wat vind jij van" in "".join(koppen(wereld.teamlid))
    vertrek(wereld.team, wereld.teamlid)
    assert koppen(wereld.teamlid) == ["Neem mee wat van jou is"]


def test_wie_later_gevraagd_wordt_leest_waar_het_bij_een_ander_wringt(wereld: Wereld) -> None:
    nu = later(wereld, eerste(wereld), wereld.teamlid)
    rij = geef_woord(versie=nu, plan=wereld.plan, woord="wringt", reden="Te druk.", door=wereld.kernlid)
    assert Instemming.objects.met_reden_voor(wereld.teamlid).filter(pk=rij.pk).exists()


def test_bij_wie_het_wringt_kan_niet_later_gevraagd_worden(wereld: Wereld) -> None:
    toen = eerste(wereld)
    geef_woord(versie=toen, plan=wereld.plan, woord="wringt", reden="Te druk.", door=wereld.teamlid)
    with pytest.raises(KanNiet, match="wringt de vorige versie") as fout:
        later(wereld, toen, wereld.teamlid)
    assert fout.value.veld == "later"
    assert toen.afspraak.versies.count() == 1


def test_niet_iedereen_kan_later_gevraagd_worden(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match=NIEMAND_NU[:20]):
        later(wereld, eerste(wereld), wereld.teamlid, wereld.kernlid)


def test_wie_de_ruimte_geeft_wordt_niet_later_gevraagd(wereld: Wereld) -> None:
    toen = leg_voor(wereld)
    with pytest.raises(KanNiet, match="geeft de ruimte"):
        pas_aan(
            wereld,
            toen,
            door=wereld.meeschrijver,
            ruimte_uren="Twee uur.",
            ruimtegever=wereld.meewerkende,
            later=[wereld.meewerkende],
        )


def test_later_vragen_kan_alleen_wie_erin_staat(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="staat niet in deze afspraak"):
        later(wereld, eerste(wereld), wereld.meeschrijver)


def test_later_vragen_kan_niet_in_de_eerste_versie(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="pas bij een nieuwe versie"):
        leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid], later=[wereld.teamlid])


def test_alleen_wie_later_gevraagd_wordt_veranderen_vraagt_iedereen_opnieuw(wereld: Wereld) -> None:
    toen = eerste(wereld)
    nu = pas_aan(wereld, toen, later=[wereld.teamlid])
    assert nu.nummer == 2
    mensen = [wereld.teamlid, wereld.kernlid]
    assert pas_aan(wereld, nu, genoemden=mensen, later=[wereld.teamlid]).nummer == 2
    assert pas_aan(wereld, nu, genoemden=mensen).nummer == 3


def test_databank_kent_alleen_vier_redenen_om_gevraagd_te_worden(wereld: Wereld) -> None:
    rij = eerste(wereld).instemmingen.first()
    assert rij
    rij.waarom = "ooit"
    with pytest.raises(IntegrityError, match="waarom_bestaat"), transaction.atomic():
        rij.save()


def test_formulier_vraagt_wie_later_en_de_pagina_zegt_het(wereld: Wereld) -> None:
    toen = eerste(wereld)
    client = Client()
    client.force_login(wereld.leidinggevende)
    adres = reverse("afspraak_anders", args=[wereld.team.pk, toen.afspraak_id])
    assert "Wie vraag je later?" in client.get(adres).content.decode()
    inhoud = {
        "kenmerk": "6a1f7c52-4ad5-4a4b-9d2e-0f3b8a9c1d11",
        "titel": toen.titel,
        "wat": "Anders dan eerst.",
        "doelgroep": "genoemden",
        "genoemden": [wereld.teamlid.pk, wereld.kernlid.pk],
        "van": toen.van.isoformat(),
        "basis": 1,
    }
    iedereen = client.post(adres, inhoud | {"later": inhoud["genoemden"]})
    assert iedereen.status_code == 422
    assert NIEMAND_NU in iedereen.content.decode()
    vreemd = client.post(adres, inhoud | {"later": [wereld.buur.pk]})
    assert vreemd.status_code == 422
    assert client.post(adres, inhoud | {"later": [wereld.teamlid.pk]}).status_code == 302
    nu = toen.afspraak.versies.get(nummer=2)
    pagina = client.get(reverse("afspraak", args=[wereld.team.pk, toen.afspraak_id])).content.decode()
    assert "Wordt later gevraagd" in pagina
    [_, *vinkjes] = client.get(adres).content.decode().split('name="later"')
    aan = [vinkje for vinkje in vinkjes if "checked" in vinkje.split(">")[0]]
    assert [f'value="{wereld.teamlid.pk}"' in vinkje for vinkje in aan] == [True]
    [woord] = [
        woord
        for woord in woorden_op(nu, wereld.leidinggevende, bezetting(wereld.team))
        if woord.persoon == wereld.teamlid
    ]
    assert (woord.komt_later, woord.telt) == (True, False)


def test_post_gaat_naar_wie_nu_gevraagd_wordt(wereld: Wereld) -> None:
    eerst = eerste(wereld)
    assert {post.aan for post in Bericht.objects.all()} == {wereld.teamlid, wereld.kernlid}
    nu = later(wereld, eerst, wereld.teamlid)
    (post,) = Bericht.objects.filter(sleutel=str(nu.pk))
    assert (post.aan, post.soort) == (wereld.kernlid, Soort.WOORD_GEVRAAGD)
    assert post.pad == reverse("afspraak", args=[wereld.team.pk, nu.afspraak_id])
    assert not Bericht.objects.filter(aan=wereld.leidinggevende).exists()
