from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from apps.core.opruimen import ruim_op


class Command(BaseCommand):
    help = "Haalt nu weg wat zijn tijd heeft gehad. De achtergrond doet dit elke nacht."

    def handle(self, *_: Any, **__: Any) -> None:
        with transaction.atomic():
            uitkomst = ruim_op()
        for wat, hoeveel in uitkomst.items():
            self.stdout.write(f"{hoeveel:>6}  {wat}")
