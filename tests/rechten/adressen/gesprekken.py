"""Gesprekken: van de twee die erbij waren, en de gesprekken van het hele team."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from apps.accounts.models import Persoon
from apps.ontwikkelgesprekken.models import (
    Gesprekdeling,
    Ontwikkelgesprek,
    Teamgesprek,
    Teamzin,
    ToenNu,
    Vervolgstap,
)
from tests.gesprekken import WEEK
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.teammensen import buitenstaander
from tests.rechten.gesprekken import SOORTEN
from tests.rechten.tabel import HET_TEAM, IEDEREEN, LEIDING, RIJEN_VAN_DE_INSTELLING, VAN_TWEE
from tests.rechten.tafel import Plek, Tafel

KENMERK = "7b1c0a0e-6a70-4b7e-8f0c-2f8d3a1b7c22"
LID = frozenset({t.TEAMLID})
LEIDER = frozenset({t.LEIDINGGEVENDE})
OPEN, VAST, GETOOND = "gesprek van twee", "gesprek dat vastligt", "gesprek dat het teamlid laat zien"
MEELEZER = frozenset({t.TWEEDE})


def bij(rij: str, **meer: object) -> Callable[[Plek], dict[str, object]]:
    """Het gesprek van deze rij; elk is van een andere soort."""
    return lambda plek: {"gesprek_id": _gesprek(rij).pk, **meer}


def _gesprek(rij: str) -> Ontwikkelgesprek:
    return Ontwikkelgesprek.ook_weg.get(soort=SOORTEN[rij])


def regel(model: type[Any], **meer: object) -> Callable[[Plek], dict[str, object]]:
    def ids(plek: Plek) -> dict[str, object]:
        gesprek = _gesprek(OPEN)
        return {"gesprek_id": gesprek.pk, "regel_id": model.objects.get(gesprek=gesprek).pk, **meer}

    return ids


def deling(plek: Plek) -> dict[str, object]:
    return {"gesprek_id": _gesprek(GETOOND).pk, "deling_id": Gesprekdeling.objects.get().pk}


def met_een_lid(plek: Plek) -> dict[str, object]:
    """De genoemde: een teamlid zoals de andere."""
    return {"persoon_id": Persoon.objects.get(roepnaam="Amina").pk}


def teamgesprek(plek: Plek) -> dict[str, object]:
    return {"teamgesprek_id": Teamgesprek.objects.get().pk}


def teamzin(plek: Plek) -> dict[str, object]:
    return {"zin_id": Teamzin.objects.get().pk}


def wanneer(**meer: object) -> Callable[[Tafel], Lichaam]:
    def lichaam(tafel: Tafel) -> Lichaam:
        dag = (tafel.wereld.vandaag + WEEK).isoformat()
        return {"dag": dag, "tijd": "10:00", "duur": 30, "kenmerk": KENMERK, **meer}

    return lichaam


def stap(tafel: Tafel) -> Lichaam:
    dag = tafel.wereld.vandaag + timedelta(days=3)
    lid = tafel.mensen[t.TEAMLID].pk
    return {"wat": "Bellen", "wie_doet": lid, "voor_dag": dag.isoformat(), "kenmerk": KENMERK}


def aan_de_tweede(tafel: Tafel) -> Lichaam:
    return {"aan": tafel.mensen[t.TWEEDE].pk}


LEZEN = (
    Adres("gesprekken", IEDEREEN),
    *(
        Adres(naam, RIJEN_VAN_DE_INSTELLING[rij], ids=bij(rij))
        for rij in SOORTEN
        if rij != "gesprek, weggehaald"
        for naam in ("gesprek", "gesprek_nu", "gesprek_afronden")
    ),
    Adres("gesprek", t.NIEMAND, ids=bij("gesprek, weggehaald")),
    Adres("gesprek_agenda", VAN_TWEE, MEELEZER, ids=bij(GETOOND)),
    Adres("gesprek_samen_eerder", VAN_TWEE, ids=bij(OPEN)),
    Adres("gesprek_samen_eerder", VAN_TWEE, MEELEZER, ids=bij(GETOOND)),
    Adres("gesprek_samen_eerder", t.NIEMAND, VAN_TWEE, ids=bij(VAST)),
    Adres("gesprek_verzetten", t.NIEMAND, VAN_TWEE, ids=bij(VAST)),
    Adres("gesprek_verzetten", VAN_TWEE, MEELEZER, ids=bij(GETOOND)),
    Adres("gesprek_laat_zien", LID, LEIDER | MEELEZER, ids=bij(GETOOND)),
    Adres("gesprek_plannen", LEIDING, ids=met_een_lid),
    Adres("gesprek_plannen", t.NIEMAND, ids=buitenstaander),
    Adres("teamgesprekken", HET_TEAM),
    Adres("teamgesprek", HET_TEAM, ids=teamgesprek),
    Adres("teamgesprek_agenda", HET_TEAM, ids=teamgesprek),
    Adres("teamgesprek_eerder", HET_TEAM, ids=teamgesprek),
    Adres("teamgesprek_nieuw", LEIDING, HET_TEAM - LEIDING),
    Adres("teamgesprek_verzetten", LEIDING, HET_TEAM - LEIDING, ids=teamgesprek),
)


def _doen() -> Iterator[Adres]:
    def open_(
        naam: str, tekst: str = "", lichaam: Callable[[Tafel], Lichaam] | None = None, **meer: object
    ) -> Adres:
        return Adres(naam, VAN_TWEE, ids=bij(OPEN, **meer), tekst=tekst, lichaam=lichaam or met())

    yield open_("gesprek_voorbereiding", "voorbereiding", met(voorbereiding="Iets.", basis=1))
    yield open_("gesprek_notitie", "notitie", met(notitie="Iets.", basis=1))
    yield open_("gesprek_samen", "tekst", met(tekst="Samen opgeschreven.", basis=1))
    yield open_("gesprek_kaart", slug="team-kaart", lichaam=met(naar="op_tafel"))
    yield open_("gesprek_erbij", "nu", met(nu="Samen.", kenmerk=KENMERK), soort="toen-nu")
    yield open_("gesprek_erbij", "wat", met(wat="Lab", ligt="in_balans", kenmerk=KENMERK), soort="werk")
    yield open_("gesprek_erbij", "wat", stap, soort="stap")
    yield open_("gesprek_mee", "tekst", met(tekst="Toch anders.", basis=1))
    yield open_("gesprek_zin", "tekst", met(tekst="Een andere zin.", basis=1))


DOEN = (
    *_doen(),
    Adres(
        "gesprek_notitie", VAN_TWEE, MEELEZER, ids=bij(GETOOND), tekst="notitie", lichaam=met(notitie="Iets.")
    ),
    Adres(
        "gesprek_plannen",
        LEIDING,
        ids=met_een_lid,
        tekst="plek",
        lichaam=wanneer(soort="werkgesprek", plek="B1"),
    ),
    Adres(
        "gesprek_verzetten", VAN_TWEE, MEELEZER, ids=bij(GETOOND), tekst="plek", lichaam=wanneer(plek="B1")
    ),
    Adres("gesprek_afzeggen", VAN_TWEE, MEELEZER, ids=bij(GETOOND), lichaam=met()),
    Adres("gesprek_afzeggen", t.NIEMAND, VAN_TWEE, ids=bij(OPEN), lichaam=met()),
    Adres("gesprek_weg", t.NIEMAND, VAN_TWEE, ids=bij(OPEN), lichaam=met()),
    Adres("gesprek_eraf", LID, LEIDER, ids=regel(ToenNu, soort="toen-nu"), lichaam=met()),
    Adres("gesprek_stap", VAN_TWEE, ids=regel(Vervolgstap), lichaam=met(doe="gedaan")),
    Adres("gesprek_klopt", LID, LEIDER, ids=bij(OPEN), lichaam=met(basis=1)),
    Adres("gesprek_opnieuw", VAN_TWEE, ids=bij(VAST), lichaam=met()),
    Adres("gesprek_opnieuw", t.NIEMAND, VAN_TWEE | MEELEZER, ids=bij(GETOOND), lichaam=met()),
    Adres(
        "gesprek_aanvulling",
        VAN_TWEE,
        ids=bij(VAST),
        tekst="tekst",
        lichaam=met(tekst="Erbij.", kenmerk=KENMERK),
    ),
    Adres("gesprek_zin_goed", LID, LEIDER, ids=bij(OPEN), lichaam=met(basis=1)),
    Adres("gesprek_laat_zien", LID, LEIDER, ids=bij(OPEN), lichaam=aan_de_tweede),
    Adres("gesprek_deling_terug", LID, ids=deling, lichaam=met()),
    Adres("teamgesprek_nieuw", LEIDING, HET_TEAM - LEIDING, lichaam=wanneer(plek="B1"), tekst="plek"),
    Adres(
        "teamgesprek_verzetten",
        LEIDING,
        HET_TEAM - LEIDING,
        ids=teamgesprek,
        lichaam=wanneer(plek="B1"),
        tekst="plek",
    ),
    Adres("teamzin_weg", HET_TEAM, ids=teamzin, lichaam=met()),
    Adres("teamgesprek_afzeggen", LEIDING, HET_TEAM - LEIDING, ids=teamgesprek, lichaam=met()),
    Adres(
        "teamgesprek",
        HET_TEAM,
        ids=teamgesprek,
        tekst="notities",
        lichaam=met(notities="Iets.", mee="Meer.", basis=1),
    ),
)
