from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.actions.uitvoeren import eis_leest, zet_afgerond
from apps.interventies.actions.woorden import stel_plannen_vast, stel_vast, vergrendel_afspraak
from apps.interventies.models import Afgerond, Afspraak, Besluit, Standing
from apps.teamplannen.actions import begin_plan_en_analyse, deel_analyse
from apps.teamplannen.models import Teamanalyse, Teamplan
from apps.teamplannen.queries import planstand
from apps.teams.models import Team


@transaction.atomic
def begin_plan_van_nu(*, team: Team, door: Persoon) -> Teamanalyse:
    """Begin het plan van deze cyclus en zijn analyse; wat in het vorige plan nog niet klaar is, komt mee."""
    analyse = begin_plan_en_analyse(team=team, door=door)
    _neem_mee(analyse.plan, door)
    return analyse


@transaction.atomic
def deel_en_stel_vast(*, analyse: Teamanalyse, door: Persoon) -> None:
    """Deel de analyse. Is over de afspraken al besloten, dan staat het plan daarmee vast."""
    deel_analyse(analyse=analyse, door=door)
    stel_vast(Teamplan.objects.filter(pk=analyse.plan_id))


def _neem_mee(plan: Teamplan, door: Persoon) -> None:
    """Een rij erbij en geen kopie: het blijft dezelfde afspraak, met haar versies en woorden."""
    eerder = Teamplan.objects.filter(team=plan.team_id, cyclus__van__lt=plan.cyclus.van)
    vorige = eerder.order_by("-cyclus__van").first()
    if vorige is None:
        return
    nog_niet_hier = Afspraak.objects.bezig().filter(standen__plan=vorige).exclude(standen__plan=plan)
    for afspraak in nog_niet_hier.order_by("pk"):
        Standing.objects.create(afspraak=afspraak, plan=plan, kwam_mee=True)
        leg_vast(afspraak, "afspraak-kwam-mee", door=door)


def neem_alsnog_mee(vorige: Teamplan, door: Persoon) -> None:
    """Het volgende plan kan al begonnen zijn voordat het team op dit plan terugkeek."""
    later = Teamplan.objects.filter(
        team=vorige.team_id, cyclus__van__gt=vorige.cyclus.van, gesloten_op__isnull=True
    )
    volgende = later.order_by("cyclus__van").select_for_update(of=["self"]).first()
    if volgende:
        _neem_mee(volgende, door)


DADEN = {
    Besluit.HOUDEN: "afspraak-houden",
    Besluit.AANPASSEN: "afspraak-aanpassen",
    Besluit.LOSLATEN: "afspraak-loslaten",
}


@transaction.atomic
def besluit_over(
    *, afspraak: Afspraak, plan: Teamplan, besluit: Besluit, reden: str = "", door: Persoon
) -> Standing:
    """Houden, aanpassen of loslaten wat uit het vorige plan meekwam; loslaten is stoppen, met een reden."""
    afspraak = vergrendel_afspraak(afspraak.pk, plan)
    eis_leest(afspraak, door)
    eis(rules.mag_besluiten(planstand(plan).wie(door), afgerond=afspraak.afgerond))
    standing = Standing.objects.get(afspraak=afspraak, plan=plan)
    if not standing.kwam_mee:
        raise KanNiet("Deze afspraak begon in dit plan. Verander haar op haar eigen pagina.")
    if besluit is Besluit.LOSLATEN and not reden:
        raise KanNiet(rules.WAAROM_STOPPEN, veld="reden")
    standing.besluit, standing.besloten_op, standing.besloten_door = besluit, nu(), door
    standing.save(update_fields=["besluit", "besloten_op", "besloten_door"])
    leg_vast(afspraak, DADEN[besluit], door=door)
    if besluit is Besluit.LOSLATEN:
        zet_afgerond(afspraak, Afgerond.GESTOPT, reden, door)
    else:
        stel_plannen_vast(afspraak)
    return standing
