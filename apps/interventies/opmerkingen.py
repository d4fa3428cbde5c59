"""Wat de app opmerkt waar iemand kiest of afspreekt. Puur; het blokkeert nooit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


def is_informatief_jasje(*, formeel: bool, transformatief: bool, informeel_ernaast: bool) -> bool:
    """Een opleiding voor een vraag die anders kijken vraagt, zonder iets in het werk ernaast.

    Bron: Zestor, Informeel leren (2017), hoofdstuk 2.
    """
    return formeel and transformatief and not informeel_ernaast


@dataclass(frozen=True)
class Bewijstaal:
    """Een woord dat wil bewijzen, zoals het er staat, met wat je in plaats daarvan kunt schrijven."""

    soort: str
    woord: str
    liever: str


@dataclass(frozen=True)
class _Klank:
    """`gewoon` zijn de zinnen met hetzelfde woord die niets bewijzen; die gaan er eerst uit."""

    soort: str
    klinkt: re.Pattern[str]
    gewoon: re.Pattern[str]
    liever: str


def _klank(soort: str, *, klinkt: str, gewoon: str, liever: str) -> _Klank:
    opties = re.IGNORECASE
    return _Klank(soort, re.compile(klinkt, opties), re.compile(gewoon, opties), liever)


_IEDEREEN = r"(?:iedereen(?: van ons| (?:in|van) (?:het|ons) team)? heeft|heeft iedereen)"
_PROCENT = r"(?:\d{1,3}(?:[.,]\d+)?|honderd) ?(?:%|procent\b|pct\b)"
_KLANKEN = (
    _klank(
        "afgerond",
        klinkt=r"\bafgeronde?\b",
        gewoon=r"\bafgeronde? (?:getal|bedrag|cijfer|geheel|verhaal|hoek|tafel|vorm|rand)\w*"
        r"|\bafgerond (?:naar|op (?:hele|halve|tientallen|een half))\b"
        r"|\b(?:naar (?:boven|beneden)|op (?:hele|halve) \w+) afgerond\b"
        r"|\b(?:niets?|half|geen \w+) afgeronde?\b",
        liever="We kijken terug op wat ons onderweg verraste.",
    ),
    _klank(
        "certificaat",
        klinkt=r"(?<![-\w])(?:deelname|scholings|cursus)?certifica(?:at|ten|atje)\w*|\bgecertificeerde?\b",
        gewoon=r"\b(?:geen|zonder|niet om (?:een|het)) certifica\w+"
        r"|\bcertifica\w+ van (?:de|onze) (?:website|server|site)\b",
        liever="We proberen één ding uit in ons eigen werk, en vertellen elkaar wat er gebeurde.",
    ),
    _klank(
        "iedereen",
        klinkt=rf"\b{_IEDEREEN}\b",
        gewoon=rf"\b{_IEDEREEN}(?: \w+){{0,2}}? (?:zin|last|recht|druk|nodig|gelijk|vragen|moeite|plezier"
        r"|behoefte|baat|talent\w*|wel ?eens|te maken|iets te|ideeën|tijd|ruimte|(?:een|zijn|haar) eigen"
        r"|een (?:stem|idee|ander|mening|verhaal|voorkeur))\b",
        liever="We willen uitvinden wat er bij ieder van ons anders ging.",
    ),
    _klank(
        "cijfer",
        # Als werkwoord alleen met een maat erbij: in de kantine scoort de koffie ook.
        klinkt=r"(?<![\w-])(?!under)[\w-]*scor(?:es?|elijst\w*|ekaart\w*)\b"
        r"|\b(?:hoger|beter|minstens|minimaal|gemiddeld)(?: [\w-]+)? (?:ge)?scor(?:en|d)\b"
        r"|\b(?:ge)?scoo?r(?:en|t|d|den?)\b.{0,20}?"
        r" (?:hoger|beter|minstens|minimaal|boven|gemiddeld|op\b|een \d)",
        gewoon=r"^.*\b(?:\w*(?:voetbal|tennis|hockey|volleybal)\w*|sport\w*|wedstrijd\w*|doelpunt\w*|goals?"
        r"|pubquiz|potje|darts?)\b.*"
        r"|\b(?:geen|zonder|niet om (?:een|de)) [\w-]*scor\w+",
        liever="We willen uitvinden wanneer het lukt, en wat er dan anders is.",
    ),
    _klank(
        "procent",
        klinkt=rf"\b{_PROCENT}",
        gewoon=rf"\b{_PROCENT} van (?:\w+ ){{0,2}}?(?:tijd|werktijd|uren|week|aanstelling|rooster|budget)\b"
        rf"|\b(?:aanstelling|baan|contract|werkt?|werken)(?: van| voor| nu| dan)* {_PROCENT}"
        rf"|\b{_PROCENT} (?:zeker|achter|eens|mee eens|duidelijk|helder|zelf|korting)\b"
        rf"|\b(?:geen|niet|nooit) {_PROCENT}",
        liever="We willen uitvinden wat helpt, en bij wie het anders loopt.",
    ),
)
# Wie van iets wil leren, het uitprobeert of erop terugkijkt, bewijst niets; ook niet met wat daarna komt.
_ZOEKT = re.compile(
    r"\b(?:leren van|uitprober\w*|uitvinden|uitzoeken|benieuwd|terug(?:kijken|blikken)? (?:op|naar))\b[^,;]*",
    re.IGNORECASE,
)
_TUSSEN_ZINNEN = re.compile(r"[.!?;](?=\s|$)|\n")


def bewijstaal(tekst: str) -> tuple[Bewijstaal, ...]:
    """Waar een tekst wil bewijzen in plaats van uitvinden; van elke soort het eerste woord.

    Bron: Zestor, Informeel leren (2017), hoofdstuk 4: leren van wat je doet brengt verder dan laten zien
    dat het lukte.
    """
    zinnen = [_ZOEKT.sub(" ", " ".join(zin.split())) for zin in _TUSSEN_ZINNEN.split(tekst)]
    return tuple(taal for klank in _KLANKEN for taal in _eerste(klank, zinnen))


def _eerste(klank: _Klank, zinnen: list[str]) -> Iterator[Bewijstaal]:
    treffers = (klank.klinkt.search(klank.gewoon.sub(" ", zin)) for zin in zinnen)
    treffer = next(filter(None, treffers), None)
    if treffer:
        yield Bewijstaal(klank.soort, treffer[0], klank.liever)
