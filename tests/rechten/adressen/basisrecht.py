"""De regels van het basisrecht leest iedereen en houdt hr bij; uren zijn van iemand zelf."""

from uuid import uuid4

from apps.activiteiten.models import AndereInzet, Basisrechtregel
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.tabel import IEDEREEN
from tests.rechten.tafel import Plek, Tafel

HR = frozenset({t.HR})
ANDEREN = IEDEREEN - HR
VAN_ZICHZELF = frozenset({t.TEAMLID})


def regel(plek: Plek) -> dict[str, object]:
    return {"regel_id": Basisrechtregel.objects.get().pk}


def jaar(van: str, tot: str) -> Lichaam:
    keuzes = {"naar_rato": "ja", "gaat_mee": "nee", "uren": "40", "heel_vanaf": "0,4"}
    return {**keuzes, "van": van, "tot": tot, "bron": "Cao hbo", "basis": 1}


def dit_jaar(tafel: Tafel) -> Lichaam:
    nu = Basisrechtregel.objects.get()
    return jaar(nu.van.isoformat(), nu.tot.isoformat())


def lang_geleden(tafel: Tafel) -> Lichaam:
    return jaar("1999-09-01", "2000-08-31")


def inzet(plek: Plek) -> dict[str, object]:
    return {"inzet_id": AndereInzet.objects.get().pk}


def uren(tafel: Tafel) -> Lichaam:
    dag = tafel.wereld.vandaag.isoformat()
    return {"dag": dag, "uren": "2,5", "wat": "Een boek", "kenmerk": uuid4(), "basis": 1}


EEN_DAG = {"dag": "2020-02-01"}

LEZEN = (
    Adres("mijn_uren", IEDEREEN),
    Adres("uren_jaar", IEDEREEN, deel=EEN_DAG),
    Adres("uren_jaar", t.NIEMAND, deel={"dag": "onzin"}),
    Adres("uren_papier", IEDEREEN, deel=EEN_DAG),
    Adres("uren_papier", t.NIEMAND, deel={"dag": "0001-01-01"}),
    Adres("uren_anders", VAN_ZICHZELF, ids=inzet),
    Adres("uren_anders_eerder", VAN_ZICHZELF, ids=inzet),
    Adres("basisrecht", IEDEREEN),
    Adres("basisrecht_nieuw", HR, ANDEREN),
    Adres("basisrecht_jaar", HR, ANDEREN, ids=regel),
)
DOEN = (
    Adres("mijn_uren", IEDEREEN, tekst="wat", lichaam=uren),
    Adres("uren_anders", VAN_ZICHZELF, ids=inzet, tekst="wat", lichaam=uren),
    Adres("uren_weg", VAN_ZICHZELF, ids=inzet, lichaam=met()),
    Adres("uren_anders_eerder", VAN_ZICHZELF, ids=inzet, lichaam=met(nummer=0)),
    Adres("basisrecht_nieuw", HR, ANDEREN, tekst="bron", lichaam=lang_geleden),
    Adres("basisrecht_jaar", HR, ANDEREN, ids=regel, tekst="bron", lichaam=dit_jaar),
)
