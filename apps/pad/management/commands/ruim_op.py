from typing import Any

from django.core.management.base import BaseCommand

from apps.core.actions import (
    ruim_eerdere_teksten_op,
    ruim_oude_concepten_op,
    ruim_oude_leesregels_op,
    ruim_weggehaald_op,
)
from apps.core.models import Concept, EerdereTekst
from apps.core.taal import aantal
from apps.core.weghaalbaar import BEWAARTIJD
from apps.teamplannen.actions import (
    leg_verweesde_analyses_opzij,
    ruim_losse_scans_op,
    ruim_opzij_gelegde_analyses_op,
)


class Command(BaseCommand):
    help = "Haal weg wat zijn tijd heeft gehad. Laat dit elke dag draaien."

    def handle(self, *_: Any, **__: Any) -> None:
        weg = ruim_oude_concepten_op()
        wat = aantal(weg, "concept", "concepten")
        self.stdout.write(f"{wat} van meer dan {Concept.BEWAARDAGEN} dagen oud weggehaald.")
        teksten = aantal(ruim_eerdere_teksten_op(), "eerdere tekst", "eerdere teksten")
        self.stdout.write(
            f"{teksten} weg, {EerdereTekst.BEWAARTIJD.days} dagen nadat er iets anders kwam te staan."
        )
        terug = aantal(ruim_weggehaald_op(), "ding", "dingen")
        self.stdout.write(f"{terug} voorgoed weg, {BEWAARTIJD.days} dagen na het weghalen.")
        scans = aantal(ruim_losse_scans_op(), "losse scan", "losse scans")
        self.stdout.write(f"{scans} na de laatste dag gesloten, met alle antwoorden gewist.")
        opzij = aantal(leg_verweesde_analyses_opzij(), "analyse", "analyses")
        self.stdout.write(f"{opzij} opzij gelegd: niemand die haar schreef, heeft de pen nog.")
        gewist = aantal(ruim_opzij_gelegde_analyses_op(), "analyse", "analyses")
        self.stdout.write(f"{gewist} na dertig dagen opzij gewist.")
        regels = aantal(ruim_oude_leesregels_op(), "regel", "regels")
        self.stdout.write(f"{regels} van meer dan twee jaar oud uit het leeslog gehaald.")
