"""Elk signaal is een functie van een PlanStand: het klinkt, of er komt niets. Puur; het blokkeert nooit."""

from collections.abc import Callable, Mapping

from apps.signalen.regels.afspraken import terugblik_voorbij, wil_bewijzen, zonder_ruimte, zonder_terugblik
from apps.signalen.regels.analyse import antwoord_voor_de_vraag, voorwaarde_niet_vervuld
from apps.signalen.regels.jasje import jasje_bij_een_afspraak, jasje_in_de_wijzer
from apps.signalen.regels.keuzes import (
    alleen_formeel,
    alleen_informeel,
    groot_zonder_kerngroep,
    ieder_voor_zich,
    niets_voor_over_vijf_jaar,
    zwakste_hulpbron,
)
from apps.signalen.regels.persoon import (
    Gevraagd,
    OpenCirkel,
    Persoonssignaal,
    PersoonStand,
    mijn_cirkel,
    mijn_woord,
)
from apps.signalen.regels.stand import Belofte, Bron, Doe, Keuze, PlanStand, Signaal, Vraag

__all__ = [
    "REGELS",
    "Belofte",
    "Bron",
    "Doe",
    "Gevraagd",
    "Keuze",
    "OpenCirkel",
    "PersoonStand",
    "Persoonssignaal",
    "PlanStand",
    "Signaal",
    "Vraag",
    "mijn_cirkel",
    "mijn_woord",
    "signalen",
]

# In deze volgorde staan ze op het scherm: eerst wat het dichtst bij een besluit ligt.
REGELS: Mapping[str, Callable[[PlanStand], Signaal | None]] = {
    "jasje-bij-een-afspraak": jasje_bij_een_afspraak,
    "jasje-in-de-wijzer": jasje_in_de_wijzer,
    "antwoord-voor-de-vraag": antwoord_voor_de_vraag,
    "voorwaarde": voorwaarde_niet_vervuld,
    "terugblik-voorbij": terugblik_voorbij,
    "wil-bewijzen": wil_bewijzen,
    "zonder-ruimte": zonder_ruimte,
    "zonder-terugblik": zonder_terugblik,
    "zwakste-hulpbron": zwakste_hulpbron,
    "over-vijf-jaar": niets_voor_over_vijf_jaar,
    "alleen-formeel": alleen_formeel,
    "ieder-voor-zich": ieder_voor_zich,
    "alleen-informeel": alleen_informeel,
    "groot-zonder-kerngroep": groot_zonder_kerngroep,
}


def signalen(stand: PlanStand) -> list[Signaal]:
    """Wat er in dit plan klinkt, altijd in dezelfde volgorde. In een afgesloten plan niets meer."""
    if stand.gesloten:
        return []
    return [signaal for regel in REGELS.values() if (signaal := regel(stand))]
