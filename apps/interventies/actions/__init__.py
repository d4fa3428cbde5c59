"""Kiezen, voorleggen en je woord geven."""

from apps.interventies.actions.afspraken import (
    Afspraakinhoud,
    pas_afspraak_aan,
    sluit_afspraak,
)
from apps.interventies.actions.interventies import (
    Interventieinhoud,
    haal_interventie_weg,
    kies_interventie,
    neem_voorstel_over,
    pas_interventie_aan,
    stel_interventie_voor,
    zet_interventie_terug,
)
from apps.interventies.actions.notities import (
    haal_notitie_weg,
    maak_notitie,
    verander_notitie,
    zet_notitie_terug,
)
from apps.interventies.actions.opruimen import ruim_oude_afspraken_op, ruim_oude_interventies_op
from apps.interventies.actions.plannen import begin_plan_van_nu, besluit_over, deel_en_stel_vast
from apps.interventies.actions.terugblik import (
    Terugblikinhoud,
    bewaar_slotwoord,
    kijk_terug,
    sluit_terugblik,
)
from apps.interventies.actions.uitvoeren import rond_af
from apps.interventies.actions.woorden import (
    antwoord_op_wringen,
    geef_woord,
    neem_woord_terug,
    neem_wringen_terug,
    zeg_dat_het_wringt,
)

__all__ = [
    "Afspraakinhoud",
    "Interventieinhoud",
    "Terugblikinhoud",
    "antwoord_op_wringen",
    "begin_plan_van_nu",
    "besluit_over",
    "bewaar_slotwoord",
    "deel_en_stel_vast",
    "geef_woord",
    "haal_interventie_weg",
    "haal_notitie_weg",
    "kies_interventie",
    "kijk_terug",
    "maak_notitie",
    "neem_voorstel_over",
    "neem_woord_terug",
    "neem_wringen_terug",
    "pas_afspraak_aan",
    "pas_interventie_aan",
    "rond_af",
    "ruim_oude_afspraken_op",
    "ruim_oude_interventies_op",
    "sluit_afspraak",
    "sluit_terugblik",
    "stel_interventie_voor",
    "verander_notitie",
    "zeg_dat_het_wringt",
    "zet_interventie_terug",
    "zet_notitie_terug",
]
