"""De mensen van een team: het team leest, de leidinggevende zet er teamleden bij en laat hen gaan."""

from collections.abc import Callable

from apps.accounts.models import Persoon
from apps.teams.models import Lidmaatschap, Lidrol
from tests.mensen import DAG
from tests.rechten.adressen.adres import Adres, Lichaam
from tests.rechten.tabel import HET_TEAM, LEIDING, NIEMAND
from tests.rechten.tafel import Plek, Tafel

REST = HET_TEAM - LEIDING


def buitenstaander(plek: Plek) -> dict[str, object]:
    """Iemand van een ander team, die zelf geen relatie van de tabel is."""
    return {"persoon_id": Persoon.objects.get(roepnaam="Wim").pk}


def leden(plek: Plek, rol: Lidrol) -> list[Lidmaatschap]:
    er_lang = plek.gedeeld.team.lidmaatschappen.filter(rol=rol, tot=None, van__lt=plek.gedeeld.cyclus.van)
    return list(er_lang.order_by("pk"))


def teamlid(plek: Plek) -> dict[str, object]:
    """De tweede: de eerste is zelf een relatie van de tabel."""
    return {"lid_id": leden(plek, Lidrol.TEAMLID)[1].pk}


def leider(plek: Plek) -> dict[str, object]:
    return {"lid_id": leden(plek, Lidrol.LEIDINGGEVENDE)[0].pk}


def morgen(*velden: str, **erbij: object) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: {**dict.fromkeys(velden, (tafel.wereld.vandaag + DAG).isoformat()), **erbij}


def kern(tafel: Tafel) -> Lichaam:
    return {"personen": [persoon.pk for persoon in tafel.wereld.kerngroep[:2]]}


LEZEN = (
    Adres("teammensen", HET_TEAM),
    Adres("teammensen", HET_TEAM, voorbereiding=True),
    Adres("teamlid_zoeken", LEIDING, REST),
    Adres("teamlid_erbij", LEIDING, REST, ids=buitenstaander),
    Adres("teamlid", LEIDING, REST, ids=teamlid),
    Adres("teamlid", NIEMAND, HET_TEAM, ids=leider),
    Adres("kerngroep", LEIDING, REST),
)
DOEN = (
    Adres("teamlid_erbij", LEIDING, REST, ids=buitenstaander, lichaam=morgen("van", "tot")),
    Adres("teamlid", LEIDING, REST, ids=teamlid, lichaam=morgen("tot")),
    Adres("kerngroep", LEIDING, REST, lichaam=kern),
)
