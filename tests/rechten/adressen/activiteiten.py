"""Activiteiten en wat iemand nu kan: ieder heeft de zijne, een ander leest alleen wat hem getoond wordt."""

from collections.abc import Callable
from uuid import uuid4

from apps.activiteiten.models import Activiteit, Activiteitdag, Leerervaring, Leerervaringdeling, Reflectie
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.teammensen import buitenstaander
from tests.rechten.gedaan import LEERERVARINGEN, REFLECTIES
from tests.rechten.tabel import HET_TEAM, IEDEREEN, RIJEN_VAN_DE_INSTELLING
from tests.rechten.tafel import Plek, Tafel

LID, TWEEDE = frozenset({t.TEAMLID}), frozenset({t.TWEEDE})


def open_activiteit(plek: Plek) -> dict[str, object]:
    return {"activiteit_id": Activiteit.ook_weg.order_by("pk")[0].pk}


def benoemd(plek: Plek) -> dict[str, object]:
    """Van de tweede leidinggevende."""
    return {"activiteit_id": Reflectie.ook_weg.order_by("pk")[1].activiteit_id}


def reflectie(rij: str) -> Callable[[Plek], dict[str, object]]:
    nummer = list(REFLECTIES).index(rij)
    return lambda plek: {"reflectie_id": Reflectie.ook_weg.order_by("pk")[nummer].pk}


def leerervaring(rij: str) -> Callable[[Plek], dict[str, object]]:
    nummer = list(LEERERVARINGEN).index(rij)
    return lambda plek: {"leerervaring_id": Leerervaring.ook_weg.order_by("pk")[nummer].pk}


def eigen_regel(plek: Plek) -> dict[str, object]:
    return leerervaring("leerervaring, met niemand gedeeld")(plek)


def laat_zien(plek: Plek) -> dict[str, object]:
    """De leerervaring van de tweede leidinggevende, die hr leest."""
    regel = leerervaring("leerervaring, met een mens gedeeld")(plek)
    return {"soort": "leerervaring", "nummer": regel["leerervaring_id"]}


def aan_een_mens(plek: Plek) -> dict[str, object]:
    return laat_zien(plek) | buitenstaander(plek)


def deling(plek: Plek) -> dict[str, object]:
    (gedeeld,) = Leerervaringdeling.objects.filter(met_persoon__isnull=False, opgeheven_op=None)
    return laat_zien(plek) | {"deling_id": gedeeld.pk}


def dag(tafel: Tafel) -> Lichaam:
    return {"dag": Activiteitdag.objects.get().pk}


def uren(tafel: Tafel) -> Lichaam:
    return {"dag": tafel.wereld.vandaag.isoformat(), "uren": "3,5"}


def nieuwe_activiteit(tafel: Tafel) -> Lichaam:
    return {"wil_zien": "Hoe het daar gaat.", "soort": "meelopen", "kenmerk": str(uuid4()), "basis": 1}


def nieuwe_regel(tafel: Tafel) -> Lichaam:
    return {"tekst": "Ik wacht nu even.", "kenmerk": str(uuid4())}


LEZEN = (
    Adres("activiteiten", IEDEREEN),
    Adres("activiteit_nieuw", IEDEREEN),
    Adres("wand", HET_TEAM),
    *(
        Adres(naam, LID, ids=open_activiteit)
        for naam in ("activiteit", "activiteit_anders", "activiteit_eerder", "activiteit_benoemen")
    ),
    *(Adres(naam, TWEEDE, ids=benoemd) for naam in ("activiteit_benoemen", "reflectie_eerder")),
    *(Adres(naam, LID, ids=eigen_regel) for naam in ("leerervaring_anders", "leerervaring_eerder")),
    *(Adres(naam, TWEEDE, ids=laat_zien) for naam in ("laat_zien", "laat_zien_zoeken")),
    Adres("laat_zien_met", TWEEDE, ids=aan_een_mens),
    *(
        Adres("reflectie", RIJEN_VAN_DE_INSTELLING[rij], ids=reflectie(rij))
        for rij in REFLECTIES
        if not rij.endswith("weggehaald")
    ),
    *(
        Adres("leerervaring", RIJEN_VAN_DE_INSTELLING[rij], ids=leerervaring(rij))
        for rij in LEERERVARINGEN
        if not rij.endswith("weggehaald")
    ),
)
DOEN = (
    Adres("activiteiten", IEDEREEN, tekst="tekst", lichaam=nieuwe_regel),
    Adres("activiteit_nieuw", IEDEREEN, tekst="wil_zien", lichaam=nieuwe_activiteit),
    Adres("activiteit_anders", LID, ids=open_activiteit, tekst="wil_zien", lichaam=nieuwe_activiteit),
    Adres("activiteit", LID, ids=open_activiteit, lichaam=uren),
    Adres("activiteit_staat", LID, ids=open_activiteit, lichaam=met(doe="afgesproken")),
    Adres("activiteit_dag_weg", LID, ids=open_activiteit, lichaam=dag),
    Adres("activiteit_weg", LID, ids=open_activiteit, lichaam=met()),
    Adres(
        "activiteit_benoemen",
        LID,
        ids=open_activiteit,
        tekst="betekenis",
        lichaam=met(betekenis="Ik wacht nu even."),
    ),
    Adres("activiteit_eerder", LID, ids=open_activiteit, lichaam=met(nummer=0)),
    Adres("reflectie_eerder", TWEEDE, ids=benoemd, lichaam=met(nummer=0)),
    Adres("leerervaring_eerder", LID, ids=eigen_regel, lichaam=met(nummer=0)),
    Adres("reflectie_weg", TWEEDE, ids=benoemd, lichaam=met()),
    Adres(
        "leerervaring_anders",
        LID,
        ids=eigen_regel,
        tekst="tekst",
        lichaam=met(tekst="Ik wacht nu even.", basis=1),
    ),
    Adres("leerervaring_weg", LID, ids=eigen_regel, lichaam=met()),
    Adres("laat_zien", TWEEDE, ids=laat_zien, lichaam=met(aan="iedereen")),
    Adres("laat_zien_met", TWEEDE, ids=aan_een_mens, lichaam=met(tot="")),
    Adres("laat_zien_terug", TWEEDE, ids=deling, lichaam=met()),
)
