from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, houd_eerdere_tekst, leg_vast, terugzetter_van, zet_terug
from apps.core.botsing import Botsing
from apps.core.geschiedenis import schreef_het_laatst
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.grondtonen.models import Interventievorm
from apps.interventies import rules
from apps.interventies.models import Doelgroep, Interventie
from apps.teamplannen.models import Teamplan, Vraagstuk
from apps.teamplannen.queries import is_gedeeld, planstand
from apps.teams.queries import Bezetting

KIES_VRAAGSTUK = "Kies het vraagstuk waarop dit antwoord geeft."
INHOUD = ("verandering", "doelgroep", "formeel", "sturing", "vraagstuk")


@dataclass(frozen=True)
class Interventieinhoud:
    verandering: str
    doelgroep: str
    formeel: bool
    sturing: str = ""
    vraagstuk: Vraagstuk | None = None
    genoemden: Sequence[Persoon] = ()


def kies_mensen(bezet: Bezetting, doelgroep: str, genoemden: Sequence[Persoon]) -> list[Persoon]:
    """Wie een doelgroep vandaag is; wie genoemd wordt, doet mee in dit team."""
    if doelgroep == Doelgroep.TEAM:
        return bezet.meedoeners
    if doelgroep == Doelgroep.KERNGROEP:
        if not bezet.kerngroep:
            raise KanNiet(
                "Dit team heeft geen kerngroep. Kies het hele team, of een paar mensen.", veld="doelgroep"
            )
        return bezet.kerngroep
    gekozen = [persoon for persoon in bezet.meedoeners if persoon in genoemden]
    if not gekozen:
        raise KanNiet("Kies minstens één teamlid.", veld="genoemden")
    if len(gekozen) != len(set(genoemden)):
        raise KanNiet("Kies alleen mensen die nu in het team zitten.", veld="genoemden")
    return gekozen


def _zelfde_plan(plan: Teamplan, vraagstuk: Vraagstuk | None) -> None:
    if vraagstuk and vraagstuk.analyse.plan_id != plan.pk:
        raise KanNiet("Dit vraagstuk hoort bij een ander plan.", veld="vraagstuk")


@transaction.atomic
def kies_interventie(
    *, plan: Teamplan, vorm: Interventievorm, inhoud: Interventieinhoud, kenmerk: UUID, door: Persoon
) -> Interventie:
    """Wie de pen heeft, kiest een vorm als antwoord op een vraagstuk."""
    stand = planstand(plan)
    eis(rules.mag_interventie_kiezen(stand.wie(door), gedeeld=is_gedeeld(plan)))
    if inhoud.vraagstuk is None:
        raise KanNiet(KIES_VRAAGSTUK, veld="vraagstuk")
    return _maak(plan, vorm, inhoud, stand.bezet, kenmerk, door, gekozen=True)


@transaction.atomic
def stel_interventie_voor(
    *, plan: Teamplan, vorm: Interventievorm, inhoud: Interventieinhoud, kenmerk: UUID, door: Persoon
) -> Interventie:
    """Elk lid stelt voor; wie de pen heeft, neemt het over of niet."""
    stand = planstand(plan)
    eis(
        rules.mag_interventie_voorstellen(
            stand.wie(door), gedeeld=is_gedeeld(plan), doelgroep=inhoud.doelgroep
        )
    )
    return _maak(plan, vorm, inhoud, stand.bezet, kenmerk, door, gekozen=False)


def _maak(
    plan: Teamplan,
    vorm: Interventievorm,
    inhoud: Interventieinhoud,
    bezet: Bezetting,
    kenmerk: UUID,
    door: Persoon,
    *,
    gekozen: bool,
) -> Interventie:
    _zelfde_plan(plan, inhoud.vraagstuk)
    mensen = kies_mensen(bezet, inhoud.doelgroep, inhoud.genoemden)
    voor_team = inhoud.doelgroep == Doelgroep.TEAM
    interventie, nieuw = Interventie.ook_weg.get_or_create(
        kenmerk=kenmerk,
        defaults={
            "plan": plan,
            "vorm": vorm,
            "vraagstuk": inhoud.vraagstuk,
            "verandering": inhoud.verandering,
            "doelgroep": inhoud.doelgroep,
            "formeel": inhoud.formeel,
            "sturing": inhoud.sturing,
            "voorgesteld_door": door,
            "gekozen_op": nu() if gekozen else None,
            "gekozen_door": door if gekozen else None,
            "voor_team_sinds": nu() if voor_team else None,
        },
    )
    if not nieuw:
        return _eerder(interventie, plan, inhoud, door)
    interventie.genoemden.set([] if voor_team else mensen)
    leg_vast(interventie, "interventie-gekozen" if gekozen else "interventie-voorgesteld", door=door)
    return interventie


def _eerder(
    interventie: Interventie, plan: Teamplan, inhoud: Interventieinhoud, door: Persoon
) -> Interventie:
    """Hetzelfde formulier nog eens verstuurd; van een ander kenmerk krijgt niemand iets te zien."""
    if interventie.plan_id != plan.pk or interventie.voorgesteld_door_id != door.pk:
        raise KanNiet("Er ging iets mis bij het versturen. Open de pagina opnieuw en probeer het nog eens.")
    if interventie.weg_op:
        raise KanNiet("Dit is intussen weggehaald. Kies de vorm opnieuw als je haar toch wilt.")
    if not _staat_er_al(interventie, inhoud):
        raise KanNiet("Dit staat al in het plan, met een andere tekst. Verander het op zijn eigen pagina.")
    return interventie


@transaction.atomic
def pas_interventie_aan(
    *, interventie: Interventie, inhoud: Interventieinhoud, basis: int, door: Persoon
) -> None:
    """Anders kan zolang er geen afspraak van gemaakt is: dan staat het in de versies van de afspraak.

    `basis` is de versie waarvan de schrijver uitging; is er intussen een andere, dan een Botsing.
    """
    interventie = vergrendel(interventie)
    plan = interventie.plan
    stand = planstand(plan)
    eis(rules.mag_interventie_kiezen(stand.wie(door), gedeeld=is_gedeeld(plan)))
    if interventie.afspraken.exists():
        raise KanNiet("Hier is al een afspraak van gemaakt. Leg daar een nieuwe versie voor.")
    if _staat_er_al(interventie, inhoud):
        return
    if interventie.versie != basis:
        raise Botsing(interventie)
    _zelfde_plan(plan, inhoud.vraagstuk)
    if inhoud.vraagstuk is None and not interventie.is_voorstel:
        raise KanNiet(KIES_VRAAGSTUK, veld="vraagstuk")
    mensen = kies_mensen(stand.bezet, inhoud.doelgroep, inhoud.genoemden)
    voor_team = inhoud.doelgroep == Doelgroep.TEAM
    wie, sinds = schreef_het_laatst(interventie, "interventie-aangepast") or (
        interventie.voorgesteld_door,
        interventie.voorgesteld_op,
    )
    nieuw = {"verandering": inhoud.verandering}
    houd_eerdere_tekst(interventie, nieuw, door=wie, op=sinds, nu_door=door)
    for veld in INHOUD:
        setattr(interventie, veld, getattr(inhoud, veld))
    interventie.voor_team_sinds = (interventie.voor_team_sinds or nu()) if voor_team else None
    interventie.versie += 1
    interventie.save()
    interventie.genoemden.set([] if voor_team else mensen)
    leg_vast(interventie, "interventie-aangepast", door=door)


def _staat_er_al(interventie: Interventie, inhoud: Interventieinhoud) -> bool:
    zelfde = all(getattr(interventie, veld) == getattr(inhoud, veld) for veld in INHOUD)
    if inhoud.doelgroep != Doelgroep.GENOEMDEN:
        return zelfde
    return zelfde and set(interventie.genoemden.all()) == set(inhoud.genoemden)


@transaction.atomic
def neem_voorstel_over(*, interventie: Interventie, vraagstuk: Vraagstuk | None, door: Persoon) -> None:
    interventie = vergrendel(interventie)
    plan = interventie.plan
    eis(rules.mag_interventie_kiezen(planstand(plan).wie(door), gedeeld=is_gedeeld(plan)))
    if not interventie.is_voorstel:
        return
    _zelfde_plan(plan, vraagstuk)
    interventie.vraagstuk = interventie.vraagstuk or vraagstuk
    if interventie.vraagstuk is None:
        raise KanNiet(KIES_VRAAGSTUK, veld="vraagstuk")
    interventie.gekozen_op, interventie.gekozen_door = nu(), door
    interventie.save(update_fields=["vraagstuk", "gekozen_op", "gekozen_door"])
    leg_vast(interventie, "voorstel-overgenomen", door=door)


@transaction.atomic
def haal_interventie_weg(*, interventie: Interventie, door: Persoon) -> None:
    interventie = vergrendel(interventie)
    eis(
        rules.mag_interventie_weghalen(
            planstand(interventie.plan).wie(door),
            voorgesteld_door_id=interventie.voorgesteld_door_id,
            is_voorstel=interventie.is_voorstel,
        )
    )
    if interventie.afspraken.exists():
        raise KanNiet("Hier is al een afspraak van gemaakt. Die blijft staan, met de interventie erbij.")
    haal_weg(interventie, door=door)
    # Wat het team las, gaat weg met een regel bij het plan. Van het andere weet alleen wie het weghaalde.
    leg_vast(interventie.plan if interventie.voor_team_sinds else interventie, "interventie-weg", door=door)


@terugzetter_van(Interventie)
@transaction.atomic
def zet_interventie_terug(*, ding: Interventie, door: Persoon) -> None:
    """Wie haar nu zou mogen weghalen, zet haar ook terug."""
    eis(
        rules.mag_interventie_weghalen(
            planstand(ding.plan).wie(door),
            voorgesteld_door_id=ding.voorgesteld_door_id,
            is_voorstel=ding.is_voorstel,
        )
    )
    zet_terug(ding)
    leg_vast(ding, "interventie-terug", door=door)


def vergrendel(interventie: Interventie) -> Interventie:
    """De interventie met een slot op haar rij; is zij intussen weg, dan zegt het dat."""
    gezocht = Interventie.objects.select_for_update(of=["self"])
    rij = gezocht.select_related("plan__team", "vraagstuk", "vorm").filter(pk=interventie.pk).first()
    if rij is None:
        raise KanNiet("Deze interventie is intussen weggehaald.")
    return rij
