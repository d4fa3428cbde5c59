from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, houd_eerdere_tekst, leg_vast, terugzetter_van, zet_terug
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet
from apps.core.tijd import nu
from apps.grondtonen.advies import advies
from apps.grondtonen.models import Grondtoon, Praktijkvraag
from apps.teamplannen.actions.analyse import eis_schrijven, vergrendel
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
    """Bewaar vraagstuk `nummer`; `basis` is de versie waarvan de schrijver uitging, 0 voor een nieuw.

    Een nummer blijft van zijn vraagstuk: is er een weg, dan schuiven de andere niet op.
    """
    analyse = vergrendel(analyse)
    eis_schrijven(analyse, door)
    kolommen = _kolommen(inhoud)
    huidig = analyse.vraagstukken.filter(nummer=nummer).first()
    if huidig is None:
        return _nieuw(analyse, nummer, kolommen, door)
    if all(getattr(huidig, naam) == waarde for naam, waarde in kolommen.items()):
        return huidig
    if huidig.versie != basis:
        raise Botsing(huidig)
    houd_eerdere_tekst(huidig, kolommen, door=huidig.gewijzigd_door, op=huidig.gewijzigd_op, nu_door=door)
    for naam, waarde in kolommen.items():
        setattr(huidig, naam, waarde)
    huidig.versie, huidig.gewijzigd_op, huidig.gewijzigd_door = _volgende_versie(analyse), nu(), door
    huidig.save(update_fields=[*kolommen, "versie", "gewijzigd_op", "gewijzigd_door"])
    leg_vast(huidig, "vraagstuk-bewaard", door=door)
    return huidig


def _volgende_versie(analyse: Teamanalyse) -> int:
    """Eén teller per analyse: een oud venster van iets dat weg is, past zo nooit op iets nieuws."""
    analyse.teller += 1
    analyse.save(update_fields=["teller"])
    return analyse.teller


TE_VEEL = f"Meer dan {MEESTE_VRAAGSTUKKEN} vraagstukken wordt te veel. Voeg er eerst twee samen."


def _nieuw(analyse: Teamanalyse, nummer: int, kolommen: dict[str, Any], door: Persoon) -> Vraagstuk:
    if not 1 <= nummer <= MEESTE_VRAAGSTUKKEN:
        raise KanNiet(TE_VEEL)
    vraagstuk = Vraagstuk.objects.create(
        analyse=analyse, nummer=nummer, versie=_volgende_versie(analyse), gewijzigd_door=door, **kolommen
    )
    leg_vast(vraagstuk, "vraagstuk-erbij", door=door)
    return vraagstuk


@transaction.atomic
def haal_vraagstuk_weg(*, vraagstuk: Vraagstuk, door: Persoon) -> None:
    """Weg kan tot het delen; daarna heeft het team het gelezen. De andere houden hun nummer."""
    analyse = vergrendel(vraagstuk.analyse)
    eis_schrijven(analyse, door)
    if analyse.gedeeld_op:
        raise KanNiet("Je team las dit vraagstuk al. Pas de tekst aan, of laat het staan.")
    haal_weg(vraagstuk, door=door)
    # Bij de analyse: van wat weg is, leest niemand meer een regel.
    leg_vast(analyse, "vraagstuk-weg", door=door)


@terugzetter_van(Vraagstuk)
@transaction.atomic
def zet_vraagstuk_terug(*, ding: Vraagstuk, door: Persoon) -> None:
    """Op zijn eigen nummer, of als daar nu een ander staat op het eerste dat vrij is."""
    analyse = vergrendel(ding.analyse)
    eis_schrijven(analyse, door)
    if analyse.opzij_op:
        raise KanNiet("Deze analyse is opzij gelegd. Schrijf het vraagstuk opnieuw in die van nu.")
    bezet = set(analyse.vraagstukken.exclude(pk=ding.pk).values_list("nummer", flat=True))
    vrij = [nummer for nummer in range(1, MEESTE_VRAAGSTUKKEN + 1) if nummer not in bezet]
    if not vrij:
        raise KanNiet(f"Er staan er nu {MEESTE_VRAAGSTUKKEN}. Haal er eerst een weg, of voeg er twee samen.")
    ding.nummer = ding.nummer if ding.nummer in vrij else vrij[0]
    ding.versie = _volgende_versie(analyse)
    zet_terug(ding, "nummer", "versie")
    leg_vast(ding, "vraagstuk-terug", door=door)
