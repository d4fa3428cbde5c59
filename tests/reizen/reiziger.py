"""Iemand die door Mortel loopt: hij klikt, typt en kiest, en elke daad telt."""

import re
from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@dataclass
class Reiziger:
    page: Page
    daden: int = 0

    def __post_init__(self) -> None:
        self.fouten: list[str] = []
        self.page.set_default_timeout(8000)
        self.page.on("pageerror", lambda fout: self.fouten.append(str(fout)))
        self.page.on("console", self._hoor)

    def _hoor(self, bericht: object) -> None:
        if getattr(bericht, "type", "") == "error":
            self.fouten.append(getattr(bericht, "text", ""))

    # -- Daden ---------------------------------------------------------------

    def naar(self, pad: str) -> None:
        self.page.goto(pad)

    def klik(self, naam: str, *, rol: str = "button", in_: Locator | None = None) -> None:
        self.daden += 1
        self._knop(naam, rol=rol, in_=in_).click()
        self.page.wait_for_load_state()

    def volg(self, naam: str, *, in_: Locator | None = None) -> None:
        self.klik(naam, rol="link", in_=in_)

    def typ(self, label: str, tekst: str, *, in_: Locator | None = None) -> None:
        self.daden += 1
        self._veld(label, in_=in_).fill(tekst)

    def kies(self, vraag: str, antwoord: str, *, in_: Locator | None = None) -> None:
        """Een keuze uit een rijtje knoppen bij een vraag."""
        self.daden += 1
        self._keuze(vraag, antwoord, in_=in_).check()

    def kies_uit_lijst(self, label: str, keuze: str) -> None:
        self.daden += 1
        self.page.get_by_label(label).select_option(label=keuze)

    def open(self, naam: str, *, in_: Locator | None = None) -> None:
        """Klap iets uit."""
        self.daden += 1
        (in_ or self.page).locator("summary", has_text=naam).first.click()

    # -- Vinden ----------------------------------------------------------------

    def _knop(self, naam: str, *, rol: str, in_: Locator | None) -> Locator:
        return (in_ or self.page).get_by_role(rol, name=naam).first  # type: ignore[arg-type]

    def _veld(self, label: str, *, in_: Locator | None) -> Locator:
        return (in_ or self.page).get_by_label(label).first

    def _groep(self, vraag: str, *, in_: Locator | None) -> Locator:
        return (in_ or self.page).get_by_role("radiogroup", name=vraag).first

    def _keuze(self, vraag: str, antwoord: str, *, in_: Locator | None) -> Locator:
        begin = re.compile(f"^{re.escape(antwoord)}")
        return self._groep(vraag, in_=in_).get_by_role("radio", name=begin)

    # -- Kijken ----------------------------------------------------------------

    def ziet(self, tekst: str) -> None:
        expect(self.page.get_by_text(tekst).first).to_be_visible()

    def ziet_niet(self, tekst: str) -> None:
        expect(self.page.get_by_text(tekst)).to_have_count(0)

    def ziet_kop(self, tekst: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(tekst)

    def kijk_na(self) -> None:
        """De pagina zoals zij nu is: toegankelijk in beide thema's, past op het scherm, geen fouten."""
        for thema in ("light", "dark"):
            self.page.emulate_media(color_scheme=thema)
            # Pas na het volgende beeld kloppen alle kleuren.
            self.page.evaluate(
                "new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(klaar)))"
            )
            uitkomst = Axe().run(self.page, options=WCAG)
            assert uitkomst.violations_count == 0, f"{self.page.url} ({thema}): {uitkomst.generate_report()}"
        self.page.emulate_media(color_scheme=None)
        breder = self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not breder, f"{self.page.url} schuift opzij"
        assert not self.fouten, f"{self.page.url}: {self.fouten}"
