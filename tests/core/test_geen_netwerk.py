"""De wacht op de verbindingen van de tests zelf."""

import socket

import pytest


def test_verbinding_naar_buiten_valt_meteen_op() -> None:
    naar_buiten = pytest.raises(RuntimeError, match=r"wilde het netwerk op, naar 192\.0\.2\.1")
    with socket.socket() as verbinding, naar_buiten:
        verbinding.connect(("192.0.2.1", 80))


def test_verbinding_met_deze_machine_mag() -> None:
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        socket.create_connection(luisteraar.getsockname(), timeout=1).close()
