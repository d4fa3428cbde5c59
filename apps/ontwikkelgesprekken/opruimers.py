from apps.core.opruimen import Opruimer
from apps.ontwikkelgesprekken.actions.bewaren import ruim_eigen_notities_op, ruim_oude_gesprekken_op

OPRUIMERS = (
    Opruimer(wat="eigen notities bij gesprekken", doe=ruim_eigen_notities_op),
    Opruimer(wat="gesprekken", doe=ruim_oude_gesprekken_op),
)
