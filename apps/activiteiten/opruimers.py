from apps.activiteiten.actions.bewaren import ruim_van_vertrokkenen_op
from apps.core.opruimen import Opruimer

OPRUIMERS = (Opruimer(wat="activiteiten van wie vertrok", doe=ruim_van_vertrokkenen_op),)
