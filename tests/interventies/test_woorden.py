"""Je woord geven op een versie, het terugnemen, en wat een woord vastlegt."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.interventies.actions import geef_woord, neem_woord_terug, pas_afspraak_aan
from apps.interventies.models import AfspraakVersie, Instemming
from tests.dingen import afspraakinhoud, daden, kom_overeen, leg_voor, zeg_akkoord
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def zeg(
    wereld: Wereld, versie: AfspraakVersie, persoon: Persoon, woord: str = "akkoord", reden: str = ""
) -> Instemming:
    return geef_woord(versie=versie, plan=wereld.plan, woord=woord, reden=reden, door=persoon)


def neem_terug(wereld: Wereld, versie: AfspraakVersie, persoon: Persoon) -> None:
    neem_woord_terug(versie=versie, plan=wereld.plan, door=persoon)


def twee(wereld: Wereld) -> AfspraakVersie:
    """Een versie voor twee mensen, die nog allebei iets moeten zeggen."""
    return leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])


def woord_van(versie: AfspraakVersie, persoon: Persoon) -> tuple[str, str]:
    rij = versie.instemmingen.get(persoon=persoon)
    return rij.woord, rij.reden


# -- Overeenkomen ---------------------------------------------------------------


def test_laatste_akkoord_maakt_de_versie_overeengekomen(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg(wereld, versie, wereld.teamlid)
    versie.refresh_from_db()
    assert versie.is_open
    rij = zeg(wereld, versie, wereld.kernlid)
    versie.refresh_from_db()
    assert versie.geldt
    assert rij.gegeven_op is not None
    assert daden(versie)[1:] == [
        ("akkoord-gegeven", wereld.teamlid),
        ("akkoord-gegeven", wereld.kernlid),
        ("versie-overeengekomen", None),
    ]


def test_overeenkomen_geeft_versie_en_interventie_aan_het_team(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid, wereld.kernlid)
    versie.afspraak.interventie.refresh_from_db()
    assert versie.voor_team_sinds == versie.overeengekomen_op
    assert versie.afspraak.interventie.voor_team_sinds == versie.overeengekomen_op


def test_overeenkomen_laat_staan_sinds_wanneer_het_van_het_team_was(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    interventie, sinds = versie.afspraak.interventie, versie.voor_team_sinds
    sinds_interventie = interventie.voor_team_sinds
    kom_overeen(versie, wereld.plan)
    interventie.refresh_from_db()
    assert versie.geldt
    assert (versie.voor_team_sinds, interventie.voor_team_sinds) == (sinds, sinds_interventie)


def test_wringen_houdt_de_versie_open_tot_het_teruggenomen_is(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg(wereld, versie, wereld.teamlid, "wringt", "Dinsdag werk ik niet.")
    zeg_akkoord(versie, wereld.plan, wereld.kernlid)
    assert versie.is_open
    neem_terug(wereld, versie, wereld.teamlid)
    versie.refresh_from_db()
    assert versie.is_open
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    assert versie.geldt


def test_zwijgen_is_geen_akkoord(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, *(wereld.meedoeners - {wereld.teamlid}))
    assert versie.is_open


def test_ruimte_zonder_woord_van_de_leiding_houdt_de_versie_open(wereld: Wereld) -> None:
    versie = leg_voor(
        wereld,
        door=wereld.meeschrijver,
        genoemden=[wereld.meeschrijver],
        ruimte_geld="Honderd euro.",
        ruimtegever=wereld.leidinggevende,
    )
    assert versie.is_open
    zeg_akkoord(versie, wereld.plan, wereld.leidinggevende)
    assert versie.geldt


# -- Een woord veranderen -------------------------------------------------------


def test_woord_kan_anders_zolang_de_versie_open_is(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg(wereld, versie, wereld.teamlid, "wringt", "Dinsdag werk ik niet.")
    assert woord_van(versie, wereld.teamlid) == ("wringt", "Dinsdag werk ik niet.")
    zeg(wereld, versie, wereld.teamlid, "akkoord", "Deze reden vervalt.")
    assert woord_van(versie, wereld.teamlid) == ("akkoord", "")


def test_woord_terugnemen_wist_het_woord_en_de_reden(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg(wereld, versie, wereld.teamlid, "wringt", "Dinsdag werk ik niet.")
    neem_terug(wereld, versie, wereld.teamlid)
    rij = versie.instemmingen.get(persoon=wereld.teamlid)
    assert (rij.woord, rij.reden, rij.gegeven_op) == ("", "", None)
    assert daden(versie)[-1] == ("woord-teruggenomen", wereld.teamlid)


def test_woord_terugnemen_zonder_woord_doet_niets(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    neem_terug(wereld, versie, wereld.teamlid)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    neem_terug(wereld, versie, nieuw)
    assert not versie.instemmingen.filter(persoon=nieuw).exists()
    assert len(daden(versie)) == 1


def test_wringen_zonder_reden_kan_niet(wereld: Wereld) -> None:
    versie = twee(wereld)
    with pytest.raises(KanNiet) as fout:
        zeg(wereld, versie, wereld.teamlid, "wringt")
    assert fout.value.veld == "reden"
    assert woord_van(versie, wereld.teamlid) == ("", "")


def test_woord_ligt_vast_als_de_versie_overeengekomen_is(wereld: Wereld) -> None:
    versie = twee(wereld)
    kom_overeen(versie, wereld.plan)
    with pytest.raises(MagNiet, match="ligt vast"):
        zeg(wereld, versie, wereld.teamlid, "wringt", "Toch niet.")
    with pytest.raises(MagNiet, match="ligt vast"):
        neem_terug(wereld, versie, wereld.teamlid)
    assert woord_van(versie, wereld.teamlid) == ("akkoord", "")


def test_woord_op_een_vervangen_versie_mag_niet(wereld: Wereld) -> None:
    versie = twee(wereld)
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(
            doelgroep="genoemden", genoemden=[wereld.teamlid, wereld.kernlid], wat="Anders."
        ),
        basis=1,
        door=wereld.leidinggevende,
    )
    with pytest.raises(MagNiet, match="nieuwe versie"):
        zeg(wereld, versie, wereld.teamlid)


@pytest.mark.parametrize("wie", ["leidinggevende", "kernlid", "buur", "hr"])
def test_woord_geven_mag_alleen_wie_genoemd_is(wereld: Wereld, wie: str) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    with pytest.raises(MagNiet):
        zeg(wereld, versie, wereld.soorten[wie])
    assert versie.instemmingen.count() == 1


# -- Wie later komt, en wie vertrekt --------------------------------------------


def erbij(wereld: Wereld) -> Persoon:
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    return nieuw


def test_wie_later_komt_spreekt_mee_en_telt_niet(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    nieuw = erbij(wereld)
    zeg_akkoord(versie, wereld.plan, *wereld.meedoeners)
    assert versie.geldt
    rij = zeg(wereld, versie, nieuw, "wringt", "Ik ken dit nog niet.")
    versie.refresh_from_db()
    assert versie.geldt
    assert (rij.waarom, rij.telt) == ("kwam_later", False)


def test_wie_later_komt_houdt_met_wringen_niets_tegen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg(wereld, versie, erbij(wereld), "wringt", "Ik ken dit nog niet.")
    zeg_akkoord(versie, wereld.plan, *wereld.meedoeners)
    assert versie.geldt


def test_wie_later_komt_maakt_met_akkoord_niets_rond(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, *(wereld.meedoeners - {wereld.teamlid}))
    zeg_akkoord(versie, wereld.plan, erbij(wereld))
    assert versie.is_open


def test_wie_later_komt_kan_zijn_woord_terugnemen_ook_na_het_overeenkomen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    nieuw = erbij(wereld)
    zeg_akkoord(versie, wereld.plan, nieuw)
    kom_overeen(versie, wereld.plan)
    neem_terug(wereld, versie, nieuw)
    assert woord_van(versie, nieuw) == ("", "")
    versie.refresh_from_db()
    assert versie.geldt


def test_wie_vertrekt_maakt_een_afspraak_nooit_rond(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, *(wereld.meedoeners - {wereld.teamlid}))
    vertrek(wereld.team, wereld.teamlid)
    zeg_akkoord(versie, wereld.plan, wereld.kernlid)
    assert versie.is_open
    with pytest.raises(MagNiet):
        zeg(wereld, versie, wereld.teamlid)


def test_wie_vertrekt_laat_zijn_woord_staan(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    vertrek(wereld.team, wereld.teamlid)
    zeg_akkoord(versie, wereld.plan, wereld.kernlid)
    assert versie.geldt
    assert woord_van(versie, wereld.teamlid) == ("akkoord", "")


def test_wie_terugkomt_kan_zijn_woord_alsnog_geven(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    vertrek(wereld.team, wereld.teamlid)
    maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    assert versie.geldt


# -- Wat er nooit mag staan -----------------------------------------------------


@pytest.mark.parametrize(
    ("kolommen", "grens"),
    [
        ({"woord": "akkoord"}, "woord_heeft_moment"),
        ({"gegeven_op": nu}, "woord_heeft_moment"),
        ({"woord": "nee", "gegeven_op": nu}, "woord_heeft_moment"),
        ({"woord": "wringt", "gegeven_op": nu}, "wringt_heeft_reden"),
        ({"woord": "akkoord", "gegeven_op": nu, "reden": "Toch."}, "wringt_heeft_reden"),
        ({"reden": "Zomaar."}, "wringt_heeft_reden"),
        ({"antwoord": "Zomaar."}, "antwoord_op_wringt_heeft_wie_en_wanneer"),
        ({"antwoord_op": nu}, "antwoord_op_wringt_heeft_wie_en_wanneer"),
        ({"waarom": "toeval"}, "waarom_bestaat"),
    ],
)
def test_woord_dat_niet_kan_wordt_geweigerd(wereld: Wereld, kolommen: dict[str, Any], grens: str) -> None:
    twee(wereld)
    waarden = {naam: waarde() if callable(waarde) else waarde for naam, waarde in kolommen.items()}
    with pytest.raises(IntegrityError, match=grens):
        Instemming.objects.update(**waarden)


def test_woord_is_er_een_per_persoon_per_versie(wereld: Wereld) -> None:
    versie = twee(wereld)
    with pytest.raises(IntegrityError, match="een_woord_per_persoon_per_versie"):
        Instemming.objects.create(versie=versie, persoon=wereld.teamlid, waarom="kwam_later")


def test_woord_geven_mag_nog_niet_wie_morgen_komt(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag + DAG)
    with pytest.raises(MagNiet):
        zeg(wereld, versie, nieuw)


def test_een_woord_na_het_laatste_akkoord_komt_terug_met_wat_er_stond(wereld: Wereld, client: Client) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    client.force_login(wereld.teamlid)
    antwoord = client.post(
        reverse("woord", args=[wereld.team.pk, versie.afspraak_id]),
        {"versie": versie.nummer, "woord": "wringt", "reden": "Op dinsdag werk ik niet."},
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "ligt deze versie vast" in tekst
    assert "Op dinsdag werk ik niet." in tekst
