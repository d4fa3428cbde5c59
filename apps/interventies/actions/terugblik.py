from dataclasses import asdict, dataclass

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.actions.uitvoeren import eis_leest, staat_nu, zet_afgerond
from apps.interventies.actions.woorden import vergrendel_afspraak
from apps.interventies.models import Afgerond, Afspraak, Slotwoord, Staat, Terugblik, WatNu
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand

# Wat nu is een woord van het team; stoppen en elders doen maken de afspraak hier meteen af.
MAAKT_AF = {WatNu.STOPPEN: Afgerond.GESTOPT, WatNu.ELDERS: Afgerond.GEDAAN}


@dataclass(frozen=True)
class Terugblikinhoud:
    wat_nu: str
    toen: str = ""
    nu: str = ""
    wat_hielp: str = ""
    toelichting: str = ""


@transaction.atomic
def kijk_terug(
    *, afspraak: Afspraak, plan: Teamplan, inhoud: Terugblikinhoud, basis: int, door: Persoon
) -> Terugblik:
    """Leg vast wat het team van een afspraak ziet; `basis` is de versie die de schrijver las."""
    afspraak = vergrendel_afspraak(afspraak.pk, plan)
    eis_leest(afspraak, door)
    eis(rules.mag_terugkijken(planstand(plan).wie(door)))
    terugblik = Terugblik.objects.filter(afspraak=afspraak, plan=plan).first()
    terugblik = terugblik or Terugblik(afspraak=afspraak, plan=plan)
    velden = asdict(inhoud)
    if all(getattr(terugblik, naam) == waarde for naam, waarde in velden.items()):
        return terugblik
    if terugblik.versie != basis:
        raise Botsing(terugblik)
    _maak_af(afspraak, inhoud, door)
    for naam, waarde in velden.items():
        setattr(terugblik, naam, waarde)
    terugblik.versie, terugblik.door, terugblik.op = terugblik.versie + 1, door, nu()
    terugblik.save()
    leg_vast(terugblik, "terugblik-bewaard", door=door)
    return terugblik


def _maak_af(afspraak: Afspraak, inhoud: Terugblikinhoud, door: Persoon) -> None:
    naar = MAAKT_AF.get(WatNu(inhoud.wat_nu), Afgerond.NEE)
    if naar is Afgerond.GESTOPT and not inhoud.toelichting:
        raise KanNiet(rules.WAAROM_STOPPEN, veld="toelichting")
    if naar is Afgerond.GEDAAN and staat_nu(afspraak) in {Staat.OPEN, Staat.GEPLAND}:
        raise KanNiet("Deze afspraak liep nog niet. Kies doorgaan, aanpassen of stoppen.", veld="wat_nu")
    reden = inhoud.toelichting if naar is Afgerond.GESTOPT else ""
    if (afspraak.afgerond, afspraak.stopreden) != (naar, reden):
        zet_afgerond(afspraak, naar, reden, door)


@transaction.atomic
def bewaar_slotwoord(*, plan: Teamplan, weten: str, basis: int, door: Persoon) -> Slotwoord:
    plan = _vergrendel(plan)
    eis(rules.mag_terugkijken(planstand(plan).wie(door)))
    slotwoord = _slotwoord(plan)
    if slotwoord.weten == weten:
        return slotwoord
    if slotwoord.versie != basis:
        raise Botsing(slotwoord)
    slotwoord.weten, slotwoord.versie = weten, slotwoord.versie + 1
    slotwoord.door, slotwoord.op = door, nu()
    slotwoord.save()
    leg_vast(slotwoord, "slotwoord-bewaard", door=door)
    return slotwoord


@transaction.atomic
def sluit_terugblik(*, plan: Teamplan, weten: str, basis: int, door: Persoon) -> None:
    """Daarna verandert niemand dit plan nog; wat niet klaar of gestopt is, gaat mee naar het volgende."""
    plan = _vergrendel(plan)
    if plan.gesloten_op and _slotwoord(plan).weten == weten:
        return
    bewaar_slotwoord(plan=plan, weten=weten, basis=basis, door=door)
    plan.gesloten_op = nu()
    plan.save(update_fields=["gesloten_op"])
    leg_vast(plan, "plan-gesloten", door=door)


def _slotwoord(plan: Teamplan) -> Slotwoord:
    return Slotwoord.objects.filter(plan=plan).first() or Slotwoord(plan=plan)


def _vergrendel(plan: Teamplan) -> Teamplan:
    return Teamplan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
