from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.accounts.models import Instelling, Persoon
from apps.core.oordeel import KanNiet
from apps.teams.models import Team
from apps.voorbeeld.actions import vul_voorbeeld
from apps.voorbeeld.rondkijken import RONDKIJKERS, WACHTWOORD


class Command(BaseCommand):
    help = "Vult een lege databank met een verzonnen hogeschool, rond vandaag. Alleen in de demo."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            nieuw = vul_voorbeeld()
        except KanNiet as fout:
            raise CommandError(fout.zin) from fout
        naam = Instelling.objects.get().naam
        if nieuw:
            teams, mensen = Team.objects.count(), Persoon.objects.count()
            self.stdout.write(f"{naam} staat klaar, met {teams} teams en {mensen} mensen.")
        else:
            self.stdout.write(f"{naam} stond er al. Er is niets veranderd.")
        self.stdout.write("Je kunt aanmelden als")
        for wie in RONDKIJKERS:
            self.stdout.write(f"  {wie.email:<31} {wie.naam}, {wie.wat}")
        self.stdout.write(f"Het wachtwoord is voor iedereen: {WACHTWOORD}")
