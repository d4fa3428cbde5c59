"""Hr houdt per jaar de regel bij; een beheerder vult in waar iemand daarvan afwijkt."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from apps.activiteiten.actions.basisrecht import (
    Regelinhoud,
    begin_basisrechtjaar,
    geef_eigen_recht,
    haal_eigen_recht_weg,
    stel_basisrecht_voor,
    wijzig_basisrechtjaar,
)
from apps.activiteiten.forms.basisrecht import EigenRechtForm
from apps.activiteiten.models import Basisrechtregel, Rechtafwijking
from apps.core.botsing import Botsing
from apps.core.geschiedenis import geschiedenis_van_alle
from apps.core.oordeel import KanNiet, MagNiet
from tests.mensen import Wereld, op_dag

pytestmark = pytest.mark.django_db

INHOUD = Regelinhoud(
    van=date(2026, 9, 1),
    tot=date(2027, 8, 31),
    uren=Decimal(40),
    heel_vanaf=Decimal("0.4"),
    naar_rato=True,
    gaat_mee=False,
    hoogstens_mee=None,
    bron="Cao hbo, hoofdstuk O",
)
FORMULIER = {
    "van": "2026-09-01",
    "tot": "2027-08-31",
    "uren": "40",
    "heel_vanaf": "0,4",
    "naar_rato": "ja",
    "gaat_mee": "ja",
    "hoogstens_mee": "12,5",
    "bron": "Cao hbo, hoofdstuk O",
}


@pytest.fixture
def regel(wereld: Wereld) -> Basisrechtregel:
    return begin_basisrechtjaar(inhoud=INHOUD, door=wereld.hr)


def test_installatie_begint_met_een_voorstel_dat_zegt_dat_het_er_een_is() -> None:
    gezegd = StringIO()
    with op_dag(date(2027, 2, 1)):
        call_command("laad_basisrecht", stdout=gezegd)
        stel_basisrecht_voor()
    regel = Basisrechtregel.objects.get()
    assert (regel.van, regel.tot, regel.naam) == (date(2026, 9, 1), date(2027, 8, 31), "2026–2027")
    assert (regel.uren, regel.heel_vanaf) == (Decimal(40), Decimal("0.4"))
    assert (regel.naar_rato, regel.gaat_mee, regel.hoogstens_mee) == (True, False, None)
    assert "voorstel" in regel.bron
    assert gezegd.getvalue().strip().endswith("1.")


def test_alleen_hr_van_de_instelling_verandert_een_regel(wereld: Wereld, regel: Basisrechtregel) -> None:
    for ander in {*wereld.soorten.values()} - {wereld.hr}:
        with pytest.raises(MagNiet):
            wijzig_basisrechtjaar(regel=regel, inhoud=INHOUD, basis=1, door=ander)
        with pytest.raises(MagNiet):
            begin_basisrechtjaar(inhoud=INHOUD, door=ander)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"van": date(2027, 8, 31), "tot": date(2028, 8, 30)}, "van"),
        ({"van": date(2027, 9, 1), "tot": date(2028, 9, 1)}, "tot"),
        ({"van": date(2027, 9, 1), "tot": date(2027, 8, 1)}, "tot"),
        ({"van": date(2027, 9, 1), "tot": date(2028, 8, 31), "hoogstens_mee": Decimal(8)}, "hoogstens_mee"),
    ],
)
def test_jaar_dat_niet_kan_zegt_waarom(
    wereld: Wereld, regel: Basisrechtregel, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(KanNiet) as weigering:
        begin_basisrechtjaar(inhoud=replace(INHOUD, **anders), door=wereld.hr)
    assert weigering.value.veld == veld


def test_jaren_overlappen_ook_in_de_databank_niet(regel: Basisrechtregel) -> None:
    regel.pk, regel.van = None, date(2027, 1, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        regel.save(force_insert=True)


def test_hetzelfde_bewaren_verandert_niets_en_intussen_anders_botst(
    wereld: Wereld, regel: Basisrechtregel
) -> None:
    wijzig_basisrechtjaar(regel=regel, inhoud=INHOUD, basis=0, door=wereld.hr)
    wijzig_basisrechtjaar(regel=regel, inhoud=replace(INHOUD, uren=Decimal(48)), basis=1, door=wereld.hr)
    with pytest.raises(Botsing) as botsing:
        wijzig_basisrechtjaar(regel=regel, inhoud=INHOUD, basis=1, door=wereld.hr)
    assert botsing.value.huidig.uren == 48
    zinnen = [rij.zin for rij in geschiedenis_van_alle(Basisrechtregel)]
    assert zinnen == ["Basisrecht 2026–2027 veranderde", "Basisrecht 2026–2027 is klaargezet"]


def test_hr_zet_een_jaar_klaar_en_iedereen_leest_het(wereld: Wereld, client: Client) -> None:
    client.force_login(wereld.teamlid)
    assert "nog geen regel" in client.get("/basisrecht/").content.decode()
    assert client.get("/basisrecht/nieuw/").status_code == 403
    client.force_login(wereld.hr)
    assert client.get("/basisrecht/nieuw/").status_code == 200
    assert client.post("/basisrecht/nieuw/", FORMULIER).status_code == 302
    client.force_login(wereld.teamlid)
    pagina = client.get("/basisrecht/").content.decode()
    assert "Cao hbo, hoofdstuk O" in pagina
    assert "hoogstens 12,5 uur" in pagina
    assert "Zet een jaar klaar" not in pagina


def test_volgend_jaar_begint_bij_de_regel_van_het_laatste(
    wereld: Wereld, regel: Basisrechtregel, client: Client
) -> None:
    client.force_login(wereld.hr)
    begin = client.get("/basisrecht/nieuw/").context["form"].initial
    assert (begin["van"], begin["tot"]) == (date(2027, 9, 1), date(2028, 8, 31))
    assert (begin["uren"], begin["heel_vanaf"]) == ("40", "0,4")
    assert (begin["naar_rato"], begin["gaat_mee"]) == ("ja", "nee")


def test_jaar_na_een_schrikkeldag_begint_gewoon(wereld: Wereld, client: Client) -> None:
    jaar = replace(INHOUD, van=date(2027, 3, 1), tot=date(2028, 2, 28))
    begin_basisrechtjaar(inhoud=jaar, door=wereld.hr)
    client.force_login(wereld.hr)
    begin = client.get("/basisrecht/nieuw/").context["form"].initial
    assert (begin["van"], begin["tot"]) == (date(2028, 2, 29), date(2029, 2, 28))


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("uren", "veertig"),
        ("uren", "40,3"),
        ("uren", "501"),
        ("uren", "-1"),
        ("uren", "NaN"),
        ("heel_vanaf", "1,1"),
        ("heel_vanaf", "0,4444"),
        ("naar_rato", "misschien"),
        ("bron", " "),
        ("van", "gisteren"),
    ],
)
def test_verkeerd_getypt_staat_bij_het_veld_en_blijft_staan(
    wereld: Wereld, regel: Basisrechtregel, client: Client, veld: str, waarde: str
) -> None:
    client.force_login(wereld.hr)
    antwoord = client.post(f"/basisrecht/{regel.pk}/", FORMULIER | {veld: waarde, "basis": "1"})
    assert antwoord.status_code == 422
    assert [*antwoord.context["form"].errors] == [veld]


def test_wie_nog_eens_bewaart_kiest_voor_het_zijne(
    wereld: Wereld, regel: Basisrechtregel, client: Client
) -> None:
    wijzig_basisrechtjaar(
        regel=regel, inhoud=replace(INHOUD, gaat_mee=True, hoogstens_mee=Decimal(6)), basis=1, door=wereld.hr
    )
    client.force_login(wereld.hr)
    assert client.get(f"/basisrecht/{regel.pk}/").context["form"].basis == 2
    antwoord = client.post(f"/basisrecht/{regel.pk}/", FORMULIER | {"basis": "1"})
    assert antwoord.status_code == 422
    assert "wat overblijft gaat mee tot 6 uur" in antwoord.content.decode()
    assert client.post(f"/basisrecht/{regel.pk}/", FORMULIER | {"basis": "2"}).status_code == 302


# -- Het eigen recht ----------------------------------------------------------------------


def test_beheerder_geeft_een_eigen_recht_en_niet_aan_zichzelf(wereld: Wereld, regel: Basisrechtregel) -> None:
    recht: dict[str, Any] = {"regel": regel, "uren": Decimal(60), "reden": "afgesproken", "basis": 0}
    for ander in {*wereld.soorten.values()} - {wereld.beheerder}:
        with pytest.raises(MagNiet):
            geef_eigen_recht(persoon=wereld.teamlid, door=ander, **recht)
    with pytest.raises(MagNiet):
        geef_eigen_recht(persoon=wereld.beheerder, door=wereld.beheerder, **recht)
    geef_eigen_recht(persoon=wereld.teamlid, door=wereld.beheerder, **recht)
    eigen = Rechtafwijking.objects.get()
    for lezer in wereld.soorten.values():
        ziet = Rechtafwijking.objects.zichtbaar_voor(lezer).filter(pk=eigen.pk).exists()
        assert ziet == (lezer in (wereld.teamlid, wereld.beheerder))


def test_eigen_recht_botst_en_gaat_weer_weg(wereld: Wereld, regel: Basisrechtregel) -> None:
    wie: dict[str, Any] = {"persoon": wereld.teamlid, "regel": regel, "door": wereld.beheerder}
    for _ in range(2):
        geef_eigen_recht(uren=Decimal(60), reden="regeling", basis=0, **wie)
    with pytest.raises(Botsing):
        geef_eigen_recht(uren=Decimal(50), reden="regeling", basis=0, **wie)
    geef_eigen_recht(uren=Decimal(50), reden="regeling", basis=1, **wie)
    assert Rechtafwijking.objects.get().uren == 50
    with pytest.raises(MagNiet):
        haal_eigen_recht_weg(persoon=wereld.teamlid, regel=regel, basis=2, door=wereld.hr)
    with pytest.raises(KanNiet, match="veranderde dit intussen"):
        haal_eigen_recht_weg(basis=1, **wie)
    for _ in range(2):
        haal_eigen_recht_weg(basis=2, **wie)
    assert not Rechtafwijking.objects.exists()
    with pytest.raises(KanNiet, match="haalde dit intussen weg"):
        geef_eigen_recht(uren=Decimal(50), reden="regeling", basis=2, **wie)


@pytest.mark.parametrize("uren", ["1e400", "1e9999999", "-1", "500,5", "12,3", "nan", "veel"])
def test_recht_is_hele_of_halve_uren(uren: str) -> None:
    form = EigenRechtForm({"uren": uren, "reden": "regeling"})
    assert form.errors["uren"] == ["Schrijf hele of halve uren, zoals 40 of 12,5, en hoogstens 500."]


def test_op_de_pagina_van_iemand_staat_het_recht_en_nooit_wat_hij_gebruikt(
    wereld: Wereld, regel: Basisrechtregel, client: Client
) -> None:
    client.force_login(wereld.beheerder)
    adres = f"/beheer/mensen/{wereld.teamlid.pk}/basisrecht/{regel.pk}/"
    assert client.get(adres).status_code == 200
    fout = client.post(adres, {"uren": "60,2", "reden": "", "basis": "0"})
    assert fout.status_code == 422
    assert client.post(adres, {"uren": "60,5", "reden": "regeling", "basis": "0"}).status_code == 302
    pagina = client.get(f"/beheer/mensen/{wereld.teamlid.pk}/").content.decode()
    assert "60,5 uur" in pagina
    botst = client.post(adres, {"uren": "44", "reden": "regeling", "basis": "0"})
    assert botst.status_code == 422
    assert "60,5 uur" in botst.content.decode()
    assert client.post(adres, {"doe": "weg", "basis": "1"}).status_code == 302
    assert "Volgt de regel" in client.get(f"/beheer/mensen/{wereld.teamlid.pk}/").content.decode()
    eigen = f"/beheer/mensen/{wereld.beheerder.pk}/basisrecht/{regel.pk}/"
    assert client.get(eigen).status_code == 403
