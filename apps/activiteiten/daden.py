"""Wat iemand met zijn eigen activiteiten, leerervaringen en uren doet, leest niemand na."""

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
    "inzet-bewaard": "",
    "inzet-weg": "",
    "inzet-terug": "",
    "basisrecht-begonnen": "{wat} is klaargezet",
    "basisrecht-anders": "{wat} veranderde",
    "eigen-recht": "Eigen basisrecht ingevuld",
    "eigen-recht-weg": "Eigen basisrecht weggehaald",
}
