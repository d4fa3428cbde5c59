"""Wat er in het plan van het team kan liggen, klaargezet voor een test, en wie het dan ziet."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import models

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt
from apps.berichten.queries import lidteams, wat_wacht
from apps.core.leeskring import Leeskring
from apps.core.models import Gebeurtenis
from apps.core.tijd import nu, vandaag
from apps.grondtonen.models import Scanstelling, Sturing
from apps.interventies import actions
from apps.interventies.actions import Afspraakinhoud, Interventieinhoud, geef_woord, sluit_afspraak
from apps.interventies.models import (
    AfspraakVersie,
    Doelgroep,
    Instemming,
    Interventie,
    Notitie,
    Terugblik,
    WatNu,
)
from apps.pad.queries import MijnTeam, mijn_teams
from apps.teamplannen.models import (
    LosseScan,
    Plandeling,
    Scangetal,
    Schrijver,
    Teamanalyse,
    Teamplan,
    Teamscan,
    Vraagstuk,
)
from tests.mensen import Wereld


def maak_analyse(plan: Teamplan, *schrijvers: Persoon, gedeeld: bool = False) -> Teamanalyse:
    """Een analyse van deze schrijvers; de eerste begon."""
    eerste = schrijvers[0]
    analyse = Teamanalyse.objects.create(plan=plan, begonnen_door=eerste)
    Schrijver.objects.bulk_create(
        Schrijver(analyse=analyse, persoon=persoon, toegevoegd_door=eerste) for persoon in schrijvers
    )
    if gedeeld:
        deel(analyse)
    return analyse


def deel(analyse: Teamanalyse) -> None:
    analyse.gedeeld_op, analyse.gedeeld_door = nu(), analyse.begonnen_door
    analyse.save()


def maak_scan(analyse: Teamanalyse, **getallen: int) -> Teamscan:
    """Wat het team samen invulde, bewaard door wie de analyse begon."""
    scan = Teamscan.objects.create(analyse=analyse, bewaard_door=analyse.begonnen_door, versie=1)
    Scangetal.objects.bulk_create(
        Scangetal(scan=scan, stelling_id=slug, getal=getal) for slug, getal in getallen.items()
    )
    return scan


def maak_losse_scan(plan: Teamplan) -> LosseScan:
    """Een week geleden geopend, nog een week open."""
    week = timedelta(days=7)
    return LosseScan.objects.create(
        plan=plan,
        geopend_door=plan.begonnen_door,
        geopend_op=vandaag() - week,
        open_tot=vandaag() + week,
        zinnen=dict(Scanstelling.objects.filter(actief=True).values_list("pk", "tekst")),
    )


def maak_vraagstuk(analyse: Teamanalyse, **kolommen: Any) -> Vraagstuk:
    gewoon = {
        "nummer": analyse.vraagstukken.count() + 1,
        "tekst": "Hoe leren we van elkaars lessen?",
        "gewijzigd_door": analyse.begonnen_door,
    }
    return Vraagstuk.objects.create(analyse=analyse, **gewoon | kolommen)


def maak_gedeelde_analyse(wereld: Wereld) -> Teamanalyse:
    """Van de leidinggevende, met één vraagstuk."""
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, gedeeld=True)
    maak_vraagstuk(analyse)
    return analyse


def deel_plan(plan: Teamplan) -> Plandeling:
    """Vanaf vandaag leest de instelling mee; een week geleden stond dat bij het team."""
    week_geleden = vandaag() - timedelta(days=7)
    return Plandeling.objects.create(
        plan=plan, van=vandaag(), aangekondigd_op=week_geleden, aangekondigd_door=plan.begonnen_door
    )


def het_vraagstuk(wereld: Wereld) -> Vraagstuk:
    """Het eerste vraagstuk van het plan; is er nog geen, dan komt er een gedeelde analyse."""
    bestaand = Vraagstuk.objects.filter(analyse__plan=wereld.plan).first()
    return bestaand or maak_gedeelde_analyse(wereld).vraagstukken.get()


# -- Interventies en afspraken --------------------------------------------------


def maak_interventie(
    wereld: Wereld,
    *,
    doelgroep: str = Doelgroep.TEAM,
    genoemden: Iterable[Persoon] = (),
    voorstel_van: Persoon | None = None,
    **kolommen: Any,
) -> Interventie:
    """Gekozen door de leidinggevende, of nog een voorstel van iemand."""
    door = voorstel_van or wereld.leidinggevende
    gewoon = {
        "plan": wereld.plan,
        "vraagstuk": het_vraagstuk(wereld),
        "vorm_id": "intervisie",
        "verandering": "We bespreken elke maand een les.",
        "formeel": False,
        "sturing": Sturing.TEAM,
        "kenmerk": uuid4(),
        "voor_team_sinds": nu() if doelgroep == Doelgroep.TEAM else None,
        "voorgesteld_door": door,
        "gekozen_op": None if voorstel_van else nu(),
        "gekozen_door": None if voorstel_van else door,
    }
    interventie = Interventie.objects.create(doelgroep=doelgroep, **gewoon | kolommen)
    interventie.genoemden.set(wereld.kerngroep if doelgroep == Doelgroep.KERNGROEP else genoemden)
    return interventie


def interventieinhoud(**anders: Any) -> Interventieinhoud:
    gewoon: dict[str, Any] = {
        "verandering": "We kijken elke maand bij elkaar.",
        "doelgroep": Doelgroep.TEAM,
        "formeel": False,
        "sturing": Sturing.TEAM,
    }
    return Interventieinhoud(**gewoon | anders)


def afspraakinhoud(**anders: Any) -> Afspraakinhoud:
    gewoon: dict[str, Any] = {
        "titel": "Samen lessen bespreken",
        "wat": "Elke eerste dinsdag bespreken we één les.",
        "doelgroep": Doelgroep.TEAM,
        "van": vandaag(),
    }
    return Afspraakinhoud(**gewoon | anders)


def leg_voor(
    wereld: Wereld,
    *,
    interventie: Interventie | None = None,
    door: Persoon | None = None,
    genoemden: Sequence[Persoon] = (),
    **inhoud: Any,
) -> AfspraakVersie:
    """Een afspraak die de leidinggevende voorlegt, standaard aan het hele team."""
    doelgroep = inhoud.get("doelgroep", Doelgroep.GENOEMDEN if genoemden else Doelgroep.TEAM)
    if interventie is None:
        interventie = maak_interventie(wereld, doelgroep=doelgroep, genoemden=genoemden)
    return sluit_afspraak(
        plan=wereld.plan,
        interventie=interventie,
        inhoud=afspraakinhoud(genoemden=genoemden, **inhoud | {"doelgroep": doelgroep}),
        kenmerk=uuid4(),
        door=door or wereld.leidinggevende,
    )


def zeg_akkoord(versie: AfspraakVersie, plan: Teamplan, *personen: Persoon) -> None:
    for persoon in personen:
        geef_woord(versie=versie, plan=plan, woord=Instemming.Woord.AKKOORD, door=persoon)
    versie.refresh_from_db()


def kom_overeen(versie: AfspraakVersie, plan: Teamplan) -> None:
    """Iedereen die telt en nog niets zei, zegt akkoord."""
    wachten = [
        rij.persoon for rij in versie.instemmingen.select_related("persoon") if rij.telt and not rij.woord
    ]
    zeg_akkoord(versie, plan, *wachten)


def maak_notitie(
    versie: AfspraakVersie, plan: Teamplan, door: Persoon, tekst: str = "Het is rustiger."
) -> Notitie:
    return actions.maak_notitie(afspraak=versie.afspraak, plan=plan, tekst=tekst, kenmerk=uuid4(), door=door)


def maak_terugblik(
    versie: AfspraakVersie, plan: Teamplan, door: Persoon, *, basis: int = 0, **anders: Any
) -> Terugblik:
    gewoon = {
        "wat_nu": WatNu.DOORGAAN,
        "toen": "Ieder werkte alleen.",
        "nu": "We kijken bij elkaar.",
        "wat_hielp": "Een vaste middag.",
        "toelichting": "",
    }
    return actions.kijk_terug(
        afspraak=versie.afspraak,
        plan=plan,
        inhoud=actions.Terugblikinhoud(**gewoon | anders),
        basis=basis,
        door=door,
    )


# -- Kijken ---------------------------------------------------------------------


def wie_ziet(wereld: Wereld, rij: Any) -> set[str]:
    """Welke soorten mensen deze rij via zichtbaar_voor krijgen."""
    rijen = type(rij).objects
    return {
        soort
        for soort, persoon in wereld.soorten.items()
        if rijen.zichtbaar_voor(persoon).filter(pk=rij.pk).exists()
    }


def wie_staat_in(wereld: Wereld, rij: Any, kring: Leeskring) -> set[str]:
    """Welke soorten mensen de rij zelf noemt als lezers van een kring."""
    lezers = set(rij.lezers(kring))
    return {soort for soort, persoon in wereld.soorten.items() if persoon in lezers}


def teams_van(persoon: Persoon) -> list[MijnTeam]:
    return mijn_teams(persoon, lidteams(persoon))


def wacht_op(persoon: Persoon) -> list[Punt]:
    return wat_wacht(persoon, lidteams(persoon))


def wie_zei_wat(versie: AfspraakVersie) -> dict[Persoon, tuple[str, str]]:
    """Per persoon die een rij heeft: waarom, en het woord."""
    return {rij.persoon: (rij.waarom, rij.woord) for rij in versie.instemmingen.select_related("persoon")}


def daden(onderwerp: models.Model) -> list[tuple[str, Persoon | None]]:
    """De geschiedenis van een ding, op volgorde."""
    soort = ContentType.objects.get_for_model(onderwerp)
    regels = Gebeurtenis.objects.filter(onderwerp_type=soort, onderwerp_id=onderwerp.pk).order_by("pk")
    return [(regel.daad, regel.door) for regel in regels.select_related("door")]
