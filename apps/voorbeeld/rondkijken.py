"""Met wie je in de demo kunt rondkijken, in de volgorde van de aanmeldpagina."""

from dataclasses import dataclass

# Geen geheim: het staat op de aanmeldpagina, en alleen in de demo.
WACHTWOORD = "kijk-gerust-rond"


KIJKTIPS = (
    "Leidinggevende: begin een plan, of zie waar een afspraak wringt.",
    "Teamlid: lees mee, zeg wat jij ziet, en geef je woord.",
    "Hr en directeur: de catalogus. Beheerder: mensen en teams.",
)


@dataclass(frozen=True)
class Rondkijker:
    email: str
    naam: str
    initialen: str
    wat: str
    ziet: str
    wachtwoord: str = WACHTWOORD


RONDKIJKERS = (
    Rondkijker(
        "leidinggevende@mortel.example",
        "Marloes Hendriks",
        "MH",
        "leidinggevende van Elektrotechniek",
        "Een plan waarin één afspraak nog wringt",
    ),
    Rondkijker(
        "teamlid@mortel.example",
        "Anouk Verbeek",
        "AV",
        "docent bij Elektrotechniek",
        "Een afspraak die op haar woord wacht",
    ),
    Rondkijker(
        "meeschrijver@mortel.example",
        "Kofi Mensah",
        "KM",
        "docent, schrijft mee aan het plan",
        "De pen van het plan, en de kerngroep",
    ),
    Rondkijker(
        "nieuw@mortel.example",
        "Dilan Vermeer",
        "DV",
        "nieuwe leidinggevende van Mechatronica",
        "Een team zonder plan, en de eerste stap",
    ),
    Rondkijker(
        "carmen.maduro@mortel.example",
        "Carmen Maduro",
        "CM",
        "leidinggevende van twee teams",
        "Studentenzaken is het eens, de Bibliotheek nog niet",
    ),
    Rondkijker(
        "jerome.lambert@mortel.example",
        "Jérôme Lambert",
        "JL",
        "docent bij Bedrijfskunde, net begonnen",
        "Instappen in een groot team met een plan",
    ),
    Rondkijker(
        "hr@mortel.example",
        "Hanneke Vos",
        "HV",
        "hr-adviseur van Merwestad",
        "De catalogus. Geen woord uit een plan.",
    ),
    Rondkijker(
        "leiding@mortel.example",
        "Joris Oyelaran",
        "JO",
        "directeur van Techniek en Ontwerp",
        "De catalogus. Zijn teams schrijven zelf.",
    ),
    Rondkijker(
        "beheerder@mortel.example",
        "Saskia Brandsma",
        "SB",
        "beheerder",
        "Mensen, teams en onderdelen. Geen enkel plan.",
    ),
)
