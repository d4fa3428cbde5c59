"""Wat iemand weghaalde: ieder ziet het zijne, en alleen wie iets weghaalde zet het terug."""

from collections.abc import Callable

from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, met
from tests.rechten.tabel import IEDEREEN
from tests.rechten.tafel import Plek

WEG = {
    "vraagstuk": ("vraagstuk, weggehaald", t.LEIDINGGEVENDE),
    "interventie": ("interventie, weggehaald", t.LEIDINGGEVENDE),
    "opmerking": ("opmerking, weggehaald", t.BEGELEIDER),
    "notitie": ("notitie, weggehaald", t.LEIDINGGEVENDE),
}


def weg(soort: str) -> Callable[[Plek], dict[str, object]]:
    rij, _ = WEG[soort]
    return lambda plek: {"soort": soort, "nummer": plek.dingen[rij][-1].pk}


LEZEN = (Adres("weggehaald", IEDEREEN),)
DOEN = (
    *(
        Adres(naam, frozenset({wie}), ids=weg(soort), lichaam=met())
        for soort, (_, wie) in WEG.items()
        for naam in ("terugzetten", "voorgoed_weg")
    ),
    Adres("weggehaald_legen", IEDEREEN, lichaam=met()),
)
