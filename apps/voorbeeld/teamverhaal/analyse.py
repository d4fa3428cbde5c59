"""Wat mensen met het plan en zijn analyse doen."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.grondtonen.models import Grondtoon, Praktijkvraag, Thema
from apps.interventies.actions import begin_plan_van_nu, deel_en_stel_vast
from apps.teamplannen.actions import (
    beantwoord_reactie,
    beantwoord_scan,
    bewaar_scan,
    bewaar_stap,
    bewaar_vraagstuk,
    laat_meeschrijven,
    open_losse_scan,
    sluit_losse_scan,
    voeg_schrijver_toe,
)
from apps.teamplannen.actions import (
    reageer as geef_reactie,
)
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import LosseScan, Meeschrijver, Scanuitslag
from apps.teams.actions import vorm_kerngroep
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def begin(verhaal: Teamverhaal, door: Persoon) -> None:
    plan = begin_plan_van_nu(team=verhaal.team, door=door).plan
    # De actie begint een plan in het studiejaar van vandaag; een verhaal kan van het vorige zijn.
    plan.cyclus = verhaal.cyclus
    plan.save(update_fields=["cyclus"])


def geef_pen(verhaal: Teamverhaal, door: Persoon, *, aan: str) -> None:
    persoon = verhaal.mensen[aan]
    rij = laat_meeschrijven(plan=verhaal.plan, persoon=persoon, door=door)
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    Meeschrijver.objects.filter(pk=rij.pk).update(van=verhaal.dag)
    voeg_schrijver_toe(analyse=verhaal.analyse, persoon=persoon, door=door)


def kerngroep(verhaal: Teamverhaal, door: Persoon, *, wie: Sequence[str]) -> None:
    vorm_kerngroep(team=verhaal.team, personen=verhaal.personen(wie), van=verhaal.dag, door=door)


def schrijf(
    verhaal: Teamverhaal, door: Persoon, *, stap: str, themas: Sequence[str] = (), **teksten: str
) -> None:
    analyse = verhaal.analyse
    bewaar_stap(
        analyse=analyse,
        stap=stap,
        teksten=teksten,
        themas=[Thema.objects.get(slug=slug) for slug in themas],
        basis=analyse.stapversies.filter(stap=stap).count(),
        door=door,
    )


def scan(verhaal: Teamverhaal, door: Persoon, *, getallen: Mapping[str, int]) -> None:
    bewaar_scan(analyse=verhaal.analyse, getallen=getallen, basis=0, door=door)


def open_scan(verhaal: Teamverhaal, door: Persoon) -> None:
    """Vanaf vandaag drie weken open: zij hoort bij de stand van nu."""
    open_losse_scan(plan=verhaal.plan, open_tot=vandaag() + timedelta(days=21), door=door)


def antwoord_scan(verhaal: Teamverhaal, door: Persoon, *, getallen: Mapping[str, int]) -> None:
    beantwoord_scan(scan=LosseScan.objects.get(plan=verhaal.plan), getallen=getallen, door=door)


def sluit_scan(verhaal: Teamverhaal, door: Persoon) -> None:
    sluit_losse_scan(scan=LosseScan.objects.get(plan=verhaal.plan), door=door)
    Scanuitslag.objects.filter(plan=verhaal.plan).update(gesloten_op=verhaal.dag)


def vraagstuk(
    verhaal: Teamverhaal, door: Persoon, *, praktijkvraag: str, tweede_toon: str = "", **inhoud: Any
) -> None:
    bewaar_vraagstuk(
        analyse=verhaal.analyse,
        nummer=verhaal.analyse.vraagstukken.count() + 1,
        inhoud=Vraagstukinhoud(
            praktijkvraag=Praktijkvraag.objects.get(slug=praktijkvraag),
            tweede_toon=Grondtoon.objects.get(slug=tweede_toon) if tweede_toon else None,
            **inhoud,
        ),
        basis=0,
        door=door,
    )


def deel(verhaal: Teamverhaal, door: Persoon) -> None:
    deel_en_stel_vast(analyse=verhaal.analyse, door=door)


def reageer(verhaal: Teamverhaal, door: Persoon, *, bij: str, blik: str, woorden: str = "") -> None:
    geef_reactie(analyse=verhaal.analyse, onderdeel=bij, blik=blik, woorden=woorden, door=door)


def beantwoord(verhaal: Teamverhaal, door: Persoon, *, bij: str, van: str, antwoord: str) -> None:
    reacties = verhaal.analyse.reacties.select_related("analyse__plan__team")
    reactie = reacties.get(onderdeel=bij, persoon=verhaal.mensen[van])
    beantwoord_reactie(reactie=reactie, basis=reactie.teller, antwoord=antwoord, door=door)
