from typing import Any

from django.core.management.base import BaseCommand

from apps.grondtonen.actions import laad_catalogus
from apps.grondtonen.models import Interventievorm


class Command(BaseCommand):
    help = "Zet de catalogus klaar: grondtonen, praktijkvragen, vormen, werkhulpbronnen en thema's."

    def handle(self, *args: Any, **options: Any) -> None:
        laad_catalogus()
        self.stdout.write(f"De catalogus staat klaar, met {Interventievorm.objects.count()} vormen.")
