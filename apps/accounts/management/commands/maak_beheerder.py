from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.actions import Gegevens, maak_beheerder
from apps.accounts.models import Instelling, Persoon
from apps.core.oordeel import KanNiet

INVOER = {
    "instelling": "de naam van je hogeschool",
    "email": "het werkadres van de beheerder",
    "roepnaam": "de roepnaam van de beheerder",
    "achternaam": "de achternaam van de beheerder",
}


class Command(BaseCommand):
    help = "Maakt de eerste beheerder, en de instelling als die er nog niet is."

    def add_arguments(self, parser: CommandParser) -> None:
        for naam, uitleg in INVOER.items():
            parser.add_argument(f"--{naam}", required=True, help=uitleg)
        parser.add_argument("--tussenvoegsel", default="", help="het tussenvoegsel, als dat er is")

    def handle(self, *args: Any, **opties: Any) -> None:
        gegeven = {naam: " ".join(str(opties[naam]).split()) for naam in (*INVOER, "tussenvoegsel")}
        instelling = gegeven.pop("instelling")
        gegevens = Gegevens(**gegeven | {"email": gegeven["email"].lower()})
        try:
            Instelling(naam=instelling).clean_fields()
            Persoon(**vars(gegevens)).clean_fields(exclude=["password", "sorteernaam"])
            persoon = maak_beheerder(instelling=instelling, gegevens=gegevens)
        except ValidationError as fout:
            veld, (zin, *_) = next(iter(fout.message_dict.items()))
            raise CommandError(f"--{'instelling' if veld == 'naam' else veld}: {zin}") from fout
        except KanNiet as fout:
            raise CommandError(fout.zin) from fout
        self.stdout.write(
            f"{persoon.naam} is beheerder van {instelling}. Open de aanmeldpagina, kies daar een nieuw"
            f" wachtwoord aanvragen, en vul {persoon.email} in."
        )
