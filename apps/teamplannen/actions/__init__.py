"""Wat er in een plan en zijn analyse kan veranderen."""

from apps.teamplannen.actions.analyse import (
    begin_analyse,
    begin_plan_en_analyse,
    bewaar_stap,
    deel_analyse,
    voeg_schrijver_toe,
)
from apps.teamplannen.actions.begeleiding import (
    beeindig_begeleiding,
    haal_opmerking_weg,
    maak_opmerking,
    nodig_begeleider_uit,
    zet_opmerking_terug,
)
from apps.teamplannen.actions.cyclussen import Cyclusinhoud, begin_cyclus, wijzig_cyclus
from apps.teamplannen.actions.deling import kondig_delen_aan, trek_delen_in
from apps.teamplannen.actions.kader import bewaar_kader, publiceer_kader
from apps.teamplannen.actions.losse_scan import (
    beantwoord_scan,
    open_losse_scan,
    ruim_losse_scans_op,
    sluit_losse_scan,
)
from apps.teamplannen.actions.opzij import leg_verweesde_analyses_opzij, ruim_opzij_gelegde_analyses_op
from apps.teamplannen.actions.overdracht import bewaar_brief, draag_team_over
from apps.teamplannen.actions.plan import (
    beeindig_meeschrijven,
    begin_plan,
    laat_meeschrijven,
)
from apps.teamplannen.actions.reacties import beantwoord_reactie, reageer
from apps.teamplannen.actions.scan import bewaar_scan
from apps.teamplannen.actions.vraagstukken import bewaar_vraagstuk, haal_vraagstuk_weg, zet_vraagstuk_terug

__all__ = [
    "Cyclusinhoud",
    "beantwoord_reactie",
    "beantwoord_scan",
    "beeindig_begeleiding",
    "beeindig_meeschrijven",
    "begin_analyse",
    "begin_cyclus",
    "begin_plan",
    "begin_plan_en_analyse",
    "bewaar_brief",
    "bewaar_kader",
    "bewaar_scan",
    "bewaar_stap",
    "bewaar_vraagstuk",
    "deel_analyse",
    "draag_team_over",
    "haal_opmerking_weg",
    "haal_vraagstuk_weg",
    "kondig_delen_aan",
    "laat_meeschrijven",
    "leg_verweesde_analyses_opzij",
    "maak_opmerking",
    "nodig_begeleider_uit",
    "open_losse_scan",
    "publiceer_kader",
    "reageer",
    "ruim_losse_scans_op",
    "ruim_opzij_gelegde_analyses_op",
    "sluit_losse_scan",
    "trek_delen_in",
    "voeg_schrijver_toe",
    "wijzig_cyclus",
    "zet_opmerking_terug",
    "zet_vraagstuk_terug",
]
