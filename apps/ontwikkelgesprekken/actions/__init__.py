from apps.ontwikkelgesprekken.actions.afronden import (
    bevestig,
    keur_zin_goed,
    open_opnieuw,
    rond_af,
    stel_zin_voor,
    vul_aan,
)
from apps.ontwikkelgesprekken.actions.bewaren import ruim_prive_op
from apps.ontwikkelgesprekken.actions.kaarten import laad_gesprekskaarten
from apps.ontwikkelgesprekken.actions.plannen import (
    Wanneer,
    haal_gesprek_weg,
    plan_gesprek,
    verzet_gesprek,
    zeg_gesprek_af,
    zet_gesprek_terug,
)
from apps.ontwikkelgesprekken.actions.schrijven import (
    BIJ_SOORT,
    REGELS,
    haal_regel_weg,
    leg_kaart,
    schrijf_prive,
    schrijf_samen,
    vink_stap,
    zet_erbij,
)
from apps.ontwikkelgesprekken.actions.teamgesprek import (
    haal_teamzin_weg,
    plan_teamgesprek,
    schrijf_teamverslag,
    verzet_teamgesprek,
    zeg_teamgesprek_af,
)
from apps.ontwikkelgesprekken.actions.tonen import laat_gesprek_zien

__all__ = [
    "BIJ_SOORT",
    "REGELS",
    "Wanneer",
    "bevestig",
    "haal_gesprek_weg",
    "haal_regel_weg",
    "haal_teamzin_weg",
    "keur_zin_goed",
    "laad_gesprekskaarten",
    "laat_gesprek_zien",
    "leg_kaart",
    "open_opnieuw",
    "plan_gesprek",
    "plan_teamgesprek",
    "rond_af",
    "ruim_prive_op",
    "schrijf_prive",
    "schrijf_samen",
    "schrijf_teamverslag",
    "stel_zin_voor",
    "verzet_gesprek",
    "verzet_teamgesprek",
    "vink_stap",
    "vul_aan",
    "zeg_gesprek_af",
    "zeg_teamgesprek_af",
    "zet_erbij",
    "zet_gesprek_terug",
]
