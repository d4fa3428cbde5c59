"""Waar een beheerder teams, onderdelen en studiejaren instelt. Voor ieder ander is het er niet."""

from apps.accounts.models import Onderdeel
from tests.mensen import DAG
from tests.rechten.adressen.adres import Adres, Lichaam, met
from tests.rechten.adressen.teammensen import buitenstaander, morgen, teamlid
from tests.rechten.tabel import BEHEERDER
from tests.rechten.tafel import Plek, Tafel

BEHEER = frozenset({BEHEERDER})


def dienst(plek: Plek) -> dict[str, object]:
    return {"onderdeel_id": Onderdeel.objects.get(naam="Dienst Onderwijs").pk}


def leeg_onderdeel(plek: Plek) -> dict[str, object]:
    return {"onderdeel_id": Onderdeel.objects.get(naam="Lectoraat").pk}


def cyclus(plek: Plek) -> dict[str, object]:
    return {"cyclus_id": plek.gedeeld.cyclus_id}


def team(tafel: Tafel) -> Lichaam:
    van = tafel.wereld.team.van.isoformat()
    return {"naam": "Een nieuwe naam", "onderdeel": tafel.wereld.dienst.pk, "van": van, "basis": 1}


def onderdeel(tafel: Tafel) -> Lichaam:
    return {"naam": "Academie Vorm", "soort": "academie", "ouder": tafel.wereld.hogeschool.pk, "basis": 1}


def volgend_jaar(tafel: Tafel) -> Lichaam:
    van = tafel.wereld.cyclus.tot + DAG
    return {"naam": "Volgend jaar", "van": van.isoformat(), "tot": (van + 300 * DAG).isoformat()}


def dit_jaar(tafel: Tafel) -> Lichaam:
    jaar = tafel.wereld.cyclus
    return {
        "naam": "Dit jaar",
        "van": jaar.van.isoformat(),
        "tot": jaar.tot.isoformat(),
        "basis": jaar.versie,
    }


LEZEN = (
    Adres("beheer_teams", BEHEER),
    Adres("beheer_team_nieuw", BEHEER),
    Adres("beheer_team", BEHEER),
    Adres("beheer_team_anders", BEHEER),
    Adres("beheer_team_einde", BEHEER),
    Adres("beheer_lid_zoeken", BEHEER),
    Adres("beheer_lid_nieuw", BEHEER, ids=buitenstaander),
    Adres("beheer_lid", BEHEER, ids=teamlid),
    Adres("beheer_onderdelen", BEHEER),
    Adres("beheer_onderdeel_nieuw", BEHEER),
    Adres("beheer_onderdeel", BEHEER, ids=dienst),
    Adres("beheer_onderdeel_einde", BEHEER, ids=dienst),
    Adres("beheer_jaren", BEHEER),
    Adres("beheer_jaar", BEHEER, ids=cyclus),
    Adres("beheer_instelling", BEHEER),
)
DOEN = (
    Adres("beheer_team_nieuw", BEHEER, lichaam=team),
    Adres("beheer_team_anders", BEHEER, lichaam=team),
    Adres("beheer_team_einde", BEHEER, lichaam=morgen("tot")),
    Adres(
        "beheer_lid_nieuw",
        BEHEER,
        ids=buitenstaander,
        lichaam=morgen("van", "tot", rol="leidinggevende", werkt_mee="on", thuisteam="on"),
    ),
    Adres(
        "beheer_lid",
        BEHEER,
        ids=teamlid,
        lichaam=morgen("vanaf", doe="anders", rol="leidinggevende", thuisteam="on"),
    ),
    Adres("beheer_lid", BEHEER, ids=teamlid, lichaam=morgen("tot", doe="einde")),
    Adres("beheer_onderdeel_nieuw", BEHEER, lichaam=onderdeel),
    Adres("beheer_onderdeel", BEHEER, ids=dienst, lichaam=onderdeel),
    Adres("beheer_onderdeel_einde", BEHEER, ids=leeg_onderdeel, lichaam=morgen("tot")),
    Adres("beheer_jaren", BEHEER, lichaam=volgend_jaar),
    Adres("beheer_jaar", BEHEER, ids=cyclus, lichaam=dit_jaar),
    Adres(
        "beheer_instelling",
        BEHEER,
        lichaam=met(naam="Hogeschool", contact="hulp@hogeschool.example", gesprek="jaargesprek", basis=1),
    ),
)
