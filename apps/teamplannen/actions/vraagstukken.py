from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet
from apps.core.tijd import nu
from apps.grondtonen.advies import advies
from apps.grondtonen.models import Grondtoon, Praktijkvraag
from apps.teamplannen.actions.analyse import eis_schrijven, vergrendel
from apps.teamplannen.actions.botsing import Botsing
from apps.teamplannen.models import MEESTE_VRAAGSTUKKEN, Teamanalyse, Vraagstuk


@dataclass(frozen=True)
class Vraagstukinhoud:
    """Wat een schrijver van een vraagstuk invulde, al nagekeken door het formulier."""

    tekst: str
    naam: str = ""
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    voorwaarden: Mapping[str, str] = field(default_factory=dict)
    praktijkvraag: Praktijkvraag | None = None
    tweede_toon: Grondtoon | None = None
    keuzereden: str = ""


def _kolommen(inhoud: Vraagstukinhoud) -> dict[str, Any]:
    gegeven = advies(inhoud.antwoorden)
    return {
        "tekst": inhoud.tekst,
        "naam": inhoud.naam,
        "antwoorden": dict(inhoud.antwoorden),
        "voorwaarden": dict(inhoud.voorwaarden),
        "advies": [{"grondtoon": deel.grondtoon, "trede": deel.trede} for deel in gegeven],
        "praktijkvraag": inhoud.praktijkvraag,
        "tweede_toon": inhoud.tweede_toon,
        "keuzereden": inhoud.keuzereden,
    }


@transaction.atomic
def bewaar_vraagstuk(
    *, analyse: Teamanalyse, nummer: int, inhoud: Vraagstukinhoud, basis: int, door: Persoon
) -> Vraagstuk:
    """Bewaar vraagstuk `nummer`; `basis` is de versie waarvan de schrijver uitging, 0 voor een nieuw."""
    analyse = vergrendel(analyse)
    eis_schrijven(analyse, door)
    kolommen = _kolommen(inhoud)
    huidig = analyse.vraagstukken.filter(nummer=nummer).first()
    if huidig is None:
        return _nieuw(analyse, kolommen, door)
    if all(getattr(huidig, naam) == waarde for naam, waarde in kolommen.items()):
        return huidig
    if huidig.versie != basis:
        raise Botsing(huidig)
    for naam, waarde in kolommen.items():
        setattr(huidig, naam, waarde)
    huidig.versie, huidig.gewijzigd_op, huidig.gewijzigd_door = basis + 1, nu(), door
    huidig.save(update_fields=[*kolommen, "versie", "gewijzigd_op", "gewijzigd_door"])
    leg_vast(huidig, "vraagstuk-bewaard", door=door)
    return huidig


def _nieuw(analyse: Teamanalyse, kolommen: dict[str, Any], door: Persoon) -> Vraagstuk:
    aantal = analyse.vraagstukken.count()
    if aantal >= MEESTE_VRAAGSTUKKEN:
        raise KanNiet(f"Meer dan {MEESTE_VRAAGSTUKKEN} vraagstukken wordt te veel. Voeg er eerst twee samen.")
    vraagstuk = Vraagstuk.objects.create(analyse=analyse, nummer=aantal + 1, gewijzigd_door=door, **kolommen)
    leg_vast(vraagstuk, "vraagstuk-erbij", door=door)
    return vraagstuk


@transaction.atomic
def haal_vraagstuk_weg(*, vraagstuk: Vraagstuk, door: Persoon) -> None:
    """Weg kan zolang er geen interventie op antwoordt; de nummers erna schuiven op."""
    analyse = vergrendel(vraagstuk.analyse)
    eis_schrijven(analyse, door)
    nummer = vraagstuk.nummer
    leg_vast(vraagstuk, "vraagstuk-weg", door=door)
    try:
        vraagstuk.delete()
    except ProtectedError as fout:
        raise KanNiet(
            "Op dit vraagstuk antwoordt al een interventie. Pas de tekst aan, of laat het staan."
        ) from fout
    for later in analyse.vraagstukken.filter(nummer__gt=nummer).order_by("nummer"):
        later.nummer -= 1
        later.save(update_fields=["nummer"])
