from django.db import transaction

from apps.accounts.models import Instelling, Persoon
from apps.accounts.queries import is_hr_van_de_instelling
from apps.core.actions import houd_eerdere_tekst, leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.teamplannen import rules
from apps.teamplannen.models import Kader


@transaction.atomic
def bewaar_kader(*, tekst: str, basis: int, door: Persoon) -> Kader:
    """Bewaar de versie in de maak; is er geen, dan begint hier de volgende.

    `basis` is de versie van het laatste kader dat de schrijver las (0: er was er geen). Is die intussen
    anders, dan een Botsing met de laatste. Dezelfde tekst opnieuw verandert niets.
    """
    eis(rules.mag_kader_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(door)))
    # Twee die tegelijk bewaren, wachten op elkaar, ook als er nog geen versie is.
    Instelling.objects.select_for_update().first()
    laatste = Kader.objects.laatste()
    if laatste and laatste.tekst == tekst:
        return laatste
    if laatste and basis != laatste.versie:
        raise Botsing(laatste)
    kader = _in_de_maak(laatste)
    if kader.pk:
        nieuw = {"tekst": tekst}
        houd_eerdere_tekst(kader, nieuw, door=kader.bewaard_door, op=kader.bewaard_op, nu_door=door)
    kader.tekst, kader.bewaard_op, kader.bewaard_door = tekst, nu(), door
    kader.save()
    leg_vast(kader, "kader-bewaard", door=door)
    return kader


def _in_de_maak(laatste: Kader | None) -> Kader:
    if laatste is None:
        return Kader(nummer=1)
    if laatste.gepubliceerd_op:
        return Kader(nummer=laatste.nummer + 1, versie=laatste.versie + 1)
    laatste.versie += 1
    return laatste


@transaction.atomic
def publiceer_kader(*, tekst: str, basis: int, door: Persoon) -> Kader:
    """Wat er getypt is gaat gelden: voor iedereen te lezen, en voor elk plan dat hierna begint."""
    kader = bewaar_kader(tekst=tekst, basis=basis, door=door)
    if kader.gepubliceerd_op:
        raise KanNiet("Dit is precies de tekst die al geldt. Verander eerst iets.", veld="tekst")
    kader.gepubliceerd_op, kader.gepubliceerd_door = nu(), door
    kader.versie += 1
    kader.save(update_fields=["gepubliceerd_op", "gepubliceerd_door", "versie"])
    leg_vast(kader, "kader-gepubliceerd", door=door)
    return kader
