from typing import Any

from django.core.management.base import BaseCommand

from apps.core.actions import ruim_oude_concepten_op
from apps.core.models import Concept
from apps.core.taal import aantal


class Command(BaseCommand):
    help = "Haal weg wat zijn tijd heeft gehad. Laat dit elke dag draaien."

    def handle(self, *_: Any, **__: Any) -> None:
        weg = ruim_oude_concepten_op()
        wat = aantal(weg, "concept", "concepten")
        self.stdout.write(f"{wat} van meer dan {Concept.BEWAARDAGEN} dagen oud weggehaald.")
