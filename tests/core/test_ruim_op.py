from datetime import timedelta
from io import StringIO

from django.core.management import call_command

from apps.core.actions import schrijf_leesregel
from apps.core.models import Concept, Klusbeurt, Leesregel
from apps.core.tijd import nu, vandaag
from tests.achtergrond import werk
from tests.mensen import maak_persoon


def test_ruim_op_haalt_alleen_oude_concepten_weg(db: None) -> None:
    persoon = maak_persoon("Eva")
    for adres, dagen in (("/oud/", 31), ("/nieuw/", 29)):
        Concept.objects.create(
            van=persoon, sleutel=adres, inhoud={}, gewijzigd_op=nu() - timedelta(days=dagen)
        )
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1  concepten, na dertig dagen" in uitvoer.getvalue()
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
    assert "1  regels van het leeslog, na twee jaar" in uitvoer.getvalue()
    assert Leesregel.objects.count() == 2


def test_de_nacht_houdt_bij_hoeveel_er_van_wat_weg_is(db: None) -> None:
    persoon = maak_persoon("Eva")
    Concept.objects.create(van=persoon, sleutel="/", inhoud={}, gewijzigd_op=nu() - timedelta(days=31))
    werk()
    uitkomst = Klusbeurt.objects.get(klus="opruimen").uitkomst
    assert len(uitkomst) > 5
    assert {wat for wat, hoeveel in uitkomst.items() if hoeveel} == {"concepten, na dertig dagen"}
