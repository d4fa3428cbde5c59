from datetime import date

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu, vandaag
from apps.teamplannen import rules
from apps.teamplannen.models import Plandeling, Teamplan
from apps.teamplannen.models.deling import VOORAF
from apps.teamplannen.queries import planstand


@transaction.atomic
def kondig_delen_aan(*, plan: Teamplan, van: date, tot: date | None = None, door: Persoon) -> Plandeling:
    """Vanaf `van` leest iedereen met een account mee; het team weet het minstens een week eerder."""
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    stand = planstand(plan)
    eis(rules.mag_plan_delen(stand.wie(door), doen_mee=len(stand.bezet.meedoeners)))
    eerste = vandaag() + VOORAF
    if van < eerste:
        zin = f"Het team weet het minstens een week vooraf. Kies {datum(eerste)} of later."
        raise KanNiet(zin, veld="van")
    if tot and tot < van:
        raise KanNiet(f"Dit ligt vóór het begin. Kies {datum(van)} of later.", veld="tot")
    if Plandeling.objects.niet_voorbij().filter(plan=plan).exists():
        raise KanNiet("Dit is al aangekondigd. Haal dat eerst weg als je een andere dag wilt.")
    deling = Plandeling.objects.create(plan=plan, van=van, tot=tot, aangekondigd_door=door)
    leg_vast(deling, "delen-aangekondigd", door=door)
    return deling


@transaction.atomic
def trek_delen_in(*, plan: Teamplan, door: Persoon) -> None:
    """Meteen, zonder reden. Wie meelas, merkt alleen dat het er niet meer is."""
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    eis(rules.mag_delen_intrekken(planstand(plan).wie(door)))
    for deling in Plandeling.objects.niet_voorbij().filter(plan=plan):
        deling.ingetrokken_op, deling.ingetrokken_door = nu(), door
        deling.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
        leg_vast(deling, "delen-ingetrokken", door=door)
