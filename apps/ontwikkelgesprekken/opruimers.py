from apps.core.opruimen import Opruimer
from apps.ontwikkelgesprekken.actions.bewaren import (
    ruim_oude_gesprekken_op,
    ruim_oude_teamgesprekken_op,
    ruim_prive_op,
)

OPRUIMERS = (
    Opruimer(wat="eigen notities bij gesprekken", doe=ruim_prive_op),
    Opruimer(wat="gesprekken", doe=ruim_oude_gesprekken_op),
    Opruimer(wat="teamgesprekken", doe=ruim_oude_teamgesprekken_op),
)
