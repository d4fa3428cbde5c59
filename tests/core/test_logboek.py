"""Geen woorden van mensen in een logregel, ook niet als de databank een hele rij in haar fout zet."""

import logging
from collections.abc import Callable
from io import StringIO
from typing import NoReturn

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from apps.teamplannen.models import Reactie
from tests.dingen import maak_gedeelde_analyse
from tests.mensen import Wereld

# Een traceback toont ook de regels van deze test zelf; daar heet het MERKTEKEN.
MERKTEKEN = "niemand-leest-dit"
logboek = logging.getLogger("apps.proef")


@pytest.fixture
def fout(wereld: Wereld) -> IntegrityError:
    """Een geweigerde rij; het merkteken staat in de fout zelf."""
    analyse = maak_gedeelde_analyse(wereld)
    with pytest.raises(IntegrityError) as gevangen, transaction.atomic():
        Reactie.objects.create(
            analyse=analyse, onderdeel="trots", persoon=wereld.teamlid, blik="nee", woorden=MERKTEKEN
        )
    assert MERKTEKEN in str(gevangen.value)
    return gevangen.value


def logregels(schrijf: Callable[[], None]) -> str:
    """Wat er bij het schrijven werkelijk naar buiten gaat, door de instellingen van Mortel."""
    uitvoer = logging.getHandlerByName("uitvoer")
    assert isinstance(uitvoer, logging.StreamHandler)
    papier = StringIO()
    gewoon = uitvoer.setStream(papier)
    try:
        schrijf()
    finally:
        uitvoer.setStream(gewoon)
    return papier.getvalue()


def gooi(fout: Exception, *, uit: Exception | None = None) -> NoReturn:
    if uit:
        raise fout from uit
    raise fout


def omlijst(fout: Exception) -> Exception:
    """Een andere fout, met de databasefout als oorzaak en haar tekst in de zin."""
    try:
        gooi(RuntimeError(f"Er ging iets mis: {fout}"), uit=fout)
    except RuntimeError as omlijsting:
        return omlijsting


def ernaast(fout: Exception) -> Exception:
    """Een andere fout, die ontstond terwijl de databasefout werd opgevangen."""
    try:
        try:
            gooi(fout)
        except IntegrityError:
            gooi(ValueError("Iets anders."))
    except ValueError as ander:
        return ander


@pytest.mark.parametrize("wijze", ["%s", "%r", "exc_info", "omlijst", "ernaast", "django"])
def test_databasefout_komt_in_het_logboek_zonder_de_rij(fout: IntegrityError, wijze: str) -> None:
    schrijf: dict[str, Callable[[], None]] = {
        "%s": lambda: logboek.error("Mis: %s", fout),
        "%r": lambda: logboek.error("Mis: %r (%d keer)", fout, 2),
        "exc_info": lambda: logboek.error("Mis", exc_info=fout),
        "omlijst": lambda: logboek.error("Mis", exc_info=omlijst(fout)),
        "ernaast": lambda: logboek.error("Mis", exc_info=ernaast(fout)),
        "django": lambda: logging.getLogger("django.request").error("Mis", exc_info=fout),
    }
    regels = logregels(schrijf[wijze])
    assert "Mis" in regels
    assert "anders_zien_heeft_woorden" in regels
    assert MERKTEKEN not in regels


def test_keten_van_fouten_blijft_leesbaar_van_oorzaak_naar_gevolg(fout: IntegrityError) -> None:
    regels = logregels(lambda: logboek.error("Mis", exc_info=ernaast(fout)))
    assert regels.index("CheckViolation") < regels.index("IntegrityError") < regels.index("ValueError")
    assert "test_logboek.py" in regels


def test_andere_fouten_blijven_zoals_ze_zijn() -> None:
    twee_regels = ValueError("eerste\ntweede")
    assert "tweede" in logregels(lambda: logboek.error("Mis: %s", twee_regels))
    assert "tweede" in logregels(lambda: logboek.error("Mis", exc_info=twee_regels))


@pytest.mark.parametrize("waarden", [(), (1, "twee")])
def test_gewone_regel_gaat_ongewijzigd_door(waarden: tuple[object, ...]) -> None:
    sjabloon = "Klaar" + " %s" * len(waarden)
    assert logregels(lambda: logboek.error(sjabloon, *waarden)) == f"{sjabloon % waarden}\n"


def test_regel_met_waarden_bij_naam_gaat_ongewijzigd_door() -> None:
    assert logregels(lambda: logboek.error("Klaar: %(aantal)d", {"aantal": 3})) == "Klaar: 3\n"


@pytest.mark.parametrize("wijze", ["melding", "bij naam", "in een lijst", "groep"])
def test_databasefout_komt_ook_langs_een_omweg_niet_met_haar_rij_in_het_logboek(
    fout: IntegrityError, wijze: str
) -> None:
    schrijf: dict[str, Callable[[], None]] = {
        "melding": lambda: logboek.error(fout),
        "bij naam": lambda: logboek.error("Mis: %(x)s", {"x": fout}),
        "in een lijst": lambda: logboek.error("Mis: %s", [fout]),
        "groep": lambda: logboek.error("Mis", exc_info=ExceptionGroup("Samen", [fout])),
    }
    regels = logregels(schrijf[wijze])
    assert "anders_zien_heeft_woorden" in regels
    assert MERKTEKEN not in regels


def test_waarde_in_de_eerste_regel_van_een_databasefout_komt_er_niet_in(db: None) -> None:
    with pytest.raises(DataError) as gevangen, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT %s::int", [MERKTEKEN])
    assert MERKTEKEN in str(gevangen.value)
    assert MERKTEKEN not in logregels(lambda: logboek.error("Mis", exc_info=gevangen.value))
