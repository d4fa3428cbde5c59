"""Doe in een test wat er op de achtergrond ligt."""

from unittest.mock import patch

from django.core.management import call_command


def werk() -> None:
    """De echte werker, tot de wachtrij leeg is. Alleen de verbinding van de test laat hij open."""
    with patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
        call_command("werk", "--eenmaal")
