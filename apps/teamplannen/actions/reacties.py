from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import houd_eerdere_tekst, leg_vast, vergeet_eerdere_teksten
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.teamplannen import rules
from apps.teamplannen.actions.analyse import is_schrijver, vergrendel
from apps.teamplannen.models import Reactie, Teamanalyse
from apps.teamplannen.queries import planstand


@transaction.atomic
def reageer(*, analyse: Teamanalyse, onderdeel: str, blik: str, woorden: str, door: Persoon) -> Reactie:
    """Zeg het team of je een onderdeel herkent of anders ziet; opnieuw zeggen vervangt je woord."""
    analyse = vergrendel(analyse)
    eis(
        rules.mag_reageren(
            planstand(analyse.plan).wie(door),
            is_schrijver=is_schrijver(analyse, door),
            gedeeld=analyse.gedeeld_op is not None,
        )
    )
    if blik == Reactie.Blik.ANDERS and not woorden:
        raise KanNiet("Schrijf in een paar woorden wat jij ziet.", veld="woorden")
    wat = {"analyse": analyse, "onderdeel": onderdeel, "persoon": door}
    reactie = Reactie.objects.filter(**wat).first() or Reactie(**wat)
    if (reactie.blik, reactie.woorden) != (blik, woorden):
        # Een antwoord hoort bij de woorden waarop het antwoordt.
        reactie.antwoord, reactie.antwoord_door, reactie.antwoord_op = "", None, None
        reactie.teller += 1
        vergeet_eerdere_teksten(reactie)
    reactie.blik, reactie.woorden, reactie.op = blik, woorden, nu()
    reactie.save()
    leg_vast(analyse, "reactie-gegeven", door=door)
    return reactie


@transaction.atomic
def beantwoord_reactie(*, reactie: Reactie, antwoord: str, basis: int, door: Persoon) -> None:
    """Zet naast wat een collega zegt wat de schrijver ermee doet; leeg haalt het antwoord weg.

    `basis` is de teller van de reactie die de schrijver las; is die intussen anders, dan een Botsing.
    """
    analyse = vergrendel(reactie.analyse)
    eis(rules.mag_reactie_beantwoorden(planstand(analyse.plan).wie(door)))
    reactie = analyse.reacties.get(pk=reactie.pk)
    if reactie.antwoord == antwoord:
        return
    if reactie.teller != basis:
        raise Botsing(reactie, basis=reactie.teller)
    nieuw = {"antwoord": antwoord}
    houd_eerdere_tekst(reactie, nieuw, door=reactie.antwoord_door, op=reactie.antwoord_op, nu_door=door)
    reactie.antwoord, reactie.teller = antwoord, reactie.teller + 1
    reactie.antwoord_door, reactie.antwoord_op = (door, nu()) if antwoord else (None, None)
    reactie.save(update_fields=["antwoord", "antwoord_door", "antwoord_op", "teller"])
    leg_vast(analyse, "reactie-beantwoord", door=door)
