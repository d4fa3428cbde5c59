"""De eerste beheerder op een lege server: één opdracht, veilig om nog eens te draaien."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.accounts.models import Instelling, Onderdeel, Persoon, Rol
from apps.core.tijd import vandaag
from tests.mensen import DAG, Wereld

NAAM = "Hogeschool Zuiderpoort"
BEA = {"instelling": NAAM, "email": "Bea@Hogeschool.example", "roepnaam": " Bea ", "achternaam": "Oosting"}


def draai(**anders: str) -> str:
    uitvoer = StringIO()
    call_command("maak_beheerder", stdout=uitvoer, **BEA | anders)
    return uitvoer.getvalue()


@pytest.mark.django_db
def test_lege_server_krijgt_een_instelling_een_wortel_en_een_beheerder() -> None:
    gezegd = draai()
    persoon = Persoon.objects.get()
    assert "Bea Oosting is beheerder van Hogeschool Zuiderpoort" in gezegd
    assert "wachtwoord" in gezegd
    assert (persoon.email, persoon.is_beheerder) == ("bea@hogeschool.example", True)
    assert not persoon.has_usable_password()
    assert Instelling.objects.get().naam == Onderdeel.objects.get(ouder=None).naam == NAAM


@pytest.mark.django_db
def test_nog_eens_draaien_verandert_niets() -> None:
    draai()
    eerst = [list(soort.objects.values()) for soort in (Persoon, Rol, Onderdeel, Instelling)]
    draai(roepnaam="Beatrix")
    assert [list(soort.objects.values()) for soort in (Persoon, Rol, Onderdeel, Instelling)] == eerst


def test_iemand_die_er_al_is_krijgt_alleen_de_rol(wereld: Wereld) -> None:
    draai(email=wereld.teamlid.email)
    assert Persoon.objects.get(pk=wereld.teamlid.pk).is_beheerder
    assert Instelling.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"email": "geen adres"}, "--email: "),
        ({"achternaam": " "}, "--achternaam: "),
        ({"roepnaam": "x" * 61}, "--roepnaam: "),
        ({"instelling": ""}, "--instelling: "),
        ({"instelling": "Hogeschool Noord"}, "al van Hogeschool Zuiderpoort"),
    ],
)
def test_elke_fout_is_een_zin_en_er_verandert_niets(wereld: Wereld, anders: dict[str, str], zin: str) -> None:
    eerst = (Persoon.objects.count(), Rol.objects.count())
    with pytest.raises(CommandError, match=zin):
        draai(**anders)
    assert (Persoon.objects.count(), Rol.objects.count()) == eerst


def test_wie_weg_is_wordt_geen_beheerder(wereld: Wereld) -> None:
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(uit_dienst_op=vandaag() - DAG)
    with pytest.raises(CommandError, match="Eva werkt hier tot en met"):
        draai(email=wereld.teamlid.email)
