"""Twee versies van een afspraak naast elkaar."""

from collections.abc import Sequence
from datetime import date, datetime

from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.geschiedenis import schreef_het_laatst
from apps.core.taal import opsomming
from apps.core.verschil import Verschil, verschil
from apps.interventies.models import AfspraakVersie, Doelgroep, Instemming
from apps.interventies.models.afspraak import RUIMTE
from apps.interventies.models.instemming import TELLEND
from apps.interventies.queries.afspraken import Woord

# Wat er van een versie naast een andere komt, met de naam op het scherm.
TE_VERGELIJKEN = {
    "titel": "Naam",
    "wat": "Wat",
    "van": "Vanaf",
    "tot": "Tot en met",
    **RUIMTE,
    "uitzoeken": "Uitzoeken",
    "merken": "Merken in het werk",
    "terugblik_op": "Terugkijken op",
}


def bewerkt_door(versie: AfspraakVersie) -> tuple[Persoon, datetime]:
    """Wie de woorden van nu schreef, en wanneer."""
    bijgewerkt = schreef_het_laatst(versie, "versie-bijgewerkt")
    return bijgewerkt or (versie.voorgelegd_door, versie.voorgelegd_op)


def verschillen(
    toen: AfspraakVersie, nu: AfspraakVersie, *, wie_toen: Sequence[Woord], wie_nu: Sequence[Woord]
) -> list[Verschil]:
    """Wat er anders is dan toen: alleen de velden die veranderden."""
    rijen = [
        verschil(label, _als_tekst(getattr(toen, naam)), _als_tekst(getattr(nu, naam)))
        for naam, label in TE_VERGELIJKEN.items()
    ]
    rijen.insert(2, verschil("Wie", wie_doet_wat(toen, wie_toen), wie_doet_wat(nu, wie_nu)))
    return [rij for rij in rijen if rij]


def _als_tekst(waarde: str | date | None) -> str:
    return waarde if isinstance(waarde, str) else datum(waarde)


def wie_doet_wat(versie: AfspraakVersie, woorden: Sequence[Woord]) -> str:
    """'Het hele team. Marloes geeft de ruimte.'"""
    per_rol = {
        waarom: opsomming(woord.persoon.roepnaam for woord in woorden if woord.waarom == waarom)
        for waarom in (*TELLEND, Instemming.Waarom.LATER)
    }
    doen_mee, ruimte, later = per_rol.values()
    zin = "Het hele team." if versie.doelgroep == Doelgroep.TEAM else f"{doen_mee}."
    zin += f" {ruimte} geeft de ruimte." if ruimte else ""
    return zin + (f" Later gevraagd: {later}." if later else "")
