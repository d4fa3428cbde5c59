from django.db import transaction
from django.db.models import Q, QuerySet

from apps.accounts.models import Persoon
from apps.core.actions import houd_eerdere_tekst, leg_vast, vergeet_eerdere_teksten
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, als, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.models import (
    Afspraak,
    AfspraakVersie,
    Instemming,
    Interventie,
    Standing,
)
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import is_gedeeld, planstand


@transaction.atomic
def geef_woord(
    *, versie: AfspraakVersie, plan: Teamplan, woord: str, reden: str = "", door: Persoon
) -> Instemming:
    """Zeg akkoord, of dat het nog wringt en waarom. Met het laatste akkoord is de versie overeengekomen."""
    versie = _vergrendel(versie, plan)
    rij = versie.instemmingen.filter(persoon=door).first()
    eis(rules.mag_woord_geven(planstand(plan).wie(door), versie, rij))
    if woord == Instemming.Woord.WRINGT and not reden:
        raise KanNiet("Zeg in een of twee zinnen wat er wringt.", veld="reden")
    rij = rij or Instemming(versie=versie, persoon=door, waarom=Instemming.Waarom.KWAM_LATER)
    nieuwe_reden = reden if woord == Instemming.Woord.WRINGT else ""
    if rij.reden != nieuwe_reden:
        _wis_antwoord(rij)
    rij.woord, rij.reden, rij.gegeven_op = woord, nieuwe_reden, nu()
    rij.save()
    akkoord = woord == Instemming.Woord.AKKOORD
    leg_vast(versie, "akkoord-gegeven" if akkoord else "woord-gegeven", door=door)
    is_rond(versie)
    return rij


@transaction.atomic
def neem_woord_terug(*, versie: AfspraakVersie, plan: Teamplan, door: Persoon) -> None:
    versie = _vergrendel(versie, plan)
    rij = versie.instemmingen.filter(persoon=door).first()
    eis(rules.mag_woord_geven(planstand(plan).wie(door), versie, rij))
    if rij is None or not rij.woord:
        return
    rij.woord, rij.reden, rij.gegeven_op = "", "", None
    _wis_antwoord(rij)
    rij.save()
    leg_vast(versie, "woord-teruggenomen", door=door)


@transaction.atomic
def zeg_dat_het_wringt(*, versie: AfspraakVersie, plan: Teamplan, reden: str, door: Persoon) -> None:
    """Naast een akkoord dat vastligt: sinds nu wringt het. Alleen een nieuwe versie verandert iets."""
    versie, rij = _later(versie, plan, door)
    if rij.reden == reden:
        return
    _wis_antwoord(rij)
    rij.reden, rij.wringt_sinds = reden, rij.wringt_sinds or nu()
    rij.save()
    leg_vast(versie, "wringt-later", door=door)


@transaction.atomic
def neem_wringen_terug(*, versie: AfspraakVersie, plan: Teamplan, door: Persoon) -> None:
    versie, rij = _later(versie, plan, door)
    if rij.wringt_sinds is None:
        return
    rij.reden, rij.wringt_sinds = "", None
    _wis_antwoord(rij)
    rij.save()
    leg_vast(versie, "wringt-niet-meer", door=door)


def _later(versie: AfspraakVersie, plan: Teamplan, door: Persoon) -> tuple[AfspraakVersie, Instemming]:
    versie = _vergrendel(versie, plan)
    rij = versie.instemmingen.filter(persoon=door).first()
    eis(rules.mag_later_wringen(planstand(plan).wie(door), versie, rij))
    assert rij
    return versie, rij


@transaction.atomic
def antwoord_op_wringen(*, rij: Instemming, plan: Teamplan, antwoord: str, basis: int, door: Persoon) -> None:
    """Zet naast een 'dit wringt nog' wat de schrijver ermee doet; leeg haalt het antwoord weg.

    `basis` is de teller van het woord dat de schrijver las; is die intussen anders, dan een Botsing.
    """
    versie = _vergrendel(rij.versie, plan)
    eis(rules.mag_op_wringen_antwoorden(planstand(plan).wie(door)))
    rij = versie.instemmingen.select_for_update().get(pk=rij.pk)
    eis(als(Instemming.objects.met_reden_voor(door).filter(pk=rij.pk).exists(), rules.NIET_AAN_JOU))
    if not rij.reden:
        raise KanNiet(f"{rij.persoon.roepnaam} veranderde intussen van woord.")
    if rij.antwoord == antwoord:
        return
    if rij.teller != basis:
        raise Botsing(rij, basis=rij.teller)
    nieuw = {"antwoord": antwoord}
    houd_eerdere_tekst(rij, nieuw, door=rij.antwoord_door, op=rij.antwoord_op, nu_door=door)
    rij.antwoord, rij.teller = antwoord, rij.teller + 1
    rij.antwoord_door, rij.antwoord_op = (door, nu()) if antwoord else (None, None)
    rij.save(update_fields=["antwoord", "antwoord_door", "antwoord_op", "teller"])
    leg_vast(versie, "wringen-beantwoord", door=door)


def _wis_antwoord(rij: Instemming) -> None:
    """Een antwoord hoort bij de woorden waarop het antwoordt."""
    vergeet_eerdere_teksten(rij)
    rij.antwoord, rij.antwoord_door, rij.antwoord_op = "", None, None
    rij.teller += 1


def _vergrendel(versie: AfspraakVersie, plan: Teamplan) -> AfspraakVersie:
    # Eerst de afspraak, dan de versie: dezelfde volgorde als bij een nieuwe versie.
    vergrendel_afspraak(versie.afspraak_id, plan)
    return AfspraakVersie.objects.select_for_update(of=["self"]).select_related("afspraak").get(pk=versie.pk)


def vergrendel_afspraak(afspraak_id: int, plan: Teamplan) -> Afspraak:
    """De afspraak met een slot op haar rij; in een ander plan dan het hare bestaat zij niet.

    Eerst het plan, want een ander kan het intussen gesloten hebben.
    """
    plan.refresh_from_db(
        fields=["gesloten_op"], from_queryset=Teamplan.objects.select_for_update(of=["self"], no_key=True)
    )
    in_plan = Afspraak.objects.filter(pk=afspraak_id, plannen=plan)
    afspraak = Afspraak.objects.select_for_update(of=["self"]).filter(pk__in=in_plan.values("pk")).first()
    if afspraak is None:
        raise KanNiet("Deze afspraak staat niet in dit plan.")
    return afspraak


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
    stel_plannen_vast(versie.afspraak)
    return True


def stel_plannen_vast(afspraak: Afspraak) -> None:
    stel_vast(Teamplan.objects.filter(standen__afspraak=afspraak))


def stel_vast(plannen: QuerySet[Teamplan]) -> None:
    """Vastgesteld: de eerste keer dat een afspraak overeengekomen is en er geen meer open is."""
    for plan in plannen.select_for_update().filter(vastgesteld_op__isnull=True):
        if _is_vast(plan):
            plan.vastgesteld_op = nu()
            plan.save(update_fields=["vastgesteld_op"])
            leg_vast(plan, "plan-vastgesteld", door=None)


def _is_vast(plan: Teamplan) -> bool:
    """Open is een afspraak waarvan nog geen versie overeengekomen is, en die niet gestopt is.

    Wat uit het vorige plan meekwam, is van dit plan zodra het team erover besloot. Eerst leest het team
    de analyse: zonder die staat er nog niets vast.
    """
    versies = AfspraakVersie.objects.filter(overeengekomen_op__isnull=False)
    afspraken = Afspraak.objects.filter(standen__plan=plan)
    standen = Standing.objects.onbesloten().filter(plan=plan)
    overeengekomen = Q(pk__in=versies.values("afspraak_id"))
    return (
        is_gedeeld(plan)
        and afspraken.filter(overeengekomen).exists()
        and not afspraken.bezig().exclude(overeengekomen).exists()
        and not standen.exists()
    )
