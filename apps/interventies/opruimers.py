from apps.core.opruimen import Opruimer
from apps.interventies.actions import ruim_oude_afspraken_op, ruim_oude_interventies_op

OPRUIMERS = (
    Opruimer(wat="afspraken", doe=ruim_oude_afspraken_op),
    Opruimer(wat="interventies", doe=ruim_oude_interventies_op),
)
