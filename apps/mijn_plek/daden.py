"""Wat iemand met zijn eigen plek doet, leest niemand na."""

DADEN = {
    "profiel-bewaard": "",
    "profiel-weg": "",
    "profiel-terug": "",
}
