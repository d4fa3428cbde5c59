from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from apps.core.privacytabel import bijgewerkt, tabel


class Command(BaseCommand):
    help = "Toont wie elk veld met vrije tekst leest; met --schrijf komt het in docs/privacy.md."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--schrijf", action="store_true", help="werk docs/privacy.md bij")

    def handle(self, *args: Any, **opties: Any) -> None:
        if not opties["schrijf"]:
            self.stdout.write(tabel())
            return
        blad = Path(settings.BASE_DIR) / "docs" / "privacy.md"
        blad.write_text(bijgewerkt(blad.read_text(encoding="utf-8")), encoding="utf-8")
        self.stdout.write("De tabel in docs/privacy.md is bijgewerkt.")
