"""Wie er meekijkt: het team leest het, de leidinggevende nodigt uit, de begeleider schrijft opmerkingen."""

from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.teammensen import buitenstaander
from tests.rechten.tabel import HET_TEAM, LEEST_MEE, LEIDING
from tests.rechten.tafel import Plek, Tafel

BEGELEIDER = frozenset({t.BEGELEIDER})
REST = LEEST_MEE - LEIDING
KENMERK = "5d0f0a0e-6a70-4b7e-8f0c-2f8d3a1b7c11"


def kijkt_mee(plek: Plek) -> dict[str, object]:
    rij = plek.gedeeld.begeleiders.filter(persoon__roepnaam="Bente").first()
    return {"begeleider_id": rij.pk if rij else 0}


def tot(tafel: Tafel) -> Lichaam:
    return {"tot": (tafel.wereld.vandaag + DAG).isoformat()}


LEZEN = (
    Adres("begeleiding", LEEST_MEE),
    Adres("begeleiding", LEEST_MEE, voorbereiding=True),
    Adres("begeleider_zoeken", LEIDING, REST),
    Adres("begeleider_erbij", LEIDING, REST, ids=buitenstaander),
)
DOEN = (
    Adres("begeleider_erbij", LEIDING, REST, ids=buitenstaander, lichaam=tot),
    Adres("begeleider_weg", LEEST_MEE, ids=kijkt_mee, lichaam=met()),
    Adres("opmerking_weg", BEGELEIDER, HET_TEAM, ding="opmerking", lichaam=met()),
    Adres(
        "begeleiding",
        BEGELEIDER,
        HET_TEAM,
        tekst="tekst",
        lichaam=met(tekst="Dit zag ik.", kenmerk=KENMERK),
    ),
)
