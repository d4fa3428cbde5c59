import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.post.actions import stuur
from apps.post.models import Bericht, Uitgezet
from apps.post.soorten import OVER, Soort
from tests.mensen import maak_persoon


@pytest.fixture
def eva(db: None) -> Persoon:
    return maak_persoon("Eva")


def test_elke_soort_heeft_haar_woorden() -> None:
    assert set(OVER) == set(Soort)
    assert list(Bericht._meta.get_field("soort").choices or ()) == Soort.choices


def test_een_bericht_ligt_in_de_wachtrij_met_alleen_zijn_nummer(eva: Persoon) -> None:
    stuur(aan=eva, soort=Soort.GESPREK, sleutel="3.1", pad="/gesprekken/3/", ics=b"BEGIN:VCALENDAR")
    bericht = Bericht.objects.get()
    (taak,) = DBTaskResult.objects.all()
    assert taak.args_kwargs == {"args": ["post.bericht", bericht.pk], "kwargs": {}}
    assert (bericht.aan, bericht.pad, bytes(bericht.ics or b"")) == (
        eva,
        "/gesprekken/3/",
        b"BEGIN:VCALENDAR",
    )


def test_hetzelfde_bericht_gaat_een_keer(eva: Persoon) -> None:
    for sleutel in ("3.1", "3.1", "3.2"):
        stuur(aan=eva, soort=Soort.GESPREK, sleutel=sleutel)
    assert [bericht.sleutel for bericht in Bericht.objects.order_by("pk")] == ["3.1", "3.2"]
    assert DBTaskResult.objects.count() == 2


def test_wat_uit_staat_komt_niet(eva: Persoon) -> None:
    Uitgezet.objects.create(persoon=eva, soort=Soort.DAGPOST)
    stuur(aan=eva, soort=Soort.DAGPOST, sleutel="1")
    stuur(aan=eva, soort=Soort.GESPREK, sleutel="1")
    assert [bericht.soort for bericht in Bericht.objects.all()] == [Soort.GESPREK]


def test_wie_weg_is_krijgt_geen_post(eva: Persoon) -> None:
    eva.uit_dienst_op = vandaag().replace(year=2020, day=1)
    stuur(aan=eva, soort=Soort.GESPREK, sleutel="1")
    assert not Bericht.objects.exists()


def test_wie_terugdraait_verstuurt_niets(eva: Persoon) -> None:
    with transaction.atomic():
        stuur(aan=eva, soort=Soort.GESPREK, sleutel="1")
        transaction.set_rollback(True)
    assert not Bericht.objects.exists()
    assert not DBTaskResult.objects.exists()
