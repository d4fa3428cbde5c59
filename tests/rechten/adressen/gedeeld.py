"""Delen met de instelling: wie leidt kondigt aan, elk lid haalt het weg, en iedereen leest mee."""

from apps.teamplannen.models import Plandeling
from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.tabel import HET_TEAM, IEDEREEN, LEEST_MEE, LEIDING, NIEMAND
from tests.rechten.tafel import Plek, Tafel


def gedeeld_plan(plek: Plek) -> dict[str, object]:
    """Van een team waar niemand van de tabel in zit."""
    return {"plan_id": Plandeling.objects.die_de_instelling_leest().get().plan_id}


def niet_gedeeld_plan(plek: Plek) -> dict[str, object]:
    return {"plan_id": plek.gedeeld.pk}


def over_een_week(tafel: Tafel) -> Lichaam:
    van = tafel.wereld.vandaag + 7 * DAG
    return {"van": van.isoformat(), "tot": (van + 7 * DAG).isoformat()}


LEZEN = (
    Adres("gedeeld", IEDEREEN),
    Adres("gedeeld_plan", IEDEREEN, ids=gedeeld_plan),
    # Ook voor het eigen team is een plan dat niet gedeeld is, hier niet te vinden.
    Adres("gedeeld_plan", NIEMAND, ids=niet_gedeeld_plan),
    Adres("plan_delen", LEEST_MEE),
    Adres("plan_delen", LEEST_MEE, voorbereiding=True),
)
DOEN = (
    Adres("plan_delen", LEIDING, LEEST_MEE - LEIDING, lichaam=over_een_week),
    Adres("plan_delen_weg", HET_TEAM, frozenset({t.BEGELEIDER}), lichaam=met()),
)
