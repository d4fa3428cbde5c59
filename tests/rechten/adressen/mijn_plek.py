"""Je eigen plek: ieder heeft de zijne, en een ander leest alleen wat hem getoond wordt."""

from collections.abc import Callable

from apps.mijn_plek.models import Profiel, Profieldeling
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.teammensen import buitenstaander
from tests.rechten.profielen import EIGENAREN
from tests.rechten.tabel import IEDEREEN, RIJEN_VAN_DE_INSTELLING
from tests.rechten.tafel import Plek, Tafel

# Wie een profiel heeft dat er is; de anderen hebben niets om te laten zien.
HEEFT = frozenset(wie for rij, wie in EIGENAREN.items() if rij != "profiel, weggehaald")


def profiel(rij: str) -> Callable[[Plek], dict[str, object]]:
    nummer = list(EIGENAREN).index(rij)
    return lambda plek: {"profiel_id": Profiel.ook_weg.order_by("pk")[nummer].pk}


def deling(plek: Plek) -> dict[str, object]:
    """Van de tweede leidinggevende, met hr."""
    return {"deling_id": Profieldeling.objects.get(met_persoon__isnull=False, opgeheven_op=None).pk}


def antwoorden(tafel: Tafel) -> Lichaam:
    return {"goed_werk": "Dat een student verder kan.", "leervoorkeur": "oefenen", "basis": 1}


def aan_iedereen(tafel: Tafel) -> Lichaam:
    return {"aan": "iedereen", "tot": tafel.wereld.vandaag.isoformat()}


LEZEN = (
    Adres("mijn_plek", IEDEREEN),
    Adres("gedeeld_met_mij", IEDEREEN),
    Adres("profiel_delen", HEEFT),
    Adres("profiel_delen_zoeken", HEEFT),
    Adres("profiel_delen_met", HEEFT, ids=buitenstaander),
    *(
        Adres("profiel", RIJEN_VAN_DE_INSTELLING[rij], ids=profiel(rij))
        for rij in EIGENAREN
        if rij != "profiel, weggehaald"
    ),
)
DOEN = (
    Adres("mijn_plek", IEDEREEN, tekst="goed_werk", lichaam=antwoorden),
    Adres("profiel_weg", HEEFT, lichaam=met()),
    Adres("profiel_delen", HEEFT, lichaam=aan_iedereen),
    Adres("profiel_delen_met", HEEFT, ids=buitenstaander, lichaam=met(tot="")),
    Adres("profiel_deling_terug", frozenset({t.TWEEDE}), ids=deling, lichaam=met()),
)
