"""Een merk in elk veld met vrije tekst, ook in concepten: wie waar welk merk leest, blijkt dan vanzelf."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import reverse

from apps.core.actions import bewaar_concept
from apps.core.eerder import woorden_van
from apps.core.leeskring import Leeskring, VrijeTekst, vrije_teksten
from apps.core.models import EerdereTekst
from apps.core.tijd import nu
from tests.rechten import tabel as t
from tests.rechten.adressen import DOEN
from tests.rechten.tabel import IEDEREEN, RIJEN, RIJEN_VAN_DE_INSTELLING
from tests.rechten.tafel import Tafel

MERK = re.compile(r"merk\d+-x")
# Elk merk draagt ook opmaak; komt die er zo weer uit, dan is er iets niet ontsnapt.
OPMAAK = "<script>"
CATALOGUS = "catalogus"
GEDEELD, REST_VAN_GEDEELD = "gedeeld met de instelling", "niet gedeeld, in een gedeeld plan"
# Wat de instelling van een gedeeld plan leest, en verder niets.
LEEST_DE_INSTELLING = {"interventie voor het team", "afspraak voor het team, overeengekomen"}
# Wie leest wat hier eerder stond.
NU_TE_SCHRIJVEN = {
    "terugblik op een afspraak voor het team": t.PEN,
    "terugblik op een afspraak voor de kerngroep": t.LEIDING,
    "slotwoord": t.PEN,
    "wringt bij een afspraak voor het team": t.PEN,
    "wringt bij een afspraak voor de kerngroep": t.LEIDING,
    "reactie": t.PEN,
    "afspraak voor het team": t.PEN,
    "afspraak voor de kerngroep": t.LEIDING,
    "kader in de maak": frozenset({t.HR}),
    "gesprek van twee": t.VAN_TWEE,
    "teamgesprek": t.HET_TEAM,
}
ALLE_RIJEN = (
    RIJEN
    | RIJEN_VAN_DE_INSTELLING
    | {
        CATALOGUS: IEDEREEN,
        GEDEELD: IEDEREEN,
        REST_VAN_GEDEELD: t.NIEMAND,
    }
)


@dataclass(frozen=True)
class Bron:
    """Waar een merk staat, en wie het mag lezen."""

    rij: str
    veld: str
    mag: frozenset[str]


def eigen_modellen() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("apps.")]


def veldnaam(veld: VrijeTekst) -> str:
    return f"{veld.model.__name__}.{veld.name}"


def alle_velden() -> set[str]:
    """Elk veld waarin iemand vrij typt."""
    return {veldnaam(veld) for model in eigen_modellen() for veld in vrije_teksten(model)} | {
        "Concept.inhoud",
        "EerdereTekst.velden",
    }


def plant(tafel: Tafel) -> dict[str, Bron]:
    bronnen: dict[str, Bron] = {}
    for rij, ding, veld in _gevulde_velden(tafel):
        merk = f"merk{len(bronnen)}-x"
        type(ding)._base_manager.filter(pk=ding.pk).update(**{veld.name: merk + OPMAAK})
        bronnen[merk] = Bron(rij, veldnaam(veld), ALLE_RIJEN[rij])
    for rij, ding, vervangen_op, mag in _eerdere_teksten(tafel):
        merk = f"merk{len(bronnen)}-x"
        wie = tafel.mensen[t.LEIDINGGEVENDE]
        tekst = dict.fromkeys(woorden_van(ding), merk + OPMAAK)
        EerdereTekst.objects.create(
            onderwerp_type=ContentType.objects.get_for_model(ding),
            onderwerp_id=ding.pk,
            velden=tekst,
            door=wie,
            op=vervangen_op,
            vervangen_door=wie,
            vervangen_op=vervangen_op,
        )
        bronnen[merk] = Bron(f"eerder: {rij}", "EerdereTekst.velden", mag)
    for relatie, adres, naam, mag in _concepten(tafel):
        merk = f"merk{len(bronnen)}-x"
        bewaar_concept(sleutel=adres, inhoud={naam: [merk + OPMAAK]}, basis=1, door=tafel.mensen[relatie])
        bronnen[merk] = Bron(f"concept van {relatie}", "Concept.inhoud", mag)
    return bronnen


def _gevulde_velden(tafel: Tafel) -> Iterator[tuple[str, Model, VrijeTekst]]:
    rijen: list[tuple[str, Any]] = [
        (rij, ding) for rij, dingen in (tafel.eigen.dingen | tafel.instelling).items() for ding in dingen
    ]
    for rij, dingen in tafel.gedeeld.dingen.items():
        if rij.endswith(", weggehaald"):
            continue  # daar ging niets weg: het staat voor een ding dat er gewoon is
        bron = GEDEELD if rij in LEEST_DE_INSTELLING else REST_VAN_GEDEELD
        rijen += [(bron, ding) for ding in dingen]
    for model in eigen_modellen():
        if any(veld.leeskring is Leeskring.INSTELLING for veld in vrije_teksten(model)):
            rijen += [(CATALOGUS, regel) for regel in model._default_manager.all()]
    for rij, ding in rijen:
        for veld in vrije_teksten(type(ding)):
            if getattr(ding, veld.name):
                yield rij, ding, veld


def _eerdere_teksten(tafel: Tafel) -> Iterator[tuple[str, Model, datetime, frozenset[str]]]:
    """Wat er ergens eerder stond, ook van voor het moment dat het team mee las."""
    voor, na = nu() - timedelta(days=1), nu()
    gedeeld = tafel.eigen.gedeeld.analyses.get().vraagstukken.get(nummer=1)
    voorbereid = tafel.eigen.voorbereiding.analyses.get(opzij_op=None).vraagstukken.get(nummer=1)
    (interventie,) = tafel.eigen.dingen["interventie voor het team"]
    (weg,) = tafel.eigen.dingen["vraagstuk, weggehaald"]
    yield "vraagstuk voor het delen", voorbereid, voor, t.SCHRIJVERS
    yield "gedeeld vraagstuk, van voor het delen", gedeeld, voor, t.SCHRIJVERS
    yield "gedeeld vraagstuk, van na het delen", gedeeld, na, t.PEN
    yield "interventie, van voor zij van het team was", interventie, voor, t.LEIDING
    yield "interventie, van daarna", interventie, na, t.PEN
    yield "vraagstuk dat weg is", weg, na, t.NIEMAND
    for rij, mag in NU_TE_SCHRIJVEN.items():
        yield rij, (tafel.eigen.dingen | tafel.instelling)[rij][-1], na, mag


def _concepten(tafel: Tafel) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Voor elk formulier een concept van een die het mag versturen, en een van wie er niet meer bij mag."""
    for adres in DOEN:
        if adres.tekst:
            relatie = min(adres.mag)
            yield relatie, adres.url(tafel), adres.tekst, frozenset({relatie})
    stap = reverse("analyse_stap", args=[tafel.eigen.voorbereiding.team_id, "wat-zie-je"])
    yield t.VERTROKKENE, stap, "wat_zie_je", t.NIEMAND
