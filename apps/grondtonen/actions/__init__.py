from apps.grondtonen.actions.laden import laad_catalogus, laad_regels
from apps.grondtonen.actions.stellingen import (
    Stellinginhoud,
    haal_stelling_uit_de_scan,
    voeg_stelling_toe,
    wijzig_stelling,
    zet_stelling_terug,
)

__all__ = [
    "Stellinginhoud",
    "haal_stelling_uit_de_scan",
    "laad_catalogus",
    "laad_regels",
    "voeg_stelling_toe",
    "wijzig_stelling",
    "zet_stelling_terug",
]
