"""Elke nacht weg wat zijn tijd heeft gehad. Hier, omdat deze app kent wat er allemaal bewaard wordt."""

from apps.core.actions import (
    ruim_eerdere_teksten_op,
    ruim_oude_concepten_op,
    ruim_oude_leesregels_op,
    ruim_weggehaald_op,
)
from apps.core.klus import Uitkomst, klus
from apps.teamplannen.actions import (
    leg_verweesde_analyses_opzij,
    ruim_losse_scans_op,
    ruim_opzij_gelegde_analyses_op,
)

OPRUIMERS = {
    "concepten, na dertig dagen": ruim_oude_concepten_op,
    "eerdere teksten, na dertig dagen": ruim_eerdere_teksten_op,
    "weggehaalde dingen, na dertig dagen": ruim_weggehaald_op,
    "losse scans gesloten na hun laatste dag": ruim_losse_scans_op,
    "analyses opzij gelegd, zonder schrijver": leg_verweesde_analyses_opzij,
    "analyses gewist, na dertig dagen opzij": ruim_opzij_gelegde_analyses_op,
    "regels van het leeslog, na twee jaar": ruim_oude_leesregels_op,
}


@klus(naam="opruimen", zin="Haalt weg wat zijn tijd heeft gehad.", om=4)
def ruim_op() -> Uitkomst:
    return {wat: opruimer() for wat, opruimer in OPRUIMERS.items()}
