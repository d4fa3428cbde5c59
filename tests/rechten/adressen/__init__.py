"""Elk adres van de app, met wie het opent en wie er iets doet: met de hand getypt.

Wat iemand niet mag zien is 404, wat hij ziet en niet mag doen 403. Elk deel van de app heeft zijn lijst;
hier komen ze samen, en alleen hier hoeft een nieuwe lijst genoemd te worden.
"""

from tests.rechten.adressen import (
    begeleiding,
    beheer,
    interventies,
    kader,
    opzij,
    stellingen,
    teammensen,
    teamplannen,
)

LIJSTEN = (teamplannen, opzij, teammensen, begeleiding, interventies, kader, stellingen, beheer)

LEZEN = tuple(adres for lijst in LIJSTEN for adres in lijst.LEZEN)
DOEN = tuple(adres for lijst in LIJSTEN for adres in lijst.DOEN)
ADRESSEN = (*LEZEN, *DOEN)
