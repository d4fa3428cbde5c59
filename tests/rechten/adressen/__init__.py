"""Elk adres van de app, met wie het opent en wie er iets doet: met de hand getypt.

Wat iemand niet mag zien is 404, wat hij ziet en niet mag doen 403. Elk deel van de app heeft zijn lijst in
een eigen module; hier komen ze vanzelf samen.
"""

from importlib import import_module
from pkgutil import iter_modules

LIJSTEN = [
    import_module(f"{__name__}.{deel.name}") for deel in iter_modules(__path__) if deel.name != "adres"
]

LEZEN = tuple(adres for lijst in LIJSTEN for adres in lijst.LEZEN)
DOEN = tuple(adres for lijst in LIJSTEN for adres in lijst.DOEN)
ADRESSEN = (*LEZEN, *DOEN)
