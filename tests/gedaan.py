"""Een activiteit, wat zij betekende en wat iemand nu kan, klaargezet voor een test."""

from typing import Any
from uuid import uuid4

from apps.accounts.models import Persoon
from apps.activiteiten import actions
from apps.activiteiten.models import (
    Activiteit,
    Leerervaring,
    Leerervaringdeling,
    Reflectie,
    Reflectiedeling,
    Staat,
)
from apps.mijn_plek.actions import Ontvanger, deel
from apps.mijn_plek.models import Deling

WIL_ZIEN = "Hoe twee mensen samen beslissen als er iets uitvalt."
BETEKENIS = "Ik geef in het lab te snel het antwoord."
REGEL = "Ik laat een vraag nu liggen tot donderdag."


def maak_activiteit(persoon: Persoon, *, staat: str = Staat.IDEE, **velden: Any) -> Activiteit:
    gewoon = {"wil_zien": WIL_ZIEN, "plek": "Storingsdienst"}
    activiteit = actions.begin_activiteit(kenmerk=uuid4(), door=persoon, **gewoon | velden)
    if staat != Staat.IDEE:
        actions.zet_staat(activiteit=activiteit, naar=staat, door=persoon)
    activiteit.refresh_from_db()
    return activiteit


def maak_reflectie(persoon: Persoon, **velden: Any) -> Reflectie:
    activiteit = maak_activiteit(persoon, staat=Staat.GEDAAN, **velden)
    return actions.bewaar_reflectie(
        activiteit=activiteit,
        basis=0,
        door=persoon,
        opgevallen="Ze bellen.",
        betekenis=BETEKENIS,
        vervolg="Een keer zwijgen.",
    )


def maak_leerervaring(persoon: Persoon, tekst: str = REGEL, **velden: Any) -> Leerervaring:
    return actions.leg_leerervaring_vast(tekst=tekst, kenmerk=uuid4(), door=persoon, **velden)


def laat_zien(ding: Reflectie | Leerervaring, *, door: Persoon, **aan: Any) -> Deling:
    soort: type[Deling] = Reflectiedeling if isinstance(ding, Reflectie) else Leerervaringdeling
    return deel(ding=ding, soort=soort, eigenaar_id=door.pk, aan=Ontvanger(**aan), door=door)
