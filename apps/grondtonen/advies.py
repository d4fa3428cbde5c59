"""Van antwoorden op de wijzer naar grondtonen, met redenen (Zestor 2017, hoofdstuk 2).

De leidinggevende kiest; dit redeneert alleen mee. Alle functies nemen dezelfde antwoorden, ook die
op de voorwaarden, en geven ValueError bij een onbekende sleutel of waarde.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from apps.grondtonen.wijzer import (
    DEELS,
    JA,
    NEE,
    OPLEIDING,
    TEST,
    VRAGEN,
    WEET_NIET,
    vul_aan,
)

# Binnen een trede telt deze volgorde: eerst de vraag scherp, meer uitleg als laatste.
VOLGORDE = (
    "onderzoekend",
    "transformatief",
    "ervaringsleren",
    "generatief",
    "impliciet",
    "collectief",
    "informatief",
)
# Wie samen iets wil, begint samen: bij wensen gaat collectief voor.
VOLGORDE_WENSEN = ("collectief", *(toon for toon in VOLGORDE if toon != "collectief"))
TREDEN_WENSEN = (2, 4)

# Per soort vraag: de trede van een antwoord. None is een reden tegen; wat ontbreekt, zegt niets.
type Treden = Mapping[str, int | None]
SCHERPTE: Treden = {NEE: 0, DEELS: 3, JA: None}
DIAGNOSE: Treden = {JA: 1, DEELS: 3, NEE: None}
TWIJFEL: Treden = {JA: 3, DEELS: 3, NEE: None}
WENS: Treden = {JA: 2, DEELS: 4, NEE: None}
ALLEEN_TEGEN: Treden = {JA: None}

SPREEKT: tuple[tuple[str, str, Treden], ...] = (
    ("vraagstuk_scherp", "onderzoekend", SCHERPTE),
    ("kennis_ongebruikt", "ervaringsleren", DIAGNOSE),
    ("ander_perspectief", "transformatief", DIAGNOSE),
    ("ander_perspectief", "informatief", ALLEEN_TEGEN),
    ("verstarring", "impliciet", DIAGNOSE),
    ("nieuwe_werkwijze", "generatief", DIAGNOSE),
    ("beter_in_vak", "ervaringsleren", WENS),
    ("samen_verbeteren", "collectief", WENS),
    ("spanning_in_team", "collectief", DIAGNOSE),
)
# Waar kennis ontbreekt, beslist of iemand het antwoord heeft; is dat niet helder, dan blijven beide open.
GEMIS: Mapping[str, tuple[tuple[str, Treden], ...]] = {
    JA: (("informatief", DIAGNOSE),),
    NEE: (("onderzoekend", DIAGNOSE),),
    DEELS: (("onderzoekend", TWIJFEL), ("informatief", TWIJFEL)),
    WEET_NIET: (("onderzoekend", TWIJFEL), ("informatief", TWIJFEL)),
}
WENSEN = frozenset(vraag for vraag, _, treden in SPREEKT if treden is WENS)

EERST = {
    "noodzaak_gezien": "Benoem wat je ziet, en ga samen buiten kijken.",
    "stap_haalbaar": "Maak de stap kleiner, en zet er iemand naast.",
    "lucht": "Zorg eerst voor hulpbronnen: tijd, steun, rust.",
    "zit_in_huis": "Begin met een project of met de buitenwereld. Ieder voor zich haalt dit niet in huis.",
}
WRIJVING = "Wrijving zonder steun maakt dat mensen zich afsluiten."


@dataclass(frozen=True)
class Reden:
    vraag: str
    antwoord: str
    voor: bool
    tekst: str


@dataclass(frozen=True)
class Advies:
    grondtoon: str
    trede: int
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Voorwaarde:
    sleutel: str
    eerst: str


def advies(antwoorden: Mapping[str, str]) -> list[Advies]:
    """Alle grondtonen waar iets voor spreekt, de sterkste eerst."""
    volledig = vul_aan(antwoorden)
    gevonden = (_advies_voor(toon, volledig) for toon in VOLGORDE)
    return sorted((een for een in gevonden if een), key=_plaats)


def informatief_jasje(antwoorden: Mapping[str, str]) -> bool:
    """Een opleiding gevraagd, terwijl mensen vooral anders moeten kijken."""
    volledig = vul_aan(antwoorden)
    if volledig["oplossing_op_tafel"] != OPLEIDING:
        return False
    if volledig["ander_perspectief"] == JA:
        return True
    # Wensen heeft bijna elk team: ze mogen een vermoeden van anders kijken niet verbergen.
    zonder_wensen = {vraag: waarde for vraag, waarde in antwoorden.items() if vraag not in WENSEN}
    return _eerste_toon(zonder_wensen) == "transformatief"


def antwoord_voor_de_vraag(antwoorden: Mapping[str, str]) -> bool:
    """Een opleiding of test gevraagd, terwijl eerst uitzoeken of doen aan de beurt is."""
    vraagt_antwoord = vul_aan(antwoorden)["oplossing_op_tafel"] in (OPLEIDING, TEST)
    return vraagt_antwoord and _eerste_toon(antwoorden) in ("onderzoekend", "ervaringsleren")


def verschilt_per_persoon(antwoorden: Mapping[str, str]) -> bool:
    """Kennis ontbreekt én blijft liggen: dat kan alleen bij verschillende mensen."""
    volledig = vul_aan(antwoorden)
    return all(
        volledig[vraag] == JA for vraag in ("kennis_ontbreekt", "antwoord_bekend", "kennis_ongebruikt")
    )


def meer_vragen_in_een(antwoorden: Mapping[str, str]) -> bool:
    return sum(een.trede == 1 for een in advies(antwoorden)) >= 4


def voorwaarden(antwoorden: Mapping[str, str], *, transformatief: bool = False) -> list[Voorwaarde]:
    """Wat eerst moet komen. Alleen `nee` telt; de grondtonen veranderen er niet door."""
    volledig = vul_aan(antwoorden)
    return [
        Voorwaarde(vraag, f"{eerst} {WRIJVING}" if vraag == "lucht" and transformatief else eerst)
        for vraag, eerst in EERST.items()
        if volledig[vraag] == NEE
    ]


def _eerste_toon(antwoorden: Mapping[str, str]) -> str:
    return next((een.grondtoon for een in advies(antwoorden)), "")


def _advies_voor(toon: str, volledig: Mapping[str, str]) -> Advies | None:
    gesproken = sorted(_spreekt_over(toon, volledig), key=lambda paar: list(VRAGEN).index(paar[0]))
    voor = [_reden(vraag, volledig, voor=True) for vraag, trede in gesproken if trede is not None]
    tegen = [_reden(vraag, volledig, voor=False) for vraag, trede in gesproken if trede is None]
    treden = [trede for _, trede in gesproken if trede is not None]
    return Advies(toon, min(treden), (*voor, *tegen)) if treden else None


def _spreekt_over(toon: str, volledig: Mapping[str, str]) -> Iterator[tuple[str, int | None]]:
    for vraag, van, treden in SPREEKT:
        if van == toon and volledig[vraag] in treden:
            yield vraag, treden[volledig[vraag]]
    ontbreekt, bekend = volledig["kennis_ontbreekt"], volledig["antwoord_bekend"]
    for van, treden in GEMIS[bekend]:
        if van == toon and ontbreekt in treden:
            yield "kennis_ontbreekt", treden[ontbreekt]
            if ontbreekt != NEE and bekend != WEET_NIET:
                yield "antwoord_bekend", treden[ontbreekt]


def _reden(vraag: str, volledig: Mapping[str, str], *, voor: bool) -> Reden:
    return Reden(vraag, volledig[vraag], voor, VRAGEN[vraag].reden)


def _plaats(een: Advies) -> tuple[int, int]:
    volgorde = VOLGORDE_WENSEN if een.trede in TREDEN_WENSEN else VOLGORDE
    return een.trede, volgorde.index(een.grondtoon)
