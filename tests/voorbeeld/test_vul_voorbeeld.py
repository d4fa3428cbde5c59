"""Vullen op lastige dagen, twee keer, en wanneer het weigert."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models, transaction
from django.test import override_settings
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.tijd import nu, vandaag
from apps.grondtonen.actions import laad_catalogus
from apps.interventies.models import AfspraakVersie, Interventie
from apps.pad.fase import Fase
from apps.pad.queries import mijn_teams
from apps.teamplannen.models import Cyclus, Stapversie, Teamanalyse, Teamplan
from apps.voorbeeld import actions
from apps.voorbeeld.hogeschool import begin_studiejaar, lees_teams
from apps.voorbeeld.teamverhaal import DADEN
from apps.voorbeeld.tijdlijn import Tijdlijn, werkdag
from tests.mensen import maak_persoon, op_dag

LAATSTE_DAG = date(2026, 8, 31)
EERSTE_DAG = date(2026, 9, 1)
SCHRIKKELDAG = date(2028, 2, 29)


@pytest.fixture(autouse=True)
def demo() -> Iterator[None]:
    with override_settings(DEMO=True):
        yield


def eigen_modellen() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        if model.__module__.startswith("apps."):
            yield model


def momenten() -> Iterator[datetime]:
    for model in eigen_modellen():
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.DateTimeField):
                gevuld = model._base_manager.exclude(**{veld.name: None})
                yield from gevuld.values_list(veld.name, flat=True)


def dag_van(moment: datetime | None) -> date:
    assert moment
    return timezone.localdate(moment)


# -- Elke dag -------------------------------------------------------------------


def vul(dag: date) -> None:
    with op_dag(dag):
        laad_catalogus()
        call_command("vul_voorbeeld", stdout=StringIO())


def kijk_de_tijd_na() -> None:
    """Niets ligt in de toekomst, en alles gebeurde in het studiejaar en in de goede volgorde."""
    assert max(momenten()) <= nu()
    cyclus = Cyclus.objects.get(van__lte=vandaag(), tot__gte=vandaag())
    for plan in Teamplan.objects.all():
        assert plan.cyclus == cyclus
        assert dag_van(plan.begonnen_op) >= cyclus.van
    for analyse in Teamanalyse.objects.select_related("plan"):
        assert analyse.gedeeld_op
        assert analyse.plan.begonnen_op <= analyse.begonnen_op < analyse.gedeeld_op
        gekozen = Interventie.objects.filter(plan=analyse.plan).values_list("voorgesteld_op", flat=True)
        assert min(gekozen) > analyse.gedeeld_op
    assert Stapversie.objects.filter(vervangen_op__gte=models.F("analyse__gedeeld_op")).count() == 1
    for versie in AfspraakVersie.objects.all():
        assert cyclus.van <= versie.van <= cyclus.tot
        gegeven = [rij.gegeven_op for rij in versie.instemmingen.all() if rij.gegeven_op]
        assert versie.voorgelegd_op <= min(gegeven) <= max(gegeven) <= (versie.overeengekomen_op or nu())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("dag", "studentenzaken"),
    [
        # Op de laatste dag van het studiejaar kan een afspraak niet meer later beginnen.
        (LAATSTE_DAG, Fase.LOOPT),
        (EERSTE_DAG, Fase.VASTGESTELD),
        (SCHRIKKELDAG, Fase.VASTGESTELD),
    ],
)
def test_vul_voorbeeld_op_een_lastige_dag_klopt(dag: date, studentenzaken: Fase) -> None:
    vul(dag)
    with op_dag(dag):
        kijk_de_tijd_na()
        fasen = [
            mijn_teams(Persoon.objects.get(roepnaam=wie))[0].fase for wie in ("Marloes", "Dilan", "Carmen")
        ]
        assert fasen == [Fase.AFSPRAKEN_OPEN, Fase.GEEN_PLAN, studentenzaken]


def afdruk() -> dict[str, list[tuple[Any, ...]]]:
    """Elke rij zonder nummers, zout en seconden."""
    return {model._meta.label: list(_rijen(model)) for model in eigen_modellen()}


def _rijen(model: type[models.Model]) -> Iterator[tuple[Any, ...]]:
    velden = [
        veld.name
        for veld in model._meta.concrete_fields
        if not veld.is_relation and not veld.primary_key and veld.name not in {"password", "onderwerp_id"}
    ]
    for rij in model._base_manager.order_by("pk").values_list(*velden):
        yield tuple(w.replace(second=0, microsecond=0) if isinstance(w, datetime) else repr(w) for w in rij)


@pytest.mark.django_db
def test_vul_voorbeeld_is_op_dezelfde_dag_hetzelfde() -> None:
    afdrukken = []
    for _ in range(2):
        with transaction.atomic():
            vul(EERSTE_DAG + timedelta(days=100))
            afdrukken.append(afdruk())
            transaction.set_rollback(True)
    assert afdrukken[0]["accounts.Persoon"]
    assert afdrukken[0] == afdrukken[1]


# -- Weigeren -------------------------------------------------------------------


def weigering() -> str:
    with pytest.raises(CommandError) as gevangen:
        call_command("vul_voorbeeld", stdout=StringIO())
    return str(gevangen.value)


@pytest.mark.django_db
def test_vul_voorbeeld_buiten_de_demo_weigert() -> None:
    with override_settings(DEMO=False):
        assert weigering() == "Het voorbeeld is er alleen in de demo: zet MORTEL_DEMO=1."
    assert not Persoon.objects.exists()


@pytest.mark.django_db
def test_vul_voorbeeld_bij_andere_mensen_weigert() -> None:
    maak_persoon("Noor")
    assert weigering().startswith("Er staan al mensen in deze databank.")
    assert Persoon.objects.count() == 1


@pytest.mark.django_db
def test_vul_voorbeeld_zonder_catalogus_weigert() -> None:
    assert weigering().startswith("De catalogus is nog leeg.")
    assert not Persoon.objects.exists()


@pytest.mark.django_db
def test_vul_voorbeeld_dat_misgaat_laat_niets_achter(monkeypatch: pytest.MonkeyPatch) -> None:
    def gaat_mis(*_: object) -> None:
        assert Persoon.objects.exists()
        raise RuntimeError

    laad_catalogus()
    monkeypatch.setattr(actions, "vertel", gaat_mis)
    with pytest.raises(RuntimeError):
        actions.vul_voorbeeld()
    assert not Persoon.objects.exists()
    assert not Cyclus.objects.exists()


# -- De delen -------------------------------------------------------------------


@pytest.mark.parametrize("deel", ["vorig_verhaal", "verhaal"])
@pytest.mark.parametrize("naam", lees_teams())
def test_teamverhaal_staat_op_volgorde_en_kent_zijn_mensen(naam: str, deel: str) -> None:
    gegevens = lees_teams()[naam]
    verhaal = gegevens.get(deel, [])
    geleden = [regel["geleden"] for regel in verhaal]
    assert geleden == sorted(geleden, reverse=True)
    assert {regel["daad"] for regel in verhaal} <= set(DADEN)
    wie = {sleutel for regel in verhaal for veld in ("door", "wie", "aan") for sleutel in _lijst(regel, veld)}
    assert wie <= set(gegevens["mensen"])


def _lijst(regel: dict[str, Any], veld: str) -> list[str]:
    waarde = regel.get(veld, [])
    return [waarde] if isinstance(waarde, str) else waarde


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (date(2026, 11, 12), date(2026, 11, 12)),
        (date(2026, 11, 14), date(2026, 11, 13)),
        (date(2026, 11, 15), date(2026, 11, 13)),
    ],
)
def test_werkdag_in_het_weekend_is_de_vrijdag_ervoor(dag: date, verwacht: date) -> None:
    assert werkdag(dag) == verwacht


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (LAATSTE_DAG, date(2025, 9, 1)),
        (EERSTE_DAG, EERSTE_DAG),
        (SCHRIKKELDAG, date(2027, 9, 1)),
    ],
)
def test_begin_studiejaar_is_de_laatste_eerste_september(dag: date, verwacht: date) -> None:
    assert begin_studiejaar(dag) == verwacht


@pytest.mark.django_db
def test_tijdlijn_zet_elke_daad_op_haar_dag_en_laat_de_rest_staan() -> None:
    maandag, dinsdag, donderdag = (date(2026, 11, dag) for dag in (9, 10, 12))
    tijdlijn = Tijdlijn()
    with op_dag(donderdag):
        stond_er_al = maak_persoon("Al").aangemaakt_op
        tijdlijn.noteer(maandag)
        maak_persoon("Maandag")
        tijdlijn.noteer(dinsdag)
        maak_persoon("Dinsdag")
        gepland = nu() + timedelta(days=3)
        Persoon.objects.filter(pk=maak_persoon("Gepland").pk).update(aangemaakt_op=gepland)
        tijdlijn.noteer(donderdag)
        zojuist = maak_persoon("Zojuist").aangemaakt_op
        tijdlijn.zet_terug()
    op = dict(Persoon.objects.values_list("roepnaam", "aangemaakt_op"))
    assert f"{timezone.localtime(op['Maandag']):%d-%m %H:%M}" == "09-11 09:00"
    assert f"{timezone.localtime(op['Dinsdag']):%d-%m %H:%M}" == "10-11 09:03"
    assert (op["Al"], op["Gepland"], op["Zojuist"]) == (stond_er_al, gepland, zojuist)


@pytest.mark.django_db
def test_tijdlijn_zonder_daden_doet_niets() -> None:
    iemand = maak_persoon("Noor")
    Tijdlijn().zet_terug()
    assert Persoon.objects.get().aangemaakt_op == iemand.aangemaakt_op
