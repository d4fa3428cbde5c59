from apps.core.opruimen import Opruimer
from apps.teamplannen.actions import (
    leg_verweesde_analyses_opzij,
    ruim_losse_scans_op,
    ruim_opzij_gelegde_analyses_op,
)

OPRUIMERS = (
    Opruimer(wat="losse scans met hun antwoorden", doe=ruim_losse_scans_op),
    Opruimer(wat="analyses opzij gelegd", doe=leg_verweesde_analyses_opzij),
    Opruimer(wat="analyses die dertig dagen opzij lagen", doe=ruim_opzij_gelegde_analyses_op),
)
