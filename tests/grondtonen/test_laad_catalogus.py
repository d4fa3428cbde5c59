from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.grondtonen import catalogus
from apps.grondtonen.actions import laad_catalogus
from apps.grondtonen.models import (
    Grondtoon,
    Interventievorm,
    Praktijkvraag,
    Scanstelling,
    Sturing,
    Thema,
    Tijdklasse,
    Werkhulpbron,
)
from apps.grondtonen.queries import scanstellingen

pytestmark = pytest.mark.django_db


def inhoud() -> list[set[Any]]:
    """Alle rijen en koppels, zonder de nummers van de koppelrijen: die zeggen niets."""
    modellen = (Grondtoon, Praktijkvraag, Werkhulpbron, Scanstelling, Thema, Interventievorm)
    rijen = [set(model._default_manager.values_list()) for model in modellen]
    koppels = [
        set(Interventievorm.objects.values_list("slug", veld)) for veld in ("grondtonen", "hulpbronnen")
    ]
    return rijen + koppels


def test_laad_catalogus_zet_alles_neer() -> None:
    laad_catalogus()
    assert Grondtoon.objects.count() == 7
    assert Praktijkvraag.objects.count() == 9
    assert Werkhulpbron.objects.count() == len(catalogus.lijst("werkhulpbronnen"))
    assert Thema.objects.count() == len(catalogus.lijst("themas"))
    assert Interventievorm.objects.count() == len(catalogus.vormen())
    for regel in catalogus.vormen():
        vorm = Interventievorm.objects.get(slug=regel["slug"])
        assert {toon.slug for toon in vorm.grondtonen.all()} == set(regel["grondtonen"])
        assert {bron.slug for bron in vorm.hulpbronnen.all()} == set(regel["hulpbronnen"])


def test_laad_catalogus_twee_keer_geeft_hetzelfde() -> None:
    laad_catalogus()
    eerst = inhoud()
    laad_catalogus()
    assert inhoud() == eerst


def test_laad_catalogus_herstelt_een_regel_die_niet_door_de_instelling_is_gewijzigd() -> None:
    laad_catalogus()
    eerst = inhoud()
    Interventievorm.objects.filter(slug="intervisie").update(naam="Oude naam", kern="Oude tekst.")
    Interventievorm.objects.get(slug="intervisie").grondtonen.clear()
    Grondtoon.objects.filter(slug="collectief").update(kort="Oude tekst.")
    laad_catalogus()
    assert inhoud() == eerst


def test_laad_catalogus_laat_staan_wat_de_instelling_wijzigde() -> None:
    laad_catalogus()
    nu = timezone.now()
    Interventievorm.objects.filter(slug="intervisie").update(naam="Onze naam", aangepast_op=nu)
    Interventievorm.objects.get(slug="intervisie").grondtonen.set(Grondtoon.objects.filter(slug="collectief"))
    Thema.objects.filter(slug="duurzaamheid").update(naam="Ons thema", aangepast_op=nu)
    laad_catalogus()
    vorm = Interventievorm.objects.get(slug="intervisie")
    assert (vorm.naam, vorm.aangepast_op) == ("Onze naam", nu)
    assert [toon.slug for toon in vorm.grondtonen.all()] == ["collectief"]
    assert Thema.objects.get(slug="duurzaamheid").naam == "Ons thema"


def test_laad_catalogus_haalt_niets_terug_en_niets_weg() -> None:
    laad_catalogus()
    Interventievorm.objects.filter(slug="cursus").update(actief=False)
    eigen_vorm()
    laad_catalogus()
    assert not Interventievorm.objects.get(slug="cursus").actief
    assert Interventievorm.objects.filter(slug="eigen-vorm").exists()


def test_het_commando_zegt_hoeveel_vormen_er_klaarstaan() -> None:
    gezegd = StringIO()
    call_command("laad_catalogus", stdout=gezegd)
    assert f"met {len(catalogus.vormen())} vormen" in gezegd.getvalue()


@pytest.mark.parametrize(
    "kolommen",
    [
        {"formeel": True, "sturing": Sturing.TEAM},
        {"formeel": False, "sturing": ""},
        {"formeel": False, "sturing": "toeval"},
        {"groep_min": 0},
        {"groep_min": 6, "groep_max": 4},
        {"tijdklasse": "eeuw"},
    ],
)
def test_een_vorm_die_niet_kan_wordt_geweigerd(kolommen: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        eigen_vorm(**kolommen)


def test_de_catalogus_is_voor_iedereen_met_een_account() -> None:
    iemand = Persoon.objects.create(email="iemand@voorbeeld.nl", roepnaam="Noor", achternaam="Visser")
    assert list(eigen_vorm().lezers(Leeskring.INSTELLING)) == [iemand]


def test_een_regel_heet_zoals_hij_op_het_scherm_staat() -> None:
    laad_catalogus()
    assert str(Grondtoon.objects.get(slug="collectief")) == "Collectief"
    assert str(Praktijkvraag.objects.get(slug="anders-kijken")) == "De oude manier past niet meer."
    assert str(Werkhulpbron.objects.get(slug="afwisseling")) == "Afwisseling"
    assert str(Thema.objects.get(slug="duurzaamheid")) == "Duurzaamheid"
    assert str(Interventievorm.objects.get(slug="intervisie")) == "Intervisie"


def eigen_vorm(**kolommen: Any) -> Interventievorm:
    gewoon = {"sturing": Sturing.TEAM, "tijdklasse": Tijdklasse.UUR}
    return Interventievorm.objects.create(slug="eigen-vorm", naam="Eigen vorm", **(gewoon | kolommen))


def test_de_scan_heeft_twintig_zinnen_in_eigen_woorden() -> None:
    laad_catalogus()
    stellingen = list(Scanstelling.objects.all())
    assert [stelling.volgorde for stelling in stellingen] == list(range(1, 21))
    assert sum(stelling.werkhulpbron_id is not None for stelling in stellingen) == 12
    assert len({stelling.tekst for stelling in stellingen}) == 20
    namen = {stelling.naam for stelling in stellingen if stelling.werkhulpbron_id}
    assert namen <= set(Werkhulpbron.objects.values_list("naam", flat=True))


def test_een_weggelaten_scanzin_komt_niet_terug() -> None:
    laad_catalogus()
    Scanstelling.objects.filter(slug="regeldruk").update(actief=False)
    laad_catalogus()
    assert "regeldruk" not in {stelling.slug for stelling in scanstellingen()}
    assert len(scanstellingen()) == 19
