"""De pagina's over één persoon: toevoegen, wijzigen, uit dienst, en wat er veranderde."""

import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Aanstelling, Persoon, Rol
from apps.core.models import Gebeurtenis
from apps.teams.models import Lidmaatschap
from tests.mensen import DAG, Wereld, maak_aanstelling
from tests.rechten.rondgang import bezoeker

NIEUW = {
    "roepnaam": "Zoë",
    "tussenvoegsel": "van  den",
    "achternaam": "Çelik",
    "email": "Z.Celik@Hogeschool.example",
    "personeelsnummer": "0042",
}


@pytest.fixture
def beheerder(wereld: Wereld) -> Client:
    return bezoeker(wereld.beheerder)


@pytest.fixture
def eva(wereld: Wereld) -> Persoon:
    return wereld.teamlid


@pytest.fixture(autouse=True)
def verse_teller() -> None:
    """Hoe vaak er om een link is gevraagd, telt de cache."""
    cache.clear()


def verstuur(client: Client, naam: str, *delen: int, **lichaam: Any) -> Any:
    return client.post(reverse(naam, args=delen), lichaam)


def gelezen(client: Client, naam: str, *delen: int) -> str:
    return client.get(reverse(naam, args=delen)).content.decode()


def gegevens(persoon: Persoon, **anders: Any) -> dict[str, Any]:
    velden = ("roepnaam", "tussenvoegsel", "achternaam", "email", "personeelsnummer")
    return {**{veld: getattr(persoon, veld) for veld in velden}, "basis": persoon.versie, **anders}


# -- Erbij ------------------------------------------------------------------------


def test_nieuwe_persoon_komt_op_zijn_eigen_pagina(beheerder: Client) -> None:
    antwoord = verstuur(beheerder, "beheer_persoon_nieuw", **NIEUW)
    zoe = Persoon.objects.get(personeelsnummer="0042")
    assert antwoord["Location"] == reverse("beheer_persoon", args=[zoe.pk])
    assert (zoe.email, zoe.tussenvoegsel) == ("z.celik@hogeschool.example", "van den")


def test_twee_keer_versturen_maakt_een_persoon_en_wijst_de_weg(beheerder: Client) -> None:
    for _ in range(2):
        antwoord = verstuur(beheerder, "beheer_persoon_nieuw", **NIEUW, doe="toch")
    zoe = Persoon.objects.get(personeelsnummer="0042")
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert "Dit adres is al van Zoë van den Çelik." in html
    assert reverse("beheer_persoon", args=[zoe.pk]) in html


def test_bezet_nummer_wijst_de_weg_ook_bij_een_andere_naam(beheerder: Client, eva: Persoon) -> None:
    Persoon.objects.filter(pk=eva.pk).update(personeelsnummer="0042")
    html = verstuur(beheerder, "beheer_persoon_nieuw", **NIEUW, doe="toch").content.decode()
    assert "Dit nummer is al van Eva Groot." in html
    assert reverse("beheer_persoon", args=[eva.pk]) in html


def test_naamgenoot_komt_er_pas_na_een_tweede_keer(beheerder: Client, eva: Persoon) -> None:
    naamgenoot = {**NIEUW, "roepnaam": "eva", "achternaam": "Gróót", "personeelsnummer": ""}
    antwoord = verstuur(beheerder, "beheer_persoon_nieuw", **naamgenoot)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert "Is dit iemand die er al is?" in html
    assert eva.email in html
    assert 'value="Gróót"' in html
    assert verstuur(beheerder, "beheer_persoon_nieuw", **naamgenoot, doe="toch").status_code == 302


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("email", "geen adres", "Dit is geen mailadres."),
        ("email", "", "Vul dit nog in."),
        ("roepnaam", "   ", "Vul dit nog in."),
        ("achternaam", "x" * 81, "Dit is te lang: hoogstens 80 tekens, en het zijn er nu 81."),
        ("personeelsnummer", "1" * 21, "Dit is te lang"),
    ],
)
def test_fout_staat_bij_het_veld_en_de_rest_blijft_staan(
    beheerder: Client, veld: str, waarde: str, zin: str
) -> None:
    antwoord = verstuur(beheerder, "beheer_persoon_nieuw", **{**NIEUW, veld: waarde})
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in html
    assert 'value="van  den"' in html


# -- Wijzigen -----------------------------------------------------------------------


def test_wijzigen_bewaart(beheerder: Client, eva: Persoon) -> None:
    antwoord = verstuur(beheerder, "beheer_persoon", eva.pk, **gegevens(eva, roepnaam="Evi"))
    assert antwoord.status_code == 302
    assert Persoon.objects.get(pk=eva.pk).roepnaam == "Evi"


def test_botsing_toont_beide_en_nog_eens_bewaren_kiest_het_jouwe(beheerder: Client, eva: Persoon) -> None:
    verstuur(beheerder, "beheer_persoon", eva.pk, **gegevens(eva, roepnaam="Eerst", personeelsnummer="77"))
    mijn = gegevens(eva, roepnaam="Daarna")
    antwoord = verstuur(beheerder, "beheer_persoon", eva.pk, **mijn)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert "Een andere beheerder bewaarde intussen dit:" in html
    assert "Eerst Groot" in html
    assert "nummer 77" in html
    assert 'value="Daarna"' in html
    basis = re.search(r'name="basis" value="(\d+)"', html)
    assert basis
    assert verstuur(beheerder, "beheer_persoon", eva.pk, **mijn | {"basis": basis[1]}).status_code == 302
    assert Persoon.objects.get(pk=eva.pk).roepnaam == "Daarna"


def test_bezet_adres_staat_bij_het_veld(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    antwoord = verstuur(beheerder, "beheer_persoon", eva.pk, **gegevens(eva, email=wereld.buur.email.upper()))
    assert antwoord.status_code == 422
    assert f"Dit adres is al van {wereld.buur.naam}." in antwoord.content.decode()


# -- Aanstellingen en rollen -----------------------------------------------------------


def test_aanstelling_erbij_met_een_komma(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    lichaam = {"fte": "0,8", "onderdeel": wereld.academie.pk, "van": "2026-01-01", "tot": ""}
    assert verstuur(beheerder, "beheer_aanstelling_nieuw", eva.pk, **lichaam).status_code == 302
    assert "0,8&nbsp;fte" in gelezen(beheerder, "beheer_persoon", eva.pk)
    antwoord = verstuur(beheerder, "beheer_aanstelling_nieuw", eva.pk, **lichaam)
    assert antwoord.status_code == 422
    assert "Dit valt samen met wat er al is" in antwoord.content.decode()


@pytest.mark.parametrize("fte", ["0", "1,6", "-1", "NaN", "veel", "0,1234", "1e9"])
def test_onmogelijke_fte_zegt_hoe_het_wel_moet(
    beheerder: Client, wereld: Wereld, eva: Persoon, fte: str
) -> None:
    lichaam = {"fte": fte, "onderdeel": wereld.academie.pk, "van": "2026-01-01"}
    antwoord = verstuur(beheerder, "beheer_aanstelling_nieuw", eva.pk, **lichaam)
    assert antwoord.status_code == 422
    assert "Schrijf de omvang als 0,8" in antwoord.content.decode()


@pytest.mark.parametrize("dag", ["0001-01-01", "1949-12-31", "9999-12-31"])
def test_een_jaar_dat_niet_kan_staat_bij_het_veld(
    beheerder: Client, wereld: Wereld, eva: Persoon, dag: str
) -> None:
    lichaam = {"fte": "1", "onderdeel": wereld.academie.pk, "van": dag}
    antwoord = verstuur(beheerder, "beheer_aanstelling_nieuw", eva.pk, **lichaam)
    assert antwoord.status_code == 422
    assert "Klopt dit jaar?" in antwoord.content.decode()


def test_fte_en_laatste_dag_zijn_twee_formulieren(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    deze = maak_aanstelling(eva, wereld.academie)
    morgen = (wereld.vandaag + DAG).isoformat()
    adres = ("beheer_aanstelling", eva.pk, deze.pk)
    assert verstuur(beheerder, *adres, doe="fte", fte="0.5", vanaf=morgen).status_code == 302
    vroeg = verstuur(beheerder, *adres, doe="einde", tot=(deze.van - DAG).isoformat())
    assert "Dit einde ligt vóór het begin." in vroeg.content.decode()
    assert verstuur(beheerder, *adres, doe="einde", tot=deze.van.isoformat()).status_code == 302
    assert Aanstelling.objects.filter(persoon=eva).count() == 2


def test_rol_geven_en_beeindigen(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    lichaam = {"soort": "beheerder", "onderdeel": wereld.academie.pk, "van": wereld.vandaag.isoformat()}
    antwoord = verstuur(beheerder, "beheer_rol_nieuw", eva.pk, **lichaam)
    assert "Een beheerder is er voor de hele instelling." in antwoord.content.decode()
    assert verstuur(beheerder, "beheer_rol_nieuw", eva.pk, **lichaam | {"soort": "hr"}).status_code == 302
    rol = Rol.objects.get(persoon=eva)
    assert verstuur(beheerder, "beheer_rol", eva.pk, rol.pk, tot=rol.van.isoformat()).status_code == 302


def test_eigen_rol_heeft_geen_knop_wel_uitleg(beheerder: Client, wereld: Wereld) -> None:
    zelf = wereld.beheerder
    html = gelezen(beheerder, "beheer_persoon", zelf.pk)
    assert "Je eigen rollen verander je niet zelf." in html
    assert "Jezelf meld je niet uit dienst." in html
    for naam, delen in (
        ("beheer_rol_nieuw", [zelf.pk]),
        ("beheer_rol", [zelf.pk, zelf.rollen.get().pk]),
        ("beheer_uit_dienst", [zelf.pk]),
    ):
        adres = reverse(naam, args=delen)
        assert adres not in html
        assert beheerder.get(adres).status_code == beheerder.post(adres).status_code == 403


def test_iets_van_een_ander_hoort_niet_bij_dit_adres(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    aanstelling = maak_aanstelling(wereld.buur, wereld.academie)
    rol = wereld.hr.rollen.get()
    for naam, ding in (("beheer_aanstelling", aanstelling.pk), ("beheer_rol", rol.pk)):
        assert beheerder.get(reverse(naam, args=[eva.pk, ding])).status_code == 404
    for naam in ("beheer_persoon", "beheer_uit_dienst", "beheer_rol_nieuw"):
        assert beheerder.get(reverse(naam, args=[10**25])).status_code == 404


# -- Uit dienst en de link -------------------------------------------------------------


def test_uit_dienst_noemt_eerst_wat_eindigt(beheerder: Client, wereld: Wereld) -> None:
    amina = wereld.kernlid
    maak_aanstelling(amina, wereld.academie)
    html = gelezen(beheerder, "beheer_uit_dienst", amina.pk)
    wat = ("teamlid van Verpleegkunde", "kerngroep van Verpleegkunde", "0,8\xa0fte bij Academie Gezondheid")
    assert all(regel in html for regel in wat)
    op = wereld.vandaag + DAG
    assert verstuur(beheerder, "beheer_uit_dienst", amina.pk, op=op.isoformat()).status_code == 302
    assert Lidmaatschap.objects.get(persoon=amina).tot == op
    assert "Gaat toch niet weg" in gelezen(beheerder, "beheer_persoon", amina.pk)
    verstuur(beheerder, "beheer_toch_niet_weg", amina.pk)
    assert "Gaat toch niet weg" not in gelezen(beheerder, "beheer_persoon", amina.pk)


def test_wie_vertrokken_is_krijgt_geen_link(beheerder: Client, wereld: Wereld, eva: Persoon) -> None:
    Persoon.objects.filter(pk=eva.pk).update(uit_dienst_op=wereld.vandaag - DAG)
    html = gelezen(beheerder, "beheer_persoon", eva.pk)
    assert "Vertrokken" in html
    assert "Werkt hier weer" in html
    assert reverse("beheer_link", args=[eva.pk]) not in html
    assert verstuur(beheerder, "beheer_link", eva.pk).status_code == 403
    assert mail.outbox == []


def test_link_gaat_alleen_naar_het_eigen_adres(beheerder: Client, eva: Persoon) -> None:
    antwoord = verstuur(beheerder, "beheer_link", eva.pk)
    (bericht,) = mail.outbox
    assert (bericht.to, bericht.cc, bericht.bcc) == ([eva.email], [], [])
    assert "/wachtwoord/opnieuw/" in bericht.body
    assert "/wachtwoord/opnieuw/" not in gelezen(beheerder, "beheer_persoon", eva.pk)
    assert antwoord.status_code == 302
    assert "Link voor een wachtwoord verstuurd" in gelezen(beheerder, "beheer_persoon", eva.pk)


# -- Geschiedenis ---------------------------------------------------------------------


def test_geschiedenis_zegt_wie_en_wat_en_nooit_een_waarde(
    beheerder: Client, wereld: Wereld, eva: Persoon
) -> None:
    verstuur(beheerder, "beheer_persoon", eva.pk, **gegevens(eva, achternaam="Geheimzinnig"))
    nieuw = Persoon.objects.get(pk=eva.pk)
    verstuur(beheerder, "beheer_persoon", eva.pk, **gegevens(nieuw, achternaam="Gewoon"))
    op = wereld.vandaag.isoformat()
    verstuur(beheerder, "beheer_uit_dienst", eva.pk, op=op)
    html = gelezen(beheerder, "beheer_persoon", eva.pk)
    assert "Geheimzinnig" not in html
    assert html.count("Gegevens veranderd") == 2
    assert f"{eva.roepnaam} Geheimzinnig" not in html
    assert f"kreeg bij {wereld.team.naam} een laatste dag" in html
    assert f"door {wereld.beheerder.naam}" in html
    velden = {veld.name for veld in Gebeurtenis._meta.get_fields()}
    assert velden == {"id", "onderwerp_type", "onderwerp_id", "daad", "door", "op"}
