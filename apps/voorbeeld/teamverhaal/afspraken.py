"""Wat mensen met interventies en afspraken doen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from apps.accounts.models import Persoon
from apps.grondtonen.models import Interventievorm
from apps.interventies.actions import (
    Afspraakinhoud,
    Interventieinhoud,
    geef_woord,
    kies_interventie,
    pas_afspraak_aan,
    rond_af,
    sluit_afspraak,
    stel_interventie_voor,
    zeg_dat_het_wringt,
)
from apps.interventies.actions import (
    antwoord_op_wringen as zet_antwoord,
)
from apps.interventies.models import Afgerond, Doelgroep, Instemming
from apps.voorbeeld.teamverhaal.stand import Teamverhaal
from apps.voorbeeld.tijdlijn import werkdag


def kies(verhaal: Teamverhaal, door: Persoon, *, als: str, vorm: str, **inhoud: Any) -> None:
    gekozen = Interventievorm.objects.get(slug=vorm)
    verhaal.interventies[als] = kies_interventie(
        plan=verhaal.plan,
        vorm=gekozen,
        inhoud=_interventie(verhaal, gekozen, **inhoud),
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def stel_voor(verhaal: Teamverhaal, door: Persoon, *, als: str, vorm: str, **inhoud: Any) -> None:
    gekozen = Interventievorm.objects.get(slug=vorm)
    verhaal.interventies[als] = stel_interventie_voor(
        plan=verhaal.plan,
        vorm=gekozen,
        inhoud=_interventie(verhaal, gekozen, **inhoud),
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def _interventie(
    verhaal: Teamverhaal,
    vorm: Interventievorm,
    *,
    vraagstuk: int,
    verandering: str,
    voor: str = Doelgroep.TEAM,
    wie: Sequence[str] = (),
) -> Interventieinhoud:
    return Interventieinhoud(
        verandering=verandering,
        doelgroep=voor,
        formeel=vorm.formeel,
        sturing=vorm.sturing,
        vraagstuk=verhaal.analyse.vraagstukken.select_related("analyse").get(nummer=vraagstuk),
        genoemden=verhaal.personen(wie),
    )


def leg_voor(
    verhaal: Teamverhaal,
    door: Persoon,
    *,
    als: str,
    begint_over: int,
    duurt: int,
    terugblik_na: int,
    **woorden: Any,
) -> None:
    """Een afspraak heet naar haar interventie. `begint_over` telt vanaf vandaag, de rest vanaf het begin."""
    interventie = verhaal.interventies[als]
    van = verhaal.dag_over(begint_over)
    inhoud = Afspraakinhoud(
        doelgroep=interventie.doelgroep,
        genoemden=list(interventie.genoemden.all()),
        van=van,
        tot=werkdag(van + timedelta(days=duurt)),
        terugblik_op=werkdag(van + timedelta(days=terugblik_na)),
        **woorden,
    )
    verhaal.inhouden[als] = inhoud
    verhaal.versies[als] = sluit_afspraak(
        plan=verhaal.plan,
        interventie=interventie,
        inhoud=inhoud,
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def leg_opnieuw_voor(
    verhaal: Teamverhaal, door: Persoon, *, op: str, later: Sequence[str] = (), **anders: Any
) -> None:
    verhaal.inhouden[op] = replace(verhaal.inhouden[op], later=verhaal.personen(later), **anders)
    laatste = verhaal.versies[op]
    verhaal.versies[op] = pas_afspraak_aan(
        afspraak=laatste.afspraak,
        plan=verhaal.plan,
        inhoud=verhaal.inhouden[op],
        basis=laatste.nummer,
        door=door,
    )


def akkoord(verhaal: Teamverhaal, door: Persoon, *, op: str) -> None:
    geef_woord(versie=verhaal.versies[op], plan=verhaal.plan, woord=Instemming.Woord.AKKOORD, door=door)


def wringt(verhaal: Teamverhaal, door: Persoon, *, op: str, reden: str) -> None:
    geef_woord(
        versie=verhaal.versies[op], plan=verhaal.plan, woord=Instemming.Woord.WRINGT, reden=reden, door=door
    )


def wringt_nu(verhaal: Teamverhaal, door: Persoon, *, op: str, reden: str) -> None:
    zeg_dat_het_wringt(versie=verhaal.versies[op], plan=verhaal.plan, reden=reden, door=door)


def stop(verhaal: Teamverhaal, door: Persoon, *, op: str, reden: str) -> None:
    _rond_af(verhaal, door, op=op, naar=Afgerond.GESTOPT, reden=reden)


def klaar(verhaal: Teamverhaal, door: Persoon, *, op: str) -> None:
    _rond_af(verhaal, door, op=op, naar=Afgerond.GEDAAN)


def _rond_af(verhaal: Teamverhaal, door: Persoon, *, op: str, naar: Afgerond, reden: str = "") -> None:
    afspraak = verhaal.versies[op].afspraak
    rond_af(afspraak=afspraak, plan=verhaal.plan, naar=naar, reden=reden, door=door)


def antwoord_op_wringen(verhaal: Teamverhaal, door: Persoon, *, op: str, van: str, antwoord: str) -> None:
    rij = Instemming.objects.get(versie=verhaal.versies[op], persoon=verhaal.mensen[van])
    zet_antwoord(rij=rij, basis=rij.teller, plan=verhaal.plan, antwoord=antwoord, door=door)
