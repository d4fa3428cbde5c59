"""Signalen die al in de analyse klinken, en zwijgen zodra er een passend antwoord gekozen is."""

from apps.grondtonen import advies as wijzer
from apps.signalen.regels.stand import (
    Doe,
    PlanStand,
    Signaal,
    antwoorden,
    bij_de_vraag,
    uit_hoofdstuk,
    vraagstukken,
)

# Per voorwaarde die niet vervuld is: wat er speelt, en welke passage daarover gaat.
ONVERVULD = {
    "noodzaak_gezien": (
        "zien mensen nog niet waarom het anders moet",
        uit_hoofdstuk(3, "Wie lang hetzelfde doet, ziet vaak niet waarom iets nieuws nodig is."),
    ),
    "stap_haalbaar": (
        "is de stap nog te groot",
        uit_hoofdstuk(3, "Wie denkt dat hij het gat niet overbrugt, begint er niet aan."),
    ),
    "lucht": (
        "is er te weinig lucht",
        uit_hoofdstuk(4, "Onder druk trekken mensen zich terug, en leren ze veel minder."),
    ),
    "zit_in_huis": (
        "kan niemand hier het al",
        uit_hoofdstuk(3, "Wat nog niet in huis is, komt er zelden als ieder voor zich leert."),
    ),
}
LEES = (Doe("Lees de vraagstukken", "analyse", erbij="#vraagstukken"),)


def antwoord_voor_de_vraag(stand: PlanStand) -> Signaal | None:
    """Een opleiding of test gevraagd waar eerst uitzoeken of doen aan de beurt is; het jasje is preciezer."""
    vragen = [
        vraag
        for vraag in stand.vragen
        if wijzer.antwoord_voor_de_vraag(vraag.antwoorden)
        and not wijzer.informatief_jasje(vraag.antwoorden)
        and not stand.heeft_informeel_bij(vraag)
    ]
    if not vragen:
        return None
    return Signaal(
        "antwoord-voor-de-vraag",
        f"Ligt bij {vraagstukken(vragen)} het antwoord er vóór de vraag?",
        "Er wordt al om een opleiding of test gevraagd, en er is eerst nog iets uit te zoeken of te doen.",
        uit_hoofdstuk(2, "Een team dat zijn vraag nog niet scherp heeft, is met samen uitzoeken beter af."),
        antwoorden(vragen),
        bij_de_vraag(stand, vragen),
    )


def voorwaarde_niet_vervuld(stand: PlanStand) -> Signaal | None:
    """Wat eerst moet komen: alleen een `nee` klinkt."""
    open_ = {
        vraag.nummer: wijzer.voorwaarden(vraag.voorwaarden, transformatief=vraag.transformatief)
        for vraag in stand.vragen
    }
    vragen = [vraag for vraag in stand.vragen if open_[vraag.nummer]]
    if not vragen:
        return None
    eerst = [een for vraag in vragen for een in open_[vraag.nummer]]
    passages = dict.fromkeys(ONVERVULD[een.sleutel][1] for een in eerst)
    return Signaal(
        "voorwaarde",
        f"Bij {vraagstukken(vragen)} komt er eerst iets anders",
        " ".join(
            f"Bij vraagstuk {vraag.nummer} {ONVERVULD[een.sleutel][0]}. {een.eerst}"
            for vraag in vragen
            for een in open_[vraag.nummer]
        ),
        " ".join(passages),
        [[vraag.nummer, [een.sleutel for een in open_[vraag.nummer]]] for vraag in vragen],
        LEES if stand.gedeeld else bij_de_vraag(stand, vragen),
    )
