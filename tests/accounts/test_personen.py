"""Mensen, hun namen, de boom van onderdelen en rollen."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError

from apps.accounts.actions import kies_weergave
from apps.accounts.models import Instelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import initialen, kaal, sorteernaam
from tests.mensen import DAG, Wereld, maak_persoon, op_dag


@pytest.mark.parametrize(
    ("tekst", "zonder"),
    [
        ("Çelik", "celik"),
        ("Ångström", "angstrom"),
        ("Øster", "oster"),
        ("Łukasz", "lukasz"),
        ("Đorđe", "dorde"),
        ("Groß", "gross"),
        ("Æneas", "aeneas"),
        ("Işık", "isik"),
        ("O'Neill", "o'neill"),
        ("", ""),
    ],
)
def test_kaal_haalt_hoofdletters_en_accenten_weg(tekst: str, zonder: str) -> None:
    assert kaal(tekst) == zonder


def test_sorteernaam_begint_met_de_achternaam_zonder_tussenvoegsel() -> None:
    assert sorteernaam(roepnaam="Zoë", achternaam="Berg") == "berg zoe"
    assert sorteernaam(roepnaam="Zoë", achternaam="") == "zoe"
    assert initialen(roepnaam="zoë", achternaam="Berg") == "ZB"


def test_naam_staat_voluit_met_tussenvoegsel() -> None:
    persoon = Persoon(roepnaam="Zoë", tussenvoegsel="van den", achternaam="Berg")
    assert (persoon.naam, str(persoon), persoon.initialen) == (
        "Zoë van den Berg",
        "Zoë van den Berg",
        "ZB",
    )
    assert Persoon(roepnaam="Zoë", achternaam="Berg").naam == "Zoë Berg"


@pytest.mark.django_db
def test_mensen_staan_op_achternaam_zonder_tussenvoegsel() -> None:
    for roepnaam, achternaam in (("Wim", "Zwart"), ("Zoë", "Çelik"), ("Ada", "Berg")):
        Persoon.objects.create_user(
            f"{roepnaam}@hogeschool.example",
            roepnaam=roepnaam,
            achternaam=achternaam,
            tussenvoegsel="van",
        )
    assert [persoon.achternaam for persoon in Persoon.objects.all()] == ["Berg", "Çelik", "Zwart"]


@pytest.mark.django_db
def test_account_maken_zet_het_adres_in_kleine_letters_en_kan_zonder_wachtwoord() -> None:
    persoon = Persoon.objects.create_user("Zoe@Hogeschool.Example", roepnaam="Zoë", achternaam="Berg")
    assert persoon.email == "zoe@hogeschool.example"
    assert not persoon.has_usable_password()
    assert Persoon.objects.get_by_natural_key("ZOE@hogeschool.example") == persoon
    with pytest.raises(ObjectDoesNotExist):
        Persoon.objects.get_by_natural_key("zoe")


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["zoe@hogeschool.example", "ZOE@hogeschool.example"])
def test_adres_is_van_een_mens_en_in_kleine_letters(email: str) -> None:
    Persoon.objects.create_user("zoe@hogeschool.example", roepnaam="Zoë", achternaam="Berg")
    with pytest.raises(IntegrityError):
        Persoon.objects.create(email=email, roepnaam="Zoë", achternaam="Berg")


def test_weergave_kiezen_onthoudt_haar(wereld: Wereld) -> None:
    kies_weergave(persoon=wereld.teamlid, weergave=Persoon.Weergave.DONKER)
    wereld.teamlid.refresh_from_db()
    assert wereld.teamlid.weergave == "dark"


# -- De instelling en haar onderdelen -------------------------------------------


def test_instelling_is_er_een(wereld: Wereld) -> None:
    assert str(Instelling.objects.get()) == "Hogeschool Zuiderpoort"
    with pytest.raises(IntegrityError, match="een_instelling"):
        Instelling.objects.create(naam="Nog een")


def test_onderdelen_hebben_een_wortel(wereld: Wereld) -> None:
    opleiding = Onderdeel.objects.create(naam="Opleiding", ouder=wereld.academie)
    assert (opleiding.ouder, str(opleiding)) == (wereld.academie, "Opleiding")
    with pytest.raises(IntegrityError, match="een_wortel_van_onderdelen"):
        Onderdeel.objects.create(naam="Tweede wortel")


# -- Rollen ---------------------------------------------------------------------


def test_rol_geldt_van_tot_en_met(wereld: Wereld) -> None:
    nieuw = maak_persoon("Noor")
    tot = wereld.vandaag + DAG
    rol = Rol.objects.create(
        persoon=nieuw, soort="hr", onderdeel=wereld.academie, van=wereld.vandaag, tot=tot
    )
    assert list(Rol.objects.van_persoon(nieuw)) == [rol]
    assert list(Rol.objects.van_persoon(nieuw, tot)) == [rol]
    for dag in (wereld.vandaag - DAG, tot + DAG):
        assert not Rol.objects.van_persoon(nieuw, dag).exists()
        with op_dag(dag):
            assert not Rol.objects.van_persoon(nieuw).exists()


@pytest.mark.parametrize(
    ("anders", "mag"),
    [
        ({}, False),
        ({"soort": "beheerder"}, True),
        ({"onderdeel": "academie"}, True),
        ({"persoon": "buur"}, True),
    ],
)
def test_rol_heeft_iemand_een_keer_tegelijk_per_onderdeel(
    wereld: Wereld, anders: dict[str, str], mag: bool
) -> None:
    velden: dict[str, Any] = {"persoon": wereld.hr, "soort": "hr", "onderdeel": wereld.hogeschool}
    velden |= {
        naam: waarde if naam == "soort" else getattr(wereld, waarde) for naam, waarde in anders.items()
    }
    rol = Rol(van=wereld.vandaag, **velden)
    if mag:
        rol.save()
        return
    with pytest.raises(IntegrityError, match="een_keer_dezelfde_rol"):
        rol.save()


def test_rol_eindigt_na_haar_begin(wereld: Wereld) -> None:
    with pytest.raises(IntegrityError, match="rol_eindigt_na_begin"):
        Rol.objects.create(
            persoon=wereld.buur,
            soort="hr",
            onderdeel=wereld.academie,
            van=wereld.vandaag,
            tot=date(2000, 1, 1),
        )


def test_rol_noemt_zichzelf_zonder_naam(wereld: Wereld) -> None:
    assert str(Rol.objects.get(persoon=wereld.hr)) == f"hr-adviseur voor onderdeel {wereld.hogeschool.pk}"
