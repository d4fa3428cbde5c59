from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.models import Afspraak, AfspraakVersie, Instemming, Interventie
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand


@transaction.atomic
def geef_woord(
    *, versie: AfspraakVersie, plan: Teamplan, woord: str, reden: str = "", door: Persoon
) -> Instemming:
    """Zeg akkoord, of dat het nog wringt en waarom. Met het laatste akkoord is de versie overeengekomen."""
    versie = _vergrendel(versie)
    rij = versie.instemmingen.filter(persoon=door).first()
    eis(rules.mag_woord_geven(planstand(plan).wie(door), versie, rij))
    if woord == Instemming.Woord.WRINGT and not reden:
        raise KanNiet("Zeg in een of twee zinnen wat er wringt.", veld="reden")
    rij = rij or Instemming(versie=versie, persoon=door, waarom=Instemming.Waarom.KWAM_LATER)
    nieuwe_reden = reden if woord == Instemming.Woord.WRINGT else ""
    if rij.reden != nieuwe_reden:
        # Een antwoord hoort bij de woorden waarop het antwoordt.
        _wis_antwoord(rij)
    rij.woord, rij.reden, rij.gegeven_op = woord, nieuwe_reden, nu()
    rij.save()
    leg_vast(versie, "woord-gegeven", door=door)
    is_rond(versie)
    return rij


@transaction.atomic
def neem_woord_terug(*, versie: AfspraakVersie, plan: Teamplan, door: Persoon) -> None:
    versie = _vergrendel(versie)
    rij = versie.instemmingen.filter(persoon=door).first()
    eis(rules.mag_woord_geven(planstand(plan).wie(door), versie, rij))
    if rij is None or not rij.woord:
        return
    rij.woord, rij.reden, rij.gegeven_op = "", "", None
    _wis_antwoord(rij)
    rij.save()
    leg_vast(versie, "woord-teruggenomen", door=door)


@transaction.atomic
def antwoord_op_wringen(*, rij: Instemming, plan: Teamplan, antwoord: str, door: Persoon) -> None:
    """Zet naast een 'dit wringt nog' wat de schrijver ermee doet."""
    eis(rules.mag_op_wringen_antwoorden(planstand(plan).wie(door)))
    versie = _vergrendel(rij.versie)
    rij = versie.instemmingen.select_for_update().get(pk=rij.pk)
    if rij.woord != Instemming.Woord.WRINGT:
        raise KanNiet(f"{rij.persoon.roepnaam} veranderde intussen van woord.")
    rij.antwoord, rij.antwoord_door, rij.antwoord_op = antwoord, door, nu()
    rij.save(update_fields=["antwoord", "antwoord_door", "antwoord_op"])
    leg_vast(versie, "wringen-beantwoord", door=door)


def _wis_antwoord(rij: Instemming) -> None:
    rij.antwoord, rij.antwoord_door, rij.antwoord_op = "", None, None


def _vergrendel(versie: AfspraakVersie) -> AfspraakVersie:
    # Eerst de afspraak, dan de versie: dezelfde volgorde als bij een nieuwe versie.
    Afspraak.objects.select_for_update().get(pk=versie.afspraak_id)
    return AfspraakVersie.objects.select_for_update(of=["self"]).select_related("afspraak").get(pk=versie.pk)


def is_rond(versie: AfspraakVersie) -> bool:
    """Is iedereen die telt akkoord, leg dan vast dat de versie overeengekomen is."""
    woorden = [rij.woord for rij in versie.instemmingen.all() if rij.telt]
    if not versie.is_open or set(woorden) != {Instemming.Woord.AKKOORD.value}:
        return False
    moment = nu()
    versie.afspraak.versies.filter(overeengekomen_op__isnull=False, vervangen_op__isnull=True).update(
        vervangen_op=moment
    )
    versie.overeengekomen_op = moment
    versie.voor_team_sinds = versie.voor_team_sinds or moment
    versie.save(update_fields=["overeengekomen_op", "voor_team_sinds"])
    Interventie.objects.filter(pk=versie.afspraak.interventie_id, voor_team_sinds__isnull=True).update(
        voor_team_sinds=moment
    )
    leg_vast(versie, "versie-overeengekomen", door=None)
    _stel_plannen_vast(versie.afspraak)
    return True


def _stel_plannen_vast(afspraak: Afspraak) -> None:
    """Vastgesteld: de eerste keer dat een afspraak overeengekomen is en er geen meer open is."""
    for plan in Teamplan.objects.select_for_update().filter(
        standen__afspraak=afspraak, vastgesteld_op__isnull=True
    ):
        if not _heeft_open_afspraak(plan):
            plan.vastgesteld_op = nu()
            plan.save(update_fields=["vastgesteld_op"])
            leg_vast(plan, "plan-vastgesteld", door=None)


def _heeft_open_afspraak(plan: Teamplan) -> bool:
    """Open is een afspraak waarvan nog geen versie overeengekomen is."""
    overeengekomen = AfspraakVersie.objects.filter(overeengekomen_op__isnull=False).values("afspraak_id")
    return Afspraak.objects.filter(standen__plan=plan).exclude(pk__in=overeengekomen).exists()
