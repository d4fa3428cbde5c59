"""Vullen op lastige dagen, twee keer, en wanneer het weigert."""

import re
from collections import Counter
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
from apps.core.models import Gebeurtenis
from apps.core.tijd import nu
from apps.grondtonen.actions import laad_catalogus
from apps.interventies.models import AfspraakVersie, Interventie
from apps.pad.fase import Fase
from apps.teamplannen.models import Cyclus, Teamanalyse, Teamplan
from apps.voorbeeld import actions
from apps.voorbeeld.hogeschool import lees_teams
from apps.voorbeeld.teamverhaal import DADEN
from apps.voorbeeld.tijdlijn import Tijdlijn, werkdag
from tests.dingen import teams_van
from tests.mensen import maak_persoon, op_dag

LAATSTE_DAG = date(2026, 8, 31)
EERSTE_DAG = date(2026, 9, 1)
SCHRIKKELDAG = date(2028, 2, 29)
KORTSTE_ZIN = 4
MET_EEN_NIEUWE_TEKST = {"elektrotechniek"}


@pytest.fixture(autouse=True)
def demo() -> Iterator[None]:
    with override_settings(DEMO=True):
        yield


def eigen_modellen() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        if model.__module__.startswith("apps."):
            yield model


# Wanneer werk opnieuw in de rij mag, en wanneer een gesprek is.
VOORNEMENS = {"opnieuw_vanaf", "begin"}


def momenten() -> Iterator[datetime]:
    """Wat er gebeurd is."""
    for model in eigen_modellen():
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.DateTimeField) and veld.name not in VOORNEMENS:
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
    for plan in Teamplan.objects.select_related("cyclus"):
        assert plan.cyclus.van <= dag_van(plan.begonnen_op) <= plan.cyclus.tot
    for analyse in Teamanalyse.objects.select_related("plan"):
        assert analyse.plan.begonnen_op <= analyse.begonnen_op
        gekozen = Interventie.objects.filter(plan=analyse.plan).values_list("voorgesteld_op", flat=True)
        if analyse.gedeeld_op is None:
            assert not gekozen
        else:
            assert analyse.begonnen_op < analyse.gedeeld_op < min(gekozen, default=nu())
    for versie in AfspraakVersie.objects.all():
        # Een afspraak kan in meer plannen staan; zij begint in het eerste.
        cyclus = Cyclus.objects.filter(plannen__afspraken=versie.afspraak_id).order_by("van")[0]
        assert cyclus.van <= versie.van <= cyclus.tot
        gegeven = [rij.gegeven_op for rij in versie.instemmingen.all() if rij.gegeven_op]
        assert versie.voorgelegd_op <= min(gegeven) <= max(gegeven) <= (versie.overeengekomen_op or nu())

    aangemeld = Persoon.objects.exclude(last_login=None).values_list("pk", flat=True)
    deden_iets = Gebeurtenis.objects.exclude(door=None).values_list("door", flat=True)
    assert set(aangemeld) == set(deden_iets) != set()


def fasen() -> dict[str, Fase]:
    wie = {"Elektrotechniek": "Marloes", "Mechatronica": "Dilan", "Studentenzaken": "Carmen"}
    return {
        rij.team.naam: rij.fase
        for roepnaam in wie.values()
        for rij in teams_van(Persoon.objects.get(roepnaam=roepnaam))
        if rij.team.naam in wie
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("dag", "studentenzaken"),
    [
        # Op de laatste dag van het studiejaar kan een afspraak niet meer later beginnen.
        (LAATSTE_DAG, Fase.LOOPT),
        (EERSTE_DAG, Fase.VASTGESTELD),
    ],
)
def test_vul_voorbeeld_op_een_lastige_dag_klopt(dag: date, studentenzaken: Fase) -> None:
    vul(dag)
    with op_dag(dag):
        kijk_de_tijd_na()
        assert fasen() == {
            "Elektrotechniek": Fase.AFSPRAKEN_OPEN,
            "Mechatronica": Fase.GEEN_PLAN,
            "Studentenzaken": studentenzaken,
        }


def afdruk() -> dict[str, list[tuple[Any, ...]]]:
    """Elke rij zonder nummers, zout en seconden; van de dag zelf alleen de dag."""
    return {model._meta.label: list(_rijen(model)) for model in eigen_modellen()}


def _rijen(model: type[models.Model]) -> Iterator[tuple[Any, ...]]:
    velden = [
        veld.name
        for veld in model._meta.concrete_fields
        if not veld.is_relation and not veld.primary_key and veld.name not in {"password", "onderwerp_id"}
    ]
    for rij in model._base_manager.order_by("pk").values_list(*velden):
        yield tuple(_zonder_seconden(w) if isinstance(w, datetime) else repr(w) for w in rij)


def _zonder_seconden(moment: datetime) -> date:
    if timezone.localdate(moment) == SCHRIKKELDAG:
        return SCHRIKKELDAG
    return moment.replace(second=0, microsecond=0)


@pytest.mark.django_db
def test_vul_voorbeeld_op_een_schrikkeldag_klopt_en_is_die_dag_steeds_hetzelfde(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Met een paar teams: vullen kost seconden, en de andere gaan langs dezelfde weg."""
    teams = {naam: lees_teams()[naam] for naam in ("bibliotheek", "fysiotherapie", "studentenzaken")}
    monkeypatch.setattr(actions, "lees_teams", lambda: teams)
    afdrukken = []
    for _ in range(2):
        with transaction.atomic():
            vul(SCHRIKKELDAG)
            afdrukken.append(afdruk())
            with op_dag(SCHRIKKELDAG):
                kijk_de_tijd_na()
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
    # Wie iets laat zien, doet dat aan een mens, het team of iedereen.
    assert wie <= {*gegevens["mensen"], "hr", "beheerder", "team", "iedereen"}


def _lijst(regel: dict[str, Any], veld: str) -> list[str]:
    waarde = regel.get(veld, [])
    return [waarde] if isinstance(waarde, str) else waarde


def zinnen(waarde: object) -> Iterator[str]:
    """Elke zin uit een verhaal die lang genoeg is om niet toevallig dezelfde te zijn."""
    if isinstance(waarde, dict):
        for deel in waarde.values():
            yield from zinnen(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from zinnen(deel)
    elif isinstance(waarde, str):
        delen = re.split(r"(?<=[.?!])\s+", waarde)
        yield from (zin.strip().lower() for zin in delen if len(zin.split()) >= KORTSTE_ZIN)


def test_geen_zin_staat_er_twee_keer_behalve_in_een_nieuwe_versie() -> None:
    per_team = {naam: Counter(zinnen(gegevens)) for naam, gegevens in lees_teams().items()}
    in_teams = Counter(zin for tellen in per_team.values() for zin in tellen)
    assert not {zin for zin, aantal in in_teams.items() if aantal > 1}
    # Een stap die na het delen verandert, of een afspraak die opnieuw wordt voorgelegd, herhaalt zichzelf.
    dubbel = {naam: {zin for zin, keer in tellen.items() if keer > 1} for naam, tellen in per_team.items()}
    assert {naam for naam, dubbele in dubbel.items() if dubbele} <= MET_EEN_NIEUWE_TEKST


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
