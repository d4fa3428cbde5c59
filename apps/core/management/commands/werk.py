import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from apps.core.achtergrond import ronde

SECONDEN_TUSSEN_RONDES = 30


class Werker(Worker):
    """De werker van django-tasks-db, die ook kijkt welke klus aan de beurt is en wat bleef liggen."""

    laatste_ronde = float("-inf")

    def __init__(self) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=1,
            # Zo komt `run` terug als de wachtrij leeg is, en kan hier de ronde.
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )

    def werk(self, *, eenmaal: bool) -> None:
        self.ronde()
        self.run()
        while self.running and not eenmaal:
            time.sleep(self.interval)
            self.ronde()
            self.run()

    def run_task(self, db_task_result: DBTaskResult[Any, Any]) -> None:
        super().run_task(db_task_result)
        self.ronde()

    def ronde(self) -> None:
        if self.running and time.monotonic() >= self.laatste_ronde + SECONDEN_TUSSEN_RONDES:
            self.laatste_ronde = time.monotonic()
            ronde()


class Command(BaseCommand):
    help = "Doet het werk op de achtergrond: post versturen, en wat elke dag of elk uur vanzelf gebeurt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--eenmaal", action="store_true", help="stop als er niets meer ligt")

    def handle(self, *_: Any, eenmaal: bool, **__: Any) -> None:
        werker = Werker()
        if not eenmaal:
            werker.configure_signals()
        werker.werk(eenmaal=eenmaal)
