"""Hoe een daad aan mensen en aan de instelling heet."""

DADEN = {
    "persoon-nieuw": "In Mortel gezet",
    "gegevens-anders": "Gegevens veranderd",
    "mailadres-anders": "Ander mailadres; het oude kreeg bericht",
    "aanstelling-erbij": "Aanstelling toegevoegd",
    "aanstelling-einde": "Einde van een aanstelling veranderd",
    "aanstelling-fte": "Fte van een aanstelling veranderd",
    "rol-erbij": "Rol gegeven",
    "rol-einde": "Einde van een rol veranderd",
    "uit-dienst": "Laatste werkdag ingevuld",
    "toch-niet-weg": "Laatste werkdag weggehaald",
    "link-verstuurd": "Link voor een wachtwoord verstuurd",
    "instelling-anders": "De naam, het mailadres of de naam van een gesprek veranderde",
    "bewaartermijn-anders": "{wat}",
}
