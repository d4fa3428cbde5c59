from datetime import timedelta
from io import StringIO

from django.core.management import call_command

from apps.core.actions import schrijf_leesregel
from apps.core.models import Concept, Leesregel
from apps.core.tijd import nu, vandaag
from tests.mensen import maak_persoon


def test_ruim_op_haalt_alleen_oude_concepten_weg(db: None) -> None:
    persoon = maak_persoon("Eva")
    for adres, dagen in (("/oud/", 31), ("/nieuw/", 29)):
        Concept.objects.create(
            van=persoon, sleutel=adres, inhoud={}, gewijzigd_op=nu() - timedelta(days=dagen)
        )
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1 concept van meer dan 30 dagen oud weggehaald." in uitvoer.getvalue()
    assert [concept.sleutel for concept in Concept.objects.all()] == ["/nieuw/"]


def test_ruim_op_haalt_leesregels_weg_na_twee_jaar(db: None) -> None:
    persoon = maak_persoon("Eva")
    schrijf_leesregel(persoon, Leesregel.Soort.GELEZEN, door=persoon)
    for dagen in (730, 731):
        regel = Leesregel.objects.latest("pk")
        regel.pk, regel.dag = None, vandaag() - timedelta(days=dagen)
        regel.save(force_insert=True)
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1 regel van meer dan twee jaar oud uit het leeslog gehaald." in uitvoer.getvalue()
    assert Leesregel.objects.count() == 2
