"""De vragen van de wijzer: sleutels en waarden liggen vast, de woorden zijn die van het scherm."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Keuze:
    waarde: str
    naam: str
    uitleg: str = ""


@dataclass(frozen=True)
class Vraag:
    """`reden` is de vraag als korte bewering; het scherm zet het antwoord erachter."""

    sleutel: str
    tekst: str
    reden: str
    keuzes: tuple[Keuze, ...]
    hint: str = ""


@dataclass(frozen=True)
class Vraaggroep:
    titel: str
    vragen: tuple[Vraag, ...]


JA, DEELS, NEE, WEET_NIET = "ja", "deels", "nee", "weet_niet"
GEEN, OPLEIDING, TEST, TEAMDAG, ANDERS = "geen", "opleiding", "test", "teamdag", "anders"

ANTWOORDEN = (Keuze(JA, "Ja"), Keuze(DEELS, "Deels"), Keuze(NEE, "Nee"), Keuze(WEET_NIET, "Weet ik niet"))

OPLOSSINGEN = (
    Keuze(GEEN, "Nog geen", "Alles ligt nog open."),
    Keuze(OPLEIDING, "Een opleiding of training", "Iemand vraagt erom, of de keuze is al gemaakt."),
    Keuze(TEST, "Een test", "Bijvoorbeeld van stijlen, types of drijfveren."),
    Keuze(TEAMDAG, "Een teamdag", "Een dag samen op een andere plek."),
    Keuze(ANDERS, "Iets anders", "Een nieuwe collega bijvoorbeeld, of een ander rooster."),
)

WAT_ER_SPEELT = Vraaggroep(
    "Wat er speelt",
    (
        Vraag(
            "vraagstuk_scherp",
            "Ziet het team zelf scherp wat er aan de hand is?",
            "Het team ziet scherp wat er speelt",
            ANTWOORDEN,
            "Dus niet: heb jij een vermoeden.",
        ),
        Vraag(
            "kennis_ontbreekt",
            "Komen mensen hiervoor kennis, vaardigheid of inzicht tekort?",
            "Er ontbreekt kennis, vaardigheid of inzicht",
            ANTWOORDEN,
        ),
        Vraag(
            "antwoord_bekend",
            "Heeft iemand het antwoord al: een collega, een boek, een trainer?",
            "Iemand heeft het antwoord al",
            ANTWOORDEN,
            "Alleen als er iets ontbreekt.",
        ),
        Vraag(
            "kennis_ongebruikt",
            "Weten of kunnen mensen het wel, maar merk je er in het werk weinig van?",
            "Wat mensen kunnen, zie je niet terug in het werk",
            ANTWOORDEN,
        ),
    ),
)

WAT_HET_VRAAGT = Vraaggroep(
    "Wat het vraagt",
    (
        Vraag(
            "ander_perspectief",
            "Moeten mensen anders naar hun rol, vak of overtuigingen kijken?",
            "De oude manier past niet meer",
            ANTWOORDEN,
            "Wat vroeger goed was, past nu niet meer.",
        ),
        Vraag(
            "verstarring",
            "Gaat veel op de automatische piloot, ook wat goed loopt?",
            "Het team draait op routine",
            ANTWOORDEN,
        ),
        Vraag(
            "nieuwe_werkwijze",
            "Moet er iets komen of gaan werken wat voor jullie zelf nieuw is?",
            "Er moet iets nieuws komen",
            ANTWOORDEN,
        ),
        Vraag(
            "beter_in_vak",
            "Willen mensen groeien in hun vak of functie, of sterker in hun werk staan?",
            "Mensen willen groeien in hun vak",
            ANTWOORDEN,
        ),
    ),
)

MET_ELKAAR = Vraaggroep(
    "Met elkaar",
    (
        Vraag(
            "samen_verbeteren",
            "Gaat het om werk dat jullie delen en samen beter willen doen?",
            "Jullie willen dit samen beter doen",
            ANTWOORDEN,
        ),
        Vraag(
            "spanning_in_team",
            "Loopt het stroef tussen mensen: samenwerken, rollen, een conflict?",
            "Tussen mensen loopt het stroef",
            ANTWOORDEN,
        ),
    ),
)

WAT_ER_AL_LIGT = Vraaggroep(
    "Wat er al ligt",
    (
        Vraag(
            "oplossing_op_tafel",
            "Om welke oplossing wordt nu al gevraagd?",
            "Er wordt al om een oplossing gevraagd",
            OPLOSSINGEN,
        ),
    ),
)

VOORWAARDEN = Vraaggroep(
    "Wat komt eerst?",
    (
        Vraag(
            "noodzaak_gezien",
            "Zien mensen zelf waarom het anders moet?",
            "Mensen zien zelf waarom het anders moet",
            ANTWOORDEN,
        ),
        Vraag(
            "stap_haalbaar",
            "Is de stap haalbaar voor wie hem moet zetten?",
            "De stap is haalbaar",
            ANTWOORDEN,
        ),
        Vraag(
            "lucht",
            "Is er lucht om iets te proberen?",
            "Er is lucht om iets te proberen",
            ANTWOORDEN,
            "Zeg nee als de taakeisen nu te zwaar drukken.",
        ),
        Vraag(
            "zit_in_huis",
            "Kan iemand hier dit al?",
            "Iemand hier kan dit al",
            ANTWOORDEN,
        ),
    ),
)

WIJZER = (WAT_ER_SPEELT, WAT_HET_VRAAGT, MET_ELKAAR, WAT_ER_AL_LIGT)


def _alle_vragen() -> Iterator[Vraag]:
    for groep in (*WIJZER, VOORWAARDEN):
        yield from groep.vragen


VRAGEN: Mapping[str, Vraag] = {vraag.sleutel: vraag for vraag in _alle_vragen()}


def vul_aan(antwoorden: Mapping[str, str]) -> dict[str, str]:
    """Zet elke open vraag op `weet_niet`; een onbekende sleutel of waarde geeft ValueError."""
    for sleutel, waarde in antwoorden.items():
        if sleutel not in VRAGEN:
            raise ValueError(f"Onbekende vraag in de wijzer: {sleutel!r}")
        if waarde not in {keuze.waarde for keuze in VRAGEN[sleutel].keuzes}:
            raise ValueError(f"Onbekend antwoord op {sleutel!r}: {waarde!r}")
    return dict.fromkeys(VRAGEN, WEET_NIET) | dict(antwoorden)
