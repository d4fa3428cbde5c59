from apps.activiteiten.queries.mijn import (
    afspraken_om_bij_te_zetten,
    deelbaar_ding,
    delingen_van,
    mijn_activiteiten,
    mijn_leerervaringen,
    om_te_kiezen,
    opgeteld,
    reflectie_van,
    titels,
)
from apps.activiteiten.queries.wand import Wandsteen, met_verteld, verteld, wand

__all__ = [
    "Wandsteen",
    "afspraken_om_bij_te_zetten",
    "deelbaar_ding",
    "delingen_van",
    "met_verteld",
    "mijn_activiteiten",
    "mijn_leerervaringen",
    "om_te_kiezen",
    "opgeteld",
    "reflectie_van",
    "titels",
    "verteld",
    "wand",
]
