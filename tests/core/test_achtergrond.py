"""Werk op de achtergrond: één keer, hoogstens drie pogingen, en nooit woorden in wat er bewaard blijft."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.db.models import F
from django_tasks_db.models import DBTaskResult

from apps.accounts.models import Persoon
from apps.core import klus as klusmodule
from apps.core.achtergrond import doe, probeer_opnieuw, ronde
from apps.core.klus import Doe, Klus, Uitkomst, klus, klussen
from apps.core.management.commands.werk import Werker
from apps.core.models import Hartslag, Klusbeurt
from apps.core.tijd import nu
from tests.achtergrond import werk
from tests.core.test_logboek import MERKTEKEN, logregels

type Noteer = Callable[[Doe], Doe]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def proefklus(db: None) -> Iterator[Noteer]:
    """Alleen deze klus bestaat, en zij doet wat de test zegt."""
    klussen()
    with patch.dict(klusmodule._KLUSSEN, clear=True):
        yield klus(naam="proef", zin="Telt tot drie.")


def nog_eens() -> None:
    """Alsof er genoeg tijd voorbij is om het opnieuw te proberen."""
    Klusbeurt.objects.update(opnieuw_vanaf=nu() - timedelta(seconds=1))
    werk()


def loop_vast() -> Uitkomst:
    """De databank weigert, en zet in haar fout de hele rij."""
    Persoon.objects.create(email=MERKTEKEN.upper(), roepnaam=MERKTEKEN)
    return {}


def test_de_proef_loopt_echt_vast_met_woorden_in_de_fout(db: None) -> None:
    with pytest.raises(IntegrityError, match=MERKTEKEN):
        loop_vast()


def test_een_klus_gaat_een_keer_per_tijdvak_en_houdt_haar_uitkomst(
    proefklus: Noteer,
) -> None:
    proefklus(lambda: {"dingen": 3})
    werk()
    werk()
    beurt = Klusbeurt.objects.get()
    assert (beurt.klus, beurt.uitkomst, beurt.pogingen) == ("proef", {"dingen": 3}, 1)
    assert beurt.klaar_op
    assert DBTaskResult.objects.get().args_kwargs["args"] == ["core.klusbeurt", beurt.pk]


def test_twee_keer_dezelfde_taak_doet_het_werk_een_keer(
    proefklus: Noteer,
) -> None:
    proefklus(dict)
    ronde()
    beurt = Klusbeurt.objects.get()
    doe.call("core.klusbeurt", beurt.pk)
    doe.call("core.klusbeurt", beurt.pk)
    beurt.refresh_from_db()
    assert beurt.pogingen == 1


def test_wat_een_ander_net_afmaakte_gaat_niet_nog_eens(proefklus: Noteer) -> None:
    """Tussen het tellen van de poging en het werk zelf."""
    proefklus(lambda: {"dingen": 3})
    Klusbeurt.objects.create(klus="proef", tijdvak=nu(), klaar_op=nu())
    with patch("apps.core.achtergrond._begin", return_value=True):
        doe.call("core.klusbeurt", Klusbeurt.objects.get().pk)
    assert Klusbeurt.objects.get().uitkomst == {}


def test_wat_vastloopt_krijgt_drie_kansen_en_is_dan_mislukt(
    proefklus: Noteer,
) -> None:
    proefklus(loop_vast)
    werk()
    for poging in (1, 2, 3):
        beurt = Klusbeurt.objects.get()
        assert (beurt.pogingen, beurt.fout) == (poging, "IntegrityError")
        assert (beurt.mislukt_op is None) == (poging < 3)
        nog_eens()
    assert Klusbeurt.objects.get().pogingen == 3


def test_tussen_twee_pogingen_zit_steeds_meer_tijd(
    proefklus: Noteer,
) -> None:
    proefklus(loop_vast)
    wachten = []
    for _ in range(2):
        nog_eens()
        wachten.append(Klusbeurt.objects.get().opnieuw_vanaf - nu())
    assert timedelta(minutes=4) < wachten[0] < wachten[1] < timedelta(hours=1)
    werk()
    assert Klusbeurt.objects.get().pogingen == 2


def test_wat_misging_draagt_geen_woorden(proefklus: Noteer) -> None:
    proefklus(loop_vast)
    regels = logregels(werk)
    (taak,) = DBTaskResult.objects.all()
    assert taak.exception_class_path == "apps.core.achtergrond.Vastgelopen"
    assert "Vastgelopen: IntegrityError" in taak.traceback
    assert "loop_vast" in taak.traceback
    assert "IntegrityError" in regels
    for tekst in (taak.traceback, regels, Klusbeurt.objects.get().fout):
        assert MERKTEKEN not in tekst


def test_wat_halverwege_wegviel_wordt_weer_opgepakt(
    proefklus: Noteer,
) -> None:
    """De poging is geteld, de taak staat op bezig, en er kwam nooit een einde aan."""
    proefklus(lambda: {"dingen": 3})
    ronde()
    Klusbeurt.objects.update(pogingen=1)
    DBTaskResult.objects.update(status="RUNNING")
    nog_eens()
    beurt = Klusbeurt.objects.get()
    assert (beurt.pogingen, beurt.uitkomst) == (2, {"dingen": 3})


def test_wat_drie_keer_wegviel_is_afgebroken(proefklus: Noteer) -> None:
    proefklus(lambda: {"dingen": 3})
    ronde()
    Klusbeurt.objects.update(pogingen=3)
    werk()
    beurt = Klusbeurt.objects.get()
    assert beurt.mislukt_op
    assert (beurt.fout, beurt.uitkomst) == ("Afgebroken", {})


def test_wat_mislukte_kan_nog_eens(proefklus: Noteer) -> None:
    proefklus(lambda: {"dingen": 3})
    ronde()
    Klusbeurt.objects.update(pogingen=3, mislukt_op=nu(), fout="SMTPServerDisconnected")
    probeer_opnieuw(Klusbeurt.objects.get())
    werk()
    beurt = Klusbeurt.objects.get()
    assert (beurt.pogingen, beurt.fout, beurt.mislukt_op) == (1, "", None)
    assert beurt.klaar_op


def test_elke_ronde_laat_zien_dat_er_gewerkt_wordt(proefklus: object) -> None:
    ronde()
    eerst = Hartslag.objects.get().op
    ronde()
    assert Hartslag.objects.get().op > eerst


def test_oude_sporen_gaan_weg_en_open_werk_blijft(db: None) -> None:
    werk()
    for dagen in (91, 89):
        Klusbeurt.objects.create(klus="oud", tijdvak=nu() - timedelta(days=dagen))
    DBTaskResult.objects.update(enqueued_at=F("enqueued_at") - timedelta(days=8))
    taken = DBTaskResult.objects.count()
    assert klussen()["eigen-sporen"].doe() == {"taken": taken, "klusbeurten": 1}
    assert Klusbeurt.objects.filter(klus="oud").count() == 1


@pytest.mark.parametrize(
    ("om", "moment", "begin"),
    [
        (None, datetime(2026, 11, 22, 14, 59, tzinfo=AMSTERDAM), (22, 14)),
        (4, datetime(2026, 11, 22, 4, 0, tzinfo=AMSTERDAM), (22, 4)),
        (4, datetime(2026, 11, 22, 3, 59, tzinfo=AMSTERDAM), (21, 4)),
        (4, datetime(2026, 11, 22, 23, 59, tzinfo=AMSTERDAM), (22, 4)),
    ],
)
def test_een_tijdvak_is_het_uur_of_de_dag_die_loopt(
    om: int | None, moment: datetime, begin: tuple[int, int]
) -> None:
    with patch("apps.core.klus.nu", return_value=moment):
        tijdvak = Klus(naam="proef", zin="", doe=dict, om=om).tijdvak
    assert (tijdvak.day, tijdvak.hour, tijdvak.minute) == (*begin, 0)


def test_ritme_in_woorden() -> None:
    assert Klus(naam="proef", zin="", doe=dict).ritme == "elk uur"
    assert Klus(naam="proef", zin="", doe=dict, om=4).ritme == "elke dag om 4:00"


def test_tussen_twee_rondes_zit_een_halve_minuut(proefklus: object) -> None:
    werker = Werker()
    with patch("apps.core.management.commands.werk.ronde") as rondes:
        werker.ronde()
        werker.ronde()
        assert rondes.call_count == 1
        werker.laatste_ronde -= 31
        werker.ronde()
        assert rondes.call_count == 2


def test_een_taak_die_lukt_maakt_geen_logregel(proefklus: Noteer) -> None:
    proefklus(dict)
    assert logging.getLogger("django.tasks").getEffectiveLevel() == logging.WARNING
    assert logregels(werk) == ""


def test_er_is_een_taak_en_die_laat_geen_woorden_door() -> None:
    """Een tweede taak zou haar fout met alles erin in de wachtrij zetten."""
    bronnen = (Path(settings.BASE_DIR) / "apps").rglob("*.py")
    met_taken = {bron.name for bron in bronnen if "django.tasks" in bron.read_text(encoding="utf-8")}
    assert met_taken == {"achtergrond.py"}
    assert doe.name == "doe"
