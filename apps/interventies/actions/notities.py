from uuid import UUID, uuid4

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import eis
from apps.interventies import rules
from apps.interventies.actions.woorden import vergrendel_afspraak
from apps.interventies.models import Afspraak, Notitie
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand


@transaction.atomic
def maak_notitie(*, afspraak: Afspraak, plan: Teamplan, tekst: str, kenmerk: UUID, door: Persoon) -> Notitie:
    """Schrijf op wat je in het werk merkt; wie de afspraak leest, leest het mee."""
    vergrendel_afspraak(afspraak.pk, plan)
    leest = Afspraak.objects.zichtbaar_voor(door).filter(pk=afspraak.pk).exists()
    eis(rules.mag_notitie_schrijven(planstand(plan).wie(door), leest=leest))
    inhoud = {"afspraak": afspraak, "persoon": door, "tekst": tekst}
    notitie, nieuw = Notitie.objects.get_or_create(kenmerk=kenmerk, defaults=inhoud)
    if any(getattr(notitie, naam) != waarde for naam, waarde in inhoud.items()):
        # Met de knop terug, en toen iets anders geschreven.
        notitie, nieuw = Notitie.objects.create(kenmerk=uuid4(), **inhoud), True
    if nieuw:
        leg_vast(notitie, "notitie-erbij", door=door)
    return notitie


@transaction.atomic
def verander_notitie(*, notitie: Notitie, plan: Teamplan, tekst: str, door: Persoon) -> None:
    _eis_eigen(notitie, plan, door)
    if notitie.tekst == tekst:
        return
    notitie.tekst = tekst
    notitie.save(update_fields=["tekst"])
    leg_vast(notitie, "notitie-anders", door=door)


@transaction.atomic
def haal_notitie_weg(*, notitie: Notitie, plan: Teamplan, door: Persoon) -> None:
    _eis_eigen(notitie, plan, door)
    leg_vast(notitie, "notitie-weg", door=door)
    notitie.delete()


def _eis_eigen(notitie: Notitie, plan: Teamplan, door: Persoon) -> None:
    vergrendel_afspraak(notitie.afspraak_id, plan)
    eis(rules.mag_notitie_veranderen(planstand(plan).wie(door), schrijver_id=notitie.persoon_id))
