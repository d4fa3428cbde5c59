"""De kaarten die Mortel meelevert, en wat de instelling eraan veranderde."""

from io import StringIO

import pytest
from django.core.management import call_command

from apps.core.tijd import nu
from apps.ontwikkelgesprekken import catalogus
from apps.ontwikkelgesprekken.actions import laad_gesprekskaarten
from apps.ontwikkelgesprekken.models import Gesprekskaart, Soort, Stapel

pytestmark = pytest.mark.django_db


def test_elke_soort_gesprek_heeft_een_stapel() -> None:
    assert set(Soort.values) < set(Stapel.values)


def test_elke_stapel_heeft_kaarten_en_elke_kaart_haar_plaats() -> None:
    laad_gesprekskaarten()
    kaarten = list(Gesprekskaart.objects.all())
    assert {kaart.stapel for kaart in kaarten} == set(Stapel.values)
    assert [kaart.slug for kaart in kaarten] == [kaart["slug"] for kaart in catalogus.kaarten()]


def test_twee_keer_laden_laat_staan_wat_de_instelling_veranderde() -> None:
    laad_gesprekskaarten()
    Gesprekskaart.objects.filter(slug="werk-opgelost").update(vraag="Onze vraag?", aangepast_op=nu())
    Gesprekskaart.objects.filter(slug="werk-elders").update(vraag="Per ongeluk?", actief=False)
    laad_gesprekskaarten()
    assert Gesprekskaart.objects.get(slug="werk-opgelost").vraag == "Onze vraag?"
    elders = Gesprekskaart.objects.get(slug="werk-elders")
    assert elders.vraag != "Per ongeluk?"
    assert not elders.actief


def test_het_commando_zegt_hoeveel_kaarten_er_liggen() -> None:
    gezegd = StringIO()
    call_command("laad_gesprekskaarten", stdout=gezegd)
    assert f"{len(catalogus.kaarten())}." in gezegd.getvalue()
