"""Wat er aan mensen, hun aanstellingen en hun rollen verandert. Alleen een beheerder doet dit."""

from apps.accounts.actions.aanstellingen import (
    beeindig_aanstelling,
    geef_aanstelling,
    wijzig_fte,
)
from apps.accounts.actions.begin import maak_beheerder
from apps.accounts.actions.bewaren import wijzig_bewaartermijn
from apps.accounts.actions.instelling import wijzig_instelling
from apps.accounts.actions.personen import (
    Gegevens,
    haal_terug,
    maak_persoon,
    meld_uit_dienst,
    noteer_link,
    wijzig_gegevens,
)
from apps.accounts.actions.rollen import beeindig_rol, geef_rol
from apps.accounts.actions.weergave import kies_weergave

__all__ = [
    "Gegevens",
    "beeindig_aanstelling",
    "beeindig_rol",
    "geef_aanstelling",
    "geef_rol",
    "haal_terug",
    "kies_weergave",
    "maak_beheerder",
    "maak_persoon",
    "meld_uit_dienst",
    "noteer_link",
    "wijzig_bewaartermijn",
    "wijzig_fte",
    "wijzig_gegevens",
    "wijzig_instelling",
]
