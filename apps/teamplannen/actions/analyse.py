from collections.abc import Iterable, Mapping

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.grondtonen.models import Thema
from apps.teamplannen import rules
from apps.teamplannen.actions.opzij import leg_opzij
from apps.teamplannen.actions.plan import begin_plan
from apps.teamplannen.models import Schrijver, Stapversie, Teamanalyse, Teamplan
from apps.teamplannen.queries import heeft_analyse, planstand
from apps.teams.models import Team


def vergrendel(analyse: Teamanalyse) -> Teamanalyse:
    """De analyse met een slot op haar rij: wie tegelijk schrijft, wacht even."""
    return Teamanalyse.objects.select_for_update(of=["self"]).select_related("plan__team").get(pk=analyse.pk)


def is_schrijver(analyse: Teamanalyse, persoon: Persoon) -> bool:
    return analyse.schrijvers.filter(persoon=persoon).exists()


def eis_schrijven(analyse: Teamanalyse, door: Persoon) -> None:
    eis(
        rules.mag_analyse_schrijven(
            planstand(analyse.plan).wie(door),
            is_schrijver=is_schrijver(analyse, door),
            gedeeld=analyse.gedeeld_op is not None,
        )
    )


@transaction.atomic
def begin_plan_en_analyse(*, team: Team, door: Persoon) -> Teamanalyse:
    """Samen of geen van beide: mag de analyse niet, dan blijft er ook geen leeg plan achter."""
    return begin_analyse(plan=begin_plan(team=team, door=door), door=door)


@transaction.atomic
def begin_analyse(*, plan: Teamplan, door: Persoon) -> Teamanalyse:
    """Wie begint, is haar eerste schrijver; niemand anders leest mee."""
    stand = planstand(plan)
    eis(rules.mag_plan_schrijven(stand.wie(door)))
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    bestaande = Teamanalyse.objects.filter(plan=plan, opzij_op__isnull=True).first()
    if bestaande and not heeft_analyse(plan):
        leg_opzij(bestaande, door=door)
        bestaande = None
    if bestaande:
        if is_schrijver(bestaande, door) or bestaande.gedeeld_op:
            return bestaande
        raise KanNiet("Een collega begon al aan de analyse. Vraag of je mag meeschrijven.")
    analyse = Teamanalyse.objects.create(plan=plan, begonnen_door=door)
    Schrijver.objects.create(analyse=analyse, persoon=door, toegevoegd_door=door)
    leg_vast(analyse, "analyse-begonnen", door=door)
    return analyse


@transaction.atomic
def voeg_schrijver_toe(*, analyse: Teamanalyse, persoon: Persoon, door: Persoon) -> None:
    analyse = vergrendel(analyse)
    stand = planstand(analyse.plan)
    eis(
        rules.mag_schrijver_toevoegen(
            stand.wie(door), stand.wie(persoon), is_schrijver=is_schrijver(analyse, door)
        )
    )
    _, nieuw = Schrijver.objects.get_or_create(
        analyse=analyse, persoon=persoon, defaults={"toegevoegd_door": door}
    )
    if nieuw:
        leg_vast(analyse, "schrijver-erbij", door=door)


@transaction.atomic
def bewaar_stap(
    *,
    analyse: Teamanalyse,
    stap: str,
    teksten: Mapping[str, str],
    themas: Iterable[Thema] = (),
    basis: int,
    door: Persoon,
) -> Stapversie | None:
    """Maak van wat er getypt is de tekst van de stap.

    `basis` is het nummer waarvan de schrijver uitging (0: er was nog niets). Is er intussen een
    ander nummer, dan een Botsing met de tekst van nu. Dezelfde tekst opnieuw is geen nieuwe versie.
    """
    analyse = vergrendel(analyse)
    eis_schrijven(analyse, door)
    huidig = analyse.stapversies.filter(stap=stap, vervangen_op__isnull=True).first()
    themas = list(themas)
    if _zelfde(huidig, teksten, themas):
        return huidig
    if huidig and basis != huidig.nummer:
        raise Botsing(huidig, basis=huidig.nummer)
    moment = nu()
    if huidig:
        huidig.vervangen_op = moment
        huidig.save(update_fields=["vervangen_op"])
    versie = Stapversie.objects.create(
        analyse=analyse, stap=stap, nummer=huidig.nummer + 1 if huidig else 1, door=door, op=moment, **teksten
    )
    versie.themas.set(themas)
    leg_vast(analyse, f"{stap}-bewaard", door=door)
    return versie


def _zelfde(huidig: Stapversie | None, teksten: Mapping[str, str], themas: list[Thema]) -> bool:
    if huidig is None:
        return not any(teksten.values()) and not themas
    zelfde_themas = {thema.pk for thema in themas} == set(huidig.themas.values_list("pk", flat=True))
    return huidig.teksten == dict(teksten) and zelfde_themas


@transaction.atomic
def deel_analyse(*, analyse: Teamanalyse, door: Persoon) -> None:
    """Vanaf nu leest het hele team mee."""
    analyse = vergrendel(analyse)
    eis(
        rules.mag_analyse_delen(
            planstand(analyse.plan).wie(door),
            is_schrijver=is_schrijver(analyse, door),
            gedeeld=analyse.gedeeld_op is not None,
        )
    )
    if not analyse.vraagstukken.exists():
        raise KanNiet("Schrijf eerst één vraagstuk. Daar gaat het team straks mee verder.")
    analyse.gedeeld_op, analyse.gedeeld_door = nu(), door
    analyse.save(update_fields=["gedeeld_op", "gedeeld_door"])
    leg_vast(analyse, "analyse-gedeeld", door=door)
