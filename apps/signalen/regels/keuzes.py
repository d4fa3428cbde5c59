"""Signalen bij wat het team koos. Eén is al een goed plan: wat om meer vraagt, klinkt vanaf twee."""

from apps.core.taal import opsomming
from apps.signalen.regels.stand import Doe, PlanStand, Signaal, uit_hoofdstuk

VANAF = 2
MEDEWERKER, ORGANISATIE = "medewerker", "organisatie"
# Wat iets nieuws in huis haalt: deze grondtonen, en werk met de wereld buiten het team.
NIEUW = frozenset({"generatief", "onderzoekend", "transformatief"})
VAN_BUITEN = frozenset({"contact-met-het-werkveld", "netwerk-buiten-het-team"})
KIES = (Doe("Bekijk andere vormen", "interventie_kies"),)


def ieder_voor_zich(stand: PlanStand) -> Signaal | None:
    if not _allemaal(stand, [keuze.sturing == MEDEWERKER for keuze in stand.keuzes]):
        return None
    return Signaal(
        "ieder-voor-zich",
        "Bij alles wat jullie kozen, stuurt ieder zelf",
        "Dan wordt ieder beter in wat hij al doet. Iets nieuws komt eerder als het team of de organisatie "
        "ook stuurt.",
        uit_hoofdstuk(3, "Wie alleen aan het roer staat, blijft vooral bij het werk dat hij al doet."),
        _nummers(stand),
        KIES,
    )


def alleen_informeel(stand: PlanStand) -> Signaal | None:
    if not _allemaal(stand, [not keuze.formeel for keuze in stand.keuzes]):
        return None
    return Signaal(
        "alleen-informeel",
        "Alles wat jullie kozen is informeel",
        "Dat past vaak. Is er ook iets dat je beter van een ander leert, met mensen van elders erbij?",
        uit_hoofdstuk(3, "Informeel leren is één kleur van het palet; een opleiding hoort er ook op."),
        _nummers(stand),
        KIES,
    )


def alleen_formeel(stand: PlanStand) -> Signaal | None:
    if not _allemaal(stand, [keuze.formeel for keuze in stand.keuzes]):
        return None
    return Signaal(
        "alleen-formeel",
        "Alles wat jullie kozen is formeel",
        "In het werk zelf verandert dan nog niets. Wat kun je er klein naast zetten?",
        uit_hoofdstuk(3, "Het begint bij een ingreep in het werk, hoe klein ook; de rest volgt."),
        _nummers(stand),
        KIES,
    )


def niets_voor_over_vijf_jaar(stand: PlanStand) -> Signaal | None:
    """Nieuw is wat op een vraag om iets nieuws antwoordt, van buiten komt, of de organisatie stuurt."""
    nieuw = {vraag.nummer for vraag in stand.vragen if NIEUW & set(vraag.tonen)}
    van_nu = [
        keuze.vraagstuk not in nieuw and not VAN_BUITEN & keuze.hulpbronnen and keuze.sturing != ORGANISATIE
        for keuze in stand.keuzes
    ]
    if not stand.kijkt_vooruit or not _allemaal(stand, van_nu):
        return None
    return Signaal(
        "over-vijf-jaar",
        "Haalt dit plan in huis wat over vijf jaar nodig is?",
        "Jullie schreven op wat er dan gevraagd wordt. Wat jullie kozen, maakt vooral het werk van nu beter: "
        "er komt niets van buiten, en geen vraagstuk vraagt iets nieuws.",
        uit_hoofdstuk(3, "Wat we leren moet ook later nog passen, niet alleen hier en nu."),
        _nummers(stand),
        KIES,
    )


def zwakste_hulpbron(stand: PlanStand) -> Signaal | None:
    """Van het minste dat de scan vond, geeft geen enkele interventie iets."""
    gegeven = {bron for keuze in stand.keuzes for bron in keuze.hulpbronnen}
    gemist = [bron.slug not in gegeven for bron in stand.zwakste]
    if len(stand.keuzes) < VANAF or not gemist or not all(gemist):
        return None
    namen = opsomming(f"‘{bron.naam}’" for bron in stand.zwakste)
    return Signaal(
        "zwakste-hulpbron",
        f"Van {namen} is er het minst, en niets in dit plan geeft er meer van",
        "Met meer hulpbronnen kunnen mensen meer aan, en krijgen ze zin om iets te proberen.",
        uit_hoofdstuk(4, "Steun, feedback en een mooie opdracht maken mensen bevlogen; dan gaan ze leren."),
        [bron.slug for bron in stand.zwakste],
        KIES,
    )


def groot_zonder_kerngroep(stand: PlanStand) -> Signaal | None:
    if not stand.gedeeld or stand.mensen <= stand.groot_boven or stand.heeft_kerngroep:
        return None
    return Signaal(
        "groot-zonder-kerngroep",
        f"Jullie zijn met meer dan {stand.groot_boven}. Wie begint er?",
        "Met vier tot zes mensen die willen, komt iets nieuws sneller op gang. De rest ziet het gebeuren.",
        uit_hoofdstuk(5, "Een klein groepje dat samen zegt: wij willen het anders doen."),
        [stand.groot_boven],
        (Doe("Bekijk de mensen van het team", "teammensen"),),
    )


def _allemaal(stand: PlanStand, zo: list[bool]) -> bool:
    return len(stand.keuzes) >= VANAF and all(zo)


def _nummers(stand: PlanStand) -> list[object]:
    return [*sorted(keuze.nummer for keuze in stand.keuzes)]
