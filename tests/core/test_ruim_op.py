"""Wat zijn tijd heeft gehad gaat weg, volgens de termijn van de instelling, en de opdracht zegt hoeveel."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from apps.core import opruimen
from apps.core.actions import leg_vast, ruim_geschiedenis_op, schrijf_leesregel
from apps.core.bewaren import TERMIJNEN, Bewaard, Eenheid, terug
from apps.core.models import Bewaartermijn, Concept, Gebeurtenis, Klusbeurt, Leesregel
from apps.core.opruimen import Opruimer, grens_van, hoogstens_tot, opruimers, ruim_op, verwijder_in_delen
from apps.core.queries import alle_termijnen, termijn_van
from apps.core.tijd import nu, vandaag
from tests.achtergrond import werk
from tests.mensen import DAG, Wereld, maak_persoon, op_dag
from tests.rechten.conftest import logregels

__all__ = ["logregels"]


def test_ruim_op_haalt_alleen_oude_concepten_weg(db: None) -> None:
    persoon = maak_persoon("Eva")
    for adres, dagen in (("/oud/", 31), ("/nieuw/", 29)):
        Concept.objects.create(
            van=persoon, sleutel=adres, inhoud={}, gewijzigd_op=nu() - timedelta(days=dagen)
        )
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1  concepten" in uitvoer.getvalue()
    assert [concept.sleutel for concept in Concept.objects.all()] == ["/nieuw/"]


def test_ruim_op_zegt_van_elke_soort_hoeveel_en_nog_eens_doet_niets(db: None) -> None:
    schrijf_leesregel(maak_persoon("Eva"), Leesregel.Soort.GELEZEN, door=maak_persoon("Kofi"))
    with op_dag(terug(vandaag(), -3, Eenheid.JAREN)):
        eerste, tweede = ruim_op(), ruim_op()
    assert eerste == dict.fromkeys(eerste, 0) | {"regels van het leeslog": 1}
    assert set(tweede.values()) == {0}
    assert len(eerste) == len(list(opruimers())) > 8, "elke naam een keer"


@pytest.mark.parametrize(("jaren", "over"), [(0, 2), (1, 1), (3, 2)])
def test_regels_van_het_leeslog_gaan_weg_na_de_termijn(db: None, jaren: int, over: int) -> None:
    """Twee jaar, tenzij de instelling iets anders koos."""
    if jaren:
        Bewaartermijn.objects.create(soort=Bewaard.LEESLOG, hoeveel=jaren)
    persoon = maak_persoon("Eva")
    schrijf_leesregel(persoon, Leesregel.Soort.GELEZEN, door=persoon)
    oud = Leesregel.objects.get()
    oud.pk, oud.dag = None, terug(vandaag(), 2, Eenheid.JAREN)
    oud.save(force_insert=True)
    ruim_op()
    assert Leesregel.objects.count() == over
    Leesregel.objects.filter(pk=oud.pk).update(dag=oud.dag - DAG)
    ruim_op()
    assert Leesregel.objects.count() == (2 if jaren == 3 else 1)


def test_geschiedenis_gaat_weg_na_twee_jaar_en_in_delen(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opruimen, "PER_KEER", 2)
    for _ in range(5):
        leg_vast(wereld.team, "gegevens-anders", door=wereld.hr)
    grens = opruimen.begin_van(grens_van(Bewaard.GESCHIEDENIS))
    Gebeurtenis.objects.update(op=grens - timedelta(seconds=1))
    Gebeurtenis.objects.filter(pk=Gebeurtenis.objects.latest("pk").pk).update(op=grens)
    assert ruim_geschiedenis_op() == 4
    assert Gebeurtenis.objects.count() == 1
    assert verwijder_in_delen(Gebeurtenis.objects.none()) == 0


def test_een_opruimer_die_struikelt_houdt_de_rest_niet_tegen(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch, logregels: StringIO
) -> None:
    def struikel() -> int:
        Concept.objects.all().delete()
        raise ValueError("een rij met woorden")

    for adres in ("/a/", "/b/"):
        Concept.objects.create(van=wereld.teamlid, sleutel=adres, inhoud={})
    goed = Opruimer(wat="goed", doe=lambda: Concept.objects.filter(sleutel="/b/").delete()[0])
    monkeypatch.setattr(opruimen, "opruimers", lambda: iter([Opruimer(wat="stuk", doe=struikel), goed]))
    assert ruim_op() == {"stuk, mislukt": 1, "goed": 1}
    assert [concept.sleutel for concept in Concept.objects.all()] == ["/a/"]
    assert "ValueError" in logregels.getvalue()
    assert "woorden" not in logregels.getvalue()


# -- De termijnen ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "hoeveel", "eenheid", "wordt"),
    [
        (date(2026, 11, 22), 6, Eenheid.WEKEN, date(2026, 10, 11)),
        (date(2026, 3, 31), 1, Eenheid.MAANDEN, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, Eenheid.MAANDEN, date(2025, 12, 15)),
        (date(2028, 2, 29), 2, Eenheid.JAREN, date(2026, 2, 28)),
        (date(2026, 11, 30), -3, Eenheid.MAANDEN, date(2027, 2, 28)),
    ],
)
def test_terug_in_de_tijd(dag: date, hoeveel: int, eenheid: Eenheid, wordt: date) -> None:
    assert terug(dag, hoeveel, eenheid) == wordt


def test_elke_soort_heeft_een_termijn_binnen_haar_grenzen() -> None:
    assert set(TERMIJNEN) == set(Bewaard)
    assert all(t.minst <= t.gewoon <= t.meest and t.bron for t in TERMIJNEN.values())


def test_gewone_termijnen_zijn_die_van_de_belofte(db: None) -> None:
    assert {rij.soort: str(rij).split(": ")[1].split(" na")[0] for rij in alle_termijnen()} == {
        "gesprek_na_afronden": "3 jaar",
        "gesprek_na_vertrek": "2 jaar",
        "eigen_notities": "6 weken",
        "eigen_na_vertrek": "2 jaar",
        "scanantwoorden": "3 maanden",
        "afspraken": "5 jaar",
        "geschiedenis": "2 jaar",
        "leeslog": "2 jaar",
    }


def test_de_instelling_wijkt_af_met_haar_eigen_bron(db: None) -> None:
    rij = Bewaartermijn.objects.create(soort=Bewaard.SCANANTWOORDEN, hoeveel=1, bron="Besluit 12")
    assert termijn_van(Bewaard.SCANANTWOORDEN) == 1
    assert hoogstens_tot(Bewaard.SCANANTWOORDEN) == terug(vandaag(), -1, Eenheid.MAANDEN)
    assert str(rij).startswith("Losse antwoorden op een scan: 1 maand na het openen")
    bronnen = {rij.soort: rij.bron for rij in alle_termijnen()}
    assert bronnen[Bewaard.SCANANTWOORDEN] == "Besluit 12"
    assert bronnen[Bewaard.LEESLOG] == TERMIJNEN[Bewaard.LEESLOG].bron


def test_een_verzonnen_soort_bestaat_niet(db: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Bewaartermijn.objects.create(soort="onzin", hoeveel=1)


def test_de_nacht_houdt_bij_hoeveel_er_van_wat_weg_is(db: None) -> None:
    persoon = maak_persoon("Eva")
    Concept.objects.create(van=persoon, sleutel="/", inhoud={}, gewijzigd_op=nu() - timedelta(days=31))
    werk()
    uitkomst = Klusbeurt.objects.get(klus="opruimen").uitkomst
    assert {wat for wat, hoeveel in uitkomst.items() if hoeveel} == {"concepten"}
