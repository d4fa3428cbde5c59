from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from apps.mijn_gegevens.beschrijving import beschrijving

BESTAND = Path(settings.BASE_DIR) / "docs" / "gegevens.md"


class Command(BaseCommand):
    help = "Schrijf docs/gegevens.md: wat Mortel van iemand bewaart."

    def handle(self, *_: Any, **__: Any) -> None:
        BESTAND.write_text(beschrijving(), encoding="utf-8")
        self.stdout.write("docs/gegevens.md is geschreven.")
