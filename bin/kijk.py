"""Fotografeert pagina's van een draaiende demo, breed en smal, licht en donker."""

import argparse
import itertools
import os
import re
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Error, StorageState, ViewportSize, sync_playwright

BREEDTES = (1280, 390)
PLATEN_ALS = "leidinggevende@mortel.example"
PLATEN = {
    "pad": "/team/{team}/",
    "wijzer": "/team/{team}/analyse/vraagstukken/1/",
    "catalogus": "/catalogus/?toon=transformatief",
}
PLAAT: ViewportSize = {"width": 1280, "height": 860}
MAP_VAN_DE_PLATEN = Path("docs/platen")
THEMAS: dict[str, Literal["light", "dark"]] = {"licht": "light", "donker": "dark"}
# Als root wil Chromium niet in zijn eigen zandbak; de rest houdt het netwerk stil.
STIL = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-quic",
]  # fmt: skip


def lees_argumenten() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="bin/kijk", description=__doc__)
    lezer.add_argument(
        "paden", nargs="*", metavar="/pad", help="de pagina's; in /team/{team}/ komt het team van wie kijkt"
    )
    lezer.add_argument(
        "--platen", action="store_true", help="maak in plaats daarvan de platen van de README opnieuw"
    )
    lezer.add_argument("--als", metavar="E-MAIL", help="wie er kijkt; zonder dit: wie niet is aangemeld")
    lezer.add_argument(
        "--naar", metavar="MAP", type=Path, default=Path("var/kijk"), help="hier komen de foto's"
    )
    lezer.add_argument("--adres", default="http://127.0.0.1:8000", help="waar de demo draait")
    return lezer.parse_args()


def meld_aan(browser: Browser, adres: str, wie: str) -> StorageState:
    pagina = browser.new_page()
    pagina.goto(adres)
    knop = pagina.locator(f'button[name="wie"][value="{wie}"]')
    if not knop.count():
        sys.exit(f"Op {pagina.url} staat geen knop om aan te melden als {wie}. Draait daar een demo?")
    with pagina.expect_navigation():
        knop.first.click()
    if pagina.locator('button[name="wie"]').count():
        sys.exit(f"Aanmelden als {wie} lukte niet.")
    return pagina.context.storage_state()


def zonder_team(browser: Browser, adres: str, pad: str, wie: StorageState | None) -> str:
    """Vul in het pad het team van wie kijkt in: /team/ wijst de weg naar het enige team."""
    if "{team}" not in pad:
        return pad
    pagina = browser.new_page(storage_state=wie)
    pagina.goto(f"{adres}/team/")
    gevonden = re.search(r"/team/(\d+)/$", pagina.url)
    if not gevonden:
        sys.exit("Wie kijkt heeft niet precies één team. Schrijf het nummer in het pad.")
    return pad.replace("{team}", gevonden[1])


def maak_platen(browser: Browser, adres: str) -> None:
    """De platen van de README: wat je ziet zonder te rollen, in het licht."""
    wie = meld_aan(browser, adres, PLATEN_ALS)
    pagina = browser.new_page(
        viewport=PLAAT, color_scheme="light", reduced_motion="reduce", storage_state=wie
    )
    for naam, pad in PLATEN.items():
        pagina.goto(adres + zonder_team(browser, adres, pad, wie), wait_until="networkidle")
        foto = MAP_VAN_DE_PLATEN / f"{naam}.png"
        pagina.screenshot(path=foto)
        print(foto)


def fotografeer(browser: Browser, argumenten: argparse.Namespace, wie: StorageState | None) -> None:
    paden = [zonder_team(browser, argumenten.adres, f"/{pad.lstrip('/')}", wie) for pad in argumenten.paden]
    for breedte, (naam, thema) in itertools.product(BREEDTES, THEMAS.items()):
        context = browser.new_context(
            viewport={"width": breedte, "height": 900},
            color_scheme=thema,
            reduced_motion="reduce",
            storage_state=wie,
        )
        for pad in paden:
            pagina = context.new_page()
            antwoord = pagina.goto(argumenten.adres + pad, wait_until="networkidle")
            foto = argumenten.naar / f"{bestandsnaam(pad)}-{breedte}-{naam}.png"
            pagina.screenshot(path=foto, full_page=True)
            status = antwoord.status if antwoord else "geen antwoord"
            print(foto if status == 200 else f"{foto} (status {status})")
            pagina.close()
        context.close()


def bestandsnaam(pad: str) -> str:
    return re.sub(r"[^\w-]+", "-", pad).strip("-") or "start"


def main() -> None:
    argumenten = lees_argumenten()
    argumenten.naar.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["MORTEL_CHROMIUM"], args=STIL, chromium_sandbox=os.geteuid() != 0
        )
        try:
            if argumenten.platen:
                maak_platen(browser, argumenten.adres)
                return
            wie = meld_aan(browser, argumenten.adres, argumenten.als) if argumenten.als else None
            fotografeer(browser, argumenten, wie)
        except Error as fout:
            reden = fout.message.splitlines()[0]
            sys.exit(f"Kijken lukte niet. Draait er een demo op {argumenten.adres}? Chromium zegt: {reden}")
        finally:
            browser.close()


if __name__ == "__main__":
    main()
