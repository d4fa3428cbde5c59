"""Een reiziger zonder muis: met Tab naar wat hij zoekt, en dan Enter, pijltjes of letters."""

from playwright.sync_api import Locator

from tests.reizen.reiziger import Reiziger

VERSTE = 250


class Toetsenbord(Reiziger):
    def _tab_naar(self, doel: Locator) -> None:
        for _ in range(VERSTE):
            if doel.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Met Tab kom je niet bij {doel}")

    def klik(self, naam: str, *, rol: str = "button", in_: Locator | None = None) -> None:
        doel = self._knop(naam, rol=rol, in_=in_)
        doel.wait_for()
        self._tab_naar(doel)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def typ(self, label: str, tekst: str, *, in_: Locator | None = None) -> None:
        self._tab_naar(self._veld(label, in_=in_))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(tekst)

    def kies(self, vraag: str, antwoord: str, *, in_: Locator | None = None) -> None:
        keuzes = self._groep(vraag, in_=in_).get_by_role("radio")
        self._tab_naar(keuzes.first)
        self.page.keyboard.press("Space")
        gezocht = self._keuze(vraag, antwoord, in_=in_)
        for _ in range(keuzes.count()):
            if gezocht.is_checked():
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError(f"{antwoord} is met pijltjes niet te kiezen bij {vraag}")

    def kies_uit_lijst(self, label: str, keuze: str) -> None:
        lijst = self.page.get_by_label(label)
        self._tab_naar(lijst)
        self.page.keyboard.type(keuze[:12])
        assert lijst.locator("option:checked").inner_text() == keuze
