"""Waaruit de fase van een plan volgt: vragen die meegaan met een andere vraag naar plannen."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django.db.models import Exists, OuterRef, Q

from apps.core.tijd import vandaag
from apps.interventies.models import Afgerond, AfspraakVersie
from apps.pad.fase import Planfeiten
from apps.teamplannen.models import Teamanalyse


def planfeiten() -> dict[str, Exists | Q]:
    """Elk heet zoals in Planfeiten. Wat uit het vorige plan meekwam, lag daar al voor."""
    analyses = Teamanalyse.objects.filter(plan=OuterRef("pk"), opzij_op__isnull=True)
    gedeeld = Exists(analyses.filter(gedeeld_op__isnull=False))
    versies = AfspraakVersie.objects.filter(afspraak__standen__plan=OuterRef("pk"))
    loopt = versies.geldend().filter(van__lte=vandaag()).exclude(afspraak__afgerond=Afgerond.GESTOPT)
    return {
        "gedeeld": gedeeld,
        "voorgelegd": gedeeld & Exists(versies.filter(voorgelegd_op__gte=OuterRef("begonnen_op"))),
        "vastgesteld": Q(vastgesteld_op__isnull=False),
        "afspraak_loopt": Exists(loopt),
        "gesloten": Q(gesloten_op__isnull=False),
    }


def feiten_uit(rij: Mapping[str, Any]) -> Planfeiten:
    gevraagd = {veld.name: rij[veld.name] for veld in fields(Planfeiten) if veld.name != "begonnen"}
    return Planfeiten(begonnen=True, **gevraagd)
