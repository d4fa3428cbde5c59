from typing import Any

from django.core.management.base import BaseCommand

from apps.ontwikkelgesprekken.actions import laad_gesprekskaarten
from apps.ontwikkelgesprekken.models import Gesprekskaart


class Command(BaseCommand):
    help = "Zet de kaarten voor gesprekken klaar."

    def handle(self, *args: Any, **options: Any) -> None:
        laad_gesprekskaarten()
        self.stdout.write(f"De kaarten liggen klaar: {Gesprekskaart.objects.count()}.")
