from typing import Any

from django.core.management.base import BaseCommand

from apps.activiteiten.actions.basisrecht import stel_basisrecht_voor
from apps.activiteiten.models import Basisrechtregel


class Command(BaseCommand):
    help = "Zet een voorstel voor het basisrecht klaar, als er nog geen regel is."

    def handle(self, *args: Any, **options: Any) -> None:
        stel_basisrecht_voor()
        self.stdout.write(f"Jaren met een regel voor het basisrecht: {Basisrechtregel.objects.count()}.")
