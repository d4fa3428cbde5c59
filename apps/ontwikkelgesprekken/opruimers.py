from apps.core.opruimen import Opruimer
from apps.ontwikkelgesprekken.actions import ruim_prive_op
from apps.ontwikkelgesprekken.actions.bewaren import ruim_oude_gesprekken_op

OPRUIMERS = (
    Opruimer(wat="eigen notities bij gesprekken", doe=ruim_prive_op),
    Opruimer(wat="gesprekken", doe=ruim_oude_gesprekken_op),
)
