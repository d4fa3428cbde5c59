from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, zet_terug
from apps.core.oordeel import KanNiet, eis
from apps.interventies import rules
from apps.interventies.actions.woorden import vergrendel_afspraak
from apps.interventies.models import Afspraak, Notitie
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand


@transaction.atomic
def maak_notitie(*, afspraak: Afspraak, plan: Teamplan, tekst: str, kenmerk: UUID, door: Persoon) -> Notitie:
    """Schrijf op wat je in het werk merkt; wie de afspraak leest, leest het mee."""
    _eis_schrijven(vergrendel_afspraak(afspraak.pk, plan), plan, door)
    inhoud: dict[str, Any] = {"afspraak": afspraak, "persoon": door, "tekst": tekst}
    notitie, nieuw = Notitie.ook_weg.get_or_create(kenmerk=kenmerk, defaults=inhoud)
    if any(getattr(notitie, naam) != waarde for naam, waarde in inhoud.items()):
        # Met de knop terug, en toen iets anders geschreven.
        notitie, nieuw = Notitie.objects.create(kenmerk=uuid4(), **inhoud), True
    if notitie.weg_op:
        raise KanNiet("Deze notitie haalde je weg. Zet haar terug, of open de pagina opnieuw.")
    if nieuw:
        leg_vast(notitie, "notitie-erbij", door=door)
    return notitie


@transaction.atomic
def verander_notitie(*, notitie: Notitie, plan: Teamplan, tekst: str, door: Persoon) -> None:
    notitie = _mijn(notitie, plan, door)
    if notitie.tekst == tekst:
        return
    notitie.tekst = tekst
    notitie.save(update_fields=["tekst"])
    leg_vast(notitie, "notitie-anders", door=door)


@transaction.atomic
def haal_notitie_weg(*, notitie: Notitie, plan: Teamplan, door: Persoon) -> None:
    notitie = _mijn(notitie, plan, door)
    haal_weg(notitie, door=door)
    leg_vast(notitie, "notitie-weg", door=door)


@terugzetter_van(Notitie)
@transaction.atomic
def zet_notitie_terug(*, ding: Notitie, door: Persoon) -> None:
    """Zij hoort bij de afspraak; wat in haar laatste plan mag, telt."""
    plan = ding.afspraak.plannen.order_by("-cyclus__van")[0]
    _eis_schrijven(vergrendel_afspraak(ding.afspraak_id, plan), plan, door)
    zet_terug(ding)
    leg_vast(ding, "notitie-terug", door=door)


def _eis_schrijven(afspraak: Afspraak, plan: Teamplan, door: Persoon) -> None:
    leest = Afspraak.objects.zichtbaar_voor(door).filter(pk=afspraak.pk).exists()
    eis(rules.mag_notitie_schrijven(planstand(plan).wie(door), leest=leest))


def _mijn(notitie: Notitie, plan: Teamplan, door: Persoon) -> Notitie:
    """Zoals zij nu is, met een slot op haar rij."""
    vergrendel_afspraak(notitie.afspraak_id, plan)
    eis(rules.mag_notitie_veranderen(planstand(plan).wie(door), schrijver_id=notitie.persoon_id))
    huidig = Notitie.objects.select_for_update(of=["self"]).filter(pk=notitie.pk).first()
    if huidig is None:
        raise KanNiet("Deze notitie is intussen weg. Je vindt haar bij wat je weghaalde.")
    return huidig
