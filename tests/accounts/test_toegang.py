"""Wachtwoorden, en dat de demo nooit buiten je eigen machine draait."""

from typing import Any

import pytest
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError

from apps.accounts.checks import demo_alleen_hier
from apps.accounts.wachtwoorden import MINSTE_LENGTE, LangGenoeg


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [
        ("elf tekens!", "Kies er een van minstens 12 tekens"),
        ("password1234", "kiezen veel mensen"),
    ],
)
def test_wachtwoord_dat_te_zwak_is_wordt_geweigerd_met_hulp(wachtwoord: str, zin: str) -> None:
    with pytest.raises(ValidationError, match=zin):
        validate_password(wachtwoord)


def test_wachtwoord_van_twaalf_eigen_tekens_mag() -> None:
    validate_password("fiets zonder bel")
    LangGenoeg().validate("x" * MINSTE_LENGTE)


def test_wachtwoordhulp_zegt_een_ding() -> None:
    assert [zin for zin in password_validators_help_texts() if zin] == [LangGenoeg().get_help_text()]
    assert str(MINSTE_LENGTE) in LangGenoeg().get_help_text()


@pytest.mark.parametrize(
    ("demo", "debug", "hosts", "mag"),
    [
        (False, False, ["mortel.hogeschool.example"], True),
        (True, True, ["localhost", "127.0.0.1", "[::1]"], True),
        (True, True, ["localhost"], True),
        (True, True, ["localhost", "mortel.hogeschool.example"], False),
        (True, True, ["*"], False),
        (True, False, ["localhost"], False),
    ],
)
def test_demo_draait_alleen_op_je_eigen_machine(
    settings: Any, demo: bool, debug: bool, hosts: list[str], mag: bool
) -> None:
    settings.DEMO, settings.DEBUG, settings.ALLOWED_HOSTS = demo, debug, hosts
    assert (demo_alleen_hier() == []) is mag
