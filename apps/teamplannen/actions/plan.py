from datetime import timedelta

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag
from apps.teamplannen import rules
from apps.teamplannen.models import Kader, Meeschrijver, Teamplan
from apps.teamplannen.queries import betrokkene, huidige_cyclus, planstand
from apps.teams.models import Team
from apps.teams.queries import bezetting


@transaction.atomic
def begin_plan(*, team: Team, door: Persoon) -> Teamplan:
    """Het plan van het team in de cyclus van vandaag; is het er al, dan dat."""
    # Twee die tegelijk beginnen, wachten op elkaar.
    Team.objects.select_for_update().get(pk=team.pk)
    if not team.loopt(vandaag()):
        raise KanNiet("Dit team bestaat niet meer. Een plan begin je bij het team waar je nu zit.")
    cyclus = huidige_cyclus()
    bestaand = Teamplan.objects.filter(team=team, cyclus=cyclus).select_related("team").first()
    if bestaand:
        eis(rules.mag_plan_schrijven(planstand(bestaand).wie(door)))
        return bestaand
    eis(rules.mag_plan_beginnen(betrokkene(door, bezetting(team)), cyclus_loopt=cyclus is not None))
    assert cyclus
    plan = Teamplan.objects.create(
        team=team,
        cyclus=cyclus,
        onderdeel_id=team.onderdeel_id,
        kader=Kader.objects.gepubliceerd().laatste(),
        begonnen_door=door,
    )
    leg_vast(plan, "plan-begonnen", door=door)
    return plan


@transaction.atomic
def laat_meeschrijven(*, plan: Teamplan, persoon: Persoon, door: Persoon) -> Meeschrijver:
    """Geef een teamlid de pen van dit plan, vanaf vandaag."""
    # Wie twee keer klikt, hoort de tweede keer dat het al zo is.
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    stand = planstand(plan)
    eis(rules.mag_meeschrijver_kiezen(stand.wie(door), stand.wie(persoon)))
    if persoon.pk in stand.meeschrijver_ids:
        raise KanNiet(f"{persoon.roepnaam} schrijft al mee.", veld="persoon")
    _sluit_af(plan, persoon)
    meeschrijver = Meeschrijver.objects.create(
        plan=plan, persoon=persoon, van=vandaag(), toegevoegd_door=door
    )
    leg_vast(meeschrijver, "meeschrijver-erbij", door=door)
    return meeschrijver


@transaction.atomic
def beeindig_meeschrijven(*, plan: Teamplan, persoon: Persoon, door: Persoon) -> None:
    """Neem de pen terug; gisteren was de laatste dag."""
    stand = planstand(plan)
    eis(rules.mag_meeschrijver_kiezen(stand.wie(door), stand.wie(persoon)))
    rij = _sluit_af(plan, persoon)
    if rij and rij.pk:
        leg_vast(rij, "meeschrijver-weg", door=door)
    elif rij:
        leg_vast(plan, "meeschrijver-toch-niet", door=door)


def _sluit_af(plan: Teamplan, persoon: Persoon) -> Meeschrijver | None:
    """Eindig wat nog loopt, ook van vóór een vertrek: gisteren was de laatste dag.

    Wie vandaag pas begon, was er nooit: die rij verdwijnt.
    """
    rij = Meeschrijver.objects.op(vandaag()).filter(plan=plan, persoon=persoon).select_for_update().first()
    if rij is None:
        return None
    if rij.van == vandaag():
        rij.delete()
    else:
        rij.tot = vandaag() - timedelta(days=1)
        rij.save(update_fields=["tot"])
    return rij
