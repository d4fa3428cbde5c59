"""Wat iemand met zijn eigen activiteiten en leerervaringen doet, leest niemand na."""

DADEN = {
    "activiteit-bewaard": "",
    "activiteit-idee": "",
    "activiteit-afgesproken": "",
    "activiteit-gedaan": "",
    "activiteit-uren": "",
    "activiteit-weg": "",
    "activiteit-terug": "",
    "reflectie-bewaard": "",
    "reflectie-weg": "",
    "reflectie-terug": "",
    "leerervaring-bewaard": "",
    "leerervaring-weg": "",
    "leerervaring-terug": "",
}
