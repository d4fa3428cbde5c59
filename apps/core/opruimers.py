from apps.core.actions import (
    ruim_eerdere_teksten_op,
    ruim_geschiedenis_op,
    ruim_oude_concepten_op,
    ruim_oude_leesregels_op,
    ruim_weggehaald_op,
)
from apps.core.opruimen import Opruimer

OPRUIMERS = (
    Opruimer(wat="concepten", doe=ruim_oude_concepten_op),
    Opruimer(wat="eerdere teksten", doe=ruim_eerdere_teksten_op),
    Opruimer(wat="weggehaalde dingen", doe=ruim_weggehaald_op),
    Opruimer(wat="regels geschiedenis", doe=ruim_geschiedenis_op),
    Opruimer(wat="regels van het leeslog", doe=ruim_oude_leesregels_op),
)
