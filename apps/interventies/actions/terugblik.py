from dataclasses import asdict, dataclass

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import houd_eerdere_tekst, leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.actions.plannen import neem_alsnog_mee
from apps.interventies.actions.uitvoeren import eis_leest, staat_nu, zet_afgerond
from apps.interventies.actions.woorden import vergrendel_afspraak
from apps.interventies.models import Afgerond, Afspraak, Slotwoord, Terugblik, WatNu
from apps.interventies.models.staat import KAN_NAAR
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand

# Wat nu is een woord van het team; stoppen en elders doen maken de afspraak hier meteen af.
MAAKT_AF: dict[str, Afgerond] = {WatNu.STOPPEN: Afgerond.GESTOPT, WatNu.ELDERS: Afgerond.GEDAAN}


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
    _maak_af(afspraak, terugblik, inhoud, door)
    if terugblik.versie:
        houd_eerdere_tekst(terugblik, velden, door=terugblik.door, op=terugblik.op, nu_door=door)
    for naam, waarde in velden.items():
        setattr(terugblik, naam, waarde)
    terugblik.versie, terugblik.door, terugblik.op = terugblik.versie + 1, door, nu()
    terugblik.save()
    leg_vast(terugblik, "terugblik-bewaard", door=door)
    neem_alsnog_mee(plan, door)
    return terugblik


def _maak_af(afspraak: Afspraak, was: Terugblik, inhoud: Terugblikinhoud, door: Persoon) -> None:
    """Wat deze terugblik zelf afmaakte, kan hij veranderen; wat het team later zei, blijft."""
    if (was.wat_nu, was.toelichting) == (inhoud.wat_nu, inhoud.toelichting):
        return
    naar, reden = _stand_na(inhoud.wat_nu, inhoud.toelichting)
    if naar is Afgerond.GESTOPT and not reden:
        raise KanNiet(rules.WAAROM_STOPPEN, veld="toelichting")
    van_hier = (afspraak.afgerond, afspraak.stopreden) == _stand_na(was.wat_nu, was.toelichting)
    zo_gezegd = naar == afspraak.afgerond or naar is Afgerond.NEE
    if (naar, reden) == (afspraak.afgerond, afspraak.stopreden) or (zo_gezegd and not van_hier):
        return
    _eis_kan(afspraak, naar, Afgerond.NEE if van_hier else Afgerond(afspraak.afgerond))
    zet_afgerond(afspraak, naar, reden, door)


def _stand_na(wat_nu: str, toelichting: str) -> tuple[Afgerond, str]:
    """Hoe de afspraak erbij staat na deze woorden, en waarom zij gestopt is."""
    naar = MAAKT_AF.get(wat_nu, Afgerond.NEE)
    return naar, toelichting if naar is Afgerond.GESTOPT else ""


def _eis_kan(afspraak: Afspraak, naar: Afgerond, vanuit: Afgerond) -> None:
    huidig = staat_nu(afspraak, vanuit)
    if naar is vanuit or naar in KAN_NAAR[huidig]:
        return
    if vanuit is Afgerond.NEE:
        raise KanNiet("Deze afspraak liep nog niet. Kies doorgaan, aanpassen of stoppen.", veld="wat_nu")
    raise KanNiet(rules.AFGEROND, veld="wat_nu")


@transaction.atomic
def bewaar_slotwoord(*, plan: Teamplan, weten: str, basis: int, door: Persoon) -> Slotwoord:
    plan = _vergrendel(plan)
    eis(rules.mag_terugkijken(planstand(plan).wie(door)))
    slotwoord = _slotwoord(plan)
    if slotwoord.weten == weten:
        return slotwoord
    if slotwoord.versie != basis:
        raise Botsing(slotwoord)
    if slotwoord.versie:
        nieuw = {"weten": weten}
        houd_eerdere_tekst(slotwoord, nieuw, door=slotwoord.door, op=slotwoord.op, nu_door=door)
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
    neem_alsnog_mee(plan, door)


def _slotwoord(plan: Teamplan) -> Slotwoord:
    return Slotwoord.objects.filter(plan=plan).first() or Slotwoord(plan=plan)


def _vergrendel(plan: Teamplan) -> Teamplan:
    return Teamplan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
