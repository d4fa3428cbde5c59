from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, zet_terug
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag
from apps.teamplannen import rules
from apps.teamplannen.models import Begeleider, Opmerking, Teamplan
from apps.teamplannen.queries import planstand


@transaction.atomic
def nodig_begeleider_uit(*, plan: Teamplan, persoon: Persoon, tot: date, door: Persoon) -> Begeleider:
    """Laat iemand van buiten het team meekijken, vanaf vandaag.

    Hoogstens tot het einde van het studiejaar: een nieuw plan is een nieuwe vraag.
    """
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    stand = planstand(plan)
    eis(rules.mag_begeleider_uitnodigen(stand.wie(door), stand.wie(persoon)))
    if not persoon.is_active:
        raise KanNiet(f"{persoon.roepnaam} werkt hier niet meer.")
    if tot < vandaag():
        raise KanNiet("Deze dag is al voorbij. Kies vandaag of later.", veld="tot")
    if tot > plan.cyclus.tot:
        raise KanNiet(
            f"Dit plan loopt tot en met {datum(plan.cyclus.tot)}. Kies hoogstens die dag.", veld="tot"
        )
    huidig = Begeleider.objects.van_nu().filter(plan=plan, persoon=persoon).first()
    if huidig:
        raise KanNiet(f"{persoon.roepnaam} kijkt al mee, tot en met {datum(huidig.tot)}.")
    begeleider = Begeleider.objects.create(
        plan=plan, persoon=persoon, van=vandaag(), tot=tot, uitgenodigd_door=door
    )
    leg_vast(begeleider, "begeleider-erbij", door=door)
    return begeleider


@transaction.atomic
def beeindig_begeleiding(*, begeleider: Begeleider, door: Persoon) -> None:
    """Gisteren was de laatste dag; wie vandaag pas kwam, is er nooit geweest."""
    wie = planstand(begeleider.plan).wie(door)
    eis(rules.mag_begeleiding_beeindigen(wie, begeleider_id=begeleider.persoon_id))
    rij = Begeleider.objects.van_nu().select_for_update().filter(pk=begeleider.pk).first()
    if rij is None:
        return
    if rij.van == vandaag():
        rij.delete()
        leg_vast(begeleider.plan, "begeleider-toch-niet", door=door)
        return
    leg_vast(rij, "begeleider-weg", door=door)
    rij.tot = vandaag() - timedelta(days=1)
    rij.save(update_fields=["tot"])


@transaction.atomic
def maak_opmerking(*, plan: Teamplan, tekst: str, kenmerk: UUID, door: Persoon) -> Opmerking:
    begeleidt = Begeleider.objects.van_nu().filter(plan=plan, persoon=door).exists()
    eis(rules.mag_opmerken(planstand(plan).wie(door), begeleidt=begeleidt))
    inhoud: dict[str, Any] = {"plan": plan, "persoon": door, "tekst": tekst}
    opmerking, nieuw = Opmerking.ook_weg.get_or_create(kenmerk=kenmerk, defaults=inhoud)
    if any(getattr(opmerking, naam) != waarde for naam, waarde in inhoud.items()):
        # Met de knop terug, en toen iets anders geschreven.
        opmerking, nieuw = Opmerking.objects.create(kenmerk=uuid4(), **inhoud), True
    if opmerking.weg_op:
        raise KanNiet("Deze opmerking haalde je weg. Zet haar terug, of open de pagina opnieuw.")
    if nieuw:
        leg_vast(opmerking, "opmerking-erbij", door=door)
    return opmerking


@transaction.atomic
def haal_opmerking_weg(*, opmerking: Opmerking, door: Persoon) -> None:
    eis(rules.mag_opmerking_weghalen(persoon_id=door.pk, schrijver_id=opmerking.persoon_id))
    haal_weg(opmerking, door=door)
    # Bij het plan: van wat weg is, leest niemand meer een regel.
    leg_vast(opmerking.plan, "opmerking-weg", door=door)


@terugzetter_van(Opmerking)
@transaction.atomic
def zet_opmerking_terug(*, ding: Opmerking, door: Persoon) -> None:
    begeleidt = Begeleider.objects.van_nu().filter(plan=ding.plan, persoon=door).exists()
    eis(rules.mag_opmerken(planstand(ding.plan).wie(door), begeleidt=begeleidt))
    zet_terug(ding)
    leg_vast(ding, "opmerking-terug", door=door)
