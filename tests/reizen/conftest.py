"""Een browser, een server en reizigers die tellen wat zij doen."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, sync_playwright

from apps.accounts.models import Persoon
from apps.grondtonen.actions import laad_catalogus
from tests.mensen import Wereld, maak_wereld
from tests.reizen.reiziger import Reiziger

# Playwright draait in dezelfde draad een lus; Django ziet die en weigert anders de databank.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
VLAGGEN = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-quic",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Zonder browser falen de reizen; overslaan doen ze niet."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("MORTEL_CHROMIUM", "/usr/bin/chromium"),
            args=VLAGGEN,
            chromium_sandbox=os.geteuid() != 0,
        )
        yield browser
        browser.close()


@pytest.fixture
def wereld(transactional_db: None) -> Wereld:
    wereld = maak_wereld()
    laad_catalogus()
    return wereld


@pytest.fixture
def reis(chromium: Browser, live_server: Any) -> Iterator[Callable[..., Reiziger]]:
    """Maakt een reiziger: iemand met een eigen browservenster, al aangemeld of nog niet."""
    contexten = []

    def begin(persoon: Persoon | None = None, *, breedte: int = 1280, javascript: bool = True) -> Reiziger:
        context = chromium.new_context(
            viewport={"width": breedte, "height": 900},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            base_url=live_server.url,
        )
        contexten.append(context)
        if persoon:
            client = Client()
            client.force_login(persoon, backend=settings.AUTHENTICATION_BACKENDS[0])
            sessie = client.cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": live_server.url}]
            )
        return Reiziger(context.new_page())

    yield begin
    for context in contexten:
        context.close()
