"""Wat voor elk antwoord geldt: goed gebouwd, en met zijn kopregels. Zegt wat er niet klopt."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

from config.settings import BASE_DIR

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
KOPPEN = {
    "Content-Security-Policy": CSP,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}

TEKENS = set(re.findall(r'id="([\w-]+)"', (BASE_DIR / "static/iconen.svg").read_text()))

# Wat iemand typt en geen vrije tekst is: namen van mensen en dingen, en wat een zoekveld krijgt.
GEEN_VRIJE_TEKST = {
    "gesprek",
    "q",
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "personeelsnummer",
    "fte",
    "soort",
    "naam",
    "uren",
    "heel_vanaf",
    "hoogstens_mee",
}


class Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.velden: list[dict[str, str | None]] = []
        self.koppen = 0
        self.taal: str | None = None
        self.inline: list[str] = []
        self.in_label = 0
        self.zonder_adres: list[str] = []
        self.leesregels: set[str] = set()
        self.getypt: list[dict[str, str | None]] = []
        self.tekens: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigenschappen = dict(attrs)
        if id_ := eigenschappen.get("id"):
            self.ids.append(id_)
        self.inline += [naam for naam in eigenschappen if naam == "style" or naam.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in eigenschappen):
            self.inline.append(tag)
        self.koppen += tag == "h1"
        if tag == "html":
            self.taal = eigenschappen.get("lang")
        if tag == "use":
            self.tekens.add((eigenschappen.get("href") or "").partition("#")[2])
        self._lees_veld(tag, eigenschappen)
        if "leest" in (eigenschappen.get("class") or "").split():
            self.leesregels.add(eigenschappen.get("id") or "")
        if tag == "textarea" or (tag == "input" and eigenschappen.get("type", "text") == "text"):
            self.getypt.append(eigenschappen)

    def _lees_veld(self, tag: str, eigenschappen: dict[str, str | None]) -> None:
        if tag == "label":
            self.in_label += 1
            if doel := eigenschappen.get("for"):
                self.labels.add(doel)
        if (
            tag in ("input", "select", "textarea")
            and eigenschappen.get("type") != "hidden"
            and not self.in_label
        ):
            self.velden.append(eigenschappen)
        if tag == "form" and not eigenschappen.get("action"):
            self.zonder_adres.append("formulier zonder adres")

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.in_label -= 1


def bouwfouten(html: str) -> list[str]:
    lezer = Lezer()
    lezer.feed(html)
    dubbel = [f"id {naam} twee keer" for naam, keer in Counter(lezer.ids).items() if keer > 1]
    zonder_naam = [
        f"veld zonder naam: {veld.get('name')}"
        for veld in lezer.velden
        if veld.get("id") not in lezer.labels and not veld.get("aria-label")
    ]
    kop = [] if lezer.koppen == 1 else [f"{lezer.koppen} keer h1"]
    taal = [] if lezer.taal == "nl" else [f"taal {lezer.taal}"]
    leeg = [f"teken zonder beeld: {teken}" for teken in sorted(lezer.tekens - TEKENS)]
    ongelezen = [f"zegt niet wie het leest: {naam}" for naam in zonder_leesregel(lezer)]
    return [*lezer.inline, *dubbel, *zonder_naam, *lezer.zonder_adres, *ongelezen, *leeg, *kop, *taal]


def zonder_leesregel(lezer: Lezer) -> list[str]:
    """Waar iemand vrij typt, hoort *Wie kan dit lezen?* bij het veld, ook voor wie het voorgelezen krijgt."""
    return [
        str(veld.get("name"))
        for veld in lezer.getypt
        if veld.get("name") not in GEEN_VRIJE_TEKST
        and not lezer.leesregels & set((veld.get("aria-describedby") or "").split())
    ]


def kopfouten(antwoord: Any, *, van_ons: bool) -> list[str]:
    """Een antwoord van de app zelf zegt ook dat htmx iets anders krijgt dan een browser."""
    fouten = [f"{kop}: {antwoord.get(kop)}" for kop, waarde in KOPPEN.items() if antwoord.get(kop) != waarde]
    if "no-store" not in antwoord.get("Cache-Control", ""):
        fouten.append("mag bewaard worden")
    pagina = is_html(antwoord) and antwoord.status_code in {200, 422}
    if van_ons and pagina and "HX-Request" not in antwoord.get("Vary", ""):
        fouten.append(f"Vary: {antwoord.get('Vary')}")
    return fouten


def is_html(antwoord: Any) -> bool:
    """Een pagina. Een bestand om mee te nemen leest iemand buiten Mortel, met zijn eigen stijl erin."""
    bestand = "attachment" in antwoord.get("Content-Disposition", "")
    return bool(antwoord.content) and not bestand and antwoord["Content-Type"].startswith("text/html")
