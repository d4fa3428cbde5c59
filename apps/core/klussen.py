from apps.core.klus import Uitkomst, klus
from apps.core.opruimen import ruim_op


@klus(naam="opruimen", zin="Haalt weg wat zijn tijd heeft gehad.", om=4)
def opruimen() -> Uitkomst:
    return ruim_op()
